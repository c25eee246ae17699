import { useId, useMemo, useState } from 'react'
import { BottomAxis, Grid, LeftAxis } from './axes'
import type {
  AxisSpec,
  Boundary,
  ChartSize,
  RangeMark,
  RuleRegion,
  ScatterPoint,
  Threshold,
} from './chart-types'
import { type Dress, SCREEN } from './mark-types'
import { type Margin, Plane } from './Plane'
import { RangeMarks } from './RangeMarks'
import { Rug } from './Rug'
import { Boundaries, RegionAreas, RegionNames, Thresholds } from './RuleRegions'
import styles from './Scatter.module.css'
import { ScatterLabels } from './ScatterLabels'
import { ScatterPoints } from './ScatterPoints'
import { hasPlace } from './scale'

export interface ScatterChartProps extends ChartSize {
  readonly points: readonly ScatterPoint[]
  readonly x: AxisSpec
  readonly y: AxisSpec
  /** Accessible name of the set of points: "Chips by TPP and bandwidth". */
  readonly name: string
  readonly regions?: readonly RuleRegion[] | undefined
  readonly boundaries?: readonly Boundary[] | undefined
  readonly thresholds?: readonly Threshold[] | undefined
  /** Points without one of their figures, as lines of every place they may have. */
  readonly ranges?: readonly RangeMark[] | undefined
  /** "Die area not published: 32 parts shown by TPP alone". */
  readonly rugLabel?: string | undefined
  /** The point linked with a row elsewhere: an accent ring. */
  readonly highlightedId?: string | null | undefined
  /** Chosen for comparison: an ink ring, and their labels first. */
  readonly selectedIds?: readonly string[] | undefined
  readonly onHighlight?: ((id: string | null) => void) | undefined
  readonly onSelect?: ((id: string) => void) | undefined
  /** At most so many labels; 20 unless given. */
  readonly labels?: number | undefined
  /** Further px above the plot, for region names and the like. */
  readonly top?: number | undefined
}

function marginOf(dress: Dress, y: AxisSpec, rug: boolean, top: number): Margin {
  const figure = Math.max(...[...y.ticks, ...(y.bold ?? [])].map((tick) => y.format(tick).length), 1)
  const base = dress.label * 3.4
  return {
    top: (y.label === '' ? dress.label * 0.8 : dress.label * 1.8) + top,
    right: dress.label,
    bottom: rug ? base + dress.label * 2.6 : base,
    left: figure * dress.label * 0.52 + 12,
  }
}

/**
 * A plane of points with status glyphs or company marks, rule regions and thresholds. Points without a y stand in a rug
 * under the axis. With callbacks it can be hovered, walked with the arrow keys and chosen from; without, it is a picture.
 */
export function ScatterChart(props: ScatterChartProps) {
  const { width, height, points, x, y, dress = SCREEN, selectedIds = NO_IDS, highlightedId = null } = props
  const figure = useId()
  const [active, setActive] = useState<string | null>(null)
  const interactive = props.onHighlight !== undefined || props.onSelect !== undefined
  const drawn = useMemo(
    () => points.filter((point) => hasPlace(point.x, x.scale) && hasPlace(point.y, y.scale)),
    [points, x.scale, y.scale],
  )
  const unknown = useMemo(
    () => points.filter((point) => point.y === null && hasPlace(point.x, x.scale)),
    [points, x.scale],
  )
  const shownId = active ?? highlightedId
  const plotHeight = interactive ? height - READOUT : height
  return (
    <div className={styles.scatter}>
      <Plane
        size={{ width, height: plotHeight }}
        margin={marginOf(dress, y, unknown.length > 0, props.top ?? 0)}
        x={x}
        y={y}
      >
        <Grid direction="across" ticks={props.regions ? [] : y.ticks} />
        <RegionAreas figure={figure} regions={props.regions ?? NO_REGIONS} />
        <Boundaries boundaries={props.boundaries ?? []} />
        <Thresholds thresholds={props.thresholds ?? []} dress={dress} />
        <RangeMarks ranges={props.ranges ?? NO_RANGES} dress={dress} />
        <LeftAxis spec={y} dress={dress} />
        <BottomAxis spec={x} dress={dress} drop={unknown.length > 0 ? dress.label * 2.4 : 0} />
        <Rug points={unknown} dress={dress} label={props.rugLabel} highlightedId={shownId} />
        <RegionNames regions={props.regions ?? NO_REGIONS} dress={dress} />
        <ScatterPoints
          points={drawn}
          name={props.name}
          dress={dress}
          selectedIds={selectedIds}
          highlightedId={shownId}
          interactive={interactive}
          onActive={(id) => {
            setActive(id)
            props.onHighlight?.(id)
          }}
          onSelect={props.onSelect}
        />
        <ScatterLabels
          points={drawn}
          dress={dress}
          selectedIds={selectedIds}
          limit={props.labels ?? 20}
          regions={props.regions ?? NO_REGIONS}
          ranges={props.ranges ?? NO_RANGES}
        />
      </Plane>
      {interactive && (
        <p className={styles.readout} role="status">
          {points.find((point) => point.id === shownId)?.readout ?? ''}
        </p>
      )}
    </div>
  )
}

const NO_REGIONS: readonly RuleRegion[] = []
const NO_RANGES: readonly RangeMark[] = []
const NO_IDS: readonly string[] = []

/** Height of the read-out line under an interactive plot; reserved, so that nothing shifts when it speaks. */
const READOUT = 18
