/** How documents are named and credited under a figure. */
import type { Source } from './source'

const CC_BY = '(CC BY)'

/** Publisher as credited: Epoch AI's facts are CC BY and must say so wherever they are shown or passed on. */
export function creditedPublisher(source: Source): string {
  return /^Epoch AI/.test(source.publisher) ? `${source.publisher} ${CC_BY}` : source.publisher
}

/**
 * `Sources: 88 FR 73458; Epoch AI (CC BY); Huawei.`: each publisher once; `also` goes first (rule citations and the
 * like), then those whose licence asks for the credit, lest a long line hide them, then the others in the order given.
 * Unknown ids are left out; nothing to name gives an empty text.
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
  const creditFirst = publishers.toSorted((a, b) => Number(b.endsWith(CC_BY)) - Number(a.endsWith(CC_BY)))
  const names = [...new Set([...also, ...creditFirst])]
  return names.length === 0 ? '' : `Sources: ${names.join('; ')}.`
}
