/** Ways out of the page other than a download, where the browser has them. */

/** Whether a PNG can be put on the clipboard. */
export function canCopy(): boolean {
  return typeof ClipboardItem !== 'undefined' && typeof navigator.clipboard?.write === 'function'
}

/** Puts the picture on the clipboard. The promise goes in whole: Safari asks that the click itself writes. */
export function copyPicture(png: Promise<Blob>): Promise<void> {
  return navigator.clipboard.write([new ClipboardItem({ 'image/png': png })])
}

/** Whether the system's share sheet takes a file of this kind. */
export function canShare(type: string): boolean {
  if (typeof navigator.canShare !== 'function' || typeof navigator.share !== 'function') return false
  return navigator.canShare({ files: [new File([''], 'picture', { type })] })
}

/** Opens the share sheet; that the reader closes it again is no failure. */
export async function sharePicture(blob: Blob, name: string, title: string): Promise<void> {
  try {
    await navigator.share({ title, files: [new File([blob], name, { type: blob.type })] })
  } catch (caught) {
    if (!(caught instanceof DOMException && caught.name === 'AbortError')) throw caught
  }
}
