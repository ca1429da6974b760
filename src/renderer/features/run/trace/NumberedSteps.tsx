import { Fragment, type ReactElement } from 'react'
import type { ResponseSection } from '#shared/trace/read-response.ts'
import { useAnswer } from './answer-context.ts'
import { Passage } from './Passage.tsx'
import { Thinking } from './Thinking.tsx'
import classes from './Trace.module.css'

/** Reasoning step by step; what the model thought aloud in between is folded away. */
export function NumberedSteps({ sections }: { sections: readonly ResponseSection[] }): ReactElement {
  const { response } = useAnswer()
  return (
    <>
      {sections.map((section) => (
        <Fragment key={section.start}>
          {section.kind === 'thinking' ? (
            <Thinking text={response.slice(section.start, section.end)} />
          ) : (
            <ol className={classes.steps}>
              {section.steps.map(({ number, start, end }) => (
                <li key={start} className={classes.step}>
                  <span className={classes.number}>{number}</span>
                  <Passage start={start} end={end} />
                </li>
              ))}
            </ol>
          )}
        </Fragment>
      ))}
    </>
  )
}
