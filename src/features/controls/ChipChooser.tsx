import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { companyColor } from '../../charts/palette'
import type { Chip } from '../../domain/chip'
import { companyShortName } from '../../domain/company-name'
import type { Law } from '../../domain/export-controls/law'
import { searchChips } from '../../domain/search'
import type { ChipSubject } from '../../state/select'
import { CompanyTick } from '../../ui/CompanyTick'
import { Popover } from '../../ui/Popover'
import { SearchField } from '../../ui/SearchField'
import styles from './ChipChooser.module.css'

interface ChipChooserProps {
  readonly law: Law
  readonly subjects: ReadonlyMap<string, ChipSubject>
  readonly chipId: string
  /** Words of the button. */
  readonly trigger?: string
  readonly onChoose: (chipId: string) => void
}

/** More than this is a list to scroll, not to choose from. */
const MOST_SHOWN = 60

function ChooserList({ law, subjects, chipId, onChoose }: ChipChooserProps) {
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // After the popover has taken the focus for itself: the reader opened this list to type into it.
    const timer = setTimeout(() => field.current?.focus())
    return () => clearTimeout(timer)
  }, [])
  const chips = useMemo(() => [...subjects.values()].map(({ chip }) => chip), [subjects])
  const found = useMemo(
    () => searchChips(chips, law.companies, query).map(({ chip }) => chip),
    [chips, law, query],
  )
  const shown = found.slice(0, MOST_SHOWN)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const chip = shown[active]
    if (step !== 0) {
      event.preventDefault()
      setActive(Math.min(shown.length - 1, Math.max(0, active + step)))
    } else if (event.key === 'Enter' && chip) {
      event.preventDefault()
      onChoose(chip.chipId)
    }
  }
  return (
    <>
      <SearchField
        label="Search chips"
        className={styles.search}
        placeholder="Name, maker or 中文"
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown[active] ? `${id}-${shown[active].chipId}` : undefined}
        ref={field}
        value={query}
        onValue={(value) => {
          setQuery(value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} role="listbox" aria-label="Chips" className={styles.list}>
        {shown.map((chip, position) => (
          <Option
            key={chip.chipId}
            id={`${id}-${chip.chipId}`}
            chip={chip}
            law={law}
            isChosen={chip.chipId === chipId}
            isActive={position === active}
            onChoose={onChoose}
          />
        ))}
      </div>
      {found.length === 0 && <p className={styles.count}>No chip matches “{query}”.</p>}
      {found.length > MOST_SHOWN && (
        <p className={styles.count}>{found.length - MOST_SHOWN} more: type to narrow the list.</p>
      )}
    </>
  )
}

interface OptionProps {
  readonly id: string
  readonly chip: Chip
  readonly law: Law
  readonly isChosen: boolean
  readonly isActive: boolean
  readonly onChoose: (chipId: string) => void
}

function Option({ id, chip, law, isChosen, isActive, onChoose }: OptionProps) {
  const maker = law.companies.find((one) => one.companyId === chip.vendorId)
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the search field, which names the active option
    // biome-ignore lint/a11y/useKeyWithClickEvents: the search field has the keys (arrows, Enter)
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      className={`${styles.option} ${isActive ? styles.active : ''}`}
      ref={(element) => {
        if (isActive) element?.scrollIntoView?.({ block: 'nearest' })
      }}
      onClick={() => onChoose(chip.chipId)}
    >
      <CompanyTick color={companyColor(chip.vendorId)} />
      <span>{chip.name}</span>
      <span className={styles.maker}>{maker ? companyShortName(maker) : chip.vendorId}</span>
    </div>
  )
}

/** Another chip: type, move with the arrows, Enter chooses. */
export function ChipChooser(props: ChipChooserProps) {
  return (
    <Popover
      label="Choose a chip"
      trigger={props.trigger ?? 'Change chip'}
      triggerClassName={styles.trigger ?? ''}
    >
      {(close) => (
        <ChooserList
          {...props}
          onChoose={(chipId) => {
            props.onChoose(chipId)
            close()
          }}
        />
      )}
    </Popover>
  )
}
