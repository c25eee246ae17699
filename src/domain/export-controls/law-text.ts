/** What the law's text says on one day towards one destination, measures apart. */
import type { IsoDay } from '../date'
import type {
  CarveOut,
  ClassificationTest,
  Destination,
  ExportRules,
  LicenceException,
  ReviewPolicy,
  RuleVersion,
  StatusGroup,
  StatusWord,
  TestedLetter,
} from './rules'

/** A maker's printed class counts from the day whose tests are still the ones in force (`meta.computation.classification`). */
export const VENDOR_LISTING_FROM: IsoDay = '2023-11-17'

/** Nothing in it depends on the chip. */
export interface LawText {
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
  readonly letters: readonly TestedLetter[]
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

/** The classification text of a day: the newest active one. */
function versionOn(rules: ExportRules, day: IsoDay): RuleVersion | null {
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

function policiesOn(rules: ExportRules, day: IsoDay): readonly ReviewPolicy[] {
  const active = rules.review_policies.filter(
    (policy) => isActive(policy, day) && !policy.only_without_exception,
  )
  return active.sort((a, b) => b.priority - a.priority)
}

/** Letters reach mainland China with Hong Kong, and Macau where they say so. */
function lettersOn(rules: ExportRules, destination: Destination, day: IsoDay): readonly TestedLetter[] {
  const tested = rules.letters.filter((letter): letter is TestedLetter => letter.test !== null)
  const active = tested.filter((letter) => isActive(letter, day))
  return active.filter((letter) => destination !== 'macau' || letter.macau === true)
}

/** The text in force on a day towards a destination. */
export function textOn(rules: ExportRules, destination: Destination, day: IsoDay): LawText {
  const version = versionOn(rules, day)
  const groups = rules.meta.destinations[destination].rule_groups
  const testA = version && scopedTest(version, '3A090.a', groups, day)
  const testB = version && scopedTest(version, '3A090.b', groups, day)
  return {
    destination,
    version,
    coversDestination: testA !== null || testB !== null,
    testA,
    testB,
    carveOuts: version?.carve_outs ?? [],
    exceptions: rules.licence_exceptions.filter((exception) => isExceptionOpen(exception, day)),
    policies: policiesOn(rules, day),
    letters: lettersOn(rules, destination, day),
    vendorListingCounts: day >= VENDOR_LISTING_FROM,
    severityOrder: rules.meta.severity_order,
    statusGroups: rules.meta.status_groups,
  }
}

/** Equal for two texts that say the same: the ids of what is in force. */
export function textKey(text: LawText): string {
  const ids = [...text.exceptions, ...text.policies, ...text.letters].map((one) => one.id)
  const scope = [text.testA !== null, text.testB !== null, text.vendorListingCounts]
  return [text.version?.id, ...scope, ...ids].join(' ')
}
