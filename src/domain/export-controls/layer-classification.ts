/** Layer 1 in words: which paragraph of 3A090 the chip meets. */

import { joinList } from '../format'
import { isMissing } from '../missing'
import { assemblyOf } from './assembly'
import type { ChipClass } from './classify'
import type { Finding, Layer, LayerProof } from './layer'
import { datesOf, layer, proofOf } from './layer'
import { limitsTogether } from './limits-together'
import { isPoint } from './logic'
import type { ClassificationTest, RuleInput } from './rules'
import type { BaseValues } from './values'
import { DESTINATION_WORDS, INPUT_WORDS, sentence } from './words'

const OUTCOMES: Readonly<Record<ChipClass, string>> = {
  '3A090.a': '3A090.a',
  '3A090.b': '3A090.b',
  'not-3A090': 'neither a nor b',
  unknown: 'undetermined',
}

/** The proofs of each paragraph the version prints, `3A090.a.1` and so on. */
function paragraphProofs(test: ClassificationTest | null, finding: Finding): readonly LayerProof[] {
  if (test === null) return []
  const parts = test.paragraphs ?? [{ id: test.paragraph, test: test.test }]
  const prefix = test.eccn.slice(0, -1)
  return parts.map((part) => {
    const label = test.paragraphs === undefined ? `${test.eccn}, ${part.id}` : `${prefix}${part.id}`
    return proofOf(label, part.test, finding.chip.values)
  })
}

/** What is missing by its own name: a density is open because its TPP or its area is. */
function openInputs(proofs: readonly LayerProof[], { tpp, dieAreaMm2 }: BaseValues): readonly string[] {
  const names = new Set<RuleInput>()
  for (const input of proofs.flatMap((proof) => proof.missing)) {
    if (input !== 'pd') names.add(input === 'bits_x_tops' ? 'tpp' : input)
    else if (dieAreaMm2 === null) names.add('applicable_die_area_mm2')
    else if (!isPoint(tpp)) names.add('tpp')
  }
  return [...names].map((input) => INPUT_WORDS[input].name)
}

function openSentence(proofs: readonly LayerProof[], finding: Finding): string {
  const { base, datacenter } = finding.subject.inputs
  const names = openInputs(proofs, base)
  const judged = datacenter.value === null ? [INPUT_WORDS.datacenter.name] : []
  const all = names.length > 0 ? names : judged
  return `It cannot be said: ${joinList(all)} ${all.length > 1 ? 'are' : 'is'} not known well enough.`
}

function sentenceOf(finding: Finding, proofs: readonly LayerProof[]): string {
  const { decision, subject, destination } = finding
  const { classification, version } = decision
  const met = proofs.filter((proof) => proof.outcome === 'true').map((proof) => proof.label)
  switch (classification.by) {
    case 'no-rule':
      return 'No 3A090 text was in force on this date.'
    case 'not-in-scope':
      return `${version?.citation} did not cover ${DESTINATION_WORDS[destination]} on this date.`
    case 'carve-out':
      return `Its figures ${met.length > 0 ? `meet ${joinList(met)}` : 'may meet 3A090'}, but a note to the entry leaves it out.`
    case 'vendor-listing':
      return `Its figures do not settle it; the maker lists it under ${subject.inputs.vendorListing?.eccn}.`
    case 'missing-input':
      return openSentence(proofs, finding)
    case 'tests':
      return met.length > 0
        ? `It meets ${joinList(met)}.`
        : `${sentence(limitsTogether(finding) ?? 'it meets no paragraph of 3A090')}.`
  }
}

/** Rates and density of the chip as sums, with a word on their basis. */
function arithmeticOf({ subject }: Finding): readonly string[] {
  const { tpp, pd, dieAreaMm2 } = subject.inputs
  const quality = tpp.quality === 'assumed-dense' ? ' (the source does not state dense or sparse)' : ''
  const area = isMissing(dieAreaMm2.value) ? '' : ` (${dieAreaMm2.basis})`
  return [tpp.arithmetic + quality, pd.arithmetic + area]
}

/** The layer "Classification". For a Chinese design it is given for reference only. */
export function classificationLayer(finding: Finding): Layer {
  const { decision, inForce, subject, chip } = finding
  const { classification, version } = decision
  const proofs = [...paragraphProofs(inForce.testA, finding), ...paragraphProofs(inForce.testB, finding)]
  const met = proofs.filter((proof) => proof.outcome === 'true')
  const listing = subject.inputs.vendorListing
  const listed = listing === null ? '' : ` The maker lists it under ${listing.eccn}.`
  const aside = chip.isDomestic ? 'For reference only. ' : ''
  const assembly = assemblyOf(finding)
  const words = [
    aside + sentenceOf(finding, proofs) + (classification.by === 'vendor-listing' ? '' : listed),
    ...(assembly === null ? [] : [assembly.sentence]),
  ]
  return layer({
    id: 'classification',
    title: 'Classification',
    outcome: version === null ? 'no rule in force' : OUTCOMES[classification.chipClass],
    sentence: words.join(' '),
    proofs,
    arithmetic: version === null ? [] : arithmeticOf(finding),
    ruleId: version?.id ?? null,
    citation: version?.citation ?? '',
    paragraph: joinList(met.map((proof) => proof.label)),
    sourceIds: [...(version?.source_ids ?? []), ...(listing === null ? [] : [listing.sourceId])],
    dates: version === null ? null : datesOf(version),
  })
}
