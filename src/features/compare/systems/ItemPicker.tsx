import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { plural } from '../../../domain/format'
import { MAX_BESIDE } from '../../../state/view'
import { Button } from '../../../ui/Button'
import { CompanyTick } from '../../../ui/CompanyTick'
import { Dialog } from '../../../ui/Dialog'
import { SearchField } from '../../../ui/SearchField'
import styles from './ItemPicker.module.css'

export interface Item {
  readonly id: string
  readonly name: string
  /** Chinese name; empty where none is known. */
  readonly nameZh: string
  /** At the end of the line: maker, country. */
  readonly aside: string
  readonly color: string
}

interface ItemPickerProps {
  /** `system`, `company`, and their plural. */
  readonly noun: string
  readonly nouns: string
  readonly items: readonly Item[]
  readonly chosen: readonly string[]
  readonly onToggle: (id: string) => void
  readonly onClose: () => void
}

function countWords(chosen: number, noun: string, nouns: string): string {
  const rest = MAX_BESIDE - chosen
  const count = plural(chosen, noun, nouns)
  return rest <= 0
    ? `${count} chosen, as many as fit: take one out to add another.`
    : `${count} chosen, room for ${rest} more. Arrow keys move, Enter adds or takes out.`
}

function matching(items: readonly Item[], query: string): readonly Item[] {
  const words = query.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean)
  return items.filter(({ id, name, nameZh, aside }) => {
    const text = `${name} ${nameZh} ${aside} ${id}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
}

/** Systems or companies by name, maker or Chinese name: type, move with the arrows, Enter adds or takes out. */
export function ItemPicker({ noun, nouns, items, chosen, onToggle, onClose }: ItemPickerProps) {
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const found = useMemo(() => matching(items, query), [items, query])
  const isFull = chosen.length >= MAX_BESIDE
  const toggle = (item: string) => {
    if (chosen.includes(item) || !isFull) onToggle(item)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const item = found[active]
    // A search field empties itself on Escape first; here one Escape is enough.
    if (event.key === 'Escape') {
      event.preventDefault()
      onClose()
    } else if (step !== 0) {
      event.preventDefault()
      setActive(Math.min(found.length - 1, Math.max(0, active + step)))
    } else if (event.key === 'Enter' && item) {
      event.preventDefault()
      toggle(item.id)
    }
  }
  const activeId = found[active] && `${id}-${found[active].id}`
  return (
    <Dialog
      title={`Add ${nouns}`}
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
          label={`Search ${nouns} to compare`}
          placeholder="Name, maker or 中文"
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={activeId}
          value={query}
          onValue={(value) => {
            setQuery(value)
            setActive(0)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <p className={styles.count} role="status">
        {countWords(chosen.length, noun, nouns)}
      </p>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={`The ${nouns}`}
        aria-multiselectable="true"
        className={styles.list}
      >
        {found.map((item, position) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the search field, which names the active option
          // biome-ignore lint/a11y/useKeyWithClickEvents: the search field has the keys (arrows, Enter)
          <div
            key={item.id}
            id={`${id}-${item.id}`}
            role="option"
            aria-selected={chosen.includes(item.id)}
            aria-disabled={isFull && !chosen.includes(item.id)}
            className={`${styles.option} ${position === active ? styles.active : ''}`}
            ref={(element) => {
              if (position === active) element?.scrollIntoView?.({ block: 'nearest' })
            }}
            onClick={() => toggle(item.id)}
          >
            <span
              className={`${styles.box} ${chosen.includes(item.id) ? styles.chosen : ''}`}
              aria-hidden="true"
            />
            <CompanyTick color={item.color} />
            <span>
              {item.name}
              {item.nameZh !== '' && item.nameZh !== item.name && (
                <>
                  {' '}
                  <span lang="zh-Hans">{item.nameZh}</span>
                </>
              )}
            </span>
            <span className={styles.aside}>{item.aside}</span>
          </div>
        ))}
      </div>
      {found.length === 0 && (
        <p className={styles.count}>
          No {noun} matches “{query}”.
        </p>
      )}
    </Dialog>
  )
}
