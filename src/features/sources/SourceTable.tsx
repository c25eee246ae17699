import { type ReactNode, useState } from 'react'
import { creditedPublisher } from '../../domain/credits'
import { formatDateShort, type IsoDay } from '../../domain/date'
import { formatCount } from '../../domain/format'
import { ageWords, freshness, freshnessSentence } from '../../domain/freshness'
import { languageName } from '../../domain/languages'
import type { Support } from '../../domain/source-usage'
import { SOURCE_KIND_WORDS } from '../../domain/words'
import { openingLink } from '../../state/opening-link'
import { useView } from '../../state/view-store'
import { Select } from '../../ui/Select'
import { TextAction } from '../../ui/TextAction'
import { type SourceRow, type SourceSort, sortSources } from './rows'
import styles from './SourceTable.module.css'

const COLUMNS: readonly { readonly key: Support; readonly label: string }[] = [
  { key: 'facts', label: 'Facts' },
  { key: 'events', label: 'Events' },
  { key: 'revenue', label: 'Revenue' },
  { key: 'rules', label: 'Rules' },
  { key: 'claims', label: 'Claims' },
]
const SORT_WORDS: Readonly<Record<SourceSort, string>> = {
  total: 'Most used',
  alone: 'Most resting on it alone',
  date: 'Newest',
  publisher: 'Publisher',
}
const SORT_OPTIONS = (Object.keys(SORT_WORDS) as SourceSort[]).map((value) => ({
  value,
  label: SORT_WORDS[value],
}))

/** Rows at first; the rest on demand. */
const FIRST = 25

/** A zero is quieter than a number. */
function Count({ count, label }: { count: number; label: string }) {
  return (
    <td className={styles.number} data-label={label} data-zero={count === 0 || undefined}>
      {count === 0 ? '0' : formatCount(count)}
    </td>
  )
}

interface RowProps {
  readonly row: SourceRow
  readonly asOf: IsoDay
  readonly open: boolean
  readonly onOpen: () => void
}

function Row({ row, asOf, open, onOpen }: RowProps) {
  const { source, usage } = row
  const view = useView((current) => current)
  const opening = openingLink(view, 'sources', { document: source.sourceId }, onOpen)
  return (
    <tr className={styles.row} data-shown={open || undefined}>
      <th scope="row" className={styles.title}>
        <a className={styles.link} aria-current={open ? 'true' : undefined} {...opening}>
          {source.title || source.sourceId}
        </a>
        <span className={styles.publisher}>
          {creditedPublisher(source)}
          {source.language !== 'en' && `, in ${languageName(source.language)}`}
        </span>
      </th>
      <td className={styles.kind}>{SOURCE_KIND_WORDS[source.kind]}</td>
      <td className={styles.date}>
        {source.published === null ? (
          'undated'
        ) : (
          <>
            {formatDateShort(source.published)}
            <span className={styles.age}>{ageWords(source.published, asOf)}</span>
          </>
        )}
      </td>
      {COLUMNS.map(({ key, label }) => (
        <Count key={key} label={label} count={usage[key]} />
      ))}
      <Count label="Alone" count={usage.alone} />
    </tr>
  )
}

interface SourceTableProps {
  readonly rows: readonly SourceRow[]
  readonly asOf: IsoDay
  readonly openId: string | null
  readonly onOpen: () => void
  /** Beside the order: what can be done with the list. */
  readonly actions: ReactNode
}

/** The documents, each with what it supports; a document opens beside the list. */
export function SourceTable({ rows, asOf, openId, onOpen, actions }: SourceTableProps) {
  const [sort, setSort] = useState<SourceSort>('total')
  const [all, setAll] = useState(false)
  const sorted = sortSources(rows, sort)
  const shown = all ? sorted : sorted.slice(0, FIRST)
  return (
    <div className={styles.place}>
      <div className={styles.bar}>
        <Select label="Order" showLabel options={SORT_OPTIONS} value={sort} onChange={setSort} />
        {actions}
      </div>
      <table className={styles.table}>
        <caption className={styles.caption}>Documents and what they support</caption>
        <thead>
          <tr>
            <th scope="col">Document</th>
            <th scope="col">Kind</th>
            <th scope="col">Date, age</th>
            {COLUMNS.map(({ key, label }) => (
              <th key={key} scope="col" className={styles.number}>
                {label}
              </th>
            ))}
            <th scope="col" className={styles.number}>
              Alone
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Row
              key={row.source.sourceId}
              row={row}
              asOf={asOf}
              open={row.source.sourceId === openId}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </table>
      {shown.length < sorted.length && (
        <p className={styles.counted}>
          The first {FIRST} of {formatCount(sorted.length)} are shown.{' '}
          <TextAction onClick={() => setAll(true)}>Show all {formatCount(sorted.length)}</TextAction>
        </p>
      )}
      <p className={styles.foot}>
        Facts of chips, systems and unit estimates; rules and measures together. Alone: values and events for
        which no other document is named. Age on the as-of date.{' '}
        {freshnessSentence(freshness(rows.map(({ source }) => source.published)), asOf, 'document')}
      </p>
    </div>
  )
}
