import { Figure } from '../../charts/Figure'
import { RatioBars, ratioBarsHeight } from '../../charts/RatioBars'
import { ratioTwin } from '../../charts/ratio-twin'
import type { Claim } from '../../domain/claim'
import {
  CLAIMED,
  claimedRatio,
  RATIO_BASELINE,
  RATIO_CHIP,
  ratioRows,
} from '../../domain/claims/claimed-ratio'
import type { ClaimWorld } from '../../domain/claims/world'
import { sourcesLine } from '../../domain/credits'
import { formatDate } from '../../domain/date'
import { claimedEvidence } from '../../domain/evidence/claim-evidence'
import { claimedRatioEvidence } from '../../domain/evidence/claimed-ratio-evidence'
import { formatRatio } from '../../domain/format'
import type { Source } from '../../domain/source'
import { ratioPicture } from '../../image/ratio-picture'
import { useSave } from '../../image/use-save'
import { useLink } from '../../state/link'
import { usePictureFrame } from '../../state/picture-frame'
import { AskArea } from '../../ui/evidence/AskArea'
import { ratioSummary, ratioTitle } from './ratio-series'

interface RatioFigureProps {
  readonly world: ClaimWorld
  readonly claim: Claim
  readonly sources: readonly Source[]
}

/** What the claimed 2.87× compares, bar by bar. */
export function RatioFigure({ world, claim, sources }: RatioFigureProps) {
  const compare = useLink('compare', { chips: [RATIO_BASELINE, RATIO_CHIP], baseline: null })
  const rows = ratioRows(world)
  const claimed = claimedRatio([claim]) ?? Number.NaN
  const evidenceOf = (of: string) => {
    if (of === CLAIMED) return claimedEvidence(claim.text, formatRatio(claimed), [claim])
    const row = rows.find(({ key }) => key === of)
    return row ? claimedRatioEvidence(row, world) : null
  }
  const sourceIds = rows.flatMap(({ inputs }) => inputs.facts.map((fact) => fact.sourceId))
  const text = {
    title: ratioTitle(rows, claimed),
    subtitle: `Atlas 350 ÷ H20 96 GB, peak rates by format and by what is counted, ${formatDate(world.asOf)}`,
    summary: ratioSummary(rows, claimed),
    notes: ['Hatched: matrix and vector units added, or dense and sparse not stated. Dotted: the article.'],
    source: sourcesLine(sources, sourceIds),
  }
  const frame = usePictureFrame(sources)
  const { control, dialog } = useSave()
  const save = control(() => ratioPicture(rows, claimed, text, frame()))
  return (
    <AskArea evidenceOf={evidenceOf}>
      <Figure
        level={3}
        text={text}
        onSave={save.open}
        onSaveIntent={save.prepare}
        twin={ratioTwin(rows, claimed)}
        height={ratioBarsHeight(rows.length)}
        actions={<a {...compare}>Open in Compare</a>}
      >
        {({ width }) => <RatioBars rows={rows} claimed={claimed} width={width} />}
      </Figure>
      {dialog}
    </AskArea>
  )
}
