/** The scatter's points, axes and table twin: what is drawn, and what is only listed with the reason. */
import type { AxisSpec, RuleRegion, ScatterPoint, Threshold } from '../../charts/chart-types'
import type { FigureText, TableTwin } from '../../charts/figure-types'
import { logDomain, logTicks } from '../../charts/scale'
import { formatNumber } from '../../domain/format'
import { MISSING_WORDS, STATUS_GROUP_WORDS } from '../../domain/words'
import {
  coverageNote,
  type FindingInput,
  scatterSubtitle,
  scatterSummary,
  scatterTitle,
  terabytes,
} from './finding'
import type { PlaneRules } from './review-window'
import type { ChipRow } from './rows'

const TB = 1000
/** So many chips may carry a label; which ones is decided by how much is known of them. */
const LABELLED = 18

function dramOf(row: ChipRow): number | null {
  return typeof row.profile.dram === 'number' ? row.profile.dram / TB : null
}

export interface ScatterSeries {
  readonly points: readonly ScatterPoint[]
  readonly x: AxisSpec
  readonly y: AxisSpec
  readonly regions: readonly RuleRegion[]
  readonly thresholds: readonly Threshold[]
  readonly text: FigureText
  readonly twin: TableTwin
  readonly plotted: readonly ChipRow[]
}

export interface ScatterInput extends Omit<FindingInput, 'plotted'> {
  /** Every chip that counts on the date: they give the axes, so that filtering never moves a point. */
  readonly all: readonly ChipRow[]
  readonly shown: readonly ChipRow[]
  /** "Sources: …", one line. */
  readonly source: string
}

function readout(row: ChipRow): string {
  const { dram } = row.profile
  const bandwidth = typeof dram === 'number' ? terabytes(dram) : 'DRAM bandwidth not published'
  const group = STATUS_GROUP_WORDS[row.group].word.toLowerCase()
  return `${row.profile.chip.name}: TPP ${row.cells.tpp.text}, ${bandwidth}, ${group}`
}

/** Points without importance, by row: one that stays after a filter is the same object, and its mark is not drawn again. */
const plainPoints = new WeakMap<ChipRow, ScatterPoint>()

function plainPoint(row: ChipRow): ScatterPoint {
  const known = plainPoints.get(row) ?? {
    id: row.chipId,
    x: row.tpp ?? 0,
    y: dramOf(row),
    label: shortName(row),
    mark: { kind: 'status', group: row.group },
    importance: 0,
    readout: readout(row),
  }
  plainPoints.set(row, known)
  return known
}

function pointsOf(rows: readonly ChipRow[], chosen: readonly ChipRow[]): readonly ScatterPoint[] {
  const known = [...rows].sort((a, b) => b.profile.known - a.profile.known).slice(0, LABELLED)
  const labelled = new Map(known.map((row, place) => [row.chipId, LABELLED - place]))
  for (const row of chosen) labelled.set(row.chipId, LABELLED)
  return rows.map((row) => {
    const importance = labelled.get(row.chipId)
    return importance === undefined ? plainPoint(row) : { ...plainPoint(row), importance }
  })
}

/** A label in the plot: what stands in brackets is left to the table. */
function shortName(row: ChipRow): string {
  return row.profile.chip.name.replace(/\s*\(.*\)$/, '')
}

function axes(all: readonly ChipRow[], rules: PlaneRules): { readonly x: AxisSpec; readonly y: AxisSpec } {
  const drawn = all.filter((row) => row.tpp !== null && dramOf(row) !== null)
  const xDomain = logDomain(drawn.map((row) => row.tpp))
  const yDomain = logDomain(drawn.map(dramOf))
  const boldX = [rules.classTpp, rules.window?.tppBelow ?? null].filter((value) => value !== null)
  const boldY = rules.window ? [rules.window.bandwidthBelow / TB] : []
  const exact = (value: number) => formatNumber(value, { exact: true })
  return {
    x: {
      label: 'TPP, log scale',
      scale: 'log',
      domain: xDomain,
      ticks: logTicks(xDomain),
      bold: boldX,
      format: exact,
    },
    y: { label: 'TB/s', scale: 'log', domain: yDomain, ticks: logTicks(yDomain), bold: boldY, format: exact },
  }
}

function regionsOf({ window, classTpp }: PlaneRules): readonly RuleRegion[] {
  if (window === null) return []
  const rect = { x0: classTpp, x1: window.tppBelow, y0: null, y1: window.bandwidthBelow / TB }
  return [
    { id: 'case-by-case', rects: [rect], group: 'licence', name: 'Case by case', corner: 'bottom-left' },
  ]
}

function thresholdsOf({ window, classTpp }: PlaneRules): readonly Threshold[] {
  const lines: Threshold[] = []
  if (classTpp !== null) lines.push({ axis: 'x', value: classTpp, label: '' })
  if (window !== null) {
    lines.push({ axis: 'x', value: window.tppBelow, label: '' })
    lines.push({ axis: 'y', value: window.bandwidthBelow / TB, label: '' })
  }
  return lines
}

function dramWords(row: ChipRow): string {
  const { dram } = row.profile
  if (typeof dram === 'number') return formatNumber(dram / TB, { exact: true })
  return `${MISSING_WORDS[dram.missing]}: ${dram.reason}`
}

/** What a cell of the twin is asked by: `tpp|nvidia-h20-96`. */
export function twinKey(column: 'tpp' | 'bandwidth', chipId: string): string {
  return `${column}|${chipId}`
}

function twinOf(shown: readonly ChipRow[]): TableTwin {
  return {
    caption: 'Every chip shown, with what it lacks where it is not drawn',
    columns: [
      { key: 'name', label: 'Chip' },
      { key: 'status', label: 'US status' },
      { key: 'tpp', label: 'TPP', numeric: true, ask: 'tppOf' },
      { key: 'bandwidth', label: 'DRAM bandwidth, TB/s', numeric: true, ask: 'bandwidthOf' },
    ],
    rows: shown.map((row) => {
      const { tpp } = row.cells
      return {
        name: row.profile.chip.name,
        status: STATUS_GROUP_WORDS[row.group].word,
        tpp: tpp.missing ? `${MISSING_WORDS[tpp.missing.missing]}: ${tpp.missing.reason}` : tpp.text,
        bandwidth: dramWords(row),
        tppOf: twinKey('tpp', row.chipId),
        bandwidthOf: twinKey('bandwidth', row.chipId),
      }
    }),
  }
}

/** Everything the scatter shows, from the rows, the rules of the day and the reader's selection. */
export function scatterSeries(input: ScatterInput): ScatterSeries {
  const { all, shown, chosen, rules, source } = input
  const drawable = shown.filter((row) => row.tpp !== null && row.tpp > 0)
  const plotted = drawable.filter((row) => dramOf(row) !== null)
  const rug = drawable.filter((row) => dramOf(row) === null)
  const finding: FindingInput = { ...input, plotted }
  return {
    points: pointsOf(drawable, chosen),
    ...axes(all, rules),
    regions: regionsOf(rules),
    thresholds: thresholdsOf(rules),
    text: {
      title: scatterTitle(finding),
      subtitle: scatterSubtitle(finding),
      summary: scatterSummary(finding),
      source,
      notes: [coverageNote(shown, plotted, rug)],
    },
    twin: twinOf(shown),
    plotted,
  }
}
