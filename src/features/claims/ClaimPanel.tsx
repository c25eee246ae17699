import { useEffect, useRef } from 'react'
import { RATIO_CLAIM } from '../../domain/claims/claimed-ratio'
import type { ClaimWorld } from '../../domain/claims/world'
import type { Source } from '../../domain/source'
import { VERDICT_WORDS } from '../../domain/words'
import { onEscape } from '../../ui/on-escape'
import { TextAction } from '../../ui/TextAction'
import { VerdictSquare } from '../../ui/VerdictSquare'
import { Checks } from './Checks'
import styles from './ClaimPanel.module.css'
import { ClaimSources } from './ClaimSources'
import { PathFigure } from './PathFigure'
import { PATH_CLAIM } from './path-series'
import { RatioFigure } from './RatioFigure'
import type { ClaimRow } from './rows'

interface ClaimPanelProps {
  readonly row: ClaimRow
  readonly world: ClaimWorld
  readonly sources: readonly Source[]
  /** Take the focus: the reader has just opened it. */
  readonly takesFocus: boolean
  /** Absent for the claim that stands there unasked. */
  readonly onClose: (() => void) | null
}

/** One claim in full: verdict, evidence, live check, documents. */
export function ClaimPanel({ row, world, sources, takesFocus, onClose }: ClaimPanelProps) {
  const { claim, result } = row
  const heading = useRef<HTMLHeadingElement>(null)
  const { claimId } = claim
  // biome-ignore lint/correctness/useExhaustiveDependencies: each claim opened takes the focus anew
  useEffect(() => {
    if (takesFocus) heading.current?.focus()
  }, [takesFocus, claimId])
  return (
    <section className={styles.panel} aria-label="Claim" {...onEscape(onClose)}>
      <p className={styles.verdict}>
        <VerdictSquare verdict={claim.verdict} size={14} /> {VERDICT_WORDS[claim.verdict]}
        {onClose && (
          <TextAction className={styles.close ?? ''} onClick={onClose}>
            Close
          </TextAction>
        )}
      </p>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        “{claim.text}”
      </h2>
      <p>{claim.evidence}</p>
      {claimId === RATIO_CLAIM && <RatioFigure world={world} claim={claim} sources={sources} />}
      {claimId === PATH_CLAIM && <PathFigure world={world} claim={claim} sources={sources} />}
      <Checks result={result} world={world} />
      <ClaimSources ids={claim.sourceIds} sources={sources} />
    </section>
  )
}
