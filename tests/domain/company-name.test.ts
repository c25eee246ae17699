import { expect, test } from 'vitest'
import { companyShortName } from '../../src/domain/company-name'
import { companies } from './facts'

test.each([
  ['huawei', 'Huawei'],
  ['cambricon', 'Cambricon'],
  ['amd', 'AMD'],
  ['tsmc', 'TSMC'],
  ['smic', 'SMIC'],
  ['cxmt', 'CXMT'],
  ['hygon', 'Hygon'],
  ['metax', 'MetaX'],
  ['nvidia', 'NVIDIA'],
  ['moore-threads', 'Moore Threads'],
  ['aws', 'Amazon'],
])('%s is called %s', (id, name) => {
  const company = companies.find(({ companyId }) => companyId === id)
  expect(company && companyShortName(company)).toBe(name)
})

test('no two companies share a short name, and none is empty', () => {
  const names = companies.map(companyShortName)
  expect(new Set(names).size).toBe(names.length)
  expect(names).not.toContain('')
})
