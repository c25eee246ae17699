/** Figures of a chip that lie so near a line of the rules that a small error would change its status, and rest on one document. */
import type { Chip } from '../chip'
import type { IsoDay } from '../date'
import { decide, groupOf } from '../export-controls/decide'
import type { Evidence } from '../export-controls/inputs'
import { type Law, periodOn } from '../export-controls/law'
import { isPoint } from '../export-controls/logic'
import type { LawInForce } from '../export-controls/period'
import type { Destination } from '../export-controls/rules'
import type { Status } from '../export-controls/status'
import { caseOf, type Subject } from '../export-controls/subject'
import { type OpenFigure, probesOf, withFigure } from '../export-controls/turning-points'
import { deriveValues } from '../export-controls/values'
import type { ChipFact } from '../fact'
import { disagree, isComparable } from '../reading'

/** This share of the line counts as near it. */
export const NEAR = 0.05
/** Statements this close to each other support one another. */
const SAME = 0.01

export interface NearLine {
  readonly chipId: string
  readonly figure: OpenFigure
  /** As used, and the value at which the answer turns; both in the figure's own unit. */
  readonly value: number
  readonly line: number
  readonly now: Status
  /** On the other side of the line. */
  readonly beyond: Status
  /** The one document; null where the figure was set by hand and names none. */
  readonly sourceId: string | null
  /** The fact it was read from; null where it was not read from one. */
  readonly factId: string | null
}

export type NearSubject = Subject & { readonly chip: Chip; readonly facts: readonly ChipFact[] }

export interface NearQuery {
  readonly subjects: ReadonlyMap<string, NearSubject>
  readonly law: Law
  readonly destination: Destination
  readonly day: IsoDay
}

const FIGURES: readonly OpenFigure[] = [
  'tpp',
  'applicable_die_area_mm2',
  'dram_bandwidth_gbs',
  'io_bandwidth_gbs',
]

function evidenceOf({ inputs }: Subject, figure: OpenFigure): Evidence {
  switch (figure) {
    case 'tpp':
      return inputs.tpp
    case 'applicable_die_area_mm2':
      return inputs.dieAreaMm2
    case 'dram_bandwidth_gbs':
      return inputs.dramBandwidthGBps
    case 'io_bandwidth_gbs':
      return inputs.ioBandwidthGBps
  }
}

function figureOf({ inputs: { base } }: Subject, figure: OpenFigure): number | null {
  const value = {
    tpp: base.tpp,
    applicable_die_area_mm2: base.dieAreaMm2,
    dram_bandwidth_gbs: base.dramBandwidthGBps,
    io_bandwidth_gbs: base.ioBandwidthGBps,
  }[figure]
  return value !== null && isPoint(value) && value.low > 0 ? value.low : null
}

/** Every document that states the figure, or another that gives the same within 1 %. */
function supporters(subject: NearSubject, figure: OpenFigure, value: number): ReadonlySet<string> {
  const { factIds, sourceIds } = evidenceOf(subject, figure)
  const own = subject.facts.filter(({ factId }) => factIds.includes(factId))
  const agreeing = subject.facts.filter((fact) =>
    own.some((one) => one.field === fact.field && isComparable(one, fact) && !disagree(one, fact)),
  )
  const near = (other: number) => Math.abs(other / value - 1) <= SAME
  const alternatives = subject.inputs.alternatives.filter((one) => one.input === figure && near(one.value))
  const published = figure === 'tpp' ? subject.inputs.tpp.published.filter(({ tpp }) => near(tpp)) : []
  return new Set([
    ...sourceIds,
    ...[...agreeing, ...alternatives, ...published].map(({ sourceId }) => sourceId),
  ])
}

/** The nearest value, within 5 %, from which the answer is another one. */
function nearestTurn(
  subject: Subject,
  figure: OpenFigure,
  value: number,
  inForce: LawInForce,
  law: Law,
): Pick<NearLine, 'line' | 'now' | 'beyond'> | null {
  const chip = caseOf(subject, law)
  const { base } = subject.inputs
  const answer = (values: typeof chip.values): Status => {
    const { status } = decide({ ...chip, values }, inForce)
    return { status, group: groupOf(status, inForce) }
  }
  const now = answer(chip.values)
  const range = { low: value * (1 - NEAR), high: value * (1 + NEAR) }
  const turns = probesOf(chip, base, figure, range, inForce).flatMap(({ at, values }) => {
    // A hair further away from the chip than the line itself.
    const past = deriveValues(
      withFigure(base, figure, at + (at - value) * 1e-6 + (at >= value ? 1e-9 : -1e-9)),
    )
    const beyond = [answer(values), answer(past)].find(({ status }) => status !== now.status)
    return beyond === undefined ? [] : [{ line: at, now, beyond }]
  })
  const [nearest] = turns.toSorted((a, b) => Math.abs(a.line - value) - Math.abs(b.line - value))
  return nearest ?? null
}

function ofFigure(subject: NearSubject, figure: OpenFigure, query: NearQuery): readonly NearLine[] {
  const value = figureOf(subject, figure)
  if (value === null) return []
  const inForce = periodOn(query.law, query.day).inForce[query.destination]
  const turn = nearestTurn(subject, figure, value, inForce, query.law)
  if (turn === null) return []
  const sources = [...supporters(subject, figure, value)]
  if (sources.length > 1) return []
  const [factId = null] = evidenceOf(subject, figure).factIds
  return [{ chipId: subject.chip.chipId, figure, value, ...turn, sourceId: sources[0] ?? null, factId }]
}

/** How far the figure lies from its line, as a share of the line: −0.013 is just under. */
export function distanceOf({ value, line }: Pick<NearLine, 'value' | 'line'>): number {
  return value / line - 1
}

/** Every figure within 5 % of a value that would change the chip's status on the day and of which one document speaks, the nearest first. */
export function nearLines(query: NearQuery): readonly NearLine[] {
  return [...query.subjects.values()]
    .flatMap((subject) => FIGURES.flatMap((figure) => ofFigure(subject, figure, query)))
    .toSorted((a, b) => Math.abs(distanceOf(a)) - Math.abs(distanceOf(b)))
}
