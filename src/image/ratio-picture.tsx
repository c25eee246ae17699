import type { FigureText } from '../charts/figure-types'
import { RatioBars, ratioBarsHeight } from '../charts/RatioBars'
import type { RatioRow } from '../domain/claims/claimed-ratio'
import { ARTICLE } from '../domain/evidence/claim-evidence'
import type { PictureFrame } from '../domain/picture-frame'
import { Drawn } from './Drawn'
import { framed } from './framed'
import type { PictureInput } from './picture-types'

/** What the claimed ratio compares, as a picture. */
export function ratioPicture(
  rows: readonly RatioRow[],
  claimed: number | null,
  text: FigureText,
  frame: PictureFrame,
): PictureInput {
  const sourceIds = rows.flatMap(({ inputs }) => inputs.facts.map((fact) => fact.sourceId))
  return {
    ...framed(frame, text, [ARTICLE, ...sourceIds]),
    kind: 'claims-ratio',
    body: (size) => (
      <Drawn
        {...size}
        rows={rows.length + (claimed === null ? 0 : 1)}
        natural={ratioBarsHeight(rows.length, claimed !== null)}
        draw={(width, height) => (
          <RatioBars rows={rows} claimed={claimed} width={width} height={height} asks={false} />
        )}
      />
    ),
    notes: [...frame.choices, ...(text.notes ?? [])],
    slug: 'claimed-ratio',
  }
}
