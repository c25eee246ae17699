import { useMemo } from 'react'
import { Figure } from '../../charts/Figure'
import type { FigureState, FigureText } from '../../charts/figure-types'
import { companyColor } from '../../charts/palette'
import { sourcesLine } from '../../domain/credits'
import { formatDate } from '../../domain/date'
import type { SaveControl } from '../../image/use-save'
import { TextAction } from '../../ui/TextAction'
import type { CompanyEvent } from './company-events'
import { levelTitle } from './finding'
import { outlookColumns, outlookLines, outlookTitle } from './outlook'
import { RevenueChart, type RevenueChartProps } from './RevenueChart'
import {
  awaitedColumn,
  awaitedSentence,
  columnPoints,
  differingRates,
  growthPoints,
  revenueSummary,
  revenueTwin,
  scaleOf,
  sourceIdsOf,
} from './series'
import { isBalance, measureHead } from './subject'
import type { Revenue } from './use-revenue'

/** Height of both panels and what stands between them. */
const HEIGHT = 520
/** Room for a sentence. */
const EMPTY = 120

export type Chart = Omit<RevenueChartProps, 'width' | 'height' | 'dress'>

/** Columns, growth and events of the periods shown, a period that is over but not yet published included. */
export function useChart(revenue: Revenue, events: readonly CompanyEvent[]): Chart {
  const { points, focus, subject, awaited, asOf, rhythm, ahead } = revenue
  return useMemo(() => {
    const scale = scaleOf(points, ahead)
    const expected = outlookColumns(ahead, subject, scale)
    const next = awaitedColumn(awaited, asOf)
    const isExpected = expected.some(({ id }) => id === next?.id)
    const later = [...(next && !isExpected ? [next] : []), ...expected]
    return {
      columns: [...columnPoints(points, focus, scale, subject), ...later],
      growth: [
        ...growthPoints(points, focus, subject),
        ...later.map(({ id }) => ({ id, multiple: null, label: '' })),
      ],
      color: companyColor(subject.companyId),
      unit: scale.unit,
      growthHead:
        rhythm === 'quarters' ? 'Growth on the same quarter a year earlier' : 'Growth on the year before',
      events,
    }
  }, [points, focus, subject, awaited, asOf, rhythm, ahead, events])
}

/** Ids of every document behind the columns: what was published and what is expected. */
export function levelSourceIds({ points, ahead }: Revenue): readonly string[] {
  return [
    ...new Set([
      ...sourceIdsOf(points),
      ...ahead.flatMap(({ rows }) => rows.map(({ sourceId }) => sourceId)),
    ]),
  ]
}

/** The words around both panels. */
export function revenueText(revenue: Revenue): FigureText {
  const { points, subject, asOf, sources, rhythm, figures, ahead } = revenue
  const last = points.at(-1)
  const when = last && isBalance(last) ? 'at the end of each' : 'by'
  const unit = rhythm === 'quarters' ? 'quarter' : 'year'
  return {
    title: points.length === 0 ? outlookTitle(subject, ahead) : levelTitle(subject, points),
    subtitle: `${measureHead(subject)} ${when} ${unit}, ${scaleOf(points, ahead).unit}, as published by ${formatDate(asOf)}. Solid: reported. Hatched: derived from year-to-date filings or printed rates${ahead.length === 0 ? '' : '. Dashed: expected, not reported'}`,
    summary: revenueSummary(subject, points, asOf),
    source: sourcesLine(sources, levelSourceIds(revenue)),
    notes: [
      awaitedSentence(revenue.awaited, asOf),
      ...outlookLines(figures, subject, asOf),
      ...differingRates(points),
      'Growth is computed, not typed.',
    ].filter(Boolean),
  }
}

function stateOf({ points, ahead, subject, asOf, awaited }: Revenue): FigureState {
  if (points.length > 0 || ahead.length > 0) return { kind: 'ready' }
  const sentence = `${subject.name} had published no such figure by ${formatDate(asOf)}.`
  return { kind: 'empty', sentence: [sentence, awaitedSentence(awaited, asOf)].filter(Boolean).join(' ') }
}

interface RevenueFigureProps {
  readonly revenue: Revenue
  readonly chart: Chart
  readonly save: SaveControl
}

/** The level as columns and the growth as a line under them. */
export function RevenueFigure({ revenue, chart, save }: RevenueFigureProps) {
  const { points, subject, series, all, setAll, rhythm, ahead } = revenue
  const state = stateOf(revenue)
  const more = rhythm === 'quarters' && series.length > points.length
  return (
    <Figure
      text={revenueText(revenue)}
      twin={revenueTwin(subject, points, ahead)}
      height={state.kind === 'empty' ? EMPTY : HEIGHT}
      state={state}
      onSave={save.open}
      onSaveIntent={save.prepare}
      actions={
        (more || all) && (
          <TextAction aria-pressed={all} onClick={() => setAll(!all)}>
            All quarters
          </TextAction>
        )
      }
    >
      {({ width, height }) => <RevenueChart {...chart} width={width} height={height} />}
    </Figure>
  )
}
