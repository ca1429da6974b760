/** A text as the source of a pattern that matches just it, with the `u` flag or without. */
export const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
