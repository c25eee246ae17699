import { describe, expect, it } from 'vitest'
import { loadDataset } from '../../mocks/read-facts'
import { find } from '../../src/shell/find'

const { chips, companies } = loadDataset()
const names = (text: string) => find(text, chips, companies).map((one) => one.name)

describe('find', () => {
  it.each([
    ['h20', 'H20'],
    ['昇腾', 'Ascend'],
    ['910c', '910C'],
  ])('%s finds a chip first', (text, part) => {
    expect(names(text)[0]).toContain(part)
  })

  it('leads to the reasoning of a chip', () => {
    expect(find('h20', chips, companies)[0]).toMatchObject({
      region: 'controls',
      patch: { chip: expect.stringMatching(/^nvidia-h20/) },
    })
  })

  it('finds a company by either name', () => {
    for (const text of ['cambri', '寒武纪']) {
      expect(find(text, chips, companies)).toContainEqual(
        expect.objectContaining({ key: 'company cambricon', region: 'chips' }),
      )
    }
  })

  it('always offers the filter by the words themselves, last', () => {
    expect(find('  zzzz ', chips, companies)).toEqual([
      expect.objectContaining({ name: 'All chips matching “zzzz”', region: 'chips', patch: { q: 'zzzz' } }),
    ])
  })

  it('finds nothing for nothing', () => {
    expect(names(' .-')).toEqual([])
  })

  it('keeps the list short', () => {
    expect(find('a', chips, companies).length).toBeLessThanOrEqual(11)
  })
})
