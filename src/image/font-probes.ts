import type { ComposedSvg } from './composed'

/** Side of one probe's square, px. */
export const PROBE_PX = 24

const HAN = /[\u2e80-\u9fff]/u
const FACE = /@font-face\{font-family:'([^']+)';font-weight:(\d+)/g

/** A letter that the face holds for certain: one that the picture itself uses. */
function sample(family: string, text: string): string {
  return /noto sans sc/i.test(family) ? (HAN.exec(text)?.[0] ?? 'H') : 'H'
}

function pictureText(markup: string): string {
  return markup.slice(markup.indexOf('</style>')).replace(/<[^>]*>/g, '')
}

export interface Probed {
  readonly markup: string
  readonly probes: number
}

/**
 * The picture in px with a strip under it that holds one letter of each face. A face that is still loading leaves its
 * square empty. Only for the rasteriser: the strip is never part of a file.
 */
export function withProbes({ markup, width, height }: ComposedSvg): Probed {
  const text = pictureText(markup)
  const faces = [...markup.matchAll(FACE)].filter(([, family]) => sample(family ?? '', text) !== '')
  const letters = faces.map(([, family, weight], index) => {
    const place = `x="${index * PROBE_PX + 2}" y="${height + PROBE_PX - 5}"`
    return `<text ${place} font-family="'${family}'" font-weight="${weight}" font-size="18">${sample(family ?? '', text)}</text>`
  })
  const tall = height + PROBE_PX
  const root = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${tall}" viewBox="0 0 ${width} ${tall}"`
  const opened = markup.replace(
    /<svg [^>]*>/,
    (tag) => `${root} font-family="${/font-family="([^"]*)"/.exec(tag)?.[1] ?? ''}">`,
  )
  return { markup: opened.replace(/<\/svg>\s*$/, `${letters.join('')}</svg>`), probes: faces.length }
}
