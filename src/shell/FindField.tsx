import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react'
import { datasetQuery } from '../api/queries'
import { go } from '../state/view-store'
import { Empty } from '../ui/DataState'
import { SearchField } from '../ui/SearchField'
import styles from './FindField.module.css'
import { type Found, find } from './find'

/** `/` anywhere outside a field leads to the search. */
function useSlash(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      const target = event.target
      const typing =
        target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      field.current?.focus()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [field])
}

/** Chips and companies by name. The data is asked for when the field is first used. */
function useFound(text: string, wanted: boolean) {
  const chips = useQuery({ ...datasetQuery('chips'), enabled: wanted })
  const companies = useQuery({ ...datasetQuery('companies'), enabled: wanted })
  const error = chips.error ?? companies.error
  return { found: find(text, chips.data ?? [], companies.data ?? []), error }
}

/** The masthead's search: a combobox whose list opens while one types. */
export default function FindField({
  onDone,
  autoFocus = false,
}: {
  onDone?: () => void
  autoFocus?: boolean
}) {
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const [used, setUsed] = useState(autoFocus)
  const [open, setOpen] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  const { found, error } = useFound(text, used)
  const shown = open && text.trim() !== ''
  useSlash(field)
  useEffect(() => {
    if (autoFocus) field.current?.focus()
  }, [autoFocus])

  const close = () => {
    setText('')
    setOpen(false)
  }
  const choose = (one: Found | undefined) => {
    if (!one) return
    close()
    field.current?.blur()
    onDone?.()
    go(one.region, one.patch)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      close()
      onDone?.()
    }
    if (!shown) return
    if (event.key === 'Enter') choose(found[active])
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    setActive((active + step + found.length) % found.length)
  }
  return (
    <search className={styles.find}>
      <SearchField
        ref={field}
        label="Find chip or company"
        placeholder="Find chip or company"
        role="combobox"
        aria-expanded={shown}
        aria-controls={shown ? id : undefined}
        aria-autocomplete="list"
        aria-activedescendant={shown ? `${id}-${active}` : undefined}
        shortcut="/"
        value={text}
        onValue={(value) => {
          setText(value)
          setActive(0)
          setOpen(true)
        }}
        onFocus={() => setUsed(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      {shown && (
        <div className={styles.panel}>
          {error && <Empty>{error.message}</Empty>}
          <FoundList id={id} found={found} active={active} onChoose={choose} />
        </div>
      )}
    </search>
  )
}

interface FoundListProps {
  readonly id: string
  readonly found: readonly Found[]
  readonly active: number
  readonly onChoose: (one: Found) => void
}

function FoundList({ id, found, active, onChoose }: FoundListProps) {
  return (
    <div id={id} role="listbox" aria-label="Found" className={styles.list}>
      {found.map((one, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox holds the focus and handles the keys
        <div
          key={one.key}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={styles.option}
          // Before the field loses the focus and closes the list.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(one)}
        >
          <span>
            {one.name} {one.nameZh && <span lang="zh-Hans">{one.nameZh}</span>}
          </span>
          <span className={styles.detail}>{one.detail}</span>
        </div>
      ))}
    </div>
  )
}
