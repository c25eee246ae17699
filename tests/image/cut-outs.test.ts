// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { flattenCutOuts } from '../../src/image/cut-outs'

function flattened(inside: string): Element {
  const text = `<svg xmlns="http://www.w3.org/2000/svg"><g>${inside}</g></svg>`
  const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement
  flattenCutOuts(root)
  return root
}

test('a cut-out inside a plot becomes a clip path of the same box', () => {
  const root = flattened('<svg x="5" y="0" width="90" height="40" viewBox="5 0 90 40"><circle r="3"/></svg>')
  expect(root.querySelectorAll('svg')).toHaveLength(0)
  const rect = root.querySelector('clipPath rect')
  expect(['x', 'y', 'width', 'height'].map((name) => rect?.getAttribute(name))).toEqual([
    '5',
    '0',
    '90',
    '40',
  ])
  const clipped = root.querySelector('circle')?.parentElement?.getAttribute('clip-path')
  expect(clipped).toBe(`url(#${root.querySelector('clipPath')?.id})`)
})

test('one that scales its content is refused: it would be drawn elsewhere', () => {
  const scaled = '<svg width="90" height="40" viewBox="0 0 9 4"><circle r="3"/></svg>'
  expect(() => flattened(scaled)).toThrow('moves its content')
})
