import { Button } from '@mantine/core'
import type { ReactElement } from 'react'
import type { LocalServer } from '#shared/contract/views.ts'
import { useText } from '../../i18n/language.tsx'
import { CallFailure } from '../../queries/CallFailure.tsx'
import { useModelActions } from '../../queries/model-actions.ts'
import { useCall } from '../../queries/use-call.ts'
import classes from './ModelsPage.module.css'

const SERVER_NAMES: Readonly<Record<LocalServer['kind'], string>> = {
  ollama: 'Ollama',
  'lm-studio': 'LM Studio',
  vllm: 'vLLM',
  'llama.cpp': 'llama.cpp',
}

/** Servers on this machine, looked for only when somebody asks. */
export function LocalServers({ onUse }: { onUse: (server: LocalServer) => void }): ReactElement {
  const text = useText().models.local
  const actions = useModelActions()
  const { state, run } = useCall<LocalServer[]>()
  const isLooking = state.status === 'pending'
  return (
    <div className={classes.box}>
      <div className={classes.row}>
        <span className={classes.quiet}>{text.explained}</span>
        <Button
          size="compact-xs"
          variant="default"
          disabled={isLooking}
          onClick={() => void run(actions.discoverLocal)}
        >
          {isLooking ? text.finding : text.find}
        </Button>
      </div>
      {state.status === 'failed' && <CallFailure error={state.error} />}
      {state.status === 'done' && state.result.length === 0 && <p role="status">{text.none}</p>}
      {state.status === 'done' && state.result.length > 0 && (
        <ul className={classes.servers}>
          {state.result.map((server) => (
            <li key={server.baseUrl} className={classes.row}>
              <span>
                {SERVER_NAMES[server.kind]} <bdi>{server.baseUrl}</bdi>{' '}
                <span className={classes.quiet}>{text.models(server.models.length)}</span>
              </span>
              <Button
                size="compact-xs"
                variant="default"
                aria-label={text.chooseServer(server.baseUrl)}
                onClick={() => onUse(server)}
              >
                {text.use}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
