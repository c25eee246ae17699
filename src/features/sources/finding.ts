/** The region's headline: how many documents, and how much rests on one of them alone. */
import { formatCount, plural } from '../../domain/format'
import type { SourceRow } from './rows'

/** `739 documents stand behind the facts; 2 104 values and events rest on one of them alone`. */
export function sourcesFinding(rows: readonly SourceRow[]): string {
  if (rows.length === 0) return 'Sources'
  const alone = rows.reduce((sum, { usage }) => sum + usage.alone, 0)
  return `${plural(rows.length, 'document stands', 'documents stand')} behind the facts; ${formatCount(alone)} values and events rest on one of them alone`
}

/** Where in their kinds the documents come from: `Press 312, database 140 …`. */
export function aloneSentence({ source, usage }: SourceRow): string {
  if (usage.alone === 0) return 'Nothing rests on this document alone.'
  return `${plural(usage.alone, 'value or event rests', 'values and events rest')} only on this ${KIND_NOUNS[source.kind]}.`
}

const KIND_NOUNS: Readonly<Record<SourceRow['source']['kind'], string>> = {
  official: 'document of the maker',
  filing: 'filing',
  regulator: 'document of a regulator',
  database: 'database',
  analyst: 'analyst’s document',
  press: 'press article',
  community: 'community page',
}
