import { Outlet } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useText } from '../i18n/language.tsx'
import { BackgroundToasts } from './BackgroundToasts.tsx'
import { ConnectionBanner } from './ConnectionBanner.tsx'
import { Footer } from './Footer.tsx'
import { LastBoardProvider } from './last-board.tsx'
import { Navigation } from './Navigation.tsx'
import { useOverlays } from './overlays.tsx'
import classes from './Shell.module.css'
import { useFocusOnArrival } from './use-focus-on-arrival.ts'

/** The frame every page stands in. */
export function Shell(): ReactElement {
  return (
    <LastBoardProvider>
      <Frame />
    </LastBoardProvider>
  )
}

function Frame(): ReactElement {
  const text = useText()
  const { overlay, openPalette } = useOverlays()
  useFocusOnArrival()
  return (
    <div className={classes.shell}>
      <button
        type="button"
        className={classes.skip}
        onClick={() => document.getElementById('content')?.focus()}
      >
        {text.nav.skip}
      </button>
      <Navigation onSearch={openPalette} />
      <main id="content" className={classes.main} tabIndex={-1}>
        <ConnectionBanner />
        <Outlet />
      </main>
      <Footer />
      {overlay}
      <BackgroundToasts />
    </div>
  )
}
