import { useState } from 'react'
import { formatCount } from '../../domain/format'
import { languageName } from '../../domain/languages'
import { SOURCE_KINDS, type SourceKind } from '../../domain/source'
import { SOURCE_KIND_WORDS } from '../../domain/words'
import type { View } from '../../state/view'
import { endGesture, patchView } from '../../state/view-store'
import { CheckRow } from '../../ui/CheckRow'
import { SearchField } from '../../ui/SearchField'
import { SkipLink } from '../../ui/SkipLink'
import { TextAction } from '../../ui/TextAction'
import { useMedia } from '../../ui/use-media'
import styles from './Rail.module.css'
import {
  type FacetOption,
  facetOptions,
  SOURCE_FACETS,
  type SourceFacet,
  type SourceFilter,
  type SourceRow,
} from './rows'

const NAMES: Readonly<Record<SourceFacet, string>> = {
  kind: 'Kind',
  publisher: 'Publisher',
  language: 'Language',
  year: 'Year',
}
/** Options that stay while a long list is folded. */
const FOLDED = 8

export const NO_FILTER = {
  sourceText: '',
  sourceKinds: [],
  publishers: [],
  languages: [],
  sourceYears: [],
} satisfies Partial<View>

function isKind(value: string): value is SourceKind {
  return (SOURCE_KINDS as readonly string[]).includes(value)
}

function labelOf(facet: SourceFacet, value: string): string {
  if (facet === 'kind' && isKind(value)) return SOURCE_KIND_WORDS[value]
  return facet === 'language' ? languageName(value) : value
}

/** The patch that chooses these values of a facet. */
function patchOf(facet: SourceFacet, values: readonly string[]): Partial<View> {
  switch (facet) {
    case 'kind':
      return { sourceKinds: values.filter(isKind) }
    case 'publisher':
      return { publishers: values }
    case 'language':
      return { languages: values }
    case 'year':
      return { sourceYears: values }
  }
}

function toggle(facet: SourceFacet, chosen: readonly string[], value: string): void {
  const isChosen = chosen.includes(value)
  patchView(patchOf(facet, isChosen ? chosen.filter((other) => other !== value) : [...chosen, value]))
}

interface GroupProps {
  readonly facet: SourceFacet
  readonly options: readonly FacetOption[]
  readonly chosen: readonly string[]
}

function Group({ facet, options, chosen }: GroupProps) {
  const [open, setOpen] = useState(false)
  const folded = options.filter(({ value }, at) => at < FOLDED || chosen.includes(value))
  const most = Math.max(1, ...options.map(({ count }) => count))
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{NAMES[facet]}</legend>
      {(open ? options : folded).map(({ value, count }) => (
        <CheckRow
          key={value}
          checked={chosen.includes(value)}
          onChange={() => toggle(facet, chosen, value)}
          count={count}
          most={most}
          countText={formatCount(count)}
        >
          {labelOf(facet, value)}
        </CheckRow>
      ))}
      {folded.length < options.length && (
        <TextAction aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Fewer' : `All ${options.length}`}
        </TextAction>
      )}
    </fieldset>
  )
}

interface RailProps {
  readonly rows: readonly SourceRow[]
  readonly filter: SourceFilter
  readonly found: number
}

/** Search and facets; every count leaves its own facet out. */
export function Rail({ rows, filter, found }: RailProps) {
  const narrow = useMedia('(max-width: 63.99875em)')
  const isFiltered = filter.text !== '' || SOURCE_FACETS.some((facet) => filter.chosen[facet].length > 0)
  return (
    <search className={styles.rail} aria-label="Filter sources">
      {!narrow && <SkipLink to="documents">Skip the filters</SkipLink>}
      <SearchField
        label="Search sources"
        placeholder="Search sources"
        value={filter.text}
        onValue={(sourceText) => patchView({ sourceText }, 'source-text')}
        onBlur={endGesture}
      />
      <p className={styles.count}>
        <b>{formatCount(found)}</b> of {formatCount(rows.length)} documents{' '}
        {isFiltered && <TextAction onClick={() => patchView(NO_FILTER)}>Show all</TextAction>}
      </p>
      <details open={!narrow}>
        <summary className={styles.summary}>Filters</summary>
        {SOURCE_FACETS.map((facet) => (
          <Group
            key={facet}
            facet={facet}
            options={facetOptions(rows, filter, facet)}
            chosen={filter.chosen[facet]}
          />
        ))}
      </details>
    </search>
  )
}
