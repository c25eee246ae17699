/** What a what-if can change: thresholds and parts in force; and the change in words. */
import { formatDate } from '../../domain/date'
import { letterName } from '../../domain/export-controls/cause'
import type { Law } from '../../domain/export-controls/law'
import { periodOn } from '../../domain/export-controls/law'
import { leavesOf } from '../../domain/export-controls/logic'
import type { LawInForce } from '../../domain/export-controls/period'
import type { RuleInput, RuleTest } from '../../domain/export-controls/rules'
import type { ThresholdMove } from '../../domain/export-controls/what-if'
import { exactNumber, INPUT_WORDS, sentence, withUnit } from '../../domain/export-controls/words'
import { joinList } from '../../domain/format'
import type { Controls } from './use-controls'

export interface ThresholdRow {
  readonly field: RuleInput
  readonly from: number
  readonly to: number
  /** `TPP`, `DRAM bandwidth`. */
  readonly name: string
  /** The real value in print, with its unit. */
  readonly real: string
  /** Where it is written. */
  readonly used: string
}

interface Written {
  readonly where: string
  readonly test: RuleTest
}

function textsOf(law: LawInForce): readonly Written[] {
  const classes = [law.testA, law.testB].flatMap((test) =>
    test ? [{ where: test.eccn, test: test.test }] : [],
  )
  return [
    ...classes,
    ...law.carveOuts.map((one) => ({ where: 'Note 2', test: one.when })),
    ...law.policies.flatMap(({ when }) => (when.test ? [{ where: 'review policy', test: when.test }] : [])),
    ...law.letters.flatMap((one) =>
      one.test ? [{ where: `letter of ${formatDate(one.effective_from)}`, test: one.test }] : [],
    ),
  ]
}

/** Thresholds in force on the day, each once, with where the reader moved it. */
export function thresholdRows(law: LawInForce, moves: readonly ThresholdMove[]): readonly ThresholdRow[] {
  const found = new Map<string, { field: RuleInput; from: number; used: Set<string> }>()
  for (const { where, test } of textsOf(law)) {
    for (const { field, value } of leavesOf(test)) {
      if (typeof value !== 'number') continue
      const key = `${field} ${value}`
      const row = found.get(key) ?? { field, from: value, used: new Set<string>() }
      found.set(key, row)
      row.used.add(where)
    }
  }
  const order = Object.keys(INPUT_WORDS)
  return [...found.values()]
    .sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field) || a.from - b.from)
    .map(({ field, from, used }) => {
      const { name, unit } = INPUT_WORDS[field]
      const to = moves.find((move) => move.field === field && move.from === from)?.to ?? from
      return { field, from, to, name: sentence(name), real: withUnit(from, unit), used: joinList([...used]) }
    })
}

/** The moves after one threshold was set; set to its real value it is no move. */
export function withMove(moves: readonly ThresholdMove[], move: ThresholdMove): readonly ThresholdMove[] {
  const others = moves.filter((one) => one.field !== move.field || one.from !== move.from)
  return move.to === move.from ? others : [...others, move]
}

export interface SwitchRow {
  readonly id: string
  readonly words: string
}

/** Parts of the law in force on the day that can be switched off; those on the chosen chip included. */
export function switchRows(controls: Controls): readonly SwitchRow[] {
  const { law, day, destination, subject } = controls
  const text = periodOn(law, day).inForce[destination]
  const { version } = text
  const measures = text.measures.get(subject.chip.chipId) ?? []
  return [
    ...(version ? [{ id: version.id, words: `${version.name} (${version.citation})` }] : []),
    ...text.exceptions.map((one) => ({
      id: one.id,
      words: `Licence exception ${one.id.toUpperCase()}: ${one.name}`,
    })),
    ...text.policies.map((one) => ({
      id: one.id,
      words: `Review policy since ${formatDate(one.effective_from)}: ${one.status.replaceAll('-', ' ')}`,
    })),
    ...text.letters.map((one) => ({
      id: one.id,
      words: `BIS letter of ${formatDate(one.effective_from)}: limits for every chip of its recipients`,
    })),
    ...measures.map((one) => ({
      id: one.actionId,
      words: `${one.authority}, ${formatDate(one.date)}: ${one.status.replaceAll('-', ' ')} for this chip`,
    })),
  ]
}

/** What is switched off without being in force on the day, or without being anything at all: it is said, not dropped. */
export function strayRows(
  off: readonly string[],
  rows: readonly SwitchRow[],
  law: Law,
): readonly SwitchRow[] {
  const { rule_versions, review_policies, letters, licence_exceptions } = law.rules
  const known = new Set([
    ...[...rule_versions, ...review_policies, ...letters, ...licence_exceptions].map((one) => one.id),
    ...law.measures.map((one) => one.actionId),
  ])
  return off
    .filter((id) => !rows.some((row) => row.id === id))
    .map((id) => ({
      id,
      words: known.has(id) ? `${id}: not in force here on this date` : `${id}: nothing has this id`,
    }))
}

/** A part of the law inside a sentence; its id where nothing has it. */
function partName(id: string, { rules, measures }: Law): string {
  const version = rules.rule_versions.find((one) => one.id === id)
  if (version) return `${version.name} (${version.citation})`
  const exception = rules.licence_exceptions.find((one) => one.id === id)
  if (exception) return `licence exception ${exception.id.toUpperCase()}`
  const policy = rules.review_policies.find((one) => one.id === id)
  if (policy) return `the review policy since ${formatDate(policy.effective_from)}`
  const letter = rules.letters.find((one) => one.id === id)
  if (letter) return `the limits of the ${letterName(letter)}`
  const measure = measures.find((one) => one.actionId === id)
  return measure ? `${measure.authority}, ${formatDate(measure.date)} (${measure.targetId})` : id
}

/** The what-if in one sentence: what was moved and what is off. */
export function changeWords(moves: readonly ThresholdMove[], off: readonly string[], law: Law): string {
  const moved = moves.map(({ field, from, to }) => {
    const { name, unit } = INPUT_WORDS[field]
    return `${name} ${exactNumber(from)} → ${withUnit(to, unit)}`
  })
  const parts = [...moved, ...off.map((id) => `without ${partName(id, law)}`)]
  return parts.length === 0 ? 'the real rule' : joinList(parts)
}
