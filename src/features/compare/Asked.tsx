import { type ReactNode, useCallback } from 'react'
import type { Comparison } from '../../domain/comparison/prepare'
import { AskArea } from '../../ui/evidence/AskArea'
import { evidenceFor } from './ask'

interface AskedProps {
  readonly comparison: Comparison
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** One listener for every value inside, so that hundreds of them cost nothing. */
export function Asked({ comparison, className, children }: AskedProps) {
  const evidenceOf = useCallback((of: string) => evidenceFor(comparison, of), [comparison])
  return (
    <AskArea className={className} evidenceOf={evidenceOf}>
      {children}
    </AskArea>
  )
}
