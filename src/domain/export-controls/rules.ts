/**
 * The public rule text as data: the types of `mocks/facts/export_rules.json`, kept in the file's own words (hence
 * snake_case) so that a reader of the file and a reader of the code see the same names. The file's `meta` says how a
 * status is computed; {@link ../export-controls/determine} follows it step by step.
 */
import type { IsoDay, PartialDate } from '../date'

export type Destination = 'china' | 'hong-kong' | 'macau'
export const DESTINATIONS: readonly Destination[] = ['china', 'hong-kong', 'macau']

/** What people filter by. Order: from free to forbidden, then the two that are not on that scale. */
export const STATUS_GROUPS = [
  'unrestricted',
  'notification',
  'licence',
  'denied',
  'undetermined',
  'domestic',
] as const
export type StatusGroup = (typeof STATUS_GROUPS)[number]

/** The status words of the rules file (`meta.status_vocabulary`). */
export type StatusWord =
  | 'unrestricted'
  | 'notification'
  | 'licence-required'
  | 'presumption-of-denial'
  | 'case-by-case'
  | 'licensed-with-conditions'
  | 'banned'
  | 'discouraged-by-china'
  | 'blocked-by-china'
  | 'unknown'
  | 'domestic'

/** Inputs the tests can name (`inputs` of the rules file). */
export type RuleInput =
  | 'tpp'
  | 'pd'
  | 'applicable_die_area_mm2'
  | 'bits_x_tops'
  | 'io_bandwidth_gbs'
  | 'dram_bandwidth_gbs'
  | 'datacenter'
  | 'commercially_available_us'
  | 'exported_from_us'
  | 'memory_bandwidth_density_gbs_mm2'
  | 'sum_dram_io_gbs'

export interface RuleLeaf {
  readonly field: RuleInput
  readonly op: '>=' | '>' | '<' | '<=' | '=='
  readonly value: number | boolean
}
export type RuleTest =
  | RuleLeaf
  | { readonly all: readonly RuleTest[] }
  | { readonly any: readonly RuleTest[] }

export type Eccn = '3A090.a' | '3A090.b' | '3A090.c'

export interface ClassificationTest {
  readonly eccn: Eccn
  readonly paragraph: string
  /** `hbm`: a test for memory stacks, never for a chip. */
  readonly applies_to?: 'hbm'
  readonly test: RuleTest
  readonly paragraphs?: readonly { readonly id: string; readonly test: RuleTest }[]
}

export interface CarveOut {
  readonly id: string
  readonly applies_to: readonly Eccn[]
  readonly when: RuleTest
  readonly result: 'not-3A090'
  readonly plain: string
}

export interface DestinationScope {
  readonly group: string
  readonly from?: IsoDay
  readonly eccn?: readonly Eccn[] | string
}

export interface RuleVersion {
  readonly id: string
  readonly layer: 'classification' | 'destination-overlay' | 'presumption' | 'guidance' | 'review-policy'
  readonly name: string
  readonly citation: string
  readonly fr_doc?: string
  readonly announced?: PartialDate
  readonly published?: PartialDate
  readonly effective_from: IsoDay
  readonly effective_to: IsoDay | null
  readonly enforced: boolean
  readonly destination_scope?: readonly DestinationScope[]
  readonly tests: readonly ClassificationTest[]
  readonly carve_outs?: readonly CarveOut[]
  readonly licence_exceptions?: readonly string[]
  readonly conditions?: readonly string[]
  readonly names?: readonly string[]
  readonly plain?: string
  readonly effect_on_china?: string
  readonly codified?: string
  readonly source_ids: readonly string[]
  readonly note?: string
  readonly [extra: string]: unknown
}

export interface LicenceException {
  readonly id: string
  readonly name: string
  readonly cfr?: string
  readonly introduced: IsoDay
  readonly modified?: readonly IsoDay[]
  readonly removed: IsoDay | null
  readonly eligible_any: readonly { readonly eccn: readonly Eccn[]; readonly datacenter?: boolean }[]
  readonly not_eligible?: readonly string[]
  readonly destinations: string
  readonly who?: string
  readonly procedure?: string
  readonly status_when_eligible: StatusWord | null
  readonly source_ids: readonly string[]
  readonly note?: string
  readonly text?: string
}

export interface ReviewPolicy {
  readonly id: string
  readonly priority: number
  readonly effective_from: IsoDay
  readonly effective_to: IsoDay | null
  readonly when: {
    readonly eccn: readonly Eccn[]
    readonly test?: RuleTest
    readonly also?: RuleTest
    readonly plain?: string
  }
  readonly status: StatusWord
  readonly source_ids: readonly string[]
  readonly note?: string
  readonly codified?: string
  /** Skipped when computing: it says what an application meets when the exception is not used. */
  readonly only_without_exception?: boolean
}

export interface Letter {
  readonly id: string
  readonly effective_from: IsoDay
  readonly effective_to: IsoDay | null
  readonly recipients: readonly string[]
  /** Recipients whose letters are known to have the test's limits; else all recipients. */
  readonly test_recipients?: readonly string[]
  readonly named_chips: readonly string[]
  readonly test: RuleTest | null
  readonly binds: 'named' | 'test'
  readonly plain: string
  readonly status: StatusWord
  readonly published: boolean
  readonly macau?: boolean
  readonly source_ids: readonly string[]
  readonly note?: string
}

/** A letter whose limits are known. */
export interface TestedLetter extends Letter {
  readonly test: RuleTest
}

export interface ChipInputOverride {
  readonly chip_id: string
  readonly applicable_die_area_mm2?: number
  readonly die_basis?: string
  readonly io_bandwidth_gbs?: number
  readonly io_basis?: string
  readonly dram_bandwidth_gbs?: number
  readonly dram_basis?: string
  /** `null`: cannot be said. Absent: the default patterns decide. */
  readonly datacenter?: boolean | null
  readonly datacenter_basis?: string
  readonly packages?: number
  readonly packages_basis?: string
  readonly source_ids: readonly string[]
}

export interface PublishedTpp {
  readonly chip_id: string
  readonly tpp: number | null
  readonly pd: number | null
  readonly die_area_mm2: number | null
  readonly source_id: string
  readonly eccn_listed?: string
  readonly basis: string
  readonly note?: string
  readonly by: 'vendor' | 'press' | 'community'
  readonly use_for_tpp?: boolean
}

/** Ownership rule of the Entity List, with the stretches of time it was in force. */
export interface EntityRule {
  readonly id: string
  readonly citation: string
  readonly periods: readonly {
    readonly from: IsoDay
    readonly to: IsoDay | null
    readonly status: 'in force' | 'suspended' | 'unknown'
    readonly plain?: string
  }[]
  readonly plain: string
  readonly source_ids: readonly string[]
}

export interface Proposal {
  readonly id: string
  readonly bill?: string
  readonly introduced?: IsoDay
  readonly thresholds_reported?: Readonly<Record<string, number>>
  readonly status: string
  readonly source_ids: readonly string[]
  readonly note?: string
}

export interface ExportRules {
  readonly meta: {
    readonly as_of: IsoDay
    readonly wording: string
    readonly latest_text_checked: Readonly<Record<string, string>>
    readonly severity_order: readonly StatusWord[]
    readonly status_groups: Readonly<Record<string, StatusGroup>>
    readonly layers: readonly { readonly n: number; readonly name: string; readonly plain: string }[]
    readonly destinations: Readonly<
      Record<
        Destination,
        { readonly rule_groups: readonly string[]; readonly action_destinations: readonly string[] }
      >
    >
    readonly computation: {
      readonly fact_preference: readonly string[]
      readonly bit_length: Readonly<Record<string, number>>
      readonly published_preference: readonly PublishedTpp['by'][]
      readonly datacenter_default: readonly {
        readonly name_matches: string
        readonly datacenter: boolean
        readonly basis: string
      }[]
      readonly [extra: string]: unknown
    }
    readonly [extra: string]: unknown
  }
  readonly inputs: Readonly<Record<string, { readonly unit: string; readonly plain: string }>>
  readonly chip_inputs: readonly ChipInputOverride[]
  readonly definitions: readonly {
    readonly id: string
    readonly term: string
    readonly from: IsoDay
    readonly to: IsoDay | null
    readonly formula: string
    readonly details: readonly string[]
    readonly source_ids: readonly string[]
  }[]
  readonly rule_versions: readonly RuleVersion[]
  readonly licence_exceptions: readonly LicenceException[]
  readonly review_policies: readonly ReviewPolicy[]
  readonly letters: readonly Letter[]
  readonly published_tpp: readonly PublishedTpp[]
  readonly entity_rule?: EntityRule
  readonly proposals_not_in_force: readonly Proposal[]
  readonly known_gaps: readonly string[]
  readonly [extra: string]: unknown
}

/** One dated measure on a chip, a company or a class (row of `export_actions.csv`). */
export interface Measure {
  readonly actionId: string
  /** First day in force; a month-only date starts on the first of the month and is shown as month-only. */
  readonly date: PartialDate
  /** Last day in force; null when no end was found. */
  readonly effectiveTo: IsoDay | null
  readonly targetType: 'chip' | 'company' | 'class'
  readonly targetId: string
  readonly destination: 'china' | 'worldwide' | 'd5-macau' | 'china-macau' | 'us'
  readonly status: StatusWord
  readonly authority: string
  readonly basis: string
  readonly sourceId: string
  readonly note: string
}
