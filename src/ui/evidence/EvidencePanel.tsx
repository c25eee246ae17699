import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import type { IsoDay } from '../../domain/date'
import type { Evidence, Statement } from '../../domain/evidence/evidence'
import type { Source } from '../../domain/source'
import { TextAction } from '../TextAction'
import { NARROW, useMedia } from '../use-media'
import styles from './EvidencePanel.module.css'
import { closeEvidence, useOpenEvidence } from './evidence-store'
import { type Place, placeBeside } from './place'
import { type Choice, StatementRow } from './StatementRow'

interface EvidencePanelProps {
  /** Every document, to name publishers; statements name theirs by id until it is here. */
  readonly sources: readonly Source[]
  /** Prefers another statement, by its id, and takes the preference back. Without it nothing can be chosen. */
  readonly choice?: Choice | undefined
  /** Marks what is older on this day than the limit of its kind. */
  readonly asOf?: IsoDay | undefined
}

interface RowsProps {
  readonly statements: readonly Statement[]
  readonly sources: readonly Source[]
  readonly preferred?: boolean
  readonly choice: Choice | undefined
  readonly asOf: IsoDay | undefined
}

/** A count can rest on hundreds of rows. */
const MOST = 12

function Rows({ statements, sources, choice, asOf, preferred = false }: RowsProps) {
  const [all, setAll] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  // The word that was pressed goes: the focus moves to the first row it brought, never out of the panel.
  const showAll = () => {
    flushSync(() => setAll(true))
    const row = list.current?.children[MOST]
    const stop =
      row?.querySelector<HTMLElement>('a[href], button') ?? list.current?.closest('[role="dialog"]')
    if (stop instanceof HTMLElement) stop.focus()
  }
  const shown = all ? statements : statements.slice(0, MOST)
  return (
    <>
      <ul ref={list} className={styles.rows}>
        {shown.map((statement) => (
          <StatementRow
            key={statement.id}
            statement={statement}
            preferred={preferred}
            choice={choice}
            asOf={asOf}
            source={sources.find(({ sourceId }) => sourceId === statement.sourceId)}
          />
        ))}
      </ul>
      {statements.length > shown.length && <TextAction onClick={showAll}>All {statements.length}</TextAction>}
    </>
  )
}

function Body({ evidence, sources, choice, asOf }: { evidence: Evidence } & EvidencePanelProps) {
  const { basis, sums, preferred, because, rivals, notes } = evidence
  return (
    <>
      {basis !== '' && <p className={styles.quiet}>{basis}</p>}
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      {sums.length > 0 && (
        <>
          <h3 className={styles.head}>How was this computed?</h3>
          {sums.map((sum) => (
            <p key={sum}>{sum}</p>
          ))}
        </>
      )}
      {preferred.length > 0 && (
        <>
          <h3 className={styles.head}>Rests on</h3>
          <Rows statements={preferred} sources={sources} choice={choice} asOf={asOf} preferred />
          {because !== '' && <p className={styles.note}>Preferred: {because}.</p>}
        </>
      )}
      {rivals.length > 0 && (
        <>
          <h3 className={styles.head}>Other statements</h3>
          <Rows statements={rivals} sources={sources} choice={choice} asOf={asOf} />
        </>
      )}
    </>
  )
}

/** Escape closes; so does walking off either end, and the walk goes on from the value. */
function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
  if (event.key === 'Escape') {
    event.preventDefault()
    event.stopPropagation()
    closeEvidence()
  }
  if (event.key !== 'Tab') return
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('a[href], button')]
  const last = event.shiftKey ? stops[0] : stops.at(-1)
  const atStart = event.shiftKey && document.activeElement === event.currentTarget
  if (atStart || document.activeElement === last) closeEvidence()
}

/** Place beside the value; follows it when the page moves, and closes when it leaves the window. */
function usePlace(anchor: HTMLElement, narrow: boolean): Place | null {
  const [place, setPlace] = useState<Place | null>(null)
  useLayoutEffect(() => {
    const update = () => {
      const room = { width: document.documentElement.clientWidth, height: window.innerHeight }
      const value = anchor.getBoundingClientRect()
      if (value.bottom < 0 || value.top > room.height) closeEvidence()
      else setPlace(placeBeside(value, room))
    }
    if (narrow) {
      setPlace(null)
      return
    }
    update()
    document.addEventListener('scroll', update, true)
    window.addEventListener('resize', update)
    return () => {
      document.removeEventListener('scroll', update, true)
      window.removeEventListener('resize', update)
    }
  }, [anchor, narrow])
  return place
}

/** The browser's top layer, above any table that scrolls; where there is none (jsdom) the panel shows in place. */
function hasTopLayer(): boolean {
  return typeof HTMLElement.prototype.showPopover === 'function'
}

function OpenPanel({
  evidence,
  anchor,
  sources,
  choice,
  asOf,
}: { evidence: Evidence; anchor: HTMLElement } & EvidencePanelProps) {
  const panel = useRef<HTMLDivElement>(null)
  const id = useId()
  const place = usePlace(anchor, useMedia(NARROW))
  useEffect(() => {
    if (hasTopLayer()) panel.current?.showPopover()
    panel.current?.focus({ preventScroll: true })
    const onPointerDown = ({ target }: PointerEvent) => {
      if (!(target instanceof Node) || panel.current?.contains(target) || anchor.contains(target)) return
      closeEvidence(false)
    }
    document.addEventListener('pointerdown', onPointerDown)
    return () => document.removeEventListener('pointerdown', onPointerDown)
  }, [anchor])
  // A modal dialog makes all the rest of the page inert: what is asked in it is answered in it.
  const modal = anchor.closest('dialog')
  const drawn = (
    <div
      ref={panel}
      popover={hasTopLayer() ? 'manual' : undefined}
      role="dialog"
      aria-labelledby={`${id}-subject`}
      tabIndex={-1}
      className={styles.panel}
      style={place ?? {}}
      onKeyDown={onKeyDown}
    >
      <header className={styles.top}>
        <h2 id={`${id}-subject`} className={styles.subject}>
          {evidence.subject}
        </h2>
        <TextAction onClick={() => closeEvidence()}>Close</TextAction>
      </header>
      <p className={styles.value}>{evidence.value}</p>
      <Body evidence={evidence} sources={sources} choice={choice} asOf={asOf} />
    </div>
  )
  return modal ? createPortal(drawn, modal) : drawn
}

/** The page's one evidence panel: mount it once; {@link EvidenceButton} opens it. */
export function EvidencePanel(props: EvidencePanelProps) {
  const open = useOpenEvidence()
  return open && <OpenPanel key={open.evidence.subject} {...open} {...props} />
}
