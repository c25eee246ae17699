/** The shape of `export_rules.json` in depth; tests and ids are checked beside it, where they can name the fault. */
import * as v from 'valibot'
import { isIsoDay, isPartialDate } from '../../src/domain/date'
import { STATUS_GROUPS } from '../../src/domain/export-controls/rules'
import { FACT_KINDS } from '../../src/domain/fact'
import { STATUS_WORDS } from '../tables/measures'

const filled = v.pipe(v.string(), v.minLength(1, 'must not be empty'))
const day = v.pipe(v.string(), v.check(isIsoDay, 'not a real day written YYYY-MM-DD'))
const date = v.pipe(v.string(), v.check(isPartialDate, 'not a real date'))
const number = v.pipe(v.number(), v.finite('not a finite number'))
const positive = v.pipe(number, v.minValue(0, 'cannot be below zero'))
const words = v.array(filled)
const sourceIds = v.pipe(words, v.minLength(1, 'must name at least one source'))
const status = v.picklist(STATUS_WORDS)
const eccn = v.picklist(['3A090.a', '3A090.b', '3A090.c'])
const open = v.nullable(day)

const test = v.looseObject({
  eccn,
  paragraph: filled,
  applies_to: v.optional(v.literal('hbm')),
  paragraphs: v.optional(v.array(v.looseObject({ id: filled }))),
})

const carveOut = v.looseObject({
  id: filled,
  applies_to: v.array(eccn),
  result: v.literal('not-3A090'),
  plain: filled,
})

const ruleVersion = v.looseObject({
  id: filled,
  layer: v.picklist(['classification', 'destination-overlay', 'presumption', 'guidance', 'review-policy']),
  name: filled,
  citation: filled,
  announced: v.optional(date),
  published: v.optional(date),
  effective_from: day,
  effective_to: open,
  enforced: v.boolean(),
  destination_scope: v.optional(
    v.array(
      v.looseObject({
        group: filled,
        from: v.optional(day),
        eccn: v.optional(v.union([v.string(), v.array(eccn)])),
      }),
    ),
  ),
  tests: v.array(test),
  carve_outs: v.optional(v.array(carveOut)),
  licence_exceptions: v.optional(words),
  conditions: v.optional(words),
  names: v.optional(words),
  source_ids: sourceIds,
})

const licenceException = v.looseObject({
  id: filled,
  name: filled,
  introduced: day,
  modified: v.optional(v.array(day)),
  removed: open,
  eligible_any: v.array(v.looseObject({ eccn: v.array(eccn), datacenter: v.optional(v.boolean()) })),
  destinations: filled,
  status_when_eligible: v.nullable(status),
  source_ids: sourceIds,
})

const reviewPolicy = v.looseObject({
  id: filled,
  priority: number,
  effective_from: day,
  effective_to: open,
  when: v.looseObject({ eccn: v.array(eccn) }),
  status,
  only_without_exception: v.optional(v.boolean()),
  source_ids: sourceIds,
})

const letter = v.looseObject({
  id: filled,
  effective_from: day,
  effective_to: open,
  recipients: words,
  test_recipients: v.optional(words),
  named_chips: words,
  binds: v.picklist(['named', 'test']),
  plain: filled,
  status,
  published: v.boolean(),
  macau: v.optional(v.boolean()),
  source_ids: sourceIds,
})

const chipInput = v.looseObject({
  chip_id: filled,
  applicable_die_area_mm2: v.optional(positive),
  io_bandwidth_gbs: v.optional(positive),
  dram_bandwidth_gbs: v.optional(positive),
  datacenter: v.optional(v.nullable(v.boolean())),
  packages: v.optional(v.pipe(number, v.integer('not a whole number'), v.minValue(1, 'must be one or more'))),
  source_ids: sourceIds,
})

const publishedTpp = v.looseObject({
  chip_id: filled,
  tpp: v.nullable(positive),
  pd: v.nullable(positive),
  die_area_mm2: v.nullable(positive),
  source_id: filled,
  basis: filled,
  by: v.picklist(['vendor', 'press', 'community']),
  use_for_tpp: v.optional(v.boolean()),
})

const destination = v.looseObject({
  rule_groups: words,
  action_destinations: v.array(v.picklist(['china', 'worldwide', 'd5-macau', 'china-macau', 'us'])),
})

const computation = v.looseObject({
  fact_preference: v.array(v.picklist(FACT_KINDS)),
  bit_length: v.record(filled, positive),
  published_preference: v.array(v.picklist(['vendor', 'press', 'community'])),
  datacenter_default: v.array(
    v.looseObject({ name_matches: v.string(), datacenter: v.boolean(), basis: filled }),
  ),
})

const meta = v.looseObject({
  as_of: day,
  wording: filled,
  latest_text_checked: v.record(filled, filled),
  severity_order: v.array(status),
  status_groups: v.record(filled, v.picklist(STATUS_GROUPS)),
  layers: v.array(v.looseObject({ n: number, name: filled, plain: filled })),
  destinations: v.looseObject({ china: destination, 'hong-kong': destination, macau: destination }),
  computation,
})

const definition = v.looseObject({
  id: filled,
  term: filled,
  from: day,
  to: open,
  formula: filled,
  details: words,
  source_ids: sourceIds,
})

const proposal = v.looseObject({
  id: filled,
  introduced: v.optional(day),
  thresholds_reported: v.optional(v.record(filled, number)),
  status: filled,
  source_ids: sourceIds,
})

export const rulesShape = v.looseObject({
  meta,
  inputs: v.record(filled, v.looseObject({ unit: v.string(), plain: filled })),
  chip_inputs: v.array(chipInput),
  definitions: v.array(definition),
  rule_versions: v.array(ruleVersion),
  licence_exceptions: v.array(licenceException),
  review_policies: v.array(reviewPolicy),
  letters: v.array(letter),
  published_tpp: v.array(publishedTpp),
  proposals_not_in_force: v.array(proposal),
  known_gaps: words,
})

export type RulesShape = v.InferOutput<typeof rulesShape>
