import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { companyColor } from '../../charts/palette'
import type { Chip } from '../../domain/chip'
import { companyShortName } from '../../domain/company-name'
import type { ComparisonFacts } from '../../domain/comparison/prepare'
import { plural } from '../../domain/format'
import { searchChips } from '../../domain/search'
import { MAX_COMPARED } from '../../state/view'
import { toggleChip, useView } from '../../state/view-store'
import { Button } from '../../ui/Button'
import { CompanyTick } from '../../ui/CompanyTick'
import { Dialog } from '../../ui/Dialog'
import { SearchField } from '../../ui/SearchField'
import styles from './ChipPicker.module.css'

interface ChipPickerProps {
  readonly facts: ComparisonFacts
  readonly onClose: () => void
}

/** More than this is a list to scroll, not to choose from. */
const MOST_SHOWN = 60

interface OptionProps {
  readonly id: string
  readonly chip: Chip
  readonly maker: string
  readonly isChosen: boolean
  readonly isActive: boolean
  readonly isFull: boolean
}

function Option({ id, chip, maker, isChosen, isActive, isFull }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the search field, which names the active option
    // biome-ignore lint/a11y/useKeyWithClickEvents: the search field has the keys (arrows, Enter)
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      aria-disabled={isFull && !isChosen}
      className={`${styles.option} ${isActive ? styles.active : ''}`}
      ref={(element) => {
        if (isActive) element?.scrollIntoView?.({ block: 'nearest' })
      }}
      onClick={() => {
        if (isChosen || !isFull) toggleChip(chip.chipId)
      }}
    >
      <span className={`${styles.box} ${isChosen ? styles.chosen : ''}`} aria-hidden="true" />
      <CompanyTick color={companyColor(chip.vendorId)} />
      <span>
        {chip.name}
        {chip.nameZh !== '' && chip.nameZh !== chip.name && (
          <>
            {' '}
            <span lang="zh-Hans">{chip.nameZh}</span>
          </>
        )}
      </span>
      <span className={styles.maker}>{maker}</span>
    </div>
  )
}

function countWords(chosen: number): string {
  const rest = MAX_COMPARED - chosen
  if (rest <= 0) return `${plural(chosen, 'chip')} chosen, as many as fit: take one out to add another.`
  return `${plural(chosen, 'chip')} chosen, room for ${rest} more. Arrow keys move, Enter adds or takes out.`
}

/** Chips by name, maker or Chinese name: type, move with the arrows, Enter adds or takes out. */
export function ChipPicker({ facts, onClose }: ChipPickerProps) {
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const chosen = useView((view) => view.chips)
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const found = useMemo(
    () => searchChips(facts.chips, facts.companies, query).map(({ chip }) => chip),
    [facts, query],
  )
  const makers = useMemo(
    () => new Map(facts.companies.map((company) => [company.companyId, companyShortName(company)])),
    [facts],
  )
  const shown = found.slice(0, MOST_SHOWN)
  const isFull = chosen.length >= MAX_COMPARED
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const chip = shown[active]
    // A search field empties itself on Escape first; here one Escape is enough.
    if (event.key === 'Escape') {
      event.preventDefault()
      onClose()
    } else if (step !== 0) {
      event.preventDefault()
      setActive(Math.min(shown.length - 1, Math.max(0, active + step)))
    } else if (event.key === 'Enter' && chip) {
      event.preventDefault()
      if (chosen.includes(chip.chipId) || !isFull) toggleChip(chip.chipId)
    }
  }
  return (
    <Dialog
      title="Add chips"
      onClose={onClose}
      actions={
        <Button solid onClick={onClose}>
          Done
        </Button>
      }
    >
      <div className={styles.search}>
        <SearchField
          ref={field}
          label="Search chips to compare"
          placeholder="Name, maker or 中文"
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={shown[active] ? `${id}-${shown[active].chipId}` : undefined}
          value={query}
          onValue={(value) => {
            setQuery(value)
            setActive(0)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <p className={styles.count} role="status">
        {countWords(chosen.length)}
      </p>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label="Chips"
        aria-multiselectable="true"
        className={styles.list}
      >
        {shown.map((chip, position) => (
          <Option
            key={chip.chipId}
            id={`${id}-${chip.chipId}`}
            chip={chip}
            maker={makers.get(chip.vendorId) ?? chip.vendorId}
            isChosen={chosen.includes(chip.chipId)}
            isActive={position === active}
            isFull={isFull}
          />
        ))}
      </div>
      {found.length === 0 && <p className={styles.count}>No chip matches “{query}”.</p>}
      {found.length > MOST_SHOWN && (
        <p className={styles.count}>{found.length - MOST_SHOWN} more: type to narrow the list.</p>
      )}
    </Dialog>
  )
}
