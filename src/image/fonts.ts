import { type PictureFont, pictureFonts } from 'virtual:picture-fonts'

const HAN = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/u

/** The faces a text needs: always our Latin pair; the Chinese one only where Chinese stands. */
export function neededFonts(text: string, fonts: readonly PictureFont[]): readonly PictureFont[] {
  const chinese = HAN.test(text)
  return fonts.filter(({ family }) => chinese || !/noto sans sc/i.test(family))
}

function toBase64(bytes: Uint8Array): string {
  let binary = ''
  const step = 0x8000
  for (let at = 0; at < bytes.length; at += step)
    binary += String.fromCharCode(...bytes.subarray(at, at + step))
  return btoa(binary)
}

const loaded = new Map<string, Promise<string>>()

async function load(url: string): Promise<string> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error('A font of the picture could not be loaded.')
  return `data:font/woff2;base64,${toBase64(new Uint8Array(await answer.arrayBuffer()))}`
}

/** The font as a data URL, fetched once for the session; a failed fetch is tried again the next time. */
function dataUrl(url: string): Promise<string> {
  if (url.startsWith('data:')) return Promise.resolve(url)
  const known = loaded.get(url)
  if (known) return known
  const loading = load(url)
  loaded.set(url, loading)
  loading.catch(() => loaded.delete(url))
  return loading
}

async function fontFace(font: PictureFont): Promise<string> {
  const range = font.unicodeRange ? `;unicode-range:${font.unicodeRange}` : ''
  const source = `url(${await dataUrl(font.url)}) format('woff2')`
  return `@font-face{font-family:'${font.family}';font-weight:${font.weight};src:${source}${range}}`
}

/** The picture's one style text: the faces it uses as data, and lining tabular numerals as everywhere. */
export async function fontStyle(text: string): Promise<string> {
  const faces = await Promise.all(neededFonts(text, pictureFonts).map(fontFace))
  return [...faces, 'text{font-variant-numeric:lining-nums tabular-nums}'].join('\n')
}
