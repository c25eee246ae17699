import { memo, useDeferredValue, useMemo, useState } from 'react'
import { useDataset } from '../../api/queries'
import { formatDate, type IsoDay } from '../../domain/date'
import type { Destination } from '../../domain/export-controls/rules'
import { DESTINATION_WORDS } from '../../domain/export-controls/words'
import { formatCount } from '../../domain/format'
import type { Source } from '../../domain/source'
import { LICENCE } from '../../domain/take-away/json'
import { useAsOf } from '../../state/select'
import { patchView, useView } from '../../state/view-store'
import { DataState } from '../../ui/DataState'
import { Dialog } from '../../ui/Dialog'
import { FreshnessLine } from '../../ui/evidence/FreshnessLine'
import { lazyPart } from '../../ui/lazy-part'
import { SkipLink } from '../../ui/SkipLink'
import { TextAction } from '../../ui/TextAction'
import { DownloadData } from '../../ui/take-away/DownloadData'
import { NARROW, useMedia } from '../../ui/use-media'
import { ActiveFilters, NoMatch } from './ActiveFilters'
import { ChipList } from './ChipList'
import { ChipTable, TableKey } from './ChipTable'
import { ColumnsDialog } from './ColumnsDialog'
import { CompareButton } from './CompareButton'
import { shownColumns } from './columns'
import { DetailPanel } from './DetailPanel'
import { decidingCells } from './deciding'
import { ChipSearch, CountLine, FilterRail } from './FilterRail'
import { FilterSheet, SortSelect } from './NarrowBar'
import styles from './Region.module.css'
import { chipsCsv, chipsJson } from './take-away'
import { type ChipData, type Selection, useChips, useSelection } from './use-chips'

const ScatterFigure = lazyPart(
  async () => ({ default: (await import('./ScatterFigure')).ScatterFigure }),
  'The scatter',
  <div className={styles.scatter}>
    <div className={styles.plot} />
  </div>,
)

/** Below, the facets go behind a button instead of standing beside the table. */
const FOLDED = '(max-width: 74.99875em)'
/** Room for further columns. */
const WIDE = '(min-width: 118.75em)'

function NotYet({ count }: { readonly count: number }) {
  const upcoming = useView((view) => view.upcoming)
  if (count === 0) return null
  return (
    <p className={styles.notYet}>
      {formatCount(count)} not yet announced on this date:{' '}
      <TextAction onClick={() => patchView({ upcoming: !upcoming })}>{upcoming ? 'hide' : 'show'}</TextAction>
    </p>
  )
}

const NO_SOURCES: readonly Source[] = []

function tableTitle(destination: Destination, asOf: IsoDay): string {
  return `Chips and their export status towards ${DESTINATION_WORDS[destination]}, ${formatDate(asOf)}`
}

interface PartProps {
  readonly data: ChipData
  readonly selection: Selection
}

const Table = memo(function Table({ data, selection }: PartProps) {
  const narrow = useMedia(NARROW)
  const wide = useMedia(WIDE)
  const chosen = useView((view) => view.columns)
  const asOf = useAsOf()
  const [choosing, setChoosing] = useState(false)
  const columns = useMemo(() => shownColumns(chosen, wide), [chosen, wide])
  const { sorted } = selection
  const decided = useMemo(() => decidingCells(sorted, columns), [sorted, columns])
  const sources = useDataset('sources').data ?? NO_SOURCES
  const destination = useView((view) => view.destination)
  return (
    <section id="chips-table" className={styles.table} aria-label="Table of chips" tabIndex={-1}>
      <div className={styles.bar}>
        <ActiveFilters rows={data.rows} selection={selection} />
        <div className={styles.actions}>
          {!narrow && <TextAction onClick={() => setChoosing(true)}>Columns</TextAction>}
          <DownloadData
            name={`chips-${asOf}`}
            csv={() => chipsCsv(sorted, columns, asOf)}
            json={() => chipsJson(tableTitle(destination, asOf), sorted, columns, sources, asOf)}
            note={LICENCE}
          />
          {!narrow && <CompareButton />}
        </div>
      </div>
      {sorted.length === 0 ? (
        <NoMatch rows={data.rows} selection={selection} />
      ) : narrow ? (
        <ChipList rows={sorted} />
      ) : (
        <ChipTable rows={sorted} columns={columns} />
      )}
      <TableKey rows={sorted} columns={columns} />
      <FreshnessLine facts={decided} sources={sources} asOf={asOf} />
      {choosing && <ColumnsDialog shown={columns} onClose={() => setChoosing(false)} />}
    </section>
  )
})

const Figures = memo(function Figures({ data, selection }: PartProps) {
  const narrow = useMedia(NARROW)
  const chip = useView((view) => view.chip)
  const [open, setOpen] = useState(false)
  const row = data.rows.find((one) => one.chipId === chip)
  const panel = row && <DetailPanel row={row} />
  return (
    <aside className={styles.figures} aria-label="Scatter and details">
      {narrow && (
        <TextAction aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Hide the scatter' : 'Show the scatter'}
        </TextAction>
      )}
      {(!narrow || open) && <ScatterFigure data={data} selection={selection} />}
      {narrow && row && (
        <Dialog title="Chip" onClose={() => patchView({ chip: null })}>
          {panel}
        </Dialog>
      )}
      {!narrow && panel}
    </aside>
  )
})

function Loaded({ data }: { readonly data: ChipData }) {
  const rail = !useMedia(FOLDED)
  const narrow = useMedia(NARROW)
  const selection = useSelection(data)
  // Boxes and the count line answer at once; counts, table and scatter may follow a frame later.
  const following = useDeferredValue(selection)
  return (
    <div className={styles.layout}>
      <div className={styles.rail}>
        {rail && <SkipLink to="chips-table">Skip the filters</SkipLink>}
        {!rail && (
          <div className={styles.narrowBar}>
            <FilterSheet rows={data.rows} selection={following} />
            {narrow && <SortSelect />}
            {narrow && <CompareButton />}
          </div>
        )}
        <CountLine selection={selection} />
        <ChipSearch />
        <NotYet count={selection.notYetAnnounced} />
        {rail && <FilterRail rows={data.rows} selection={following} />}
      </div>
      <Figures data={data} selection={following} />
      <Table data={data} selection={following} />
    </div>
  )
}

/** Which chips are there? Facets, a table and a scatter of the same chips, linked. */
export default function ChipsRegion() {
  const chips = useChips()
  const asOf = useAsOf()
  const destination = useView((view) => view.destination)
  return (
    <div className={styles.region}>
      <h1 className={styles.heading}>{tableTitle(destination, asOf)}</h1>
      <DataState query={chips} loading="Loading chips …">
        {(data) => <Loaded data={data} />}
      </DataState>
    </div>
  )
}
