import { Outlet } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useText } from '../i18n/language.tsx'
import { BackgroundToasts } from './BackgroundToasts.tsx'
import { ConnectionBanner } from './ConnectionBanner.tsx'
import { Footer } from './Footer.tsx'
import { Navigation } from './Navigation.tsx'
import classes from './Shell.module.css'
import { ShellKeys } from './ShellKeys.tsx'

/** The frame every page stands in. */
export function Shell(): ReactElement {
  const text = useText()
  return (
    <div className={classes.shell}>
      <button
        type="button"
        className={classes.skip}
        onClick={() => document.getElementById('content')?.focus()}
      >
        {text.nav.skip}
      </button>
      <Navigation />
      <main id="content" className={classes.main} tabIndex={-1}>
        <ConnectionBanner />
        <Outlet />
      </main>
      <Footer />
      <ShellKeys />
      <BackgroundToasts />
    </div>
  )
}
