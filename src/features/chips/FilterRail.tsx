import { useMemo } from 'react'
import { DESTINATION_WORDS } from '../../domain/export-controls/words'
import { formatCount, formatNumber } from '../../domain/format'
import { activeClauses, countFacet, passingWithout } from '../../state/chip-filters'
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

function Facets({ rows, selection }: FilterRailProps) {
  const facets = useView((view) => view.facets)
  const destination = useView((view) => view.destination)
  const values = useMemo(
    () => Object.fromEntries(FACETS.map((facet) => [facet, facetValues(facet, rows)])),
    [rows],
  ) as Readonly<Record<Facet, readonly string[]>>
  return FACETS.map((facet) => {
    const counts = countFacet(selection.filtered, facet)
    const option = (value: string) => ({
      value,
      label: valueLabel(facet, value, rows),
      count: counts.get(value) ?? 0,
    })
    return (
      <FacetGroup
        key={facet}
        facet={facet}
        chosen={facets[facet]}
        all={values[facet].map(option)}
        folded={foldOptions(values[facet], facet, rows, facets[facet]).map(option)}
        aside={
          facet === 'status'
            ? destination === 'china'
              ? 'towards China'
              : `towards ${DESTINATION_WORDS[destination]}`
            : undefined
        }
      />
    )
  })
}

const plain = (value: number) => formatNumber(value, { exact: true })
const teraBytes = (gigabytes: number) => formatNumber(gigabytes / 1000)

/** The filters: facets counted without themselves, ranges over their histograms. */
export function FilterRail({ rows, selection }: FilterRailProps) {
  const { filtered, filters } = selection
  return (
    <div className={styles.groups}>
      <Facets rows={rows} selection={selection} />
      <RangeGroup
        name="tpp"
        title="TPP"
        scaleWords="log"
        has="has a TPP"
        scale={TPP_SCALE}
        range={filters.tpp}
        values={passingWithout(filtered, 'tpp').map((row) => row.tpp)}
        marks={[100, 4800, 200_000]}
        format={plain}
      />
      <RangeGroup
        name="bandwidth"
        title="Memory bandwidth"
        scaleWords="TB/s, log"
        has="has a bandwidth"
        scale={BANDWIDTH_SCALE}
        range={filters.bandwidth}
        values={passingWithout(filtered, 'bandwidth').map((row) => row.bandwidth)}
        marks={[100, 1400, 6500, 25_000]}
        format={teraBytes}
      />
    </div>
  )
}
