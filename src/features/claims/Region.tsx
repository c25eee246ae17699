import { useState } from 'react'
import type { Claim } from '../../domain/claim'
import type { ClaimResult } from '../../domain/claims/evaluate'
import { useClaimResults } from '../../state/claims'
import { remember } from '../../state/combine'
import { useView } from '../../state/view-store'
import { DataState } from '../../ui/DataState'
import { ClaimTable } from './ClaimTable'
import { claimsFinding } from './finding'
import styles from './Region.module.css'
import { claimRow, filterRows, groupRows } from './rows'
import { Verdicts } from './Verdicts'

const rowsOf = remember((results: readonly ClaimResult[]) => results.map(claimRow))
const NONE: readonly Claim[] = []

/** Does the article that started all this hold up? Every claim, its verdict, and what the facts give today. */
export default function ClaimsRegion() {
  const results = useClaimResults()
  const claims = results.data?.map(({ claim }) => claim) ?? NONE
  const verdicts = useView((view) => view.verdicts)
  const sections = useView((view) => view.sections)
  const claimId = useView((view) => view.claim)
  const [, setOpened] = useState(false)
  return (
    <div className={styles.region}>
      <header>
        <h1>{claimsFinding(claims)}</h1>
      </header>
      <DataState query={results} loading="Loading the claims …">
        {(all) => {
          const rows = rowsOf(all)
          const groups = groupRows(filterRows(rows, { verdicts, sections }))
          return (
            <>
              <Verdicts rows={rows} />
              <ClaimTable
                groups={groups}
                total={rows.length}
                shownId={claimId}
                onOpen={() => setOpened(true)}
              />
            </>
          )
        }}
      </DataState>
    </div>
  )
}
