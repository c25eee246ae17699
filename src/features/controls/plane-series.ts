/** The plane: every part by TPP and performance density over the rule of the day. */
import type { AxisSpec, RangeMark, ScatterPoint } from '../../charts/chart-types'
import type { FigureText, TableTwin } from '../../charts/figure-types'
import { logDomain, logTicks } from '../../charts/scale'
import { announcement } from '../../domain/as-of'
import { formatDate } from '../../domain/date'
import { periodOn } from '../../domain/export-controls/law'
import { isPoint } from '../../domain/export-controls/logic'
import { OWN_ID } from '../../domain/export-controls/own-chip'
import { planeOf, type RulePlane } from '../../domain/export-controls/plane'
import { STATUS_GROUPS, type StatusGroup } from '../../domain/export-controls/rules'
import { DESTINATION_WORDS, exactNumber, tppNumber } from '../../domain/export-controls/words'
import { formatCount, formatNumber, joinList, plural } from '../../domain/format'
import { STATUS_GROUP_WORDS } from '../../domain/words'
import type { ChipSubject } from '../../state/select'
import { planeTitle } from './plane-title'
import { rangeMark } from './range-marks'
import { type Controls, fullName } from './use-controls'

/** Well-known parts first: the more facts about a chip, the more it is talked about. */
const LABELLED = 20

export interface Placed {
  readonly subject: ChipSubject
  readonly group: StatusGroup
  readonly tpp: number | null
  readonly pd: number | null
}

export interface PlaneSeries {
  readonly points: readonly ScatterPoint[]
  readonly ranges: readonly RangeMark[]
  readonly x: AxisSpec
  readonly y: AxisSpec
  readonly rule: RulePlane
  /** The real rule's map while a what-if is asked; else null. */
  readonly realRule: RulePlane | null
  readonly text: FigureText
  readonly twin: TableTwin
  /** Announced by the date, by what is known of their place. */
  readonly drawn: readonly Placed[]
  readonly withoutArea: readonly Placed[]
  readonly withoutTpp: readonly Placed[]
}

/** Where a chip stands; a figure that is not one known number has no place. */
function placeOf(subject: ChipSubject, group: StatusGroup): Placed {
  const { tpp, pd } = subject.inputs
  const hasPlace = isPoint(tpp) && tpp.low > 0
  return { subject, group, tpp: hasPlace ? tpp.low : null, pd: hasPlace && isPoint(pd) ? pd.low : null }
}

function placesOf({ subjects, statuses, day, own, subject, answer }: Controls): readonly Placed[] {
  const known = [...subjects.values()].filter(
    ({ chip }) => announcement(chip, day).announced || chip.chipId === subject.chip.chipId,
  )
  const placed = known.map((one) => placeOf(one, statuses.get(one.chip.chipId)?.group ?? 'undetermined'))
  return own === null ? placed : [...placed, placeOf(subject, answer.group)]
}

function readout({ subject, group, tpp, pd }: Placed): string {
  const status = STATUS_GROUP_WORDS[group].word.toLowerCase()
  const density = pd === null ? 'density not known' : `density ${exactNumber(pd)}`
  return `${subject.chip.name}: TPP ${tpp === null ? 'not known' : tppNumber(tpp)}, ${density}, ${status}`
}

function pointsOf(placed: readonly Placed[], names: ReadonlyMap<string, string>): readonly ScatterPoint[] {
  const ranked = placed.toSorted((a, b) => b.subject.facts.length - a.subject.facts.length)
  const rank = new Map(ranked.slice(0, LABELLED).map((one, at) => [one, LABELLED - at]))
  return placed.flatMap((one) => {
    if (one.tpp === null) return []
    const { chipId, name } = one.subject.chip
    return {
      id: chipId,
      x: one.tpp,
      y: one.pd,
      label: chipId === OWN_ID ? `${name} (hypothetical)` : (names.get(chipId) ?? name),
      mark: { kind: 'status', group: one.group },
      importance: rank.get(one) ?? 0,
      readout: readout(one),
    }
  })
}

const exact = (value: number) => formatNumber(value, { exact: true })

function axesOf(placed: readonly Placed[], rule: RulePlane): { readonly x: AxisSpec; readonly y: AxisSpec } {
  const tpps = placed.map(({ tpp }) => tpp)
  const pds = placed.map(({ pd }) => pd)
  const xDomain = logDomain([...tpps, ...rule.tpp, 300, 30_000])
  const yDomain = logDomain([...pds, ...rule.pd, 1, 30])
  return {
    x: {
      label: 'Total processing performance (TPP), log scale',
      scale: 'log',
      domain: xDomain,
      ticks: logTicks(xDomain),
      bold: rule.tpp,
      format: exact,
    },
    y: {
      label: 'Performance density, TPP per mm², log scale',
      scale: 'log',
      domain: yDomain,
      ticks: logTicks(yDomain),
      bold: rule.pd,
      format: exact,
    },
  }
}

/** Chips by status group, in the order of the groups. */
export function groupCounts(placed: readonly Placed[]): readonly (readonly [StatusGroup, number])[] {
  return STATUS_GROUPS.map(
    (group) => [group, placed.filter((one) => one.group === group).length] as const,
  ).filter(([, count]) => count > 0)
}

const GROUND: Readonly<Record<RulePlane['kind'], string>> = {
  classes: 'Areas are the rule for data-centre parts; marks are chips, one package each',
  'other-quantities':
    'The 2022 text tested bit length × TOPS and I/O bandwidth together, so only its TPP line can be drawn',
  'not-in-scope': 'The text of this date did not cover the destination, so no area is drawn',
  'no-rule': 'No 3A090 text was in force, so no area is drawn',
}

function twinOf(placed: readonly Placed[]): TableTwin {
  return {
    caption: 'Every chip announced by the date, with what it lacks where it is not drawn',
    columns: [
      { key: 'name', label: 'Chip' },
      { key: 'status', label: 'US status' },
      { key: 'tpp', label: 'TPP', numeric: true },
      { key: 'pd', label: 'Performance density', numeric: true },
    ],
    rows: placed
      .toSorted((a, b) => (b.tpp ?? 0) - (a.tpp ?? 0))
      .map(({ subject, group, tpp, pd }) => ({
        name: subject.chip.name,
        status: STATUS_GROUP_WORDS[group].word,
        tpp: tpp === null ? subject.inputs.tpp.arithmetic : tppNumber(tpp),
        pd: pd === null ? subject.inputs.pd.arithmetic : exactNumber(pd),
      })),
  }
}

function summaryOf(drawn: readonly Placed[], hidden: number, { destination, day }: Controls): string {
  const groups = groupCounts(drawn).map(
    ([group, count]) => `${formatCount(count)} ${STATUS_GROUP_WORDS[group].word.toLowerCase()}`,
  )
  return `${plural(drawn.length, 'chip')} by TPP and performance density, towards ${DESTINATION_WORDS[destination]} on ${formatDate(day)}: ${joinList(groups)}; ${formatCount(hidden)} more have no known density.`
}

/** Everything the plane shows; `names` are short names by chip id, `source` the credit line. */
export function planeSeries(
  controls: Controls,
  names: ReadonlyMap<string, string>,
  source: string,
): PlaneSeries {
  const { asked, law, isWhatIf, day, destination, answer, subject } = controls
  const rule = planeOf(periodOn(asked, day).inForce[destination])
  const placed = placesOf(controls)
  const drawn = placed.filter(({ tpp, pd }) => tpp !== null && pd !== null)
  const withoutArea = placed.filter(({ tpp, pd }) => tpp !== null && pd === null)
  const withoutTpp = placed.filter(({ tpp }) => tpp === null)
  const name = names.get(subject.chip.chipId) ?? subject.chip.name
  const title = planeTitle({ answer, name, kind: rule.kind, tppLines: rule.tpp })
  const mark = rangeMark(answer, name)
  return {
    points: pointsOf(placed, names),
    ranges: mark === null ? [] : [mark],
    ...axesOf(drawn, rule),
    rule,
    realRule: isWhatIf ? planeOf(periodOn(law, day).inForce[destination]) : null,
    text: {
      title: isWhatIf ? `HYPOTHETICAL: ${title.charAt(0).toLowerCase()}${title.slice(1)}` : title,
      subtitle: `${GROUND[rule.kind]}. Towards ${DESTINATION_WORDS[destination]}, as of ${formatDate(day)}${isWhatIf ? '; dashed: the real rule' : ''}`,
      summary: summaryOf(drawn, withoutArea.length, controls),
      source,
      notes: [
        `Drawn: ${formatCount(drawn.length)} of ${formatCount(placed.length)} chips announced by the date. ${plural(withoutArea.length, 'chip')} without a usable die area ${withoutArea.length === 1 ? 'stands' : 'stand'} under the axis by TPP alone; ${formatCount(withoutTpp.length)} ${withoutTpp.length === 1 ? 'has' : 'have'} no TPP that can be computed. Parts not made for data centres keep their own, milder status inside an area.`,
      ],
    },
    twin: twinOf(placed),
    drawn,
    withoutArea,
    withoutTpp,
  }
}

/** `NVIDIA H20 96 GB`: for lists. */
export function listName({ subject }: Placed, { law }: Controls): string {
  return fullName(subject.chip, law)
}
