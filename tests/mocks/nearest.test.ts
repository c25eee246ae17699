import { describe, expect, it } from 'vitest'
import { editDistance, nearest } from '../../mocks/checks/nearest'

describe('edit distance', () => {
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['nvidia-h20', 'nvidia-h200', 1],
  ])('of %j and %j is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance)
    expect(editDistance(b, a)).toBe(distance)
  })
})

describe('the nearest word', () => {
  const words = ['nvidia-h20-96', 'nvidia-h200-sxm', 'amd-mi300x']
  it('is the one with the fewest changes, whatever its case', () => {
    expect(nearest('nvidia-h20-69', words)).toBe('nvidia-h20-96')
    expect(nearest('AMD-MI300', words)).toBe('amd-mi300x')
  })
  it('is none when nothing is near, or nothing was written', () => {
    expect(nearest('graphcore-ipu', words)).toBeNull()
    expect(nearest('', words)).toBeNull()
  })
})
