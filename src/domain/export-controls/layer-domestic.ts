/** What applies to a Chinese design instead of an export question. */
import { joinList } from '../format'
import { datesOf, type Finding, type Layer, layer, versionsOf } from './layer'
import type { RuleVersion } from './rules'
import { sentence } from './words'

function ruleLayer(
  id: 'guidance' | 'foundry',
  title: string,
  outcome: string,
  words: string,
  rule: RuleVersion,
): Layer {
  const { id: ruleId, citation, source_ids: sourceIds } = rule
  return layer({ id, title, outcome, sentence: words, ruleId, citation, sourceIds, dates: datesOf(rule) })
}

/** Guidance on using the chip, and the presumption its foundry meets; none before those rules. */
export function domesticLayers(finding: Finding): readonly Layer[] {
  const { chipId } = finding.chip
  const guidance = versionsOf(finding, 'guidance').filter((rule) => rule.names !== undefined)
  const foundry = versionsOf(finding, 'presumption')
  return [
    ...guidance.map((rule) => {
      const isNamed = rule.names?.includes(chipId) === true
      const words = `${isNamed ? 'The guidance names this chip. ' : 'The guidance does not name this chip; its list is not exhaustive. '}${rule.plain ?? ''}`
      return ruleLayer(
        'guidance',
        'Use of the chip (General Prohibition 10)',
        isNamed ? 'named' : 'not named',
        words,
        rule,
      )
    }),
    ...foundry.map((rule) => {
      const ways = (rule.overcome_by as readonly { readonly plain: string }[] | undefined) ?? []
      const overcome = joinList(
        ways.map((way) => way.plain),
        'or',
      )
      const words = `A fabricator or packager must presume that ${String(rule.presumption)}, unless ${overcome}.`
      return ruleLayer('foundry', 'Foundry due diligence', 'presumption', sentence(words), rule)
    }),
  ]
}
