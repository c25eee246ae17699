/** The plane: every part by TPP and performance density over the rule of the day. */
import type { RangeMark, ScatterPoint } from '../../charts/chart-types'
import type { FigureText, TableTwin } from '../../charts/figure-types'
import { chipTitle } from '../../domain/comparison/names'
import { formatDate } from '../../domain/date'
import { densityEvidence, tppEvidence } from '../../domain/evidence/derived-evidence'
import type { Evidence } from '../../domain/evidence/evidence'
import { periodOn } from '../../domain/export-controls/law'
import { OWN_ID } from '../../domain/export-controls/own-chip'
import { planeOf, type RulePlane } from '../../domain/export-controls/plane'
import { DESTINATION_WORDS, exactNumber, tppNumber } from '../../domain/export-controls/words'
import { formatCount, joinList, plural } from '../../domain/format'
import { STATUS_GROUP_WORDS } from '../../domain/words'
import { ownName } from './own-name'
import { axesOf, type PlaneAxes } from './plane-axes'
import { groupCounts, type Placed, placesOf, type Split, split } from './plane-places'
import { planeTitle } from './plane-title'
import { rangeMark } from './range-marks'
import type { Controls } from './use-controls'

/** Well-known parts first: the more facts about a chip, the more it is talked about. */
const LABELLED = 20

export interface PlaneSeries extends PlaneAxes, Split {
  readonly points: readonly ScatterPoint[]
  readonly ranges: readonly RangeMark[]
  readonly rule: RulePlane
  /** The real rule's map while a what-if is asked; else null. */
  readonly realRule: RulePlane | null
  readonly text: FigureText
  readonly twin: TableTwin
}

function readout({ subject, group, tpp, pd }: Placed): string {
  const status = STATUS_GROUP_WORDS[group].word.toLowerCase()
  const density = pd === null ? 'density not known' : `density ${exactNumber(pd)}`
  return `${chipTitle(subject.chip)}: TPP ${tpp === null ? 'not known' : tppNumber(tpp)}, ${density}, ${status}`
}

/** The marks: a chip without a TPP has none, one without a density has no y. */
export function pointsOf(
  placed: readonly Placed[],
  names: ReadonlyMap<string, string>,
): readonly ScatterPoint[] {
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
      { key: 'tpp', label: 'TPP', numeric: true, ask: 'tppOf' },
      { key: 'pd', label: 'Performance density', numeric: true, ask: 'pdOf' },
    ],
    rows: placed
      .toSorted((a, b) => (b.tpp ?? 0) - (a.tpp ?? 0))
      .map(({ subject, group, tpp, pd }) => ({
        name: subject.chip.name,
        status: STATUS_GROUP_WORDS[group].word,
        tppOf: `tpp ${subject.chip.chipId}`,
        pdOf: `pd ${subject.chip.chipId}`,
        tpp: tpp === null ? subject.inputs.tpp.arithmetic : tppNumber(tpp),
        pd: pd === null ? subject.inputs.pd.arithmetic : exactNumber(pd),
      })),
  }
}

function summaryOf(drawn: readonly Placed[], hidden: number, { destination, day }: Controls): string {
  const groups = groupCounts(drawn).map(
    ([group, count]) => `${formatCount(count)} ${STATUS_GROUP_WORDS[group].word.toLowerCase()}`,
  )
  return `${plural(drawn.length, 'chip')} by TPP and performance density, towards ${DESTINATION_WORDS[destination]} on ${formatDate(day)}: ${joinList(groups)}; ${formatCount(hidden)} more are listed beside it.`
}

function coverageNote({ drawn, withoutArea, withoutTpp, outside }: Split, all: number): string {
  const stand = withoutArea.length === 1 ? 'stands' : 'stand'
  return [
    `Drawn: ${formatCount(drawn.length)} of ${formatCount(all)} chips announced by the date.`,
    `${plural(withoutArea.length, 'chip')} without a usable die area ${stand} under the axis by TPP alone;`,
    outside.length === 0 ? '' : `${formatCount(outside.length)} lie outside this part of the plane;`,
    `${formatCount(withoutTpp.length)} ${withoutTpp.length === 1 ? 'has' : 'have'} no TPP that can be computed.`,
    'Parts not made for data centres keep their own, milder status inside an area.',
  ]
    .filter(Boolean)
    .join(' ')
}

interface SeriesInput {
  readonly controls: Controls
  /** Short names by chip id. */
  readonly names: ReadonlyMap<string, string>
  /** The credit line. */
  readonly source: string
  /** Every chip instead of the part around the thresholds. */
  readonly whole: boolean
}

function hypothetical(title: string, isMade: boolean): string {
  return isMade ? `HYPOTHETICAL: ${title.charAt(0).toLowerCase()}${title.slice(1)}` : title
}

/** Everything the plane shows. */
export function planeSeries({ controls, names, source, whole }: SeriesInput): PlaneSeries {
  const { asked, law, isWhatIf, day, destination, answer, subject } = controls
  const rule = planeOf(periodOn(asked, day).inForce[destination])
  const placed = placesOf(controls)
  const chosen = placed.find((one) => one.subject.chip.chipId === subject.chip.chipId)
  const axes = axesOf(whole ? placed : chosen ? [chosen] : [], rule)
  const parts = split(placed, axes)
  const name = names.get(subject.chip.chipId) ?? ownName(subject.chip.name)
  const title = planeTitle({ answer, name, kind: rule.kind, tppLines: rule.tpp })
  const mark = rangeMark(answer, name)
  const aside = isWhatIf ? '; dashed: the real rule' : ''
  return {
    points: pointsOf([...parts.drawn, ...parts.withoutArea], names),
    ranges: mark === null ? [] : [mark],
    ...axes,
    rule,
    realRule: isWhatIf ? planeOf(periodOn(law, day).inForce[destination]) : null,
    text: {
      title: hypothetical(title, isWhatIf || controls.own !== null),
      subtitle: `${GROUND[rule.kind]}. Towards ${DESTINATION_WORDS[destination]}, as of ${formatDate(day)}${aside}`,
      summary: summaryOf(parts.drawn, placed.length - parts.drawn.length, controls),
      source,
      notes: [coverageNote(parts, placed.length)],
    },
    twin: twinOf(placed),
    ...parts,
  }
}

/** Who says what a cell of the twin is asked by: `tpp nvidia-h20-96`. */
export function planeEvidence({ subjects }: Controls, asked: string): Evidence | null {
  const [of, chipId = ''] = asked.split(' ')
  const subject = subjects.get(chipId)
  if (!subject) return null
  return of === 'pd' ? densityEvidence(subject) : tppEvidence(subject)
}
