import { formatDate } from '../../domain/date'
import { type NearLine, type NearQuery, nearLines } from '../../domain/evidence/near-lines'
import { readingEvidence } from '../../domain/evidence/reading-evidence'
import { plural } from '../../domain/format'
import { type FactIndex, factsOf, readingOf } from '../../domain/reading'
import type { Source } from '../../domain/source'
import { STATUS_WORDS } from '../../domain/words'
import { combine, remember } from '../../state/combine'
import { useFactIndex } from '../../state/fact-index'
import { linkTo } from '../../state/link'
import { useAsOf, useLaw, useSubjects } from '../../state/select'
import { useView } from '../../state/view-store'
import { DataState } from '../../ui/DataState'
import { EvidenceButton } from '../../ui/evidence/EvidenceButton'
import { distanceWords, figureWords, nearFinding, valueWords } from './near-words'
import styles from './Tables.module.css'

const linesOf = remember(
  (
    subjects: NearQuery['subjects'],
    law: NearQuery['law'],
    destination: NearQuery['destination'],
    day: NearQuery['day'],
    index: FactIndex,
  ) => ({ lines: nearLines({ subjects, law, destination, day }), subjects, index, day }),
)
type NearData = ReturnType<typeof linesOf>

interface RowProps extends Pick<NearData, 'subjects' | 'index'> {
  readonly line: NearLine
  readonly sources: readonly Source[]
}

/** The fact behind the figure, with whatever stands beside it; a figure set by hand has none. */
function Value({ line, name, index }: { line: NearLine; name: string; index: FactIndex }) {
  const words = valueWords(line)
  const facts = [...(index.get(line.chipId)?.values() ?? [])].flat()
  const fact = facts.find(({ factId }) => factId === line.factId)
  if (fact === undefined) return words
  const evidence = () =>
    readingEvidence(readingOf(fact, factsOf(index, fact.chipId, fact.field)), fact.field, name)
  return (
    <EvidenceButton evidence={evidence} label={`${words}: evidence`}>
      {words}
    </EvidenceButton>
  )
}

function Row({ line, subjects, index, sources }: RowProps) {
  const view = useView((current) => current)
  const { chipId, now, beyond, sourceId } = line
  const name = subjects.get(chipId)?.chip.name ?? chipId
  const source = sources.find((one) => one.sourceId === sourceId)
  return (
    <tr>
      <th scope="row">
        <a {...linkTo(view, 'controls', { chip: chipId })}>{name}</a>
        <span className={styles.sub}>{figureWords(line)}</span>
      </th>
      <td>
        <Value line={line} name={name} index={index} />
        <span className={`${styles.sub} ${styles.whole}`}>{distanceWords(line)}</span>
      </td>
      <td data-label="beyond it">
        {STATUS_WORDS[beyond.status]}
        <span className={styles.sub}>now {STATUS_WORDS[now.status]}</span>
      </td>
      <td>
        {source ? (
          <a {...linkTo(view, 'sources', { document: source.sourceId })}>{source.publisher}</a>
        ) : (
          'no document'
        )}
        {source && <span className={styles.sub}>{source.title}</span>}
      </td>
    </tr>
  )
}

function Table({ lines, sources, ...data }: NearData & { sources: readonly Source[] }) {
  return (
    <table className={`${styles.table} ${styles.stacked}`}>
      <thead>
        <tr>
          <th scope="col">Chip and figure</th>
          <th scope="col">Figure, and its distance</th>
          <th scope="col">Beyond the line</th>
          <th scope="col">The only document</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Row key={`${line.chipId} ${line.figure}`} line={line} sources={sources} {...data} />
        ))}
      </tbody>
    </table>
  )
}

/** Where one document alone keeps a chip on its side of a line. */
export function NearLines({ sources }: { sources: readonly Source[] }) {
  const day = useAsOf()
  const destination = useView((view) => view.destination)
  const query = combine([useSubjects(), useLaw(), useFactIndex()], (subjects, law, index) =>
    linesOf(subjects, law, destination, day, index),
  )
  return (
    <DataState query={query} loading="Loading figures near a line …">
      {(data) => (
        <section className={styles.section} aria-labelledby="near-lines">
          <h2 id="near-lines" tabIndex={-1} className={styles.heading}>
            {nearFinding(data.lines)}
          </h2>
          <p className={styles.note}>
            {plural(data.lines.length, 'figure is', 'figures are')} within 5{'\u2009'}% of a value that would
            change the chip’s status under the rules in force on {formatDate(day)}, and no second document
            gives the same.
          </p>
          {data.lines.length > 0 && <Table {...data} sources={sources} />}
        </section>
      )}
    </DataState>
  )
}
