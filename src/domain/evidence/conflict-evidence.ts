/** Evidence of what a conflict shows besides the preferred fact: the rival as stated, and how far apart the two are. */
import type { ChipFact } from '../fact'
import { formatNumber, formatPercent, NOT_MEANINGFUL } from '../format'
import type { Conflict } from './conflicts'
import { type Evidence, sentences } from './evidence'
import { factStatement, factValue, readingSubject, rivalStatement } from './reading-evidence'

type Pair = Pick<Conflict, 'preferred' | 'rival'>

/** The rival as its document states it, beside everything else stated of the field; `stated` holds them all. */
export function rivalEvidence(
  { preferred, rival }: Pair,
  stated: readonly ChipFact[],
  chipName: string,
): Evidence {
  const others = stated.filter((fact) => fact !== rival && fact.basis === rival.basis)
  return {
    subject: readingSubject(rival.field, chipName),
    value: factValue(rival),
    basis: sentences(`not the value shown, which is ${factValue(preferred)}`),
    sums: [],
    preferred: [rivalStatement(preferred, rival)],
    because: '',
    rivals: others.map((fact) =>
      fact === preferred ? factStatement(fact) : rivalStatement(preferred, fact),
    ),
    notes: [],
  }
}

/** `372 %`, `n.m.` over zero, `in words` where there is nothing to divide. */
export function apartText({ relative }: Pick<Conflict, 'relative'>): string {
  if (relative === null) return 'in words'
  return Number.isFinite(relative) ? formatPercent(relative, 0) : NOT_MEANINGFUL
}

/** The distance of two figures with the numbers put in. */
export function apartEvidence(conflict: Conflict, chipName: string): Evidence {
  const { preferred, rival } = conflict
  const exact = (fact: ChipFact) => formatNumber(Number(fact.value), { exact: true })
  return {
    subject: `${readingSubject(rival.field, chipName)}: how far apart`,
    value: apartText(conflict),
    basis: 'Of the value shown.',
    sums: [
      `(${exact(rival)} − ${exact(preferred)}) ÷ ${exact(preferred)}, without its sign = ${apartText(conflict)}`,
    ],
    preferred: [factStatement(preferred), rivalStatement(preferred, rival)],
    because: '',
    rivals: [],
    notes: [],
  }
}
