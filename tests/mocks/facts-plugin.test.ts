import { describe, expect, it } from 'vitest'
import { parseDataset } from '../../mocks/dataset'
import { factsPlugin } from '../../mocks/facts-plugin'
import { loadDataset, readFactFiles } from '../../mocks/read-facts'
import { CONTRACT_VERSION, DATASETS, datasetPath } from '../../src/api/contract'
import { buildWith, textOf } from './support/build'

const A_FACT = 'nvidia-h20-96'
const MSW = 'onUnhandledFrame'

describe('the data layer of a build', () => {
  it('is the mock by default: every dataset its own lazy chunk', async () => {
    const files = await buildWith(undefined)
    const chunks = files.filter((file) => file.type === 'chunk')
    const entry = chunks.find((chunk) => chunk.isEntry)
    expect(entry?.imports.length).toBe(0)
    expect(entry?.code).not.toContain(A_FACT)
    expect(entry?.code).not.toContain(MSW)
    expect(textOf(files)).toContain(MSW)
    const carriers = chunks.filter((chunk) => chunk.code.includes('JSON.parse("'))
    expect(carriers.length).toBe(DATASETS.length)
    expect(files.some((file) => file.fileName.startsWith('data/'))).toBe(false)
  }, 60_000)

  it('is files in a static build, without MSW', async () => {
    const files = await buildWith('static')
    const names = files.map((file) => file.fileName)
    expect(names).toEqual(expect.arrayContaining(DATASETS.map((name) => `data/${datasetPath(name)}`)))
    const chips = files.find((file) => file.fileName === 'data/v1/chips.json')
    expect(JSON.parse(chips?.type === 'asset' ? String(chips.source) : '')).toEqual({
      contractVersion: CONTRACT_VERSION,
      dataset: 'chips',
      data: loadDataset().chips,
    })
    const code = textOf(files.filter((file) => file.type === 'chunk'))
    expect(code).not.toContain(MSW)
    expect(code).not.toContain(A_FACT)
    const explained = files.find((file) => file.fileName === 'llms.txt')
    const linked = [...String(explained?.type === 'asset' && explained.source).matchAll(/\]\((.+?)\)/g)]
    expect(linked.map((link) => link[1])).toEqual(DATASETS.map((name) => `data/${datasetPath(name)}`))
  }, 60_000)

  it('is elsewhere in an http build: neither MSW nor a fact', async () => {
    const files = await buildWith('http')
    expect(textOf(files)).not.toContain(MSW)
    expect(textOf(files)).not.toContain(A_FACT)
    expect(files.some((file) => file.fileName.endsWith('.json'))).toBe(false)
  }, 60_000)

  it.each(['mock', 'static', 'http'])(
    'stops a %s build with every fault when a fact is wrong',
    async (api) => {
      const files = readFactFiles()
      const broken = {
        ...files,
        'chips.csv': (files['chips.csv'] ?? '').replace(',amd,', ',amdd,'),
        'events.csv': (files['events.csv'] ?? '').replace('2019-05-21', '2019-05-32'),
      }
      const build = buildWith(
        api,
        factsPlugin(() => parseDataset(broken)),
      )
      await expect(build).rejects.toThrow(
        /chips\.csv: row 2, column vendor_id: .*"amdd".*\n.*events\.csv: row 2/,
      )
    },
  )

  it('refuses a data layer it does not know', async () => {
    await expect(buildWith('grpc')).rejects.toThrow('VITE_API must be one of mock, static, http (got "grpc")')
  })
})
