import { isPastLimit } from '../../domain/age-limit'
import { pastLimitWords } from '../../domain/age-words'
import { creditedPublisher } from '../../domain/credits'
import { formatDateShort, type IsoDay } from '../../domain/date'
import { type Statement, sentences, statementDate } from '../../domain/evidence/evidence'
import { languageName } from '../../domain/languages'
import { type Source, unlinkedWords } from '../../domain/source'
import { SOURCE_KIND_WORDS } from '../../domain/words'
import { TextAction } from '../TextAction'
import { VisuallyHidden } from '../VisuallyHidden'
import styles from './EvidencePanel.module.css'
import { closeEvidence } from './evidence-store'
import { SourceLink } from './SourceLink'

export interface Choice {
  readonly onPrefer: (id: string) => void
  readonly onUndo: (id: string) => void
}

interface StatementRowProps {
  readonly statement: Statement
  readonly source: Source | undefined
  readonly preferred?: boolean
  readonly choice?: Choice | undefined
  /** The day on which a statement may be past the limit of its kind. */
  readonly asOf?: IsoDay | undefined
}

/** One word to prefer a rival, one to take it back; the panel closes, since its value is another one then. */
function Choosing({ statement, choice }: Pick<StatementRowProps, 'statement' | 'choice'>) {
  const { id, value, canPrefer = false, chosen = false } = statement
  if (!choice || !(canPrefer || chosen)) return null
  return (
    <p>
      {chosen && 'Your choice. '}
      <TextAction
        onClick={() => {
          closeEvidence()
          if (chosen) choice.onUndo(id)
          else choice.onPrefer(id)
        }}
      >
        {chosen ? 'Undo' : 'Use this one instead'}
        <VisuallyHidden>: {value}</VisuallyHidden>
      </TextAction>
    </p>
  )
}

function facts(statement: Statement, source: Source | undefined): string {
  const { basis, kind, sourceId } = statement
  const counted = kind ?? source?.kind
  const day = statementDate(statement, source)
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

/** `Older than the 12 months for which a price is taken as current.`; empty where that is not so. */
function ageNote(statement: Statement, source: Source | undefined, asOf: IsoDay | undefined): string {
  const date = statementDate(statement, source)
  const { ages } = statement
  if (!ages || !asOf || date === null || !isPastLimit(ages, date, asOf)) return ''
  return sentences(pastLimitWords(ages))
}

/** One statement: its value, who says so, of what kind and when, the note, and the way out to the document. */
export function StatementRow({ statement, source, choice, asOf, preferred = false }: StatementRowProps) {
  const notes = [ageNote(statement, source, asOf), statement.note].filter(Boolean)
  return (
    <li className={preferred ? styles.preferred : styles.rival}>
      <p>
        {statement.value !== '' && <b>{statement.value} </b>}
        <span className={styles.quiet}>{facts(statement, source)}</span>
      </p>
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      {source && (
        <p>
          <SourceLink source={source} /> {source.url !== '' && unlinkedWords(source)}
        </p>
      )}
      <Choosing statement={statement} choice={choice} />
    </li>
  )
}
