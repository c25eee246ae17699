// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import type { ComposedSvg } from '../../src/image/composed'
import { PROBE_PX, withProbes } from '../../src/image/font-probes'

const picture = (root: string) =>
  ({
    markup: `<?xml version="1.0" encoding="UTF-8"?>\n<svg ${root}><use xlink:href="#g0"/></svg>\n`,
    width: 1200,
    height: 675,
    faces: [
      { family: 'Source Sans 3', weight: 400, sample: 'A' },
      { family: 'Noto Sans SC', weight: 400, sample: '<' },
    ],
  }) as unknown as ComposedSvg

describe('the picture with a strip of probes under it', () => {
  const svg = withProbes(
    picture(
      `xmlns="http://www.w3.org/2000/svg" width="277mm" height="156mm" viewBox="0 0 1200 675" font-family="'Source Sans 3'" xmlns:xlink="http://www.w3.org/1999/xlink"`,
    ),
  )
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement

  test('is well-formed, whatever names its root declares', () => {
    expect(root.nodeName).toBe('svg')
    expect(root.querySelector('parsererror')).toBeNull()
    expect(root.getAttribute('xmlns:xlink')).toBe('http://www.w3.org/1999/xlink')
    expect(root.getAttribute('font-family')).toBe("'Source Sans 3'")
  })

  test('measures pixels and one row of probes more', () => {
    expect(root.getAttribute('width')).toBe('1200')
    expect(root.getAttribute('height')).toBe(String(675 + PROBE_PX))
    expect(root.getAttribute('viewBox')).toBe(`0 0 1200 ${675 + PROBE_PX}`)
    const letters = [...root.querySelectorAll('text')].map(({ textContent }) => textContent)
    expect(letters).toEqual(['A', '<'])
  })
})
