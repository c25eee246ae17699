import type { AgingKind } from '../../domain/age-limit'
import { limitWords } from '../../domain/age-words'
import { formatDateShort, type IsoDay } from '../../domain/date'
import { type DecidingFact, decidingAge } from '../../domain/evidence/deciding'
import { plural } from '../../domain/format'
import { freshnessSentence } from '../../domain/freshness'
import type { Source } from '../../domain/source'
import styles from './FreshnessLine.module.css'
import { SourceLink } from './SourceLink'

interface FreshnessLineProps {
  readonly facts: readonly DecidingFact[]
  /** Every document: a statement without a date of its own has that of its document. */
  readonly sources: readonly Source[]
  readonly asOf: IsoDay
}

function limitsOf(facts: readonly DecidingFact[]): string {
  const kinds = new Set(
    facts.flatMap(({ statement }): AgingKind[] => (statement.ages ? [statement.ages] : [])),
  )
  return kinds.size === 0 ? '' : `Limit: ${limitWords(kinds)}.`
}

/** How old the newest and the oldest fact behind a region are, and which are older than the limit of their kind. */
export function FreshnessLine({ facts, sources, asOf }: FreshnessLineProps) {
  if (facts.length === 0) return null
  const { fresh, old } = decidingAge(facts, sources, asOf)
  const limits = limitsOf(facts)
  return (
    <div className={styles.fresh}>
      <p>
        {freshnessSentence(fresh, asOf)}
        {limits !== '' && old.length === 0 && ` None is past its age limit. ${limits}`}
      </p>
      {old.length > 0 && (
        <details>
          <summary>{plural(old.length, 'is', 'are')} older than the limit for the kind</summary>
          <p>{limits} What a chip is, what happened and what a rule says do not age.</p>
          <ul>
            {old.map(({ subject, statement, date }) => {
              const source = sources.find(({ sourceId }) => sourceId === statement.sourceId)
              return (
                <li key={statement.id}>
                  {subject}
                  {statement.value !== '' && `: ${statement.value}`}, {formatDateShort(date)}
                  {source && (
                    <>
                      , <SourceLink source={source} />
                    </>
                  )}
                </li>
              )
            })}
          </ul>
        </details>
      )}
    </div>
  )
}
