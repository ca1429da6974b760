import { useMantineColorScheme } from '@mantine/core'
import type { ReactElement } from 'react'
import { useLanguage } from '../../i18n/language.tsx'
import { LANGUAGE_NAMES, LANGUAGES } from '../../i18n/speak.ts'
import { Choice } from '../../ui/Choice.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Rows } from './Rows.tsx'

const THEMES = ['auto', 'light', 'dark'] as const

/** How the app looks and speaks; both are remembered at once. */
export function AppearancePanel(): ReactElement {
  const { text, language, choose } = useLanguage()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const { title, theme, themes, language: languageLabel, motion } = text.settings.appearance
  return (
    <Panel title={title} text={motion}>
      <Rows
        rows={[
          {
            name: theme,
            value: (
              <Choice
                label={theme}
                value={colorScheme}
                options={THEMES.map((value) => ({ value, label: themes[value] }))}
                onChoose={setColorScheme}
              />
            ),
          },
          {
            name: languageLabel,
            value: (
              <Choice
                label={languageLabel}
                value={language}
                options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
                onChoose={choose}
              />
            ),
          },
        ]}
      />
    </Panel>
  )
}
