import { type CSSProperties, memo } from 'react'
import { formatCount } from '../../domain/format'
import { isOpen, logHistogram, type RangeName } from '../../state/chip-filters'
import { OPEN_RANGE, type Range } from '../../state/view'
import { endGesture, patchView } from '../../state/view-store'
import { CheckRow } from '../../ui/CheckRow'
import rail from './FilterRail.module.css'
import styles from './RangeGroup.module.css'
import { BINS, handlesOf, positionOf, type RangeScale, rangeOf, valueAt } from './range-scale'

interface RangeGroupProps {
  readonly name: RangeName
  readonly title: string
  /** "log", "TB/s, log". */
  readonly scaleWords: string
  /** "has a TPP": the box that leaves out the chips without a value. */
  readonly has: string
  readonly scale: RangeScale
  readonly range: Range
  /** Values of the chips under every other filter, canonical; null = none. */
  readonly values: readonly (number | null)[]
  /** Figures under the slider: both ends and the thresholds. */
  readonly marks: readonly number[]
  readonly format: (value: number) => string
}

const HAS: Range = { min: 0, max: null }
const WIDTH = 212
const HEIGHT = 26

/** One bar of the histogram; all of them are two paths, because they are drawn anew on every filter. */
function barPath(bin: number, share: number): string {
  const step = WIDTH / BINS
  return share === 0 ? '' : `M${bin * step + 0.5} ${HEIGHT}v${-share * HEIGHT}h${step - 1}V${HEIGHT}z`
}

function Histogram({ values, scale, range }: Pick<RangeGroupProps, 'values' | 'scale' | 'range'>) {
  const [low, high] = scale.domain
  const held = values.map((value) => (value === null ? null : Math.min(high, Math.max(low, value))))
  const counts = logHistogram(held, scale.domain, BINS)
  const most = Math.max(1, ...counts)
  const [from, until] = handlesOf(range, scale).map((position) => (position / scale.steps) * BINS)
  const isInside = (bin: number) => bin + 0.5 >= (from ?? 0) && bin + 0.5 <= (until ?? BINS)
  const bars = (inside: boolean) =>
    counts.map((count, bin) => (isInside(bin) === inside ? barPath(bin, count / most) : '')).join('')
  return (
    <svg
      className={styles.bars}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path className={styles.inside} d={bars(true)} />
      <path className={styles.outside} d={bars(false)} />
    </svg>
  )
}

/** A log range over its histogram: two native sliders on one line, and a box for "has a value at all". */
export const RangeGroup = memo(function RangeGroup(props: RangeGroupProps) {
  const { name, title, scaleWords, has, scale, range, values, marks, format } = props
  const handles = handlesOf(range, scale)
  const withValue = values.filter((value) => value !== null).length
  const set = (next: readonly [number, number]) => patchView({ [name]: rangeOf(next, scale) }, name)
  const words = (position: number, end: 'min' | 'max') =>
    range[end] === null ? 'no limit' : format(range[end] ?? valueAt(position, scale))
  const handle = (end: 'min' | 'max') => {
    const at = end === 'min' ? 0 : 1
    return (
      <input
        type="range"
        className={styles.slider}
        min={0}
        max={scale.steps}
        value={handles[at]}
        aria-label={end === 'min' ? `Lowest ${title}` : `Highest ${title}`}
        aria-valuetext={words(handles[at], end)}
        onChange={(event) => {
          const to = Number(event.target.value)
          set(end === 'min' ? [Math.min(to, handles[1]), handles[1]] : [handles[0], Math.max(to, handles[0])])
        }}
        onPointerUp={endGesture}
        onBlur={endGesture}
      />
    )
  }
  const span = {
    '--from': `${(handles[0] / scale.steps) * 100}%`,
    '--until': `${(handles[1] / scale.steps) * 100}%`,
  } as CSSProperties
  return (
    <fieldset className={rail.group}>
      <legend className={rail.legend}>
        {title}
        <span className={rail.aside}>{scaleWords}</span>
      </legend>
      <Histogram values={values} scale={scale} range={range} />
      <div className={styles.track} style={span}>
        {handle('min')}
        {handle('max')}
      </div>
      <div className={styles.marks} aria-hidden="true">
        {marks.map((mark) => (
          <span key={mark} style={{ left: `${(positionOf(mark, scale) / scale.steps) * 100}%` }}>
            {format(mark)}
          </span>
        ))}
      </div>
      <CheckRow
        checked={!isOpen(range)}
        onChange={(checked) => patchView({ [name]: checked ? HAS : OPEN_RANGE })}
        count={withValue}
        most={values.length}
        countText={formatCount(withValue)}
      >
        {has}
      </CheckRow>
    </fieldset>
  )
})
