import { Tabs } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Attempt, ItemAttempt } from '#shared/contract/views.ts'
import { useText } from '../../../i18n/language.tsx'
import { Badge } from '../../../ui/Badge.tsx'
import { OtherRuns } from './OtherRuns.tsx'
import { RawTab } from './RawTab.tsx'
import { ReasoningTab } from './ReasoningTab.tsx'
import { SentMessages } from './SentMessages.tsx'
import classes from './Trace.module.css'
import { TRACE_TABS, type TraceTab } from './tabs.ts'

/** One attempt to be read: how it was reasoned, what came back to the letter, what was sent. */
export function Trace(props: {
  attempt: Attempt
  samples: readonly ItemAttempt[]
  others: readonly ItemAttempt[]
  tab: TraceTab
  onTab: (tab: TraceTab) => void
}): ReactElement {
  const text = useText()
  const { attempt, tab } = props
  const { item } = attempt
  const elsewhere = [
    ...props.samples.filter(({ attemptId }) => attemptId !== attempt.attemptId),
    ...props.others,
  ]
  const choose = (value: string | null): void => {
    const chosen = TRACE_TABS.find((candidate) => candidate === value)
    if (chosen) props.onTab(chosen)
  }
  return (
    <Tabs
      value={tab}
      onChange={choose}
      keepMounted={false}
      classNames={{ list: classes.tabs, tab: classes.tab, panel: classes.panel }}
    >
      <Tabs.List aria-label={text.trace.views}>
        <Tabs.Tab value="reasoning">{text.trace.tab.reasoning}</Tabs.Tab>
        <Tabs.Tab value="raw">{text.trace.tab.raw}</Tabs.Tab>
        <Tabs.Tab value="sent">{text.trace.tab.sent}</Tabs.Tab>
        <Tabs.Tab value="others">{text.trace.tab.others(elsewhere.length)}</Tabs.Tab>
      </Tabs.List>
      <p className={classes.where}>
        <bdi>{item.task}</bdi>
        <span>#{item.ordinal + 1}</span>
        {item.level && <Badge>{item.level}</Badge>}
        {attempt.sample > 0 && <Badge>{text.run.list.sample(attempt.sample)}</Badge>}
      </p>
      <Tabs.Panel value="reasoning">
        <ReasoningTab attempt={attempt} />
      </Tabs.Panel>
      <Tabs.Panel value="raw">
        <RawTab attempt={attempt} />
      </Tabs.Panel>
      <Tabs.Panel value="sent">
        <SentMessages
          messages={attempt.messages}
          shared={attempt.sharedMessages}
          inputTokens={attempt.response?.usage.inputTokens ?? null}
        />
      </Tabs.Panel>
      <Tabs.Panel value="others">
        <OtherRuns key={attempt.attemptId} attempt={attempt} all={elsewhere} />
      </Tabs.Panel>
    </Tabs>
  )
}
