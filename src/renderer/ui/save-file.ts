/** Hands a file to the browser, as a click on a link would: it asks, or puts it where downloads go. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has begun by the next task; until then the address must hold.
  setTimeout(() => URL.revokeObjectURL(address))
}

export const saveTextFile = (name: string, text: string, contentType: string): void =>
  saveFile(name, new Blob([text], { type: contentType }))
