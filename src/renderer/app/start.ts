// What the bundler is told the page starts with (`electron.vite.config.ts`); nothing runs it. As an input of its own
// `page.tsx` would get a file that only leads to the one it is in, and be asked for twice.
import './page.tsx'
