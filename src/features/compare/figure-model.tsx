/** One figure of the comparison as the page and a picture both need it: words, twin, rows, and how it is drawn. */
import type { ReactElement } from 'react'
import { BarPanels } from '../../charts/BarPanels'
import { barPanelsHeight, namesRoom } from '../../charts/bar-layout'
import type { BarPanel } from '../../charts/chart-types'
import { DumbbellChart, dumbbellHeight } from '../../charts/DumbbellChart'
import type { FigureText, Size, TableTwin } from '../../charts/figure-types'
import { GroupedBars } from '../../charts/GroupedBars'
import { type Dress, SCREEN } from '../../charts/mark-types'
import { groupedHeight } from '../../charts/metric-layout'
import { SmallMultiples, smallMultiplesHeight } from '../../charts/SmallMultiples'
import type { SheetRow } from '../../domain/comparison/cell'
import type { Comparison } from '../../domain/comparison/prepare'
import { rowOf } from '../../domain/comparison/sheet'
import { sourcesLine } from '../../domain/credits'
import type { Source } from '../../domain/source'
import { askedPanels, barPanels, barText, barTwin } from './bars'
import { sourceIdsOf } from './cited'
import { dumbbellRows } from './dumbbell'
import type { FigureChoice, FigureKind } from './figure-choice'
import { dumbbellText, groupsText, multiplesText } from './figure-words'
import { formatRows, multipleRows } from './metrics'
import { paintsById, seriesOf } from './paint'
import { RooflineChart } from './RooflineChart'
import { rooflineOf, rooflineText, rooflineTwin } from './roofline'

export interface FigureModel {
  readonly kind: FigureKind
  readonly text: FigureText
  readonly twin: TableTwin
  /** What the marks show: for sources, credits and the values kept in a picture. */
  readonly rows: readonly SheetRow[]
  readonly height: (width: number) => number
  /** On the page every number can be asked; in a picture nothing can. */
  readonly draw: (size: Size, dress: Dress, asked: boolean) => ReactElement
}

/** A sentence where a chart would have fewer than two marks to compare. */
export interface NoFigure {
  readonly kind: FigureKind
  readonly sentence: string
}

interface Given {
  readonly comparison: Comparison
  readonly sources: readonly Source[]
  /** Rows of the bars: the chosen metric or the default panels. */
  readonly rows: readonly SheetRow[]
}

function panelsOf(
  comparison: Comparison,
  rows: readonly SheetRow[],
  asked: boolean,
  ratios = false,
): readonly BarPanel[] {
  const panels = barPanels(comparison, rows, ratios)
  return asked ? askedPanels(panels, rows, comparison) : panels
}

function bars({ comparison, sources, rows }: Given): FigureModel | NoFigure {
  const series = seriesOf(comparison.compared)
  if (rows.length === 0) {
    return {
      kind: 'bars',
      sentence: 'No bars: no figure is known for two of these chips, so the sheet says it all.',
    }
  }
  return {
    kind: 'bars',
    text: barText(comparison, rows, sourcesLine(sources, sourceIdsOf(rows))),
    twin: barTwin(comparison, rows),
    rows,
    height: (width) => barPanelsHeight(width, rows.length, series.length, SCREEN, namesRoom(series, SCREEN)),
    draw: (size, dress, asked) => (
      <BarPanels
        {...size}
        dress={dress}
        series={series}
        panels={panelsOf(comparison, rows, asked, rows.length === 1)}
      />
    ),
  }
}

function groups({ comparison, sources }: Given, { log }: FigureChoice): FigureModel | NoFigure {
  const rows = formatRows(comparison.sheet)
  const series = seriesOf(comparison.compared)
  if (rows.length === 0) {
    return {
      kind: 'groups',
      sentence: 'No grouped bars: these chips give no rate in a format that two of them share.',
    }
  }
  return {
    kind: 'groups',
    text: groupsText(comparison, rows, log, sourcesLine(sources, sourceIdsOf(rows))),
    twin: barTwin(comparison, rows),
    rows,
    height: () => groupedHeight(rows.length, series.length, SCREEN),
    draw: (size, dress, asked) => (
      <GroupedBars
        {...size}
        dress={dress}
        series={series}
        groups={panelsOf(comparison, rows, asked)}
        scale={log ? 'log' : 'linear'}
      />
    ),
  }
}

const ROOF_ROWS = ['peak_bf16', 'peak_fp16', 'memory_bandwidth']

function roofline({ comparison, sources }: Given): FigureModel | NoFigure {
  const found = rooflineOf(comparison)
  const rows = ROOF_ROWS.flatMap((id) => rowOf(comparison.sheet, id) ?? [])
  if (found.roofs.length < 2) {
    return {
      kind: 'roofline',
      sentence: 'No roofline: fewer than two of these chips have both a 16-bit rate and a memory bandwidth.',
    }
  }
  return {
    kind: 'roofline',
    text: rooflineText(found, comparison, sourcesLine(sources, sourceIdsOf(rows))),
    twin: rooflineTwin(found),
    rows,
    height: (width) => Math.min(340, Math.max(240, width * 0.52)),
    draw: (size, dress, asked) => (
      <RooflineChart
        size={size}
        dress={dress}
        roofs={found.roofs}
        paints={paintsById(comparison.compared)}
        asked={asked}
      />
    ),
  }
}

function dumbbell({ comparison, sources }: Given): FigureModel | NoFigure {
  const { rows, drawn } = dumbbellRows(comparison)
  const base = comparison.compared[0]?.short ?? 'baseline'
  if (rows.length < 2) {
    return {
      kind: 'dumbbell',
      sentence: `No dumbbell: fewer than two figures can be divided by the ${base}’s; the sheet says why in each cell.`,
    }
  }
  return {
    kind: 'dumbbell',
    text: dumbbellText(comparison, rows, sourcesLine(sources, sourceIdsOf(rows))),
    twin: barTwin(comparison, rows),
    rows,
    height: () => dumbbellHeight(rows.length),
    draw: (size, dress, asked) => (
      <DumbbellChart {...size} dress={dress} rows={drawn(asked)} baseline={`${base} = 1`} />
    ),
  }
}

function multiples({ comparison, sources }: Given, choice: FigureChoice): FigureModel | NoFigure {
  const rows = multipleRows(comparison.sheet)
  const series = seriesOf(comparison.compared)
  if (rows.length === 0) {
    return { kind: 'multiples', sentence: 'No small multiples: no figure is known for two of these chips.' }
  }
  return {
    kind: 'multiples',
    text: multiplesText(comparison, rows, choice, sourcesLine(sources, sourceIdsOf(rows))),
    twin: barTwin(comparison, rows),
    rows,
    height: (width) => smallMultiplesHeight(width, rows.length, series),
    draw: (size, dress, asked) => (
      <SmallMultiples
        {...size}
        dress={dress}
        series={series}
        panels={panelsOf(comparison, rows, asked)}
        scale={choice.log ? 'log' : 'linear'}
        shared={choice.shared}
      />
    ),
  }
}

const MODELS = { bars, groups, roofline, dumbbell, multiples } as const

/** The figure of a kind, or the sentence that says more than it would. */
export function figureModel(kind: FigureKind, given: Given, choice: FigureChoice): FigureModel | NoFigure {
  return MODELS[kind](given, choice)
}
