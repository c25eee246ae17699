import { useState } from 'react'
import { companyColor } from '../../charts/palette'
import { STATUS_GROUPS } from '../../domain/export-controls/rules'
import { formatCount } from '../../domain/format'
import type { Facet } from '../../state/view'
import { toggleFacet } from '../../state/view-store'
import { CheckRow } from '../../ui/CheckRow'
import { CompanyTick } from '../../ui/CompanyTick'
import { StatusGlyph } from '../../ui/StatusGlyph'
import { TextAction } from '../../ui/TextAction'
import styles from './FilterRail.module.css'
import { FACET_WORDS, type FacetOption } from './facets'

interface FacetGroupProps {
  readonly facet: Facet
  /** The options to show; of a long list, those that stay when it is folded. */
  readonly folded: readonly FacetOption[]
  readonly all: readonly FacetOption[]
  readonly chosen: readonly string[]
  /** Beside the name: "towards China". */
  readonly aside?: string | undefined
}

function Mark({ facet, value }: { readonly facet: Facet; readonly value: string }) {
  if (facet === 'vendor') return <CompanyTick color={companyColor(value)} />
  const group = facet === 'status' ? STATUS_GROUPS.find((one) => one === value) : undefined
  return group ? <StatusGlyph group={group} /> : null
}

/** One facet: its options with the counts they would give, and a word that unfolds a long list. */
export function FacetGroup({ facet, folded, all, chosen, aside }: FacetGroupProps) {
  const [open, setOpen] = useState(false)
  const { name, rule } = FACET_WORDS[facet]
  const most = Math.max(1, ...all.map((option) => option.count))
  const isFolded = folded.length < all.length
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>
        {name}
        <span className={styles.aside}>
          {aside ?? (chosen.length > 0 ? `${chosen.length} of ${all.length}` : '')}
        </span>
      </legend>
      {(open ? all : folded).map(({ value, label, count }) => (
        <CheckRow
          key={value}
          checked={chosen.includes(value)}
          onChange={() => toggleFacet(facet, value)}
          count={count}
          most={most}
          countText={formatCount(count)}
        >
          <Mark facet={facet} value={value} />
          {label}
        </CheckRow>
      ))}
      {isFolded && (
        <TextAction className={styles.more} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Fewer' : `All ${all.length}`}
        </TextAction>
      )}
      {rule !== '' && <p className={styles.rule}>{rule}</p>}
    </fieldset>
  )
}
