import { lazy, Suspense, useMemo, useState } from 'react'
import { Figure } from '../../charts/Figure'
import { ScatterChart } from '../../charts/ScatterChart'
import { decidingCitations } from '../../domain/export-controls/law'
import { formatCount } from '../../domain/format'
import { publisherLine } from '../../domain/publishers'
import { STATUS_GROUP_WORDS } from '../../domain/words'
import { useChoiceNotes } from '../../state/choices'
import { addressOf } from '../../state/url-mirror'
import { currentView } from '../../state/view-store'
import { StatusGlyph } from '../../ui/StatusGlyph'
import { TextAction } from '../../ui/TextAction'
import { choose } from './choose'
import { sourcesUsed } from './credits'
import { linkChip, useIsLinked, useLinkedChip } from './linked'
import styles from './PlaneFigure.module.css'
import { groundOf } from './plane-ground'
import { planePicture, rugLabel } from './plane-picture'
import { groupCounts, listName, type Placed, type PlaneSeries, planeSeries } from './plane-series'
import type { Controls } from './use-controls'

const loadSave = () => import('../../image/SavePicture')
const SavePicture = lazy(() => loadSave().then((module) => ({ default: module.SavePicture })))

/** Under this width the areas keep only their short names. */
const COMPACT = 640

function Legend({ drawn }: { readonly drawn: readonly Placed[] }) {
  return (
    <ul className={styles.legend}>
      {groupCounts(drawn).map(([group, count]) => (
        <li key={group}>
          <StatusGlyph group={group} /> {STATUS_GROUP_WORDS[group].word}
          {group === 'domestic' && ', for reference'}{' '}
          <span className={styles.count}>{formatCount(count)}</span>
        </li>
      ))}
    </ul>
  )
}

function ListedChip({ placed, controls }: { readonly placed: Placed; readonly controls: Controls }) {
  const { chipId } = placed.subject.chip
  const linked = useIsLinked(chipId)
  return (
    <li>
      <button
        type="button"
        className={`${styles.chip} ${linked ? styles.linked : ''}`}
        onClick={() => choose(chipId)}
        onPointerEnter={() => linkChip(chipId)}
        onPointerLeave={() => linkChip(null)}
        onFocus={() => linkChip(chipId)}
        onBlur={() => linkChip(null)}
      >
        <StatusGlyph group={placed.group} />
        {listName(placed, controls)}, {STATUS_GROUP_WORDS[placed.group].word.toLowerCase()}
      </button>
    </li>
  )
}

interface ChipListProps {
  readonly title: string
  readonly placed: readonly Placed[]
  readonly controls: Controls
}

/** Chips without a place, counted and listed: none is dropped. */
function ChipList({ title, placed, controls }: ChipListProps) {
  if (placed.length === 0) return null
  return (
    <details>
      <summary>
        {title}: {formatCount(placed.length)}
      </summary>
      <ul className={styles.chips}>
        {placed.map((one) => (
          <ListedChip key={one.subject.chip.chipId} placed={one} controls={controls} />
        ))}
      </ul>
    </details>
  )
}

function useSeries(controls: Controls, names: ReadonlyMap<string, string>, whole: boolean): PlaneSeries {
  return useMemo(() => {
    const { law, day, sources, subjects } = controls
    const source = publisherLine(sources, sourcesUsed([...subjects.values()]), decidingCitations(law, day))
    return planeSeries({ controls, names, source, whole })
  }, [controls, names, whole])
}

interface PlaneFigureProps {
  readonly controls: Controls
  /** Short names by chip id. */
  readonly names: ReadonlyMap<string, string>
}

/** TPP against performance density, over the rule of the day. */
export function PlaneFigure({ controls, names }: PlaneFigureProps) {
  const [whole, setWhole] = useState(false)
  const series = useSeries(controls, names, whole)
  const linked = useLinkedChip()
  const [saving, setSaving] = useState(false)
  const choices = useChoiceNotes()
  const picture = useMemo(
    () => (saving ? planePicture(controls, series, choices, addressOf(currentView())) : null),
    [saving, controls, series, choices],
  )
  const chosen = controls.subject.chip.chipId
  return (
    <div>
      <Figure
        text={series.text}
        twin={series.twin}
        height={(width) => Math.max(420, Math.min(640, width * 0.72))}
        actions={
          <TextAction aria-pressed={whole} onClick={() => setWhole(!whole)}>
            Whole plane
          </TextAction>
        }
        legend={<Legend drawn={series.drawn} />}
        onSave={() => setSaving(true)}
        onSaveIntent={loadSave}
      >
        {({ width, height }) => (
          <ScatterChart
            width={width}
            height={height}
            name="Chips by TPP and performance density"
            points={series.points}
            ranges={series.ranges}
            x={width < COMPACT ? { ...series.x, label: 'TPP, log scale' } : series.x}
            y={series.y}
            {...groundOf(series, width < COMPACT)}
            rugLabel={rugLabel(series, width < COMPACT)}
            highlightedId={linked ?? chosen}
            selectedIds={[chosen]}
            onHighlight={linkChip}
            onSelect={choose}
          />
        )}
      </Figure>
      <div className={styles.lists}>
        <ChipList title="Without a usable die area" placed={series.withoutArea} controls={controls} />
        <ChipList title="Outside this part of the plane" placed={series.outside} controls={controls} />
        <ChipList title="Without a TPP that can be computed" placed={series.withoutTpp} controls={controls} />
      </div>
      {picture && (
        <Suspense fallback={null}>
          <SavePicture picture={picture} onClose={() => setSaving(false)} />
        </Suspense>
      )}
    </div>
  )
}
