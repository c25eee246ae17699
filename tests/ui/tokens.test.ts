import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { STATUS_GROUPS } from '../../src/domain/export-controls/rules'

const TEXT = readFileSync('src/ui/tokens.css', 'utf8')

function block(selector: string): Map<string, string> {
  const start = TEXT.indexOf(`${selector} {`)
  const body = TEXT.slice(start, TEXT.indexOf('}', start))
  return new Map(
    [...body.matchAll(/--([\w-]+): (#[0-9a-f]{6,8});/g)].map((found) => [found[1] ?? '', found[2] ?? '']),
  )
}
const light = block(':root')
const dark = block(':root.dark')
const systemDark = block(':root:not(.light)')
const THEMES = [
  ['light', light],
  ['dark', dark],
] as const

type Lab = readonly [number, number, number]
const linear = (channel: number) =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
const encoded = (channel: number) =>
  channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055

function rgb(hex: string): Lab {
  const at = (index: number) => linear(Number.parseInt(hex.slice(index, index + 2), 16) / 255)
  return [at(1), at(3), at(5)]
}

function oklab(hex: string): Lab {
  const [r, g, b] = rgb(hex)
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

function hex([lightness, a, b]: Lab): string {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  const digits = channels.map((one) => Math.round(encoded(Math.min(1, Math.max(0, one))) * 255))
  return `#${digits.map((one) => one.toString(16).padStart(2, '0')).join('')}`
}

/** A share of a colour over another, in OKLab. */
function mix(color: string, share: number, ground: string): string {
  const [a, b] = [oklab(color), oklab(ground)]
  const part = (index: 0 | 1 | 2) => a[index] * share + b[index] * (1 - share)
  return hex([part(0), part(1), part(2)])
}

function contrast(a: string, b: string): number {
  const luminance = (color: string) => {
    const [r, g, blue] = rgb(color)
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue
  }
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

describe('the tokens', () => {
  it('exist in both themes under the same names, and system dark is dark', () => {
    expect(light.size).toBeGreaterThan(40)
    expect([...dark.keys()]).toEqual([...light.keys()])
    expect([...systemDark]).toEqual([...dark])
  })

  it.each(THEMES)('%s: text has 4.5:1, marks 3:1, on surface and sunken', (_, theme) => {
    const token = (name: string) => theme.get(name) ?? ''
    const grounds = [token('surface'), token('sunken')]
    const worst = (name: string) => Math.min(...grounds.map((ground) => contrast(token(name), ground)))
    for (const name of ['ink', 'ink-2', 'ink-3', 'accent'])
      expect.soft(worst(name), name).toBeGreaterThanOrEqual(4.5)
    const marks = [...theme.keys()].filter(
      (name) => /^(status|company)-/.test(name) && !/-(tint|area)$/.test(name),
    )
    expect(marks).toHaveLength(16)
    for (const name of marks)
      expect.soft(contrast(token(name), token('surface')), name).toBeGreaterThanOrEqual(3)
    for (const group of STATUS_GROUPS) {
      expect.soft(contrast(token(`status-${group}`), token('accent-wash')), group).toBeGreaterThanOrEqual(3)
    }
  })

  it.each([
    ['light', light, 0.16, 1],
    ['dark', dark, 0.2, 0.74],
  ] as const)('%s: tints are shares of their colour in OKLab over the surface', (_, theme, share, denied) => {
    const surface = theme.get('surface') ?? ''
    const tints = [...theme].filter(([name]) => name.endsWith('-tint'))
    expect(tints).toHaveLength(16)
    for (const [name, value] of tints) {
      const color = theme.get(name.replace(/-tint$/, '')) ?? ''
      expect.soft(value, name).toBe(mix(color, name.startsWith('company') ? 0.3 : share, surface))
    }
    expect(theme.get('status-denied-area')).toBe(mix(theme.get('status-denied') ?? '', denied, surface))
  })
})
