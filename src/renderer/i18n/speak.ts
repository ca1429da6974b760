import { rememberedAs } from '../ui/remembered.ts'
import type { Messages } from './en/index.ts'

/** The languages there are, by the names they have for themselves. */
export const LANGUAGE_NAMES = { en: 'English', zh: '中文' } as const
export type Language = keyof typeof LANGUAGE_NAMES
export const LANGUAGES = Object.keys(LANGUAGE_NAMES) as readonly Language[]

export const LANGUAGE_KEY = rememberedAs('language')

/** All that can be said where no language could be fetched. */
export const NOT_STARTED: Readonly<Record<Language, string>> = {
  en: 'The page could not be fetched whole. See that its server is running, then load it again.',
  zh: '未能完整加载页面。请确认服务器正在运行，然后重新加载。',
}

/** A language with all that is said in it. */
export interface Spoken {
  readonly language: Language
  readonly text: Messages
}

/** Fetches a language: of those there are, a page needs one. */
export async function speak(language: Language): Promise<Spoken> {
  switch (language) {
    case 'en':
      return { language, text: (await import('./en/index.ts')).en }
    case 'zh':
      return { language, text: (await import('./zh/index.ts')).zh }
  }
}

/** The language chosen before, else the first the browser asks for that we speak, else English. */
export function preferredLanguage(stored: string | null, browserLanguages: readonly string[]): Language {
  if (stored === 'en' || stored === 'zh') return stored
  for (const tag of browserLanguages) {
    if (tag.startsWith('zh')) return 'zh'
    if (tag.startsWith('en')) return 'en'
  }
  return 'en'
}
