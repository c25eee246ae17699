/** Hands a text file to the browser's downloads. */
export function saveText(text: string, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // The download reads the address after this turn; it may go once that has surely begun.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
