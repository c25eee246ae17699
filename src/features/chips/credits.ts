/** Who stands behind the figures of many chips at once: the most used publishers by name, the others counted. */
import { creditedPublisher } from '../../domain/credits'
import { formatDateShort, type IsoDay } from '../../domain/date'
import { type Law, rulesInForce } from '../../domain/export-controls/law'
import { plural } from '../../domain/format'
import type { Source } from '../../domain/source'
import type { ColumnId } from './columns'
import type { ChipRow } from './rows'

/** So many publishers are named in a source line. */
const NAMED = 4

/** Sources of some columns of some rows, each as often as it is used. */
export function sourcesUsed(rows: readonly ChipRow[], columns: readonly ColumnId[]): readonly string[] {
  return rows.flatMap((row) => columns.flatMap((column) => row.cells[column].sourceIds))
}

interface Publisher {
  readonly name: string
  readonly uses: number
  /** Date of its newest document used; empty where none is dated. */
  readonly newest: string
}

/** Publishers by how often they are used; those whose licence asks for credit (CC BY) stand among the named. */
function publishers(sources: readonly Source[], ids: readonly string[]): readonly Publisher[] {
  const byId = new Map(sources.map((source) => [source.sourceId, source]))
  const found = new Map<string, Publisher>()
  for (const id of ids) {
    const source = byId.get(id)
    if (!source) continue
    // Copies and extracts of Epoch AI's tables are credited as what they are.
    const name = creditedPublisher(source).replace(/^Epoch AI\b.*(?= \(CC BY\)$)/, 'Epoch AI')
    const before = found.get(name) ?? { name, uses: 0, newest: '' }
    const date = source.published ?? ''
    const [newest = ''] = [date, before.newest].sort().reverse()
    found.set(name, { name, uses: before.uses + 1, newest })
  }
  const credit = (one: Publisher) => Number(one.name.endsWith('(CC BY)'))
  return [...found.values()].sort((a, b) => credit(b) - credit(a) || b.uses - a.uses)
}

/** `Sources: Epoch AI (CC BY); NVIDIA; … and 31 more publishers; rules: 88 FR 73458.` */
export function creditLine(
  sources: readonly Source[],
  ids: readonly string[],
  citations: readonly string[],
): string {
  const all = publishers(sources, ids)
  const named = all.slice(0, NAMED).map((one) => one.name)
  const more = all.length > NAMED ? ` and ${plural(all.length - NAMED, 'more publisher')}` : ''
  const rules = citations.length > 0 ? `; rules: ${citations.join(', ')}` : ''
  return named.length === 0
    ? `Sources: see the Sources region${rules}.`
    : `Sources: ${named.join('; ')}${more}${rules}.`
}

/** The named publishers with the date of their newest document, for a picture. */
export function datedCredits(sources: readonly Source[], ids: readonly string[]): readonly string[] {
  const all = publishers(sources, ids)
  const named = all
    .slice(0, NAMED)
    .map(({ name, newest }) => (newest === '' ? name : `${name}, ${formatDateShort(newest)}`))
  return all.length > NAMED ? [...named, `${plural(all.length - NAMED, 'more publisher')}`] : named
}

/** Citations of what a status rests on that day: the classification text and the review policy. */
export function ruleCitations(law: Law, day: IsoDay): readonly string[] {
  const rules = rulesInForce(law, day).filter((rule) => rule.enforced)
  const newest = (['classification', 'review-policy'] as const).map((layer) =>
    rules.findLast((rule) => rule.layer === layer),
  )
  return [...new Set(newest.flatMap((rule) => rule?.citation ?? []))]
}
