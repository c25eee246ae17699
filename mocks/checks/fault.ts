/** One thing wrong with the facts, precise enough to find and mend it. */
export interface Fault {
  readonly file: string
  /** Line in the file, the header being line 1. */
  readonly row: number
  /** Column of a CSV, path inside a JSON document, or empty for the whole row. */
  readonly column: string
  /** The offending text, as written. */
  readonly value: string
  readonly reason: string
  /** The nearest value that would be accepted. */
  readonly suggestion?: string
}

/** Something wrong with one value, before it is known where it stands. */
export class Bad {
  constructor(
    readonly reason: string,
    readonly suggestion: string | null = null,
  ) {}
}

/** Where a value stands. */
export type Place = Omit<Fault, 'reason' | 'suggestion'>

/** Puts a {@link Bad} value in its place. */
export function faultAt(place: Place, bad: Bad): Fault {
  const fault = { ...place, reason: bad.reason }
  return bad.suggestion === null ? fault : { ...fault, suggestion: bad.suggestion }
}

/** `chip_facts.csv: row 2, column source_id: no such source (got "b-epch"); nearest: "b-epoch-hw"`. */
export function formatFault(fault: Fault): string {
  const place = fault.column === '' ? `row ${fault.row}` : `row ${fault.row}, column ${fault.column}`
  const hint = fault.suggestion === undefined ? '' : `; nearest: "${fault.suggestion}"`
  return `${fault.file}: ${place}: ${fault.reason} (got "${fault.value}")${hint}`
}
