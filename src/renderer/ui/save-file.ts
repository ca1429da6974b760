/** Hands a text to the browser to save as a file, as a click on a link would. */
export function saveTextFile(name: string, text: string, contentType: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: contentType }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
