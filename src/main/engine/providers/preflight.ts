import { connect } from 'node:net'
import type { Model } from '#shared/domain/model.ts'
import { Problem } from '#shared/domain/problem.ts'
import { networkReason } from './network.ts'

const CONNECT_TIMEOUT_MS = 3000
const PROXY_VARIABLES = ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY']

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Looks whether anything listens where a model with its own base URL is to be found, so that a run against a
 * server that isn't up fails before it is planned. No request is sent. Does nothing where requests go through a
 * proxy: the way to the host is not ours then. Rejects with a {@link Problem} `provider-unreachable`.
 */
export async function preflight(
  { name, baseUrl }: Model,
  environment: Environment = process.env,
): Promise<void> {
  if (baseUrl === null || usesProxy(environment)) return
  const url = new URL(baseUrl)
  try {
    await openConnection(url)
  } catch (cause) {
    const words = networkReason(cause)
    throw new Problem('provider-unreachable', `nothing answers for ${name} at ${url.origin}: ${words}`, {
      hint: 'is the server running, and are its host and port right? Nothing was started',
      cause,
      detail: { kind: 'model-unreachable', model: name, origin: url.origin, words },
    })
  }
}

/** Node passes over the proxy variables unless it is told to mind them. */
const usesProxy = (environment: Environment): boolean =>
  (environment.NODE_USE_ENV_PROXY === '1' || /--use-env-proxy\b/.test(environment.NODE_OPTIONS ?? '')) &&
  PROXY_VARIABLES.some((name) => environment[name])

function openConnection({ hostname, port, protocol }: URL): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const socket = connect({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port ? Number(port) : protocol === 'https:' ? 443 : 80,
  })
  socket.setTimeout(CONNECT_TIMEOUT_MS, () =>
    socket.destroy(new Error(`no connection within ${CONNECT_TIMEOUT_MS / 1000} s`)),
  )
  socket.once('connect', () => resolve())
  socket.once('error', reject)
  return promise.finally(() => socket.destroy())
}
