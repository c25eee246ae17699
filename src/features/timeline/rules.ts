/** The rules of the policy lane, each with its four days told apart. */
import type { LaneRule } from '../../charts/chart-types'
import { dayNumber, firstDay, formatDate, type PartialDate } from '../../domain/date'
import type { RuleVersion } from '../../domain/export-controls/rules'

/** Guidance has no text that is superseded: its events say it. */
const DRAWN: ReadonlySet<RuleVersion['layer']> = new Set([
  'classification',
  'review-policy',
  'destination-overlay',
  'presumption',
])

const dayOf = (date: PartialDate | undefined) => (date === undefined ? null : dayNumber(firstDay(date)))

/** `87 FR 62186: announced 7 October 2022, published 13 October 2022, in force 21 October 2022 to 16 November 2023`. */
function readout(rule: RuleVersion): string {
  const { announced, published, effective_from, effective_to, enforced, name, citation } = rule
  const parts = [
    announced === undefined ? '' : `announced ${formatDate(announced)}`,
    published === undefined ? '' : `published ${formatDate(published)}`,
    `${enforced ? 'in force' : 'not enforced, dated to take effect'} ${formatDate(effective_from)}`,
  ]
  const until = effective_to === null ? '' : ` to ${formatDate(effective_to)}, then superseded`
  return `${name} (${citation}): ${parts.filter(Boolean).join(', ')}${until}`
}

/** Rule versions as bars; the first citation of several stands for the rule. */
export function laneRules(versions: readonly RuleVersion[]): readonly LaneRule[] {
  return versions
    .filter(({ layer }) => DRAWN.has(layer))
    .map((rule) => ({
      id: rule.id,
      label: `${rule.citation.split(';')[0] ?? rule.citation}${rule.enforced ? '' : ', not enforced'}`,
      announced: dayOf(rule.announced),
      published: dayOf(rule.published),
      from: dayNumber(rule.effective_from),
      until: rule.effective_to === null ? null : dayNumber(rule.effective_to),
      enforced: rule.enforced,
      readout: readout(rule),
    }))
}
