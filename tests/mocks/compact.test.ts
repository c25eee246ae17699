import { expect, it } from 'vitest'
import { pack, unpack } from '../../mocks/compact'
import { loadDataset } from '../../mocks/read-facts'
import { DATASETS } from '../../src/api/contract'

it.each(DATASETS)('packs and unpacks %s without loss', (name) => {
  const body = loadDataset()[name]
  const travelled: unknown = JSON.parse(JSON.stringify(pack(name, body)))
  expect(unpack(name, travelled)).toEqual(body)
})

it('does not carry what it can compute', () => {
  const dataset = loadDataset()
  const packed = JSON.stringify(pack('chip-facts', dataset['chip-facts']))
  expect(packed).not.toContain('factId')
  expect(packed.length).toBeLessThan(JSON.stringify(dataset['chip-facts']).length * 0.6)
})

it('packs an empty list', () => {
  expect(unpack('chips', pack('chips', []))).toEqual([])
})
