import { creditedPublisher } from '../../domain/credits'
import { formatDateShort } from '../../domain/date'
import type { Statement } from '../../domain/evidence/evidence'
import { languageName } from '../../domain/languages'
import type { Source } from '../../domain/source'
import { SOURCE_KIND_WORDS } from '../../domain/words'
import styles from './EvidencePanel.module.css'
import { SourceLink } from './SourceLink'

interface StatementRowProps {
  readonly statement: Statement
  readonly source: Source | undefined
  readonly preferred?: boolean
}

function facts({ basis, kind, date, sourceId }: Statement, source: Source | undefined): string {
  const counted = kind ?? source?.kind
  const day = date ?? source?.published ?? null
  const language = source && source.language !== 'en' ? `in ${languageName(source.language)}` : ''
  const parts = [
    basis,
    source ? creditedPublisher(source) : sourceId,
    counted ? SOURCE_KIND_WORDS[counted].toLowerCase() : '',
    day === null ? 'undated' : formatDateShort(day),
    language,
  ]
  return parts.filter(Boolean).join(' · ')
}

/** One statement: its value, who says so, of what kind and when, the note, and the way out to the document. */
export function StatementRow({ statement, source, preferred = false }: StatementRowProps) {
  return (
    <li className={preferred ? styles.preferred : styles.rival}>
      <p>
        {statement.value !== '' && <b>{statement.value} </b>}
        <span className={styles.quiet}>{facts(statement, source)}</span>
      </p>
      {statement.note !== '' && <p className={styles.note}>{statement.note}</p>}
      {source && (
        <p>
          <SourceLink source={source} />
        </p>
      )}
    </li>
  )
}
