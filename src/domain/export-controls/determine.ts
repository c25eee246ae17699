/**
 * May this chip go there on this day, and why? Every layer on its own, with its proof; the status itself comes from
 * {@link decide}, the same for one chip with reasons and for all chips without.
 */
import type { IsoDay } from '../date'
import { type AssemblyClass, assemblyOf } from './assembly'
import { type ChinaSide, chinaSide } from './china'
import type { Classification } from './classify'
import { decide, groupOf } from './decide'
import { type BuyerAnswer, buyerAnswer, endUserLayer } from './end-user'
import { type Flag, flagsOf } from './flags'
import { type Flip, flipsOf } from './flip-words'
import { headlineOf } from './headline'
import type { ChipInputs } from './inputs'
import { type Law, periodOn } from './law'
import type { Finding, Layer } from './layer'
import { classificationLayer } from './layer-classification'
import { domesticLayers } from './layer-domestic'
import { lettersLayer, type ShownMeasure, shownMeasures } from './layer-letters'
import { conditionsOf, reviewLayer } from './layer-review'
import { routesLayer } from './layer-routes'
import type { Destination } from './rules'
import type { Status } from './status'
import { caseOf, type Subject } from './subject'

export interface Determination extends Status {
  readonly chipId: string
  readonly destination: Destination
  readonly day: IsoDay
  /** The answer in one sentence. */
  readonly headline: string
  readonly classification: Classification
  /** 4A090: the class of a card or system that contains the chip; null where the chip has none. */
  readonly assembly: AssemblyClass | null
  /** In the order of the law; a Chinese design has its own. */
  readonly layers: readonly Layer[]
  readonly flags: readonly Flag[]
  /** US measures on the chip and its class, with what each does to the answer. */
  readonly measures: readonly ShownMeasure[]
  /** Transaction conditions of the case-by-case policy, spelt out. */
  readonly conditions: readonly string[]
  /** The chosen buyer; null when none was chosen. */
  readonly buyer: BuyerAnswer | null
  readonly china: ChinaSide
  /** Where a missing input would change the answer. */
  readonly flips: readonly Flip[]
  readonly inputs: ChipInputs
}

export interface DetermineOptions {
  /** Id of a buyer from the companies list: adds its Entity List answer. */
  readonly buyerId?: string
}

function layersOf(finding: Finding, buyer: BuyerAnswer | null): readonly Layer[] {
  const endUser = endUserLayer(finding, buyer)
  if (finding.chip.isDomestic) return [classificationLayer(finding), ...domesticLayers(finding), endUser]
  return [
    classificationLayer(finding),
    routesLayer(finding),
    reviewLayer(finding),
    lettersLayer(finding),
    endUser,
  ]
}

/** Determines one chip for one destination on one day, with every reason. */
export function determine(
  subject: Subject,
  destination: Destination,
  day: IsoDay,
  law: Law,
  options: DetermineOptions = {},
): Determination {
  const inForce = periodOn(law, day).inForce[destination]
  const chip = caseOf(subject, law)
  const decision = decide(chip, inForce)
  const finding: Finding = { subject, chip, decision, inForce, law, destination, day }
  const flips = chip.isDomestic ? [] : flipsOf(finding)
  const buyer = options.buyerId === undefined ? null : buyerAnswer(finding, options.buyerId)
  return {
    chipId: chip.chipId,
    destination,
    day,
    status: decision.status,
    group: groupOf(decision.status, inForce),
    headline: headlineOf(finding, flips),
    classification: decision.classification,
    assembly: assemblyOf(finding),
    layers: layersOf(finding, buyer),
    flags: flagsOf(finding),
    measures: shownMeasures(finding),
    conditions: conditionsOf(finding),
    buyer,
    china: chinaSide(finding),
    flips,
    inputs: subject.inputs,
  }
}
