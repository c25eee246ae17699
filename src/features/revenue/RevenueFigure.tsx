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
import { outlookLines } from './outlook'
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

export type Chart = Omit<RevenueChartProps, 'width' | 'height' | 'dress'>

/** Columns, growth and events of the periods shown, a period that is over but not yet published included. */
export function useChart(revenue: Revenue, events: readonly CompanyEvent[]): Chart {
  const { points, focus, subject, awaited, asOf, rhythm } = revenue
  return useMemo(() => {
    const scale = scaleOf(points)
    const next = awaitedColumn(awaited, asOf)
    const growth = growthPoints(points, focus, subject)
    return {
      columns: [...columnPoints(points, focus, scale, subject), ...(next ? [next] : [])],
      growth: next ? [...growth, { id: next.id, multiple: null, label: '' }] : growth,
      color: companyColor(subject.companyId),
      unit: scale.unit,
      growthHead:
        rhythm === 'quarters' ? 'Growth on the same quarter a year earlier' : 'Growth on the year before',
      events,
    }
  }, [points, focus, subject, awaited, asOf, rhythm, events])
}

/** The words around both panels. */
export function revenueText(revenue: Revenue): FigureText {
  const { points, subject, asOf, sources, rhythm, figures } = revenue
  const last = points.at(-1)
  const when = last && isBalance(last) ? 'at the end of each' : 'by'
  const unit = rhythm === 'quarters' ? 'quarter' : 'year'
  return {
    title: levelTitle(subject, points),
    subtitle: `${measureHead(subject)} ${when} ${unit}, ${scaleOf(points).unit}, as published by ${formatDate(asOf)}. Solid: reported. Hatched: derived from year-to-date filings or printed rates`,
    summary: revenueSummary(subject, points, asOf),
    source: sourcesLine(sources, sourceIdsOf(points)),
    notes: [
      awaitedSentence(revenue.awaited, asOf),
      ...outlookLines(figures, subject, asOf),
      ...differingRates(points),
      'Growth is computed, not typed.',
    ].filter(Boolean),
  }
}

function stateOf({ query, ready, points, subject, asOf, awaited }: Revenue): FigureState {
  if (query.error && query.data === undefined) {
    return { kind: 'error', sentence: query.error.message, onRetry: () => query.refetch() }
  }
  if (!ready) return { kind: 'loading' }
  if (points.length > 0) return { kind: 'ready' }
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
  const { points, subject, series, all, setAll, rhythm } = revenue
  const more = rhythm === 'quarters' && series.length > points.length
  return (
    <Figure
      text={revenueText(revenue)}
      twin={revenueTwin(subject, points)}
      height={HEIGHT}
      state={stateOf(revenue)}
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
