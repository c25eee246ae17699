/** The law as it stands for one destination between two days on which anything changes. */
import { firstDay, type IsoDay } from '../date'
import type {
  CarveOut,
  ClassificationTest,
  Destination,
  ExportRules,
  Letter,
  LicenceException,
  Measure,
  ReviewPolicy,
  RuleVersion,
  StatusGroup,
  StatusWord,
} from './rules'

/** A maker's printed class counts from the day whose tests are still the ones in force (`meta.computation.classification`). */
export const VENDOR_LISTING_FROM: IsoDay = '2023-11-17'

/** What {@link decide} needs; nothing in it depends on the chip. */
export interface LawInForce {
  readonly destination: Destination
  /** The classification text of the day, also where it does not cover the destination. */
  readonly version: RuleVersion | null
  readonly coversDestination: boolean
  readonly testA: ClassificationTest | null
  readonly testB: ClassificationTest | null
  readonly carveOuts: readonly CarveOut[]
  /** Only those that can change a status. */
  readonly exceptions: readonly LicenceException[]
  /** Highest priority first. */
  readonly policies: readonly ReviewPolicy[]
  /** Only letters with a test. */
  readonly letters: readonly Letter[]
  /** US measures on chips, by chip, oldest first. */
  readonly measures: ReadonlyMap<string, readonly Measure[]>
  readonly vendorListingCounts: boolean
  readonly severityOrder: readonly StatusWord[]
  readonly statusGroups: Readonly<Record<string, StatusGroup>>
}

interface Dated {
  readonly effective_from: IsoDay
  readonly effective_to: IsoDay | null
}

/** Dates are inclusive; no end date means none was found. */
export function isActive({ effective_from, effective_to }: Dated, day: IsoDay): boolean {
  return effective_from <= day && (effective_to === null || day <= effective_to)
}

/** A month-only measure starts on the first of its month. */
export function isMeasureActive(measure: Measure, day: IsoDay): boolean {
  return isActive({ effective_from: firstDay(measure.date), effective_to: measure.effectiveTo }, day)
}

function byAge(a: Measure, b: Measure): number {
  const keyA = firstDay(a.date) + a.actionId
  const keyB = firstDay(b.date) + b.actionId
  return keyA < keyB ? -1 : keyA > keyB ? 1 : 0
}

/** Measures active on the day for the destination, oldest first. */
export function measuresOn(
  measures: readonly Measure[],
  rules: ExportRules,
  destination: Destination,
  day: IsoDay,
): readonly Measure[] {
  const covered: readonly string[] = rules.meta.destinations[destination].action_destinations
  return measures.filter((m) => covered.includes(m.destination) && isMeasureActive(m, day)).sort(byAge)
}

/** The classification text of a day: the newest active one. */
export function versionOn(rules: ExportRules, day: IsoDay): RuleVersion | null {
  const active = rules.rule_versions.filter((v) => v.layer === 'classification' && isActive(v, day))
  return active.sort((a, b) => (a.effective_from < b.effective_from ? 1 : -1))[0] ?? null
}

function scopedTest(
  version: RuleVersion,
  eccn: '3A090.a' | '3A090.b',
  groups: readonly string[],
  day: IsoDay,
): ClassificationTest | null {
  const isCovered = (version.destination_scope ?? []).some(
    (scope) =>
      groups.includes(scope.group) &&
      (scope.from ?? version.effective_from) <= day &&
      (scope.eccn === undefined || scope.eccn.includes(eccn)),
  )
  if (!isCovered) return null
  return version.tests.find((test) => test.eccn === eccn && test.applies_to === undefined) ?? null
}

function isExceptionOpen(exception: LicenceException, day: IsoDay): boolean {
  const { introduced, removed, status_when_eligible } = exception
  return status_when_eligible !== null && introduced <= day && (removed === null || day < removed)
}

/** Letters reach mainland China with Hong Kong, and Macau where they say so. */
function reaches(letter: Letter, destination: Destination): boolean {
  return destination !== 'macau' || letter.macau === true
}

function byChip(measures: readonly Measure[]): ReadonlyMap<string, readonly Measure[]> {
  const map = new Map<string, Measure[]>()
  for (const measure of measures) {
    if (measure.targetType !== 'chip' || !measure.actionId.startsWith('us-')) continue
    const rows = map.get(measure.targetId)
    if (rows) rows.push(measure)
    else map.set(measure.targetId, [measure])
  }
  return map
}

/** The law of one day towards one destination. */
export function lawOn(
  rules: ExportRules,
  measures: readonly Measure[],
  destination: Destination,
  day: IsoDay,
): LawInForce {
  const version = versionOn(rules, day)
  const groups = rules.meta.destinations[destination].rule_groups
  const testA = version && scopedTest(version, '3A090.a', groups, day)
  const testB = version && scopedTest(version, '3A090.b', groups, day)
  const policies = rules.review_policies.filter((policy) => isActive(policy, day))
  const letters = rules.letters.filter((letter) => letter.test !== null && isActive(letter, day))
  return {
    destination,
    version,
    coversDestination: testA !== null || testB !== null,
    testA,
    testB,
    carveOuts: version?.carve_outs ?? [],
    exceptions: rules.licence_exceptions.filter((exception) => isExceptionOpen(exception, day)),
    policies: policies.filter((p) => !p.only_without_exception).sort((a, b) => b.priority - a.priority),
    letters: letters.filter((letter) => reaches(letter, destination)),
    measures: byChip(measuresOn(measures, rules, destination, day)),
    vendorListingCounts: day >= VENDOR_LISTING_FROM,
    severityOrder: rules.meta.severity_order,
    statusGroups: rules.meta.status_groups,
  }
}
