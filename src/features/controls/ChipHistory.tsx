import { formatDate } from '../../domain/date'
import type { Law } from '../../domain/export-controls/law'
import { STATUS_WORDS } from '../../domain/words'
import { setAsOf } from '../../state/view-store'
import { EvidenceButton } from '../../ui/evidence/EvidenceButton'
import { StatusWord } from '../../ui/StatusGlyph'
import { TextAction } from '../../ui/TextAction'
import { type BandRow, causeWords } from './band-series'
import { causeEvidence } from './cause-evidence'
import styles from './Parts.module.css'

interface ChipHistoryProps {
  readonly row: BandRow
  readonly name: string
  readonly law: Law
}

/** The marks on the chosen chip's band in words: when, from what to what, because of what, and who says so. */
export function ChipHistory({ row, name, law }: ChipHistoryProps) {
  const changes = row.spans.flatMap((span, at) => {
    const { cause } = span
    return cause === null ? [] : [{ span, cause, before: row.spans[at - 1] }]
  })
  if (changes.length === 0) return null
  return (
    <table className={`${styles.table} ${styles.stacked}`}>
      <caption className={styles.caption}>Every change of the {name}</caption>
      <thead>
        <tr>
          <th scope="col">First day</th>
          <th scope="col">From</th>
          <th scope="col">To</th>
          <th scope="col">Because of</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ span, cause, before }) => (
          <tr key={span.from}>
            <th scope="row">
              <TextAction printed title="Show this day" onClick={() => setAsOf(span.from)}>
                {formatDate(span.from)}
              </TextAction>
            </th>
            <td>{before && <StatusWord group={before.group}>{STATUS_WORDS[before.status]}</StatusWord>}</td>
            <td>
              <StatusWord group={span.group}>{STATUS_WORDS[span.status]}</StatusWord>
            </td>
            <td className={styles.whole}>
              <EvidenceButton
                label={`${causeWords(cause)}: evidence`}
                evidence={() =>
                  causeEvidence(
                    { who: name, day: span.from, from: before?.status ?? null, to: span.status, cause },
                    law,
                  )
                }
              >
                {causeWords(cause)}
              </EvidenceButton>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
