/** What this browser remembers of the user's choices has a name that begins so. */
const PREFIX = 'cothub.'

export const rememberedAs = (choice: string): string => `${PREFIX}${choice}`

/** Forgets every choice of this app, and nothing else that is kept at the same address. */
export function forgetChoices(storage: Storage): void {
  const names = Array.from({ length: storage.length }, (_, index) => storage.key(index))
  for (const name of names) if (name?.startsWith(PREFIX)) storage.removeItem(name)
}
