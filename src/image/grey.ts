/**
 * Colours for paper without colour: every token as the grey of its lightness, and the companies, which would come out
 * alike, spread evenly from dark to light in the order of their lightness. Pure.
 */
type Tokens = Readonly<Record<string, string>>

const linear = (channel: number) =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
const encoded = (light: number) => (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055)

/** Relative luminance of `#rrggbb`, 0 to 1 (WCAG 2). */
export function luminance(hex: string): number {
  const channel = (at: number) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255)
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

/** The grey whose sRGB channels are all this, 0 to 1. */
function grey(channel: number): string {
  const two = Math.round(channel * 255)
    .toString(16)
    .padStart(2, '0')
  return `#${two.repeat(3)}`
}

const DARKEST = 0.13
const LIGHTEST = 0.66
/** Share of a company's colour in its tint, as in `tokens.css`. */
const TINT = 0.3

function companyGreys(tokens: Tokens): Tokens {
  const names = Object.keys(tokens).filter((name) => /^company-(?!.*-tint$)/.test(name))
  const sorted = names.sort((a, b) => luminance(tokens[a] ?? '') - luminance(tokens[b] ?? ''))
  const step = (LIGHTEST - DARKEST) / Math.max(1, sorted.length - 1)
  return Object.fromEntries(
    sorted.flatMap((name, index) => {
      const channel = DARKEST + index * step
      return [
        [name, grey(channel)],
        [`${name}-tint`, grey(1 - (1 - channel) * TINT)],
      ]
    }),
  )
}

/** The light tokens without colour; what is no plain `#rrggbb` stays. */
export function greyTokens(tokens: Tokens): Tokens {
  const plain = Object.entries(tokens).map(([name, value]) => [
    name,
    /^#[0-9a-f]{6}$/i.test(value) ? grey(encoded(luminance(value))) : value,
  ])
  return { ...Object.fromEntries(plain), ...companyGreys(tokens) }
}
