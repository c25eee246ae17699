/** How documents are named and credited under a figure. */
import type { Source } from './source'

/** Publisher as credited: Epoch AI's facts are CC BY and must say so wherever they are shown or passed on. */
export function creditedPublisher(source: Source): string {
  return /^Epoch AI/.test(source.publisher) ? `${source.publisher} (CC BY)` : source.publisher
}

/**
 * `Sources: 88 FR 73458; Huawei; Epoch AI (CC BY).`: each publisher once, in the order given; `also` goes first (rule
 * citations and the like). Unknown ids are left out; nothing to name gives an empty text.
 */
export function sourcesLine(
  sources: readonly Source[],
  sourceIds: readonly string[],
  also: readonly string[] = [],
): string {
  const byId = new Map(sources.map((source) => [source.sourceId, source]))
  const publishers = sourceIds.flatMap((id) => {
    const source = byId.get(id)
    return source ? [creditedPublisher(source)] : []
  })
  const names = [...new Set([...also, ...publishers])]
  return names.length === 0 ? '' : `Sources: ${names.join('; ')}.`
}
