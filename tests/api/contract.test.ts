import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadDataset } from '../../mocks/read-facts'
import { fetchDataset } from '../../src/api/client'
import { DATASETS, datasetPath } from '../../src/api/contract'
import { LAYERS, type Layer } from './layers'

/** The same assertions for every data layer: a client cannot tell them apart. */
describe.each(Object.entries(LAYERS))('the contract, served by %s', (_name, start) => {
  let layer: Layer

  beforeAll(async () => {
    layer = await start()
  }, 60_000)
  afterAll(() => layer.close())

  it.each(DATASETS)('answers %s as the facts say', async (name) => {
    expect(await fetchDataset(name, { base: layer.base })).toEqual(loadDataset()[name])
  })

  it('lists every other dataset with its rows and where it lies', async () => {
    const { datasets, factsCheckedTo } = await fetchDataset('index', { base: layer.base })
    expect(datasets.map(({ dataset }) => dataset)).toEqual(DATASETS.filter((name) => name !== 'index'))
    expect(datasets.find(({ dataset }) => dataset === 'chips')).toEqual({
      dataset: 'chips',
      rows: 269,
      path: datasetPath('chips'),
    })
    expect(factsCheckedTo).toMatch(/^\d{4}-\d\d-\d\d$/)
  })

  it('sends JSON', async () => {
    const response = await fetch(`${layer.base}${datasetPath('companies')}`)
    expect(response.headers.get('content-type')).toContain('application/json')
  })
})
