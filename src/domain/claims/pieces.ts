/** Pieces of a check's text that know where they stand, and the small readers that name a fault and its place. */
import { isIsoDay } from '../date'
import type { Basis } from '../fact'
import { parsePeriod } from '../fiscal-period'
import type { NumberTerm } from './grammar'

/** A piece of the text and where it begins. */
export interface Piece {
  readonly text: string
  readonly at: number
}

export class Fault extends Error {
  constructor(
    message: string,
    readonly position: number,
  ) {
    super(message)
  }
}

export function piece(source: Piece, from: number, to = source.text.length): Piece {
  return { text: source.text.slice(from, to), at: source.at + from }
}

export function split(source: Piece, separator: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const text of source.text.split(separator)) {
    pieces.push({ text, at: source.at + from })
    from += text.length + separator.length
  }
  return pieces
}

/** Exactly two pieces around the first separator. */
export function cut(source: Piece, separator: string, expected: string): [Piece, Piece] {
  const at = source.text.indexOf(separator)
  if (at < 0) throw new Fault(`expected ${expected}`, source.at)
  return [piece(source, 0, at), piece(source, at + separator.length)]
}

export function identifier(source: Piece, what: string): string {
  if (/^[A-Za-z0-9][\w-]*$/.test(source.text)) return source.text
  throw new Fault(`“${source.text}” is not ${what}`, source.at)
}

export function day(source: Piece): string {
  if (isIsoDay(source.text)) return source.text
  throw new Fault(`“${source.text}” is not a day (YYYY-MM-DD)`, source.at)
}

export function period(source: Piece): string {
  if (parsePeriod(source.text) !== null) return source.text
  throw new Fault(`“${source.text}” is not a fiscal period`, source.at)
}

export function numberIn(text: string): NumberTerm | null {
  const match = /^-?\d+(?:\.(\d+))?$/.exec(text)
  return match && { kind: 'number', value: Number(text), decimals: match[1]?.length ?? 0 }
}

export function basisIn(source: Piece): Basis {
  const { text } = source
  if (text === 'dense' || text === 'sparse' || text === 'na') return text
  throw new Fault(`“${text}” is not a basis (dense, sparse, na)`, source.at)
}
