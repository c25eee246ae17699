/** Words of the fact files as a reader expects them in a sentence. */
import { formatDate } from '../../domain/date'
import { sentence } from '../../domain/export-controls/words'

const ISO_DAYS = /\b\d{4}-\d{2}-\d{2}\b/g

/** Days written out: `on 2025-11-01` → `on 1 November 2025`. */
export function withDays(text: string): string {
  return text.replaceAll(ISO_DAYS, formatDate)
}

/** A note as a sentence: a capital first, days written out. */
export function asSentence(text: string): string {
  return withDays(sentence(text))
}

/** Titles that their bills write in capitals. */
const CAPITALS: ReadonlySet<string> = new Set(['ai', 'gain', 'safe', 'chips', 'overwatch', 'match'])

/** The name of a bill from its id: `gain-ai-act` → `GAIN AI Act`; other texts as a sentence begins. */
export function proposalName(id: string): string {
  const words = id.split('-')
  if (words.at(-1) !== 'act') return asSentence(words.join(' '))
  return words.map((word) => (CAPITALS.has(word) ? word.toUpperCase() : sentence(word))).join(' ')
}

const LIMITS: Readonly<Record<string, readonly [name: string, unit: string]>> = {
  tpp: ['TPP', ''],
  dram_bandwidth_gbs: ['DRAM bandwidth', 'GB/s'],
  interconnect_gbs: ['interconnect', 'GB/s'],
  sum_gbs: ['both together', 'GB/s'],
}

/** A reported limit's name and unit; a new one keeps its key. */
export function limitWords(key: string): readonly [name: string, unit: string] {
  return LIMITS[key] ?? [key.replaceAll('_', ' '), '']
}
