import {
  createContext,
  type ReactElement,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react'
import { rememberedAs } from '../ui/remembered.ts'
import { en, type Messages } from './en/index.ts'
import { zh } from './zh/index.ts'

export const LANGUAGES = { en, zh } as const
export type Language = keyof typeof LANGUAGES

const HTML_LANG: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-Hans' }
const DATE_LOCALE: Readonly<Record<Language, string>> = { en: 'en-GB', zh: 'zh-CN' }
const STORAGE_KEY = rememberedAs('language')

/** The language chosen before, else the first the browser asks for that we speak, else English. */
export function preferredLanguage(stored: string | null, browserLanguages: readonly string[]): Language {
  if (stored === 'en' || stored === 'zh') return stored
  for (const tag of browserLanguages) {
    if (tag.startsWith('zh')) return 'zh'
    if (tag.startsWith('en')) return 'en'
  }
  return 'en'
}

interface LanguageChoice {
  readonly language: Language
  readonly text: Messages
  choose(language: Language): void
}

const LanguageContext = createContext<LanguageChoice>({ language: 'en', text: en, choose: () => undefined })

export function LanguageProvider({ children }: { children: ReactNode }): ReactElement {
  const [language, choose] = useState(() =>
    preferredLanguage(localStorage.getItem(STORAGE_KEY), navigator.languages),
  )
  useEffect(() => {
    document.documentElement.lang = HTML_LANG[language]
    document.title = LANGUAGES[language].productName
    localStorage.setItem(STORAGE_KEY, language)
  }, [language])
  const value = useMemo(() => ({ language, text: LANGUAGES[language], choose }), [language])
  return <LanguageContext value={value}>{children}</LanguageContext>
}

export const useLanguage = (): LanguageChoice => useContext(LanguageContext)

/** The messages of the chosen language. */
export const useText = (): Messages => useLanguage().text

const DATE_STYLES = {
  full: { dateStyle: 'medium', timeStyle: 'short' },
  clock: { timeStyle: 'medium' },
  short: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

/** Writes ISO instants in the reader's time zone and language: `22 Nov 2026, 14:05`, short `22 Nov, 14:05`, clock `14:05:09`. */
export function useInstant(style: keyof typeof DATE_STYLES = 'full'): (iso: string) => string {
  const { language } = useLanguage()
  return useCallback((iso) => dateFormat(language, style).format(new Date(iso)), [language, style])
}

const dateFormats = new Map<string, Intl.DateTimeFormat>()

/** Made when there is something to write, and once: making one takes longer than drawing what it stands in. */
function dateFormat(language: Language, style: keyof typeof DATE_STYLES): Intl.DateTimeFormat {
  const key = `${language} ${style}`
  const format = dateFormats.get(key) ?? new Intl.DateTimeFormat(DATE_LOCALE[language], DATE_STYLES[style])
  dateFormats.set(key, format)
  return format
}
