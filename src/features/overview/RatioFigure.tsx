import { Figure } from '../../charts/Figure'
import { RatioBars, ratioBarsHeight } from '../../charts/RatioBars'
import { ratioTwin } from '../../charts/ratio-twin'
import type { Claim } from '../../domain/claim'
import {
  CLAIMED,
  claimedRatio,
  RATIO_BASELINE,
  RATIO_CHIP,
  RATIO_CLAIM,
  type RatioWorld,
  ratioRows,
} from '../../domain/claims/claimed-ratio'
import { sourcesLine } from '../../domain/credits'
import { formatDate, type IsoDay } from '../../domain/date'
import { claimedEvidence } from '../../domain/evidence/claim-evidence'
import { claimedRatioEvidence } from '../../domain/evidence/claimed-ratio-evidence'
import { formatRatio } from '../../domain/format'
import type { Source } from '../../domain/source'
import { ratioPicture } from '../../image/ratio-picture'
import { useSave } from '../../image/use-save'
import type { Loaded } from '../../state/combine'
import { useLink } from '../../state/link'
import { usePictureFrame } from '../../state/picture-frame'
import { AskArea } from '../../ui/evidence/AskArea'
import { stateOf } from './figure-state'
import styles from './Rest.module.css'
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
  const article = claims.data?.find(({ claimId }) => claimId === RATIO_CLAIM)
  const claimed = claimedRatio(claims.data ?? [])
  const evidenceOf = (of: string) => {
    if (of === CLAIMED)
      return article && claimed !== null
        ? claimedEvidence(article.text, formatRatio(claimed), [article])
        : null
    const row = rows.find(({ key }) => key === of)
    return row && world.data ? claimedRatioEvidence(row, world.data) : null
  }
  const text = {
    title: ratioTitle(rows, claimed),
    subtitle: `Atlas 350 over H20 96 GB, vendor peak rates, ${formatDate(asOf)}. Hatched: dense or sparse not stated. Dashed line: the article’s figure`,
    summary: ratioSummary(rows, claimed),
    source: sourcesLine(
      sources,
      rows.flatMap(({ inputs }) => inputs.facts.map((fact) => fact.sourceId)),
    ),
  }
  const frame = usePictureFrame(sources)
  const { control, dialog } = useSave()
  const save = control(() => ratioPicture(rows, claimed, text, frame()))
  return (
    <AskArea className={styles.side} evidenceOf={evidenceOf}>
      <Figure
        text={text}
        onSave={save.open}
        onSaveIntent={save.prepare}
        twin={ratioTwin(rows, claimed)}
        height={ratioBarsHeight(5)}
        state={stateOf(world, claims)}
        actions={
          <>
            <a {...compare}>Open Compare</a>
            <a {...claim}>The claim</a>
          </>
        }
      >
        {({ width }) => <RatioBars rows={rows} claimed={claimed} width={width} />}
      </Figure>
      {dialog}
    </AskArea>
  )
}
