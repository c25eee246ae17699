import type { KeyboardEvent, MouseEvent, ReactNode } from 'react'
import type { Evidence } from '../../domain/evidence/evidence'
import { EvidenceOf } from '../take-away/figure-data'
import { toggleEvidence } from './evidence-store'
import { askedValue } from './ValueButton'
import { holdStop, walkMarks } from './walk-marks'

interface AskAreaProps {
  /** The evidence of what a value inside is of; null for one that is not known. */
  readonly evidenceOf: (of: string) => Evidence | null
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** One listener for every value inside, in tables and in plots; marks in a plot have no click of their own. */
export function AskArea({ evidenceOf, className, children }: AskAreaProps) {
  const open = (target: EventTarget): boolean => {
    const value = askedValue(target)
    const evidence = value && evidenceOf(value.of)
    if (!value || !evidence) return false
    toggleEvidence(() => evidence, value.anchor)
    return true
  }
  const onClick = ({ target }: MouseEvent) => {
    open(target)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isMark = event.target instanceof SVGElement
    if (isMark && (event.key === 'Enter' || event.key === ' ') && open(event.target)) event.preventDefault()
    walkMarks(event)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the values inside are buttons; this only hears them
    <div
      className={className}
      onClick={onClick}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => holdStop(target)}
    >
      <EvidenceOf.Provider value={evidenceOf}>{children}</EvidenceOf.Provider>
    </div>
  )
}
