import { useDataset } from '../../api/queries'
import type { Chip } from '../../domain/chip'
import type { ArticleRow, Claim } from '../../domain/claim'
import type { ClaimWorld } from '../../domain/claims/world'
import { formatDate } from '../../domain/date'
import { claimedEvidence, foundEvidence } from '../../domain/evidence/claim-evidence'
import type { Evidence } from '../../domain/evidence/evidence'
import type { Source } from '../../domain/source'
import { useSave } from '../../image/use-save'
import { remember } from '../../state/combine'
import { openingLink } from '../../state/opening-link'
import { usePictureFrame } from '../../state/picture-frame'
import { useView } from '../../state/view-store'
import { DataState } from '../../ui/DataState'
import { EvidenceButton } from '../../ui/evidence/EvidenceButton'
import { TextAction } from '../../ui/TextAction'
import { VERDICT_WORDS, VerdictSquare } from '../../ui/VerdictSquare'
import { VisuallyHidden } from '../../ui/VisuallyHidden'
import styles from './ArticleTable.module.css'
import { type ArticleCell, articleCells } from './article-cells'
import { articlePicture } from './table-pictures'

const cellsOf = remember(articleCells)
const NO_ROWS: readonly ArticleRow[] = []

function Verdicts({ claims, onOpen }: { claims: readonly Claim[]; onOpen: () => void }) {
  const view = useView((current) => current)
  if (claims.length === 0) return <span className={styles.quiet}>no claim of its own</span>
  return (
    <ul>
      {claims.map((claim) => (
        <li key={claim.claimId} className={styles.verdict}>
          <VerdictSquare verdict={claim.verdict} />
          <a {...openingLink(view, 'claims', { claim: claim.claimId }, onOpen)}>
            {VERDICT_WORDS[claim.verdict]}
            <VisuallyHidden>: {claim.text}</VisuallyHidden>
          </a>
        </li>
      ))}
    </ul>
  )
}

interface CellProps {
  readonly row: string
  readonly cell: ArticleCell
  readonly chips: readonly Chip[]
  readonly onOpen: () => void
}

/** A figure opens its evidence; plain words stay words. */
function Asked({ text, evidence }: { text: string; evidence: () => Evidence }) {
  if (!/\d/.test(text)) return text
  return (
    <EvidenceButton className={styles.asked} label={`${text}: evidence`} evidence={evidence}>
      {text}
    </EvidenceButton>
  )
}

function Cell({ row, cell, chips, onOpen }: CellProps) {
  const subject = `${row}: ${cell.column}`
  return (
    <tr>
      <th scope="row" className={styles.column}>
        {cell.column}
      </th>
      <td className={styles.claimed}>
        <Asked text={cell.claimed} evidence={() => claimedEvidence(subject, cell.claimed, cell.claims)} />
      </td>
      <td>
        <ul>
          {cell.found.map((sentence) => (
            <li key={sentence}>
              <Asked text={sentence} evidence={() => foundEvidence(subject, sentence, cell.facts, chips)} />
            </li>
          ))}
        </ul>
      </td>
      <td>
        <Verdicts claims={cell.claims} onOpen={onOpen} />
      </td>
    </tr>
  )
}

interface ArticleTableProps {
  readonly world: ClaimWorld
  readonly claims: readonly Claim[]
  readonly sources: readonly Source[]
  readonly onOpen: () => void
}

/** The article's table as claimed and as found, cell by cell. */
export function ArticleTable({ world, claims, sources, onOpen }: ArticleTableProps) {
  const table = useDataset('article-table')
  const frame = usePictureFrame(sources)
  const { control, dialog } = useSave()
  const save = control(() => articlePicture(cellsOf(table.data ?? NO_ROWS, claims, world), frame()))
  return (
    <section className={styles.section} aria-labelledby="article-table">
      <header className={styles.head}>
        <h2 id="article-table">The article’s competitiveness table, as claimed and as found</h2>
        {table.data && (
          <TextAction onClick={save.open} onPointerEnter={save.prepare} onFocus={save.prepare}>
            Save picture
          </TextAction>
        )}
      </header>
      <p className={styles.note}>
        Found: computed from published figures and, for market access, from the rules in force on{' '}
        {formatDate(world.asOf)}.
      </p>
      <DataState query={table} loading="Loading the article’s table …">
        {(rows) => (
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Cell</th>
                <th scope="col">As claimed</th>
                <th scope="col">As found</th>
                <th scope="col">Verdict</th>
              </tr>
            </thead>
            {cellsOf(rows, claims, world).map(({ row, cells }) => (
              <tbody key={row}>
                <tr>
                  <th scope="rowgroup" colSpan={4} className={styles.row}>
                    {row}
                  </th>
                </tr>
                {cells.map((cell) => (
                  <Cell key={cell.column} row={row} cell={cell} chips={world.chips} onOpen={onOpen} />
                ))}
              </tbody>
            ))}
          </table>
        )}
      </DataState>
      {dialog}
    </section>
  )
}
