import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type LabelWish, markBox, overlaps, placeLabels } from '../../src/charts/label-placement'

const AREA = { left: 0, top: 0, right: 600, bottom: 400 }

const wishes: fc.Arbitrary<LabelWish[]> = fc
  .array(
    fc.record({
      text: fc.stringMatching(/^[A-Z][a-z0-9 ]{0,12}$/),
      x: fc.integer({ min: -20, max: 620 }),
      y: fc.integer({ min: -20, max: 420 }),
      radius: fc.constantFrom(4, 8),
      importance: fc.integer({ min: 0, max: 5 }),
    }),
    { maxLength: 60 },
  )
  .map((list) => list.map((wish, index) => ({ ...wish, id: `p${index}` })))

describe('placeLabels', () => {
  test('no two labels touch, none leaves the area, none covers a mark', () => {
    fc.assert(
      fc.property(wishes, fc.constantFrom(12, 18), (list, size) => {
        const obstacles = list.map(({ x, y, radius }) => markBox(x, y, radius))
        const placed = placeLabels(list, { area: AREA, size, obstacles })
        placed.forEach(({ box }, index) => {
          expect(box.left).toBeGreaterThanOrEqual(AREA.left)
          expect(box.right).toBeLessThanOrEqual(AREA.right)
          expect(box.top).toBeGreaterThanOrEqual(AREA.top)
          expect(box.bottom).toBeLessThanOrEqual(AREA.bottom)
          for (const other of placed.slice(index + 1)) expect(overlaps(box, other.box)).toBe(false)
          for (const mark of obstacles) expect(overlaps(box, mark)).toBe(false)
        })
      }),
    )
  })

  test('the order of the data does not matter', () => {
    fc.assert(
      fc.property(wishes, (list) => {
        const room = { area: AREA, size: 12 }
        expect(placeLabels([...list].reverse(), room)).toEqual(placeLabels(list, room))
      }),
    )
  })

  test('a lone label inside the area is always placed, whatever its size and preference', () => {
    for (const size of [12, 18])
      for (const prefer of ['above', 'below', undefined] as const) {
        const wish = { id: 'a', text: 'H20', x: 300, y: 200, radius: 8, importance: 1, prefer }
        const obstacles = [markBox(300, 200, 8)]
        const [label] = placeLabels([wish], { area: AREA, size, obstacles })
        expect(label?.anchor).toBe(prefer ? 'middle' : 'start')
      }
  })

  test('the more important of two that compete for one place wins', () => {
    const crowd = { area: { left: 90, top: 90, right: 150, bottom: 110 }, size: 12 }
    const two = [
      { id: 'a', text: 'Lesser', x: 100, y: 100, radius: 4, importance: 1 },
      { id: 'b', text: 'Greater', x: 100, y: 100, radius: 4, importance: 2 },
    ]
    expect(placeLabels(two, crowd).map(({ id }) => id)).toEqual(['b'])
  })
})
