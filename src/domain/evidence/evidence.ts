/** What answers "says who?" of one value: the statements behind it, the sum that made it, and why one was preferred. */
import type { AgingKind } from '../age-limit'
import type { PartialDate } from '../date'
import type { FactKind } from '../fact'
import type { Source, SourceKind } from '../source'

/** One value as one document states it. */
export interface Statement {
  readonly id: string
  /** With its unit, exact as stated: `148 TFLOPS`. */
  readonly value: string
  /** `dense`, `reported`; empty where there is nothing to say. */
  readonly basis: string
  readonly sourceId: string
  /** How the fact counts; null = as its document does. */
  readonly kind: FactKind | SourceKind | null
  /** When it was stated; null = the date of its document. */
  readonly date: PartialDate | null
  readonly note: string
  /** Present on what is current only for a time, by its kind. */
  readonly ages?: AgingKind
  /** The reader may prefer it to the one shown. */
  readonly canPrefer?: boolean
  /** The reader does prefer it. */
  readonly chosen?: boolean
}

export interface Evidence {
  /** What the value is of: `BF16 rate of H20 96GB`. */
  readonly subject: string
  /** As shown large: `148 TFLOPS`, `2.87×`, or the words for a missing value. */
  readonly value: string
  /** `Dense. Official, transcribed.`, or why there is no value. */
  readonly basis: string
  /** How it was computed, the numbers put in: `425 ÷ 148 = 2.87`. Empty for a value as stated. */
  readonly sums: readonly string[]
  /** The statements it rests on. */
  readonly preferred: readonly Statement[]
  /** Why they were preferred, in words; empty where nothing competes. */
  readonly because: string
  /** Every other statement about the same thing, in order of preference. */
  readonly rivals: readonly Statement[]
  /** What a reader must know before believing it. */
  readonly notes: readonly string[]
}

/** When it was stated, else the date of its document; null where neither is dated. */
export function statementDate(
  { date }: Pick<Statement, 'date'>,
  source: Pick<Source, 'published'> | undefined,
): PartialDate | null {
  return date ?? source?.published ?? null
}

/** Words joined into short sentences: `Dense. Official, transcribed.` */
export function sentences(...parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1)}${/[.!?…]$/.test(part) ? '' : '.'}`)
    .join(' ')
}

/** Documents that an evidence names, each once. */
export function evidenceSourceIds({ preferred, rivals }: Evidence): readonly string[] {
  return [...new Set([...preferred, ...rivals].map(({ sourceId }) => sourceId))]
}

/** The same statement listed twice is one. */
export function distinct(statements: readonly Statement[]): readonly Statement[] {
  return [...new Map(statements.map((statement) => [statement.id, statement])).values()]
}
