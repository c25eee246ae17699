import type { KeyboardEvent, MouseEvent, ReactNode } from 'react'
import type { Comparison } from '../../domain/comparison/prepare'
import { toggleEvidence } from '../../ui/evidence/evidence-store'
import { askedValue } from '../../ui/evidence/ValueButton'
import { evidenceFor } from './ask'

function open(comparison: Comparison, target: EventTarget): boolean {
  const value = askedValue(target)
  const evidence = value && evidenceFor(comparison, value.of)
  if (!value || !evidence) return false
  toggleEvidence(() => evidence, value.anchor)
  return true
}

interface AskedProps {
  readonly comparison: Comparison
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** One listener for every value inside, so that hundreds of them cost nothing; marks in a plot have no click of their own. */
export function Asked({ comparison, className, children }: AskedProps) {
  const onClick = ({ target }: MouseEvent) => {
    open(comparison, target)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isMark = event.target instanceof SVGElement
    if (isMark && (event.key === 'Enter' || event.key === ' ') && open(comparison, event.target)) {
      event.preventDefault()
    }
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the values inside are buttons; this only hears them
    <div className={className} onClick={onClick} onKeyDown={onKeyDown}>
      {children}
    </div>
  )
}
