import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { LANGUAGES, type Language, useLanguage } from '../i18n/language.tsx'
import { Keys } from '../ui/Keys.tsx'
import { Mark, SECTION_ICONS } from './icons.tsx'
import classes from './Shell.module.css'
import { SECTIONS } from './sections.tsx'

const LANGUAGE_IDS = Object.keys(LANGUAGES) as Language[]

export function Navigation({ onSearch }: { onSearch: () => void }): ReactElement {
  const { text, language, choose } = useLanguage()
  return (
    <nav className={classes.nav} aria-label={text.nav.main}>
      <div className={classes.brand} title={text.productName}>
        <Mark />
        {text.product}
      </div>
      {SECTIONS.map(({ name, to }) => (
        <Link key={name} to={to} className={classes.section}>
          {SECTION_ICONS[name]}
          {text.nav[name]}
        </Link>
      ))}
      <fieldset className={classes.languages}>
        <legend className="visually-hidden">{text.nav.language}</legend>
        {LANGUAGE_IDS.map((id) => (
          <button
            key={id}
            type="button"
            lang={id === 'zh' ? 'zh-Hans' : id}
            aria-pressed={id === language}
            onClick={() => choose(id)}
          >
            {LANGUAGES[id].languageName}
          </button>
        ))}
      </fieldset>
      <button type="button" className={classes.search} onClick={onSearch}>
        {text.palette.title}
        <Keys keys="mod+k" />
      </button>
    </nav>
  )
}
