import { useMemo, useState } from 'react'
import type { DayWindow } from '../../charts/chart-types'
import { Figure } from '../../charts/Figure'
import type { FigureText } from '../../charts/figure-types'
import { LinesChart, type LinesChartProps } from '../../charts/LinesChart'
import { sourcesLine } from '../../domain/credits'
import { formatDate } from '../../domain/date'
import type { SaveControl } from '../../image/use-save'
import { TextAction } from '../../ui/TextAction'
import { LineControls } from './LineControls'
import styles from './Lines.module.css'
import { linesPanels, linesRange, logNote } from './lines-plot'
import { linesNotes, linesSubtitle, linesSummary, linesTitle, linesTwin } from './lines-words'
import { RangeGrowth } from './RangeGrowth'
import { sourceIdsOf } from './series'
import type { Lines } from './use-lines'
import type { Revenue } from './use-revenue'

export type LinesPlot = Pick<LinesChartProps, 'name' | 'panels' | 'range' | 'marks' | 'yearEnds'>

/** Heights of one panel, and of the marks and the axis. */
const PANEL_PX = 250
const FRAME_PX = 60
/** Days of the range that is offered first. */
const TWO_YEARS = 731

/** Panels, range and marks. */
export function useLinesPlot({ set, measure, log, marks }: Lines): LinesPlot {
  return useMemo(
    () => ({
      name: 'Lines by company',
      panels: linesPanels(set, measure, log),
      range: linesRange(set),
      yearEnds: measure === 'annual',
      marks,
    }),
    [set, measure, log, marks],
  )
}

/** The words around the lines. */
export function linesText({ set, measure, log }: Lines, { asOf, sources }: Revenue): FigureText {
  return {
    title: linesTitle(set, measure, asOf),
    subtitle: linesSubtitle(set, measure, log, asOf),
    summary: linesSummary(set, measure, asOf),
    source: sourcesLine(sources, sourceIdsOf(set.lines.flatMap(({ source }) => source))),
    notes: [...linesNotes(set, measure), logNote(set, log)].filter(Boolean),
  }
}

interface LinesFigureProps {
  readonly revenue: Revenue
  readonly lines: Lines
  readonly plot: LinesPlot
  readonly save: SaveControl
}

/** The subject by another measure, and other lines on one footing with it. */
export function LinesFigure({ revenue, lines, plot, save }: LinesFigureProps) {
  const { set, measure } = lines
  const [focusId, setFocusId] = useState<string | null>(null)
  const [readout, setReadout] = useState('')
  const [brush, setBrush] = useState<DayWindow | null>(null)
  const held = brush && {
    from: Math.max(brush.from, plot.range.from),
    until: Math.min(brush.until, plot.range.until),
  }
  const range = held && held.from < held.until ? held : null
  const focus = set.lines.some(({ id }) => id === focusId) ? focusId : null
  return (
    <div className={styles.block}>
      <LineControls revenue={revenue} lines={lines} />
      <Figure
        text={linesText(lines, revenue)}
        twin={linesTwin(set, measure)}
        height={plot.panels.length * PANEL_PX + FRAME_PX}
        state={
          set.lines.length > 0
            ? { kind: 'ready' }
            : {
                kind: 'empty',
                sentence: `None of this can be had from what was published by ${formatDate(revenue.asOf)}.`,
              }
        }
        onSave={save.open}
        onSaveIntent={save.prepare}
        legend={
          set.lines.length > 0 && (
            <span className={styles.focus}>
              {!range && (
                <TextAction
                  onClick={() => setBrush({ from: plot.range.until - TWO_YEARS, until: plot.range.until })}
                >
                  Choose a range
                </TextAction>
              )}
              {set.lines.length > 1 && 'Focus:'}
              {(set.lines.length > 1 ? set.lines : []).map(({ id, name }) => (
                <TextAction
                  key={id}
                  aria-pressed={focus === id}
                  onClick={() => setFocusId(focus === id ? null : id)}
                >
                  {name}
                </TextAction>
              ))}
            </span>
          )
        }
      >
        {({ width, height }) => (
          <LinesChart
            {...plot}
            width={width}
            height={height}
            focusId={focus}
            onRead={setReadout}
            brush={range}
            onBrush={setBrush}
          />
        )}
      </Figure>
      {range && <RangeGrowth lines={set.lines} range={range} onClear={() => setBrush(null)} />}
      <p className={styles.readout} role="status">
        {readout}
      </p>
    </div>
  )
}
