import type { ComposedSvg } from './composed'

/** Side of one probe's square, px. */
export const PROBE_PX = 24

/**
 * The picture in px with a strip under it that holds one letter of each face. A face that is still loading leaves its
 * square empty. Only for the rasteriser: the strip is never part of a file.
 */
export function withProbes({ markup, width, height, faces }: ComposedSvg): string {
  const letters = faces.map(({ family, weight, sample }, index) => {
    const place = `x="${index * PROBE_PX + 2}" y="${height + PROBE_PX - 5}"`
    const text = sample.replace('&', '&amp;').replace('<', '&lt;')
    return `<text ${place} font-family="'${family}'" font-weight="${weight}" font-size="18">${text}</text>`
  })
  const tall = height + PROBE_PX
  const opened = markup.replace(/<svg [^>]*>/, (tag) =>
    tag
      .replace(/ width="[^"]*"/, ` width="${width}"`)
      .replace(/ height="[^"]*"/, ` height="${tall}"`)
      .replace(/ viewBox="[^"]*"/, ` viewBox="0 0 ${width} ${tall}"`),
  )
  return opened.replace(/<\/svg>\s*$/, `${letters.join('')}</svg>`)
}
