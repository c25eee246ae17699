import { useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { useDataset } from '../../api/queries'
import { Figure } from '../../charts/Figure'
import { READY } from '../../charts/figure-types'
import { ScatterChart } from '../../charts/ScatterChart'
import { decidingCitations } from '../../domain/export-controls/law'
import { formatCount } from '../../domain/format'
import { publisherLine } from '../../domain/publishers'
import { STATUS_GROUP_WORDS } from '../../domain/words'
import { SaveDialog } from '../../image/use-save'
import { useChoiceNotes } from '../../state/choices'
import { useAsOf, useLaw } from '../../state/select'
import { addressOf } from '../../state/url-mirror'
import { currentView, useView } from '../../state/view-store'
import { AskArea } from '../../ui/evidence/AskArea'
import { StatusGlyph } from '../../ui/StatusGlyph'
import { focusChip } from './ChipTable'
import { sourcesUsed } from './credits'
import { countGroups } from './finding'
import { linkChip, useLinkedChip } from './linked'
import { scatterPicture } from './picture'
import type { ChipRow } from './rows'
import styles from './ScatterFigure.module.css'
import { type ScatterSeries, scatterSeries } from './series'
import { useTwinEvidence } from './use-cell-evidence'
import type { ChipData, Selection } from './use-chips'

function Legend({ rows }: { readonly rows: readonly ChipRow[] }) {
  return (
    <ul className={styles.legend}>
      {countGroups(rows).map(([group, count]) => (
        <li key={group}>
          <StatusGlyph group={group} /> {STATUS_GROUP_WORDS[group].word}{' '}
          <span className={styles.count}>{formatCount(count)}</span>
        </li>
      ))}
    </ul>
  )
}

function useSeries(data: ChipData, selection: Selection): ScatterSeries {
  const asOf = useAsOf()
  const destination = useView((view) => view.destination)
  const chips = useView((view) => view.chips)
  const law = useLaw().data
  const sources = useDataset('sources').data
  const { sorted: shown, filtered } = selection
  return useMemo(() => {
    const citations = law ? decidingCitations(law, asOf) : []
    const source = publisherLine(sources ?? [], sourcesUsed(shown, ['tpp', 'bandwidth']), [
      ...new Set(citations),
    ])
    const chosen = chips.flatMap((id) => shown.find((row) => row.chipId === id) ?? [])
    return scatterSeries({ all: filtered.items, shown, chosen, rules: data.rules, destination, asOf, source })
  }, [law, asOf, sources, shown, chips, filtered, data, destination])
}

/** Choosing a point opens its panel, which brings its row into the page, and then into view. */
function choose(chipId: string): void {
  flushSync(() => focusChip(chipId))
  document.querySelector(`tr[data-chip="${CSS.escape(chipId)}"]`)?.scrollIntoView({ block: 'nearest' })
}

interface ScatterFigureProps {
  readonly data: ChipData
  readonly selection: Selection
}

/** DRAM bandwidth against TPP, linked both ways with the table: filter, pointer, choice. */
export function ScatterFigure({ data, selection }: ScatterFigureProps) {
  const series = useSeries(data, selection)
  const linked = useLinkedChip()
  const focused = useView((view) => view.chip)
  const chips = useView((view) => view.chips)
  const law = useLaw().data
  const sources = useDataset('sources').data
  const asOf = useAsOf()
  const [saving, setSaving] = useState(false)
  const choices = useChoiceNotes()
  const { text, twin, plotted } = series
  const evidenceOf = useTwinEvidence(selection.sorted)
  const picture = useMemo(() => {
    if (!saving || !law) return null
    return scatterPicture({
      series,
      chips,
      sources: sources ?? [],
      law,
      asOf,
      choices,
      href: addressOf(currentView()),
    })
  }, [saving, series, chips, sources, law, choices, asOf])
  return (
    <>
      <AskArea evidenceOf={evidenceOf}>
        <Figure
          text={text}
          twin={twin}
          height={(width) => Math.max(340, Math.min(720, width * 0.98))}
          state={
            plotted.length === 0
              ? { kind: 'empty', sentence: 'None of these chips has both a TPP and a DRAM bandwidth.' }
              : READY
          }
          legend={<Legend rows={plotted} />}
          onSave={() => setSaving(true)}
          onSaveIntent={SaveDialog.prepare}
        >
          {({ width, height }) => (
            <ScatterChart
              width={width}
              height={height}
              name="Chips by TPP and DRAM bandwidth"
              points={series.points}
              x={series.x}
              y={series.y}
              regions={series.regions}
              thresholds={series.thresholds}
              rugLabel="DRAM bandwidth not published"
              highlightedId={linked ?? focused}
              selectedIds={chips}
              onHighlight={linkChip}
              onSelect={choose}
            />
          )}
        </Figure>
      </AskArea>
      {picture && <SaveDialog picture={picture} onClose={() => setSaving(false)} />}
    </>
  )
}
