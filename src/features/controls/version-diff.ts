/** How the law on the first days of two versions differs, in words. */
import { isAnnounced } from '../../domain/as-of'
import { formatDateShort } from '../../domain/date'
import { type Law, periodOn } from '../../domain/export-controls/law'
import type { Destination, ExportRules, RuleVersion } from '../../domain/export-controls/rules'
import { statusOf } from '../../domain/export-controls/status'
import type { ChipSubject } from '../../state/select'
import {
  type Clause,
  lineOf,
  policyClauses,
  scopeOf,
  testWords,
  textClauses,
  versionsByAge,
} from './version-words'
import type { FlippedChip } from './what-if-flips'

/** The two versions to compare: the reader's, else the last two classification texts that had begun by the day. */
export function comparedVersions(
  rules: ExportRules,
  ids: readonly string[],
  day: string,
): readonly [RuleVersion, RuleVersion] | null {
  const all = versionsByAge(rules)
  const chosen = ids.flatMap((id) => all.find((one) => one.id === id) ?? [])
  const texts = all.filter((one) => one.layer === 'classification')
  const begun = texts.filter((one) => one.effective_from <= day)
  const [before, after] = begun.length >= 2 ? begun.slice(-2) : texts.slice(0, 2)
  const first = chosen[0] ?? before
  const second = chosen[1] ?? after
  return first && second ? [first, second] : null
}

/** Chips announced by the later of the two first days whose status differs between them. */
export function changedBetween(
  before: RuleVersion,
  after: RuleVersion,
  law: Law,
  destination: Destination,
  subjects: readonly ChipSubject[],
): readonly FlippedChip[] {
  const [first, second] = [before.effective_from, after.effective_from]
  const last = [first, second].sort()[1] ?? second
  return subjects.flatMap((subject) => {
    if (!isAnnounced(subject.chip, last)) return []
    const then = statusOf(subject, destination, first, law)
    const now = statusOf(subject, destination, second, law)
    return then.status === now.status ? [] : [{ subject, before: then, after: now }]
  })
}

/** The law as it stood on a version's first day: text, exceptions, policies and letters together. */
function standing(version: RuleVersion, law: Law, destination: Destination): readonly Clause[] {
  const text = periodOn(law, version.effective_from).inForce[destination]
  const exceptions = text.exceptions.map((one) => ({
    head: `Exception ${one.id.toUpperCase()}`,
    text: `${one.name}, ${one.destinations}`,
  }))
  const letters = text.letters.map((one) => ({
    head: `Letter of ${formatDateShort(one.effective_from)}`,
    text: one.test === null ? one.plain : testWords(one.test),
  }))
  const classes = text.version === null ? [] : textClauses(text.version)
  return [...classes, ...exceptions, ...policyClauses(text.policies), ...letters]
}

function clauseDiff(old: readonly Clause[], young: readonly Clause[]): readonly string[] {
  const gone = old.flatMap((one) => {
    const now = young.find((other) => other.head === one.head)
    if (now === undefined) return [`Gone: ${lineOf(one)}.`]
    return now.text === one.text ? [] : [`${one.head}: was “${one.text}”, is “${now.text}”.`]
  })
  const added = young.filter((one) => !old.some((other) => other.head === one.head))
  return [...gone, ...added.map((one) => `New: ${lineOf(one)}.`)]
}

/** What differs between the law on the first days of two versions, one sentence each; says so when nothing does. */
export function versionDiff(
  before: RuleVersion,
  after: RuleVersion,
  law: Law,
  destination: Destination,
): readonly string[] {
  if (before.id === after.id) return ['The same version stands on both sides.']
  const lines = clauseDiff(standing(before, law, destination), standing(after, law, destination))
  const isText = before.layer === 'classification' && after.layer === 'classification'
  const scope =
    isText && scopeOf(before) !== scopeOf(after)
      ? [`Destinations: was “${scopeOf(before)}”, is “${scopeOf(after)}”.`]
      : []
  const said = after.plain === undefined ? [] : [`${after.name} adds: ${after.plain}`]
  const same =
    isText && JSON.stringify(before.tests) === JSON.stringify(after.tests)
      ? ['The numeric tests are the same.']
      : []
  const all = [...same, ...lines, ...scope, ...said]
  return all.length > 0 ? all : ['No test, exception, review policy or letter differs between the two days.']
}
