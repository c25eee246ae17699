/** Which documents a comparison rests on. */
import type { SheetCell, SheetRow } from '../../domain/comparison/cell'
import type { Comparison } from '../../domain/comparison/prepare'
import { creditedPublisher } from '../../domain/credits'
import { formatDateShort } from '../../domain/date'
import { rulesInForce } from '../../domain/export-controls/law'
import type { Source } from '../../domain/source'

function cellSources({ content }: SheetCell): readonly string[] {
  if (content.kind !== 'figure' && content.kind !== 'words') return []
  const parts = content.kind === 'figure' ? content.parts.map(({ fact }) => fact.sourceId) : []
  const computed = content.kind === 'figure' ? [...parts, ...content.sourceIds] : []
  return content.reading === null ? computed : [content.reading.fact.sourceId, ...computed]
}

/** Ids of the sources of the rows' readings, each once, in the order of the page. */
export function sourceIdsOf(rows: readonly SheetRow[]): readonly string[] {
  return [...new Set(rows.flatMap(({ cells }) => cells.flatMap(cellSources)))]
}

/** `Epoch AI (CC BY), Mar 2026`: a publisher with the date of its newest document used, for a picture. */
export function datedSources(sources: readonly Source[], sourceIds: readonly string[]): readonly string[] {
  const byId = new Map(sources.map((source) => [source.sourceId, source]))
  const dates = new Map<string, string>()
  for (const id of sourceIds) {
    const source = byId.get(id)
    if (!source) continue
    const name = creditedPublisher(source)
    const date = source.published ?? ''
    if (date >= (dates.get(name) ?? '')) dates.set(name, date)
  }
  // A picture may name only the first few: those whose licence asks for the credit must be among them.
  const creditFirst = [...dates].sort(([a], [b]) => Number(b.includes('CC BY')) - Number(a.includes('CC BY')))
  return creditFirst.map(([name, date]) => (date === '' ? name : `${name}, ${formatDateShort(date)}`))
}

/** Citations of what is in force on the day: classification text and review policy. */
export function ruleCitations({ context }: Comparison): string {
  const rules = rulesInForce(context.law, context.asOf).filter(({ enforced }) => enforced)
  const newest = ['classification', 'review-policy'].flatMap((layer) => {
    const inLayer = rules.filter((rule) => rule.layer === layer)
    return inLayer.at(-1)?.citation ?? []
  })
  return [...new Set(newest)].join(', ')
}
