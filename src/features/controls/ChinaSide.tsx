import { formatDate, formatDateShort } from '../../domain/date'
import type { ChinaSide as Side } from '../../domain/export-controls/china'
import type { Measure } from '../../domain/export-controls/rules'
import type { Source } from '../../domain/source'
import styles from './Layers.module.css'
import { asSentence, withDays } from './record-words'
import { SourceLinks } from './SourceLinks'

interface ChinaSideProps {
  readonly side: Side
  readonly sources: readonly Source[]
}

function spanWords({ date, effectiveTo }: Measure): string {
  return effectiveTo === null
    ? `since ${formatDate(date)}`
    : `${formatDateShort(date)} to ${formatDateShort(effectiveTo)}`
}

/** China's own measures: a second axis, under the heavy rule. */
export function ChinaSide({ side, sources }: ChinaSideProps) {
  return (
    <section className={styles.china} aria-label="China’s own side">
      <div className={styles.head}>
        <h2>China’s own side</h2>
        <span>{side.words}</span>
      </div>
      <p className={styles.sentence}>A second axis: it never changes the US answer.</p>
      <ul className={styles.rows}>
        {side.rows.map((row) => (
          <li key={row.actionId}>
            {asSentence(row.basis)} ({row.authority}, {spanWords(row)}). {withDays(row.note)}{' '}
            <SourceLinks ids={[row.sourceId]} sources={sources} />
          </li>
        ))}
      </ul>
    </section>
  )
}
