import { expect, it } from 'vitest'
import { formatFault } from '../../mocks/dataset'
import { loadDataset, loadStatusExamples, readFacts } from '../../mocks/read-facts'

it('finds no fault in the facts', () => {
  expect(readFacts().faults.map(formatFault)).toEqual([])
})

it('counts what the files hold', () => {
  const dataset = loadDataset()
  const rows = Object.fromEntries(dataset.index.datasets.map((entry) => [entry.dataset, entry.rows]))
  expect(rows).toMatchObject({
    chips: 269,
    'chip-facts': 4425,
    sources: 739,
    events: 217,
    claims: 62,
    rules: 1,
  })
  expect(loadStatusExamples()).toHaveLength(46)
})
