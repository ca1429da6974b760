import {
  createContext,
  type ReactElement,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { showToast } from '../ui/toast.tsx'
import type { Messages } from './en/index.ts'
import { LANGUAGE_KEY, type Language, type Spoken, speak } from './speak.ts'

const HTML_LANG: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-Hans' }
const DATE_LOCALE: Readonly<Record<Language, string>> = { en: 'en-GB', zh: 'zh-CN' }

interface LanguageChoice extends Spoken {
  choose(language: Language): void
}

const LanguageContext = createContext<LanguageChoice | null>(null)

/** `first` is the language the page begins in; another one is fetched when it is chosen, and stands once it is there. */
export function LanguageProvider(props: { first: Spoken; children: ReactNode }): ReactElement {
  const [{ language, text }, setSpoken] = useState(props.first)
  const wanted = useRef(language)
  const choose = useCallback(
    (chosen: Language) => {
      wanted.current = chosen
      const take = (spoken: Spoken): void => {
        if (wanted.current === spoken.language) setSpoken(spoken)
      }
      // What it is made of comes from where the engine is, and fails to come when that is away.
      const { problems, toasts } = text
      const { message, hint } = problems.lost
      const tell = (): void =>
        showToast({ id: 'language', kind: 'bad', title: message, children: hint, close: toasts.close })
      speak(chosen).then(take, tell)
    },
    [text],
  )
  useEffect(() => {
    document.documentElement.lang = HTML_LANG[language]
    document.title = text.productName
    localStorage.setItem(LANGUAGE_KEY, language)
  }, [language, text])
  const value = useMemo(() => ({ language, text, choose }), [language, text, choose])
  return <LanguageContext value={value}>{props.children}</LanguageContext>
}

export function useLanguage(): LanguageChoice {
  const choice = useContext(LanguageContext)
  if (!choice) throw new Error('no LanguageProvider above this component')
  return choice
}

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

const dateKey = (language: Language, style: keyof typeof DATE_STYLES): string => `${language} ${style}`

/** Whether a full instant was written before, so that another takes no time. */
export const isInstantReady = (language: Language): boolean => dateFormats.has(dateKey(language, 'full'))

/** Made when there is something to write, and once: making one takes longer than drawing what it stands in. */
function dateFormat(language: Language, style: keyof typeof DATE_STYLES): Intl.DateTimeFormat {
  const key = dateKey(language, style)
  const format = dateFormats.get(key) ?? new Intl.DateTimeFormat(DATE_LOCALE[language], DATE_STYLES[style])
  dateFormats.set(key, format)
  return format
}
