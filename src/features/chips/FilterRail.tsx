import { memo, useMemo } from 'react'
import { DESTINATION_WORDS } from '../../domain/export-controls/words'
import { formatCount, formatNumber } from '../../domain/format'
import { activeClauses, countFacet, passingWithout, type RangeName } from '../../state/chip-filters'
import { FACETS, type Facet } from '../../state/view'
import { clearFacets, endGesture, setQuery, useView } from '../../state/view-store'
import { SearchField } from '../../ui/SearchField'
import { TextAction } from '../../ui/TextAction'
import { FacetGroup } from './FacetGroup'
import styles from './FilterRail.module.css'
import { facetValues, foldOptions, valueLabel } from './facets'
import { RangeGroup } from './RangeGroup'
import { BANDWIDTH_SCALE, TPP_SCALE } from './range-scale'
import type { ChipRow } from './rows'
import type { Selection } from './use-chips'

interface FilterRailProps {
  /** Every chip: they give the options, whatever is filtered. */
  readonly rows: readonly ChipRow[]
  readonly selection: Selection
}

/** "130 of 269 chips" and the way back to all of them. */
export function CountLine({ selection }: { readonly selection: Selection }) {
  const { filtered, filters } = selection
  const active = activeClauses(filters).length
  return (
    <div className={styles.count}>
      <p role="status">
        <b>
          {formatCount(filtered.shown.length)} of {formatCount(filtered.items.length)} chips
        </b>
      </p>
      {active > 0 && <TextAction onClick={clearFacets}>Clear {active}</TextAction>}
    </div>
  )
}

export function ChipSearch() {
  const q = useView((view) => view.q)
  return (
    <SearchField
      label="Search chips"
      placeholder="Search chips"
      value={q}
      onValue={setQuery}
      onBlur={endGesture}
    />
  )
}

interface FacetPartProps extends FilterRailProps {
  readonly facet: Facet
  readonly values: readonly string[]
}

/** One facet with its counts. Only the boxes follow the click at once, so only the facet clicked draws twice. */
const FacetPart = memo(function FacetPart({ rows, selection, facet, values }: FacetPartProps) {
  const chosen = useView((view) => view.facets[facet])
  const destination = useView((view) => view.destination)
  const { filtered } = selection
  const all = useMemo(() => {
    const counts = countFacet(filtered, facet)
    return values.map((value) => ({
      value,
      label: valueLabel(facet, value, rows),
      count: counts.get(value) ?? 0,
    }))
  }, [filtered, facet, values, rows])
  const kept = useMemo(() => new Set(foldOptions(values, facet, rows, chosen)), [values, facet, rows, chosen])
  const towards = destination === 'china' ? 'towards China' : `towards ${DESTINATION_WORDS[destination]}`
  return (
    <FacetGroup
      facet={facet}
      chosen={chosen}
      all={all}
      folded={all.filter(({ value }) => kept.has(value))}
      aside={facet === 'status' ? towards : undefined}
    />
  )
})

function Facets({ rows, selection }: FilterRailProps) {
  const values = useMemo(
    () => Object.fromEntries(FACETS.map((facet) => [facet, facetValues(facet, rows)])),
    [rows],
  ) as Readonly<Record<Facet, readonly string[]>>
  return FACETS.map((facet) => (
    <FacetPart key={facet} facet={facet} values={values[facet]} rows={rows} selection={selection} />
  ))
}

const plain = (value: number) => formatNumber(value, { exact: true })
const teraBytes = (gigabytes: number) => formatNumber(gigabytes / 1000)

const TPP_MARKS = [100, 4800, 200_000]
const BANDWIDTH_MARKS = [100, 1400, 6500, 25_000]

function useRangeValues({ filtered }: Selection, name: RangeName): readonly (number | null)[] {
  return useMemo(() => passingWithout(filtered, name).map((row) => row[name]), [filtered, name])
}

/**
 * The filters: facets counted without themselves, ranges over their histograms. The selection may lag behind the click by
 * a frame; boxes and sliders do not.
 */
export const FilterRail = memo(function FilterRail({ rows, selection }: FilterRailProps) {
  const tpp = useView((view) => view.tpp)
  const bandwidth = useView((view) => view.bandwidth)
  return (
    <div className={styles.groups}>
      <Facets rows={rows} selection={selection} />
      <RangeGroup
        name="tpp"
        title="TPP"
        scaleWords="log"
        has="has a TPP"
        scale={TPP_SCALE}
        range={tpp}
        values={useRangeValues(selection, 'tpp')}
        marks={TPP_MARKS}
        format={plain}
      />
      <RangeGroup
        name="bandwidth"
        title="Memory bandwidth"
        scaleWords="TB/s, log"
        has="has a bandwidth"
        scale={BANDWIDTH_SCALE}
        range={bandwidth}
        values={useRangeValues(selection, 'bandwidth')}
        marks={BANDWIDTH_MARKS}
        format={teraBytes}
      />
    </div>
  )
})
