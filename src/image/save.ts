import type { PictureInput, PictureTheme } from './picture-types'

/** `chokepoint-h20-atlas-350-2026-04-29.svg`: Latin small letters, digits and hyphens, at most 80 characters of slug. */
export function pictureFileName(
  input: PictureInput,
  theme: PictureTheme,
  extension: 'svg' | 'png' | 'zip',
): string {
  const slug = input.slug
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '')
  const parts = ['chokepoint', slug || input.kind, input.asOf, ...(theme === 'light' ? [] : [theme])]
  return `${parts.join('-')}.${extension}`
}

/** Hands the file to the browser's downloads. */
export function saveBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // The download reads the address after this turn; it may go once that has surely begun.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
