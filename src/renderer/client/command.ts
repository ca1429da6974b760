/** Where a command shall work: the store's path, and the platform whose shell will read the line. */
export interface CommandPlace {
  readonly storePath: string
  readonly platform: string
}

/** A line for the terminal that runs the product's command line in a checkout, on the store this page shows. */
export function cothubCommand(args: string, place: CommandPlace): string {
  return `npm run -s cothub -- --db ${quoteForShell(place.storePath, place.platform)} ${args}`
}

/** One word for the shell. Windows' shells know double quotes alone, and no path there can hold one. */
function quoteForShell(word: string, platform: string): string {
  if (platform.startsWith('win32')) return /^[\w.:\\/-]+$/.test(word) ? word : `"${word}"`
  return /^[\w.:/-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}
