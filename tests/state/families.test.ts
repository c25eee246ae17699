import { describe, expect, it } from 'vitest'
import { memoryFamily, nodeOrder, processNode } from '../../src/state/families'

describe('memoryFamily', () => {
  it.each([
    ['HBM2e', 'HBM2E'],
    ['HBM3E', 'HBM3E'],
    ['HBM3', 'HBM3'],
    ['HBM4', 'HBM4'],
    ['HBM', 'HBM, generation not stated'],
    ['HBM (last-generation), Samsung and SK Hynix', 'HBM, generation not stated'],
    ['HiZQ 2.0 (Huawei HBM)', 'HiZQ (Huawei)'],
    ['HiBL', 'HiBL (Huawei)'],
    ['GDDR6 with ECC', 'GDDR6'],
    ['GDDR6X', 'GDDR6X'],
    ['GDDR', 'GDDR, generation not stated'],
    ['DDR4 ECC', 'DDR4'],
    ['LPDDR5X', 'LPDDR5X'],
    ['LPDDR class', 'LPDDR, generation not stated'],
    ['on-chip SRAM 192 MB, no HBM', 'SRAM'],
    ['something new', 'something new'],
    [null, 'Not stated'],
  ])('%s is %s', (text, family) => expect(memoryFamily(text)).toBe(family))
})

describe('processNode', () => {
  it.each([
    ['7 nm', '7 nm'],
    ['TSMC 7nm N7', '7 nm'],
    ['TSMC N7+', '7 nm'],
    ['TSMC 4N (customised for NVIDIA)', '4 nm'],
    ['TSMC 4NP (custom)', '4 nm'],
    ['TSMC N3P (XCD) and N6 (IOD)', '3 nm'],
    ['TSMC 2nm compute (N2) and 3nm (N3P) I/O dies', '2 nm'],
    ['TSMC 16FF', '16 nm'],
    ['TSMC 12FFC', '12 nm'],
    ['GlobalFoundries 12LP', '12 nm'],
    ['TSMC 28nm HPC+', '28 nm'],
    ['SMIC N+1 (1st-generation 7nm class)', '7 nm'],
    ['SMIC 6nm (N+3)', '6 nm'],
    ['SMIC N+1', 'Not stated'],
    ['TSMC wafer-on-wafer 3D', 'Not stated'],
    ['undisclosed', 'Not stated'],
    [null, 'Not stated'],
  ])('%s is %s', (text, node) => expect(processNode(text)).toBe(node))

  it('orders nodes from fine to coarse', () => {
    expect(['28 nm', 'Not stated', '4 nm'].sort((a, b) => nodeOrder(a) - nodeOrder(b))).toEqual([
      '4 nm',
      '28 nm',
      'Not stated',
    ])
  })
})
