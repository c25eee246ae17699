import { useDataset } from '../../api/queries'
import { creditedPublisher } from '../../domain/credits'
import { formatDate } from '../../domain/date'
import { determine } from '../../domain/export-controls/determine'
import type { Source } from '../../domain/source'
import { SOURCE_KIND_WORDS } from '../../domain/words'
import { useFactIndex } from '../../state/fact-index'
import { useLink } from '../../state/link'
import { type ChipSubject, useAsOf, useLaw, useSubjects } from '../../state/select'
import { toggleChip, useView } from '../../state/view-store'
import { EvidenceButton } from '../../ui/evidence/EvidenceButton'
import { SourceLink } from '../../ui/evidence/SourceLink'
import { StatusWord } from '../../ui/StatusGlyph'
import { TextAction } from '../../ui/TextAction'
import { chineseName } from './ChipName'
import { Marks } from './ChipTableRow'
import { COLUMNS, columnLabel } from './columns'
import styles from './DetailPanel.module.css'
import { cellEvidence, listedEvidence } from './evidence'
import type { ChipRow } from './rows'

const FIGURES = ['tpp', 'pd', 'bf16', 'fp8', 'memory', 'bandwidth', 'power'] as const

function Figures({
  row,
  sources,
  subject,
}: {
  readonly row: ChipRow
  readonly sources: readonly Source[] | undefined
  readonly subject: ChipSubject | undefined
}) {
  const index = useFactIndex().data
  return (
    <table className={styles.figures}>
      <tbody>
        {FIGURES.map((id) => {
          const column = COLUMNS.find((one) => one.id === id)
          const cell = row.cells[id]
          const from = cell.sourceIds.flatMap(
            (sourceId) => sources?.find((one) => one.sourceId === sourceId) ?? [],
          )
          const [source] = from
          return (
            <tr key={id}>
              <th scope="row">{column ? columnLabel(column) : id}</th>
              {cell.missing ? (
                <td colSpan={2} className={styles.reason}>
                  {cell.missing.reason}
                </td>
              ) : (
                <>
                  <td className={styles.value}>
                    <EvidenceButton
                      label={`${column ? columnLabel(column) : id}, ${cell.text}: evidence`}
                      evidence={() => cellEvidence(row, id, index, subject) ?? listedEvidence(row, id)}
                    >
                      {cell.text}
                    </EvidenceButton>
                    <Marks marks={cell.marks} />
                  </td>
                  <td className={styles.source}>
                    {source && <SourceLink source={source}>{creditedPublisher(source)}</SourceLink>}
                    {source && `, ${SOURCE_KIND_WORDS[source.kind].toLowerCase()}`}
                    {from.length > 1 && ` and ${from.length - 1} more`}
                  </td>
                </>
              )}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** The chip in focus: its status with the reason in a sentence, its key figures with who states them, the ways on. */
export function DetailPanel({ row }: { readonly row: ChipRow }) {
  const asOf = useAsOf()
  const destination = useView((view) => view.destination)
  const compared = useView((view) => view.chips).includes(row.chipId)
  const subject = useSubjects().data?.get(row.chipId)
  const law = useLaw().data
  const sources = useDataset('sources').data
  const why = useLink('controls', { chip: row.chipId })
  const answer = subject && law ? determine(subject, destination, asOf, law) : null
  const { chip, designer } = row.profile
  const zh = chineseName(chip)
  return (
    <section className={styles.panel} aria-label={`Details of ${chip.name}`}>
      <header className={styles.head}>
        <h2>
          {designer} {chip.name}
          {zh !== '' && <span lang="zh-Hans"> {zh}</span>}
        </h2>
        <StatusWord group={row.group} />
      </header>
      {answer && <p className={styles.sentence}>{answer.headline}</p>}
      {answer?.china.headline && (
        <p className={styles.sentence}>
          China’s side: {answer.china.words} ({answer.china.headline.authority},{' '}
          {formatDate(answer.china.headline.date)}).
        </p>
      )}
      <p className={styles.actions}>
        <a {...why}>Why?</a>
        <TextAction onClick={() => toggleChip(row.chipId)}>
          {compared ? 'Take out of the comparison' : 'Add to comparison'}
        </TextAction>
      </p>
      <Figures row={row} sources={sources} subject={subject} />
    </section>
  )
}
