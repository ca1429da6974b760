import { createContext, type ReactElement, type ReactNode, useContext, useSyncExternalStore } from 'react'
import type { Client } from '#shared/contract/index.ts'
import type { Connection, ConnectionState } from './connection.ts'

const ConnectionContext = createContext<Connection | null>(null)

export function ConnectionProvider(props: { connection: Connection; children: ReactNode }): ReactElement {
  return <ConnectionContext value={props.connection}>{props.children}</ConnectionContext>
}

export function useConnection(): Connection {
  const connection = useContext(ConnectionContext)
  if (!connection) throw new Error('no ConnectionProvider above this component')
  return connection
}

export const useClient = (): Client => useConnection().client

export function useConnectionState(): ConnectionState {
  const connection = useConnection()
  return useSyncExternalStore(connection.subscribe, connection.getState)
}
