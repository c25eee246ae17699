/** Who stands behind many figures at once: the most used publishers by name, the others counted. */
import { creditedPublisher } from './credits'
import { formatDateShort } from './date'
import { plural } from './format'
import type { Source } from './source'

/** So many publishers are named. */
const NAMED = 4

interface Publisher {
  readonly name: string
  readonly uses: number
  /** Date of its newest document used; empty where none is dated. */
  readonly newest: string
}

/** Publishers by how often they are used; those whose licence asks for credit (CC BY) stand first. */
function publishersByUse(sources: readonly Source[], sourceIds: readonly string[]): readonly Publisher[] {
  const byId = new Map(sources.map((source) => [source.sourceId, source]))
  const found = new Map<string, Publisher>()
  for (const id of sourceIds) {
    const source = byId.get(id)
    if (!source) continue
    // Copies and extracts of Epoch AI's tables are credited as what they are.
    const name = creditedPublisher(source).replace(/^Epoch AI\b.*(?= \(CC BY\)$)/, 'Epoch AI')
    const before = found.get(name) ?? { name, uses: 0, newest: '' }
    const newest = [source.published ?? '', before.newest].sort().at(-1) ?? ''
    found.set(name, { name, uses: before.uses + 1, newest })
  }
  const credit = (one: Publisher) => Number(one.name.endsWith('(CC BY)'))
  return [...found.values()].sort((a, b) => credit(b) - credit(a) || b.uses - a.uses)
}

/** ` and 31 more publishers`, or nothing. */
function others(all: readonly Publisher[]): string | null {
  return all.length > NAMED ? plural(all.length - NAMED, 'more publisher') : null
}

/**
 * `Sources: 89 FR 96790, 91 FR 1684; Epoch AI (CC BY); NVIDIA; … and 31 more publishers.` An id counts as often as it is
 * given; unknown ids are left out. With nothing to name, the line points to the Sources region.
 */
export function publisherLine(
  sources: readonly Source[],
  sourceIds: readonly string[],
  citations: readonly string[] = [],
): string {
  const all = publishersByUse(sources, sourceIds)
  const rules = citations.length > 0 ? [citations.join(', ')] : []
  const names = [...rules, ...all.slice(0, NAMED).map((one) => one.name)]
  const more = others(all)
  if (names.length === 0) return 'Sources: see the Sources region.'
  return `Sources: ${names.join('; ')}${more === null ? '' : ` and ${more}`}.`
}

/**
 * The named publishers with the date of their newest document, then how many more there are: for a picture. Where documents
 * stand behind it but their list is not there, it says so: a picture never looks as if it rested on nothing.
 */
export function datedPublishers(sources: readonly Source[], sourceIds: readonly string[]): readonly string[] {
  if (sources.length === 0 && sourceIds.length > 0) return ['their list could not be loaded']
  const all = publishersByUse(sources, sourceIds)
  const named = all
    .slice(0, NAMED)
    .map(({ name, newest }) => (newest === '' ? name : `${name}, ${formatDateShort(newest)}`))
  const more = others(all)
  return more === null ? named : [...named, more]
}
