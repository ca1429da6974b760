import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useLanguage } from '../i18n/language.tsx'
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../i18n/speak.ts'
import { Keys } from '../ui/Keys.tsx'
import { Mark, SECTION_ICONS } from './icons.tsx'
import { usePlaceOf } from './last-board.tsx'
import classes from './Shell.module.css'
import { SECTIONS } from './sections.tsx'

/** Where there is no room for names. */
const LANGUAGE_SIGNS: Readonly<Record<Language, string>> = { en: 'EN', zh: '中' }

export function Navigation({ onSearch }: { onSearch: () => void }): ReactElement {
  const { text, language, choose } = useLanguage()
  const placeOf = usePlaceOf()
  return (
    <nav className={classes.nav} aria-label={text.nav.main}>
      <div className={classes.brand} title={text.productName}>
        <Mark />
        <span className={classes.name}>{text.product}</span>
      </div>
      {SECTIONS.map(({ name, to }) => (
        <Link
          key={name}
          {...placeOf(to)}
          // Whatever is chosen there, it is the same place.
          activeOptions={{ includeSearch: false }}
          className={classes.section}
          title={text.nav[name]}
        >
          {SECTION_ICONS[name]}
          <span className={classes.name}>{text.nav[name]}</span>
        </Link>
      ))}
      <fieldset className={classes.languages}>
        <legend className="visually-hidden">{text.nav.language}</legend>
        {LANGUAGES.map((id) => (
          <button
            key={id}
            type="button"
            lang={id === 'zh' ? 'zh-Hans' : id}
            aria-pressed={id === language}
            onClick={() => choose(id)}
          >
            <span className={classes.languageName}>{LANGUAGE_NAMES[id]}</span>
            <span className={classes.languageSign} aria-hidden="true">
              {LANGUAGE_SIGNS[id]}
            </span>
          </button>
        ))}
      </fieldset>
      <button type="button" className={classes.search} title={text.palette.title} onClick={onSearch}>
        <span className={classes.name}>{text.palette.title}</span>
        <Keys keys="mod+k" />
      </button>
    </nav>
  )
}
