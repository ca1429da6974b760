import { openConnection } from '../client/connection.ts'
import { chooseDial } from '../client/dial.ts'
import { LANGUAGE_KEY, preferredLanguage, speak } from '../i18n/speak.ts'
import { askForHome } from './home.ts'

// What the engine has to look up takes as long as reading the page's own code does: it is asked first, by the little
// that this file needs, while the browser still fetches the rest.
const connection = openConnection(chooseDial(window))
const home = askForHome(connection.client, window.location.hash)
const speaking = speak(preferredLanguage(localStorage.getItem(LANGUAGE_KEY), navigator.languages))
void import('./page.tsx').then(({ showPage }) => showPage(connection, home, speaking))
