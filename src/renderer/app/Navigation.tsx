import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { LANGUAGES, type Language, useLanguage } from '../i18n/language.tsx'
import { LeaderboardIcon, Mark, RunsIcon } from './icons.tsx'
import classes from './Shell.module.css'

const LANGUAGE_IDS = Object.keys(LANGUAGES) as Language[]

export function Navigation(): ReactElement {
  const { text, language, choose } = useLanguage()
  return (
    <nav className={classes.nav} aria-label={text.nav.main}>
      <div className={classes.brand} title={text.productName}>
        <Mark />
        {text.product}
      </div>
      <Link to="/leaderboard" className={classes.section}>
        <LeaderboardIcon />
        {text.nav.leaderboard}
      </Link>
      <Link to="/runs" className={classes.section}>
        <RunsIcon />
        {text.nav.runs}
      </Link>
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
    </nav>
  )
}
