import { SECTION_WORDS, SECTIONS_NOTE } from '../../domain/claims/sections'
import type { ClaimWorld } from '../../domain/claims/world'
import { openingLink } from '../../state/opening-link'
import { useView } from '../../state/view-store'
import { VERDICT_WORDS, VerdictSquare } from '../../ui/VerdictSquare'
import styles from './ClaimTable.module.css'
import { FoundCell, GivenCell } from './FoundCell'
import type { ClaimGroup, ClaimRow } from './rows'

interface ClaimTableProps {
  readonly world: ClaimWorld
  readonly groups: readonly ClaimGroup[]
  readonly total: number
  readonly shownId: string | null
  readonly onOpen: () => void
}

interface RowProps {
  readonly row: ClaimRow
  readonly world: ClaimWorld
  readonly shown: boolean
  readonly onOpen: () => void
}

function Row({ row, world, shown, onOpen }: RowProps) {
  const { claim } = row
  const view = useView((current) => current)
  const opening = openingLink(view, 'claims', { claim: claim.claimId }, onOpen)
  return (
    <tr className={styles.row} data-shown={shown || undefined}>
      <td className={styles.verdict}>
        <VerdictSquare verdict={claim.verdict} size={13} /> {VERDICT_WORDS[claim.verdict]}
        {row.result.agrees === false && <span className={styles.flag}>check disagrees</span>}
      </td>
      <th scope="row" className={styles.text}>
        <a className={styles.link} aria-current={shown ? 'true' : undefined} {...opening}>
          {claim.text}
        </a>
      </th>
      <td className={styles.given}>
        <GivenCell row={row} />
      </td>
      <td className={styles.found}>
        <FoundCell row={row} world={world} />
      </td>
    </tr>
  )
}

/** The claims under the article's sections. The claim opens beside the list; what we find opens its evidence. */
export function ClaimTable({ groups, world, total, shownId, onOpen }: ClaimTableProps) {
  const count = groups.reduce((sum, { rows }) => sum + rows.length, 0)
  return (
    <div className={styles.place}>
      <table className={styles.table}>
        <caption className={styles.caption}>The article’s claims, by section</caption>
        <thead>
          <tr>
            <th scope="col">Verdict</th>
            <th scope="col">What the article says</th>
            <th scope="col">It gives</th>
            <th scope="col">We find</th>
          </tr>
        </thead>
        {groups.map(({ section, rows }) => (
          <tbody key={section ?? 'other'}>
            <tr>
              <th scope="rowgroup" colSpan={4} className={styles.section}>
                {section === null ? 'Elsewhere' : SECTION_WORDS[section]}
              </th>
            </tr>
            {rows.map((row) => (
              <Row
                key={row.claim.claimId}
                row={row}
                world={world}
                shown={row.claim.claimId === shownId}
                onOpen={onOpen}
              />
            ))}
          </tbody>
        ))}
      </table>
      <p className={styles.foot}>
        {count} of {total} shown, in the article’s order. {SECTIONS_NOTE} “We find” is computed at the as-of
        date and opens its evidence.
      </p>
    </div>
  )
}
