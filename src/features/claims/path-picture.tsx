/** The article's two spans of years as a picture. */
import type { FigureText } from '../../charts/figure-types'
import { ARTICLE } from '../../domain/evidence/claim-evidence'
import type { PictureFrame } from '../../domain/picture-frame'
import { Drawn } from '../../image/Drawn'
import { framed } from '../../image/framed'
import type { PictureInput } from '../../image/picture-types'
import { PathMarks, pathHeight } from './PathMarks'
import type { PathSeries } from './path-series'

/** The article's two spans of years as a picture. `rules`: citations of what the first row marks. */
export function pathPicture(
  series: PathSeries,
  text: FigureText,
  rules: string,
  frame: PictureFrame,
): PictureInput {
  const rows = series.spans.length + series.rows.length
  return {
    ...framed(frame, text, [ARTICLE]),
    kind: 'claims-path',
    rules,
    body: (size) => (
      <Drawn
        {...size}
        rows={rows}
        natural={pathHeight(series)}
        draw={(width, height) => <PathMarks series={series} width={width} height={height} />}
      />
    ),
    notes: [
      ...frame.choices,
      ...(text.notes ?? []),
      'Release dates are those of the list of chips; a release says nothing of volume or parity.',
    ],
    slug: 'normal-and-current-path',
  }
}
