import { openConnection } from '../client/connection.ts'
import { chooseDial } from '../client/dial.ts'
import { LANGUAGE_KEY, NOT_STARTED, preferredLanguage, speak } from '../i18n/speak.ts'
import { askForHome } from './home.ts'
import { askForRun } from './opened-run.ts'

// What the engine has to look up takes as long as reading the page's own code does: it is asked first, by the little
// that this file needs, while the browser still fetches the rest.
const connection = openConnection(chooseDial(window))
const { hash } = window.location
const asked = { home: askForHome(connection.client, hash), run: askForRun(connection.client, hash) }
const language = preferredLanguage(localStorage.getItem(LANGUAGE_KEY), navigator.languages)
Promise.all([import('./page.tsx'), speak(language)])
  .then(([{ showPage }, spoken]) => showPage(connection, asked, spoken))
  .catch((error: unknown) => {
    console.error(error)
    document.body.textContent = NOT_STARTED[language]
  })
