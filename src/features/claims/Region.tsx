import { useRef, useState } from 'react'
import { useDataset } from '../../api/queries'
import { RATIO_CLAIM } from '../../domain/claims/claimed-ratio'
import type { ClaimResult } from '../../domain/claims/evaluate'
import type { ClaimWorld } from '../../domain/claims/world'
import { ARTICLE } from '../../domain/evidence/claim-evidence'
import type { Source } from '../../domain/source'
import { useClaimResults, useClaimWorld } from '../../state/claims'
import { combine, remember } from '../../state/combine'
import { patchView, useView } from '../../state/view-store'
import { DataState, Empty } from '../../ui/DataState'
import { FreshnessLine } from '../../ui/evidence/FreshnessLine'
import { SourceLink } from '../../ui/evidence/SourceLink'
import paper from '../../ui/Paper.module.css'
import { TextAction } from '../../ui/TextAction'
import { useMedia } from '../../ui/use-media'
import { ArticleTable } from './ArticleTable'
import { Builder } from './Builder'
import { ClaimPanel } from './ClaimPanel'
import { ClaimTable } from './ClaimTable'
import { decidingClaimFacts } from './deciding'
import { Filters } from './Filters'
import { claimsFinding } from './finding'
import styles from './Region.module.css'
import { type ClaimRow, claimRow, filterRows, groupRows } from './rows'
import { TakeAway } from './TakeAway'

const rowsOf = remember((results: readonly ClaimResult[]) => results.map(claimRow))
const claimsOf = remember((rows: readonly ClaimRow[]) => rows.map(({ claim }) => claim))
const together = remember((results: readonly ClaimResult[], world: ClaimWorld) => ({
  rows: rowsOf(results),
  world,
}))

/** Under this width the claim stands above the list (`Region.module.css`). */
const ONE_COLUMN = '(max-width: 63.99875em)'

function ArticleLine({ sources }: { sources: readonly Source[] }) {
  const article = sources.find(({ sourceId }) => sourceId === ARTICLE)
  return (
    article && (
      <>
        “<SourceLink source={article} />
        ”, {article.publisher}, checked claim by claim
      </>
    )
  )
}

interface BodyProps {
  readonly rows: readonly ClaimRow[]
  readonly world: ClaimWorld
  readonly sources: readonly Source[]
}

function Body({ rows, world, sources }: BodyProps) {
  const verdicts = useView((view) => view.verdicts)
  const sections = useView((view) => view.sections)
  const chosen = useView((view) => view.claim)
  const narrow = useMedia(ONE_COLUMN)
  const [opened, setOpened] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  // Beside the list there is room for one claim unasked: the one the figure is about.
  const shownId = chosen ?? (narrow ? null : RATIO_CLAIM)
  const shown = rows.find(({ claim }) => claim.claimId === shownId)
  const listed = filterRows(rows, { verdicts, sections })
  const groups = groupRows(listed)
  const close = () => {
    list.current?.querySelector<HTMLElement>('[aria-current]')?.focus()
    setOpened(false)
    patchView({ claim: null })
  }
  return (
    <>
      <Filters rows={rows} />
      <div className={`${styles.columns} ${paper.stacked}`}>
        <div ref={list} className={styles.listColumn}>
          {groups.length > 0 ? (
            <>
              <TakeAway
                title={claimsFinding(claimsOf(rows))}
                rows={listed}
                sources={sources}
                asOf={world.asOf}
                all={rows.length}
              />
              <ClaimTable
                groups={groups}
                world={world}
                total={rows.length}
                shownId={shownId}
                onOpen={() => setOpened(true)}
              />
              <FreshnessLine facts={decidingClaimFacts(listed, world)} sources={sources} asOf={world.asOf} />
            </>
          ) : (
            <Empty>
              No claim has this verdict in this section.{' '}
              <TextAction onClick={() => patchView({ verdicts: [], sections: [] })}>
                Show all {rows.length}
              </TextAction>
            </Empty>
          )}
        </div>
        {shown && (
          <div className={styles.panelColumn}>
            <ClaimPanel
              row={shown}
              world={world}
              sources={sources}
              takesFocus={opened}
              onClose={chosen === null ? null : close}
            />
          </div>
        )}
      </div>
      <Builder world={world} sources={sources} />
      <ArticleTable world={world} claims={claimsOf(rows)} sources={sources} onOpen={() => setOpened(true)} />
    </>
  )
}

const NO_SOURCES: readonly Source[] = []

/** Does the article that started all this hold up? Every claim, its verdict, and what the facts give on the as-of date. */
export default function ClaimsRegion() {
  const query = combine([useClaimResults(), useClaimWorld()], together)
  const sources = useDataset('sources').data ?? NO_SOURCES
  return (
    <div className={`${styles.region} ${paper.stacked}`}>
      <header>
        <h1>{claimsFinding(query.data?.rows.map(({ claim }) => claim) ?? [])}</h1>
        <p className={styles.article}>
          <ArticleLine sources={sources} />
        </p>
      </header>
      <DataState query={query} loading="Loading the claims …">
        {({ rows, world }) => <Body rows={rows} world={world} sources={sources} />}
      </DataState>
    </div>
  )
}
