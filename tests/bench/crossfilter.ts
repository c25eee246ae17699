/**
 * crossfilter2, the usual choice for linked filters, on the same rows: a plain page without a framework that ticks a box,
 * filters, counts every facet without itself and writes the counts and the first rows of the table.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import type { Dataset } from '../../mocks/dataset'
import { prepareLaw } from '../../src/domain/export-controls/law'
import { indexFacts } from '../../src/domain/reading'
import type { FilterItem } from '../../src/state/chip-filters'
import { filterItem } from '../../src/state/filter-item'
import { statusesOn, subjectsOf } from '../../src/state/select'
import { FACETS } from '../../src/state/view'

const SCRIPT = createRequire(import.meta.url).resolve('crossfilter2/crossfilter.min.js')

/** The rows that the chips region filters, on a day. */
export function filterRows(dataset: Dataset, day: string): readonly FilterItem[] {
  const law = prepareLaw(dataset.rules, dataset.measures, dataset.companies)
  const subjects = subjectsOf(dataset.chips, dataset['chip-facts'], dataset.rules)
  const statuses = statusesOn(subjects, law, 'china', day)
  const index = indexFacts(dataset['chip-facts'])
  const companies = new Map(dataset.companies.map((company) => [company.companyId, company]))
  return [...subjects.values()].map(({ chip, inputs }) => {
    const item = filterItem(chip, companies.get(chip.vendorId), index, inputs)
    const status = statuses.get(chip.chipId)?.group ?? 'undetermined'
    return { ...item, facets: { ...item.facets, status: [status] } }
  })
}

/** Makes the plain page; its box `input` filters by status `denied`. */
export async function crossfilterPage(page: Page, rows: readonly FilterItem[]): Promise<void> {
  await page.setContent(
    '<!doctype html><label><input type="checkbox"> Denied</label><main><ul></ul><table><tbody></tbody></table></main>',
  )
  await page.addScriptTag({ content: readFileSync(SCRIPT, 'utf8') })
  await page.evaluate(
    ([items, facets]) => {
      type Group = { all(): readonly { key: string; value: number }[] }
      type Dimension = {
        group(): Group
        filterExact(value: string): void
        filterAll(): void
        top(count: number): readonly (typeof items)[number][]
      }
      type Made = (rows: readonly unknown[]) => {
        dimension(value: (row: (typeof items)[number]) => unknown, isArray?: boolean): Dimension
      }
      const made = (window as unknown as { crossfilter: Made }).crossfilter(items)
      const dimensions = facets.map((facet) => made.dimension((row) => [...row.facets[facet]], true))
      const groups = dimensions.map((dimension) => dimension.group())
      const order = made.dimension((row) => row.tpp ?? -1)
      const status = dimensions[facets.indexOf('status')]
      const draw = () => {
        const counts = groups.flatMap((group) => group.all().map(({ key, value }) => `${key}: ${value}`))
        document.querySelector('ul')?.replaceChildren(
          ...counts.map((text) => {
            const item = document.createElement('li')
            item.textContent = text
            return item
          }),
        )
        document.querySelector('tbody')?.replaceChildren(
          ...order.top(40).map((row) => {
            const line = document.createElement('tr')
            for (const text of [row.chipId, String(row.tpp), String(row.bandwidth)]) {
              const cell = document.createElement('td')
              cell.textContent = text
              line.append(cell)
            }
            return line
          }),
        )
      }
      document.querySelector('input')?.addEventListener('change', (event) => {
        if ((event.target as HTMLInputElement).checked) status?.filterExact('denied')
        else status?.filterAll()
        draw()
      })
      draw()
    },
    [rows, [...FACETS]] as const,
  )
}
