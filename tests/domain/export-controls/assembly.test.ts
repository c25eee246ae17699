import { describe, expect, it } from 'vitest'
import { determine } from '../../../src/domain/export-controls/determine'
import type { Destination } from '../../../src/domain/export-controls/rules'
import { law, subject, subjects } from './subjects'

const on = (id: string, day: string, to: Destination = 'china') => determine(subject(id), to, day, law)

describe('4A090, for cards and systems', () => {
  it.each([
    ['nvidia-a100-80-sxm', '2022-10-20', null],
    ['nvidia-a100-80-sxm', '2022-10-21', '4A090.a'],
    ['nvidia-a800-80-sxm', '2023-11-16', null],
    ['nvidia-a800-80-sxm', '2023-11-17', '4A090.a'],
    ['nvidia-l40', '2023-11-16', null],
    ['nvidia-l40', '2023-11-17', '4A090.b'],
    ['nvidia-a40', '2023-12-15', '4A090.b'],
    ['nvidia-h20-96', '2025-05-01', null],
    ['nvidia-rtx-4090d', '2024-06-01', null],
    ['amd-mi309', '2024-06-01', null],
    ['huawei-ascend-910c', '2025-06-01', null],
  ])('%s on %s: %s', (id, day, eccn) => {
    expect(on(id, day).assembly?.eccn ?? null).toBe(eccn)
  })

  it('begins in Macau with the rule there', () => {
    expect(on('nvidia-a100-80-sxm', '2023-01-16', 'macau').assembly).toBeNull()
    expect(on('nvidia-a100-80-sxm', '2023-01-17', 'macau').assembly?.eccn).toBe('4A090.a')
  })

  it('is named in the layer, after the class of the chip', () => {
    const told = on('nvidia-h100-sxm', '2024-06-01')
    expect(told.layers[0]?.sentence).toMatch(
      /A card or system with it is 4A090\.a, the counterpart of 3A090\.a\.$/,
    )
    expect(on('nvidia-h20-96', '2024-06-01').layers[0]?.sentence).not.toContain('4A090')
  })

  it('says whether the maker prints that very class', () => {
    expect(on('nvidia-h100-sxm', '2024-06-01').assembly?.isPrinted).toBe(true)
    expect(on('nvidia-b200', '2024-06-01').assembly?.isPrinted).toBe(false)
    expect(on('amd-mi300x', '2024-06-01').assembly?.isPrinted).toBe(false)
  })

  it('does not speak against another class the maker prints', () => {
    expect(on('nvidia-b200', '2024-06-01').assembly?.sentence).toBe(
      'A card or system with it is 4A090.a, the counterpart of 3A090.a; 5A002.z.1, which the maker prints, says nothing about that.',
    )
  })

  it('never goes with a chip outside 3A090, and always with one inside that is no Chinese design', () => {
    for (const one of subjects.filter((_, index) => index % 4 === 0)) {
      const { classification, assembly, status } = determine(one, 'china', '2025-01-01', law)
      const inside = classification.chipClass.startsWith('3A090') && status !== 'domestic'
      expect(assembly?.eccn ?? null).toBe(inside ? classification.chipClass.replace('3A', '4A') : null)
    }
  })
})
