import { useMemo, useState } from 'react'
import { Figure } from '../../charts/Figure'
import { ScatterChart } from '../../charts/ScatterChart'
import { inputSources } from '../../domain/export-controls/input-sources'
import { decidingCitations } from '../../domain/export-controls/law'
import { formatCount } from '../../domain/format'
import { publisherLine } from '../../domain/publishers'
import { STATUS_GROUP_WORDS } from '../../domain/words'
import { useSave } from '../../image/use-save'
import { useChoiceNotes } from '../../state/choices'
import { addressOf } from '../../state/url-mirror'
import { currentView } from '../../state/view-store'
import { AskArea } from '../../ui/evidence/AskArea'
import { StatusGlyph } from '../../ui/StatusGlyph'
import { TextAction } from '../../ui/TextAction'
import { choose } from './choose'
import { linkChip, useLinkedChip } from './linked'
import styles from './PlaneFigure.module.css'
import { PlaneLists } from './PlaneLists'
import { groundOf } from './plane-ground'
import { planePicture, rugLabel } from './plane-picture'
import { groupCounts, type Placed } from './plane-places'
import { type PlaneSeries, planeEvidence, planeSeries } from './plane-series'
import type { Controls } from './use-controls'

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

function useSeries(controls: Controls, names: ReadonlyMap<string, string>, whole: boolean): PlaneSeries {
  return useMemo(() => {
    const { law, day, sources, subjects } = controls
    const source = publisherLine(sources, inputSources([...subjects.values()]), decidingCitations(law, day))
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
  const choices = useChoiceNotes()
  const save = useSave()
  const picture = save.control(() => planePicture(controls, series, choices, addressOf(currentView())))
  const chosen = controls.subject.chip.chipId
  return (
    <AskArea evidenceOf={(of) => planeEvidence(controls, of)}>
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
        onSave={picture.open}
        onSaveIntent={picture.prepare}
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
      <PlaneLists parts={series} controls={controls} />
      {save.dialog}
    </AskArea>
  )
}
