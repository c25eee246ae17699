/** One layer of a determination, as a reader sees it; the layers are never merged into one column. */
import { firstDay, type IsoDay, type PartialDate } from '../date'
import type { Case, Decision } from './decide'
import type { Law } from './law'
import { type Outcome, type Proof, prove, type RuleValues } from './logic'
import { isMeasureActive, type LawInForce } from './period'
import type { Destination, Measure, RuleTest, RuleVersion } from './rules'
import type { Subject } from './subject'

export type LayerId =
  | 'classification'
  | 'carve-outs'
  | 'review-policy'
  | 'letters'
  | 'end-user'
  | 'guidance'
  | 'foundry'

/** A paragraph of the law and how the chip fares against it, leaf by leaf. */
export interface LayerProof extends Proof {
  readonly label: string
}

export interface LayerDates {
  readonly announced: PartialDate | null
  readonly published: PartialDate | null
  /** First day in force. */
  readonly from: IsoDay | null
  /** Last day in force; null while no end was found. */
  readonly until: IsoDay | null
}

export interface Layer {
  readonly id: LayerId
  readonly title: string
  /** `neither a nor b`, `not needed`, `licence required`. */
  readonly outcome: string
  /** What a lawyer would accept. */
  readonly sentence: string
  readonly proofs: readonly LayerProof[]
  /** `TPP = 148 TFLOPS × 16 bit = 2 368`. */
  readonly arithmetic: readonly string[]
  readonly ruleId: string | null
  readonly citation: string
  /** Paragraph or codified place; empty where none is given. */
  readonly paragraph: string
  readonly sourceIds: readonly string[]
  readonly dates: LayerDates | null
}

/** A question with its decision, as every layer reads it. */
export interface Finding {
  readonly subject: Subject
  readonly chip: Case
  readonly decision: Decision
  readonly inForce: LawInForce
  readonly law: Law
  readonly destination: Destination
  readonly day: IsoDay
}

/** A layer with everything left empty that the parts do not say. */
export function layer(parts: Pick<Layer, 'id' | 'title' | 'outcome' | 'sentence'> & Partial<Layer>): Layer {
  const blank = {
    proofs: [],
    arithmetic: [],
    ruleId: null,
    citation: '',
    paragraph: '',
    sourceIds: [],
    dates: null,
  }
  return { ...blank, ...parts }
}

/** The proof of one paragraph. */
export function proofOf(label: string, test: RuleTest, values: RuleValues): LayerProof {
  return { label, ...prove(test, values) }
}

/** Dates of a rule version as the layers show them. */
export function datesOf(version: RuleVersion): LayerDates {
  return {
    announced: version.announced ?? null,
    published: version.published ?? null,
    from: version.effective_from,
    until: version.effective_to,
  }
}

/** Dates of a measure: nothing but its start and end is known. */
export function datesOfMeasure(measure: Measure): LayerDates {
  return { announced: null, published: null, from: firstDay(measure.date), until: measure.effectiveTo }
}

/** Rule versions of a layer in force on the day. */
export function versionsOf(finding: Finding, kind: RuleVersion['layer']): readonly RuleVersion[] {
  const { law, day } = finding
  return law.rules.rule_versions.filter(
    (v) => v.layer === kind && v.effective_from <= day && (v.effective_to === null || day <= v.effective_to),
  )
}

/** Measures on a company in force on the day, wherever they are said to apply. */
export function companyMeasures(finding: Finding, companyId: string): readonly Measure[] {
  return finding.law.measures.filter(
    (m) => m.targetType === 'company' && m.targetId === companyId && isMeasureActive(m, finding.day),
  )
}

/** `yes`, `no`, `cannot be said`. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  true: 'yes',
  false: 'no',
  unknown: 'cannot be said',
}
