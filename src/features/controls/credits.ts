/** Who stands behind the figures of many chips at once: the most used publishers by name, the others counted. */
import { creditedPublisher } from '../../domain/credits'
import { formatDateShort } from '../../domain/date'
import { plural } from '../../domain/format'
import type { Source } from '../../domain/source'
import type { ChipSubject } from '../../state/select'

/** So many publishers are named. */
const NAMED = 4

/** Documents behind TPP and die area of some chips, each as often as it is used. */
export function sourcesUsed(subjects: readonly ChipSubject[]): readonly string[] {
  return subjects.flatMap(({ inputs }) => [...inputs.tpp.sourceIds, ...inputs.dieAreaMm2.sourceIds])
}

interface Publisher {
  readonly name: string
  readonly uses: number
  readonly newest: string
}

/** Publishers by how often they are used; those whose licence asks for credit (CC BY) stand first. */
function publishers(sources: readonly Source[], ids: readonly string[]): readonly Publisher[] {
  const byId = new Map(sources.map((source) => [source.sourceId, source]))
  const found = new Map<string, Publisher>()
  for (const id of ids) {
    const source = byId.get(id)
    if (!source) continue
    const name = creditedPublisher(source).replace(/^Epoch AI\b.*(?= \(CC BY\)$)/, 'Epoch AI')
    const before = found.get(name)
    const date = source.published ?? ''
    const newest = before && before.newest > date ? before.newest : date
    found.set(name, { name, uses: (before?.uses ?? 0) + 1, newest })
  }
  const credit = (one: Publisher) => Number(one.name.endsWith('(CC BY)'))
  return [...found.values()].sort((a, b) => credit(b) - credit(a) || b.uses - a.uses)
}

/** `Sources: 89 FR 96790, 91 FR 1684; Epoch AI (CC BY); NVIDIA; … and 31 more publishers.` */
export function creditLine(
  sources: readonly Source[],
  ids: readonly string[],
  citations: readonly string[],
): string {
  const all = publishers(sources, ids)
  const named = all.slice(0, NAMED).map((one) => one.name)
  const rules = citations.length > 0 ? [citations.join(', ')] : []
  const more = all.length > NAMED ? ` and ${plural(all.length - NAMED, 'more publisher')}` : ''
  return `Sources: ${[...rules, ...named].join('; ')}${more}.`
}

/** The named publishers with the date of their newest document, for a picture. */
export function datedCredits(sources: readonly Source[], ids: readonly string[]): readonly string[] {
  const all = publishers(sources, ids)
  const named = all
    .slice(0, NAMED)
    .map(({ name, newest }) => (newest === '' ? name : `${name}, ${formatDateShort(newest)}`))
  return all.length > NAMED ? [...named, `${plural(all.length - NAMED, 'more publisher')}`] : named
}
