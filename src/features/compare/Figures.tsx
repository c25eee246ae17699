import { useMemo } from 'react'
import { BarPanels } from '../../charts/BarPanels'
import { barPanelsHeight } from '../../charts/bar-layout'
import { Figure } from '../../charts/Figure'
import { SCREEN } from '../../charts/mark-types'
import type { SheetRow } from '../../domain/comparison/cell'
import type { Comparison } from '../../domain/comparison/prepare'
import { rowOf } from '../../domain/comparison/sheet'
import { sourcesLine } from '../../domain/credits'
import type { Source } from '../../domain/source'
import { patchView, useView } from '../../state/view-store'
import { Select } from '../../ui/Select'
import { Asked } from './Asked'
import { askedPanels, barPanels, barText, barTwin } from './bars'
import styles from './Compare.module.css'
import { sourceIdsOf } from './cited'
import { type ChosenMetric, metricRows, metricTitle } from './metrics'
import { paintsOf, seriesOf } from './paint'
import { RooflineChart } from './RooflineChart'
import { rooflineOf, rooflineText, rooflineTwin } from './roofline'

interface FigureParts {
  readonly comparison: Comparison
  readonly sources: readonly Source[]
}

function MetricSelect({ comparison }: { comparison: Comparison }) {
  const metric = useView((view) => view.metric)
  const rows = metricRows(comparison.sheet)
  const known = rows.some((row) => row.id === metric) ? metric : null
  const options = [
    { value: '', label: 'Six figures' },
    ...rows.map((row) => ({ value: row.id, label: metricTitle(row) })),
  ]
  return (
    <Select
      label="Bars"
      showLabel
      options={options}
      value={known ?? ''}
      onChange={(value) => patchView({ metric: value === '' ? null : value })}
    />
  )
}

interface BarsProps extends FigureParts {
  readonly rows: readonly SheetRow[]
  readonly chosen: ChosenMetric
  readonly onSave: () => void
  readonly onSaveIntent: () => void
}

/** Bars for the chosen metric, or the six panels of the look. */
export function BarsFigure({ comparison, sources, rows, chosen, onSave, onSaveIntent }: BarsProps) {
  const series = useMemo(() => seriesOf(comparison.compared), [comparison])
  const panels = useMemo(
    () => askedPanels(barPanels(comparison, rows, chosen.row !== null), rows, comparison),
    [comparison, rows, chosen],
  )
  const text = barText(comparison, rows, sourcesLine(sources, sourceIdsOf(rows)))
  const notes = chosen.problem === null ? undefined : [chosen.problem]
  if (panels.length === 0) return null
  return (
    <div>
      <div className={styles.metric}>
        <MetricSelect comparison={comparison} />
      </div>
      <Figure
        text={{ ...text, notes }}
        twin={barTwin(comparison, rows)}
        height={(width) => barPanelsHeight(width, panels.length, series.length, SCREEN)}
        onSave={onSave}
        onSaveIntent={onSaveIntent}
      >
        {({ width, height }) => (
          <Asked comparison={comparison}>
            <BarPanels width={width} height={height} series={series} panels={panels} />
          </Asked>
        )}
      </Figure>
    </div>
  )
}

const ROOF_ROWS = ['peak_bf16', 'peak_fp16', 'memory_bandwidth']

/** The roofline; left out where fewer than two chips have a roof. */
export function RooflineFigure({ comparison, sources }: FigureParts) {
  const roofline = useMemo(() => rooflineOf(comparison), [comparison])
  const paints = useMemo(() => {
    const all = paintsOf(comparison.compared)
    return new Map(
      comparison.compared.flatMap(({ chip }, position) => {
        const paint = all[position]
        return paint ? [[chip.chipId, paint] as const] : []
      }),
    )
  }, [comparison])
  if (roofline.roofs.length < 2) {
    return (
      <p className={styles.quiet}>
        No roofline: fewer than two of these chips have both a 16-bit rate and a memory bandwidth.
      </p>
    )
  }
  const rows = ROOF_ROWS.map((id) => rowOf(comparison.sheet, id)).filter((row) => row !== null)
  const source = sourcesLine(sources, sourceIdsOf(rows))
  return (
    <Figure
      text={rooflineText(roofline, comparison, source)}
      twin={rooflineTwin(roofline)}
      height={(width) => Math.min(340, Math.max(240, width * 0.52))}
    >
      {(size) => (
        <Asked comparison={comparison}>
          <RooflineChart size={size} roofs={roofline.roofs} paints={paints} asked />
        </Asked>
      )}
    </Figure>
  )
}
