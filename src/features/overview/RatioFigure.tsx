import { Figure } from '../../charts/Figure'
import type { Claim } from '../../domain/claim'
import {
  claimedRatio,
  RATIO_BASELINE,
  RATIO_CHIP,
  RATIO_CLAIM,
  type RatioWorld,
  ratioRows,
  ratioText,
} from '../../domain/claims/claimed-ratio'
import { sourcesLine } from '../../domain/credits'
import { formatDate, type IsoDay } from '../../domain/date'
import { claimedRatioEvidence } from '../../domain/evidence/claimed-ratio-evidence'
import type { Source } from '../../domain/source'
import type { Loaded } from '../../state/combine'
import { useLink } from '../../state/link'
import { AskArea } from '../../ui/evidence/AskArea'
import { stateOf } from './figure-state'
import styles from './Overview.module.css'
import { RatioMarks, ratioHeight } from './RatioMarks'
import { ratioSummary, ratioTitle } from './ratio-series'

interface RatioFigureProps {
  readonly world: Loaded<RatioWorld>
  readonly claims: Loaded<readonly Claim[]>
  readonly sources: readonly Source[]
  readonly asOf: IsoDay
}

/** What the claimed 2.87× compares. */
export function RatioFigure({ world, claims, sources, asOf }: RatioFigureProps) {
  const compare = useLink('compare', { chips: [RATIO_BASELINE, RATIO_CHIP], baseline: null })
  const claim = useLink('claims', { claim: RATIO_CLAIM })
  const rows = world.data ? ratioRows(world.data) : []
  const claimed = claimedRatio(claims.data ?? [])
  const evidenceOf = (of: string) => {
    const row = rows.find(({ key }) => key === of)
    return row && world.data ? claimedRatioEvidence(row, world.data) : null
  }
  return (
    <AskArea className={styles.side} evidenceOf={evidenceOf}>
      <Figure
        text={{
          title: ratioTitle(rows, claimed),
          subtitle: `Atlas 350 over H20 96 GB, vendor peak rates, ${formatDate(asOf)}. Hatched: dense or sparse not stated. Dashed line: the article’s figure`,
          summary: ratioSummary(rows, claimed),
          source: sourcesLine(
            sources,
            rows.flatMap(({ inputs }) => inputs.facts.map((fact) => fact.sourceId)),
          ),
        }}
        twin={{
          caption: 'Atlas 350 over H20, by format and by what is counted',
          columns: [
            { key: 'label', label: 'Compared' },
            { key: 'ratio', label: 'Ratio', numeric: true, ask: 'of' },
            { key: 'words', label: 'How it is computed' },
          ],
          rows: rows.map((row) => ({
            label: row.label,
            ratio: ratioText(row),
            of: row.key,
            words: row.words,
          })),
        }}
        height={ratioHeight(5)}
        state={stateOf(world, claims)}
        actions={
          <>
            <a {...compare}>Open Compare</a>
            <a {...claim}>The claim</a>
          </>
        }
      >
        {({ width }) => <RatioMarks rows={rows} claimed={claimed} width={width} />}
      </Figure>
    </AskArea>
  )
}
