import type { LocalServer } from '#shared/contract/views.ts'
import { Problem } from '#shared/domain/problem.ts'
import { listAvailableModels } from './available-models.ts'

/** Where each kind of server listens unless it is told otherwise. */
export type LocalPorts = Readonly<Record<LocalServer['kind'], number>>

export const USUAL_PORTS: LocalPorts = { ollama: 11434, 'lm-studio': 1234, vllm: 8000, 'llama.cpp': 8080 }

/** On this machine a server answers at once or not at all. */
const TIMEOUT_MS = 1500

/** The model servers found on this machine. One that answers with anything but a list of models is none. */
export async function discoverLocalServers(
  ports: LocalPorts,
  fetch: typeof globalThis.fetch,
): Promise<LocalServer[]> {
  const kinds = Object.keys(ports) as LocalServer['kind'][]
  const found = await Promise.all(
    kinds.map(async (kind): Promise<LocalServer | null> => {
      const baseUrl = `http://127.0.0.1:${ports[kind]}/v1`
      try {
        const models = await listAvailableModels({
          provider: 'openai-compatible',
          baseUrl,
          key: null,
          fetch,
          timeoutMs: TIMEOUT_MS,
        })
        return { kind, baseUrl, models }
      } catch (error) {
        if (error instanceof Problem) return null
        throw error
      }
    }),
  )
  return found.filter((server) => server !== null)
}
