import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { ConnectionProvider } from '../client/ConnectionProvider.tsx'
import type { Connection } from '../client/connection.ts'
import { LanguageProvider } from '../i18n/language.tsx'
import type { Spoken } from '../i18n/speak.ts'
import { RunsFeedProvider } from '../queries/runs-feed.tsx'
import { TransferProvider } from '../queries/transfers.tsx'
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'
import { rememberedAs } from '../ui/remembered.ts'
import { ShortcutProvider } from '../ui/shortcuts.tsx'
import { theme, themeVariables } from '../ui/theme.ts'
import { Crash } from './Crash.tsx'
import { router } from './routes.tsx'

const colorSchemes = localStorageColorSchemeManager({ key: rememberedAs('theme') })

/** Puts the page in its theme before anything is drawn: changed afterwards, every style is worked out a second time. */
export function enterTheme(): void {
  const chosen = colorSchemes.get('auto')
  const isDark =
    chosen === 'dark' || (chosen === 'auto' && window.matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', isDark ? 'dark' : 'light')
}

/** The page: its providers around its router. Nothing here draws. */
export function App(props: {
  connection: Connection
  queryClient: QueryClient
  spoken: Spoken
}): ReactElement {
  const { connection, queryClient } = props
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={themeVariables}
      defaultColorScheme="auto"
      colorSchemeManager={colorSchemes}
    >
      <LanguageProvider first={props.spoken}>
        <ErrorBoundary fallback={(error) => <Crash error={error} />}>
          <ConnectionProvider connection={connection}>
            <QueryClientProvider client={queryClient}>
              <TransferProvider>
                <RunsFeedProvider>
                  <ShortcutProvider>
                    <RouterProvider router={router} />
                  </ShortcutProvider>
                </RunsFeedProvider>
              </TransferProvider>
            </QueryClientProvider>
          </ConnectionProvider>
        </ErrorBoundary>
      </LanguageProvider>
    </MantineProvider>
  )
}
