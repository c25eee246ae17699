/** A figure as a reader types it. */
import { exactNumber } from '../../domain/export-controls/words'

export interface FigureInput {
  /** null = empty, or not usable: then `problem` says why. */
  readonly value: number | null
  readonly problem: string | null
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

/** Reads `4800`, `4 800`, `5.92`; what cannot be used is refused with the reason. Empty is no problem. */
export function figureOf(text: string, least: number, most: number): FigureInput {
  const plain = text.replace(/[\s\u2009\u202f]/g, '')
  if (plain === '') return { value: null, problem: null }
  if (plain.includes(',')) return { value: null, problem: 'Use a point for decimals and no commas.' }
  if (!NUMBER.test(plain)) return { value: null, problem: 'This is not a number.' }
  const value = Number(plain)
  if (value <= 0) return { value: null, problem: 'It must be above zero.' }
  if (!Number.isFinite(value) || value > most)
    return { value: null, problem: `It cannot be more than ${exactNumber(most)}.` }
  if (value < least) return { value: null, problem: `It cannot be less than ${least}.` }
  return { value, problem: null }
}
