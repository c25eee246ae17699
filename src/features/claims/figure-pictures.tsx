/** The two figures about single claims as pictures: the article's spans of years, and what its 2.87 compares. */
import type { ReactElement } from 'react'
import type { FigureText } from '../../charts/figure-types'
import { SCREEN } from '../../charts/mark-types'
import type { RatioRow } from '../../domain/claims/claimed-ratio'
import { ARTICLE } from '../../domain/evidence/claim-evidence'
import { datedPublishers } from '../../domain/publishers'
import type { BodySize, PictureInput } from '../../image/picture-types'
import { PathMarks, pathHeight } from './PathMarks'
import type { PathSeries } from './path-series'
import { RatioBars, ratioBarsHeight } from './RatioBars'
import { type PictureFrame, stateOf } from './use-picture-frame'

/** Rows further apart than this, px, would fall to pieces. */
const ROW = 110
/** How much larger than on the page, where there is room. */
const LARGEST = 2.2

interface DrawnProps extends BodySize {
  /** How many rows share the height. */
  readonly rows: number
  /** Height on the page, px. */
  readonly natural: number
  /** Draws at the page's type size. */
  readonly draw: (width: number, height: number) => ReactElement
}

/** A figure of the page, its type a picture's or larger. */
function Drawn({ width, height, dress, rows, natural, draw }: DrawnProps) {
  const high = Math.min(height, rows * ROW)
  const scale = Math.max(dress.label / SCREEN.label, Math.min(LARGEST, high / natural))
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the picture's frame carries the title
    <svg width={width} height={high} viewBox={`0 0 ${width} ${high}`}>
      <g transform={`scale(${scale})`}>{draw(width / scale, high / scale)}</g>
    </svg>
  )
}

function framed({ asOf, checked, href, sources }: PictureFrame, sourceIds: readonly string[]) {
  return { asOf, checked, state: stateOf(href), sources: datedPublishers(sources, sourceIds) }
}

/** The article's two spans of years as a picture. `rules`: citations of what the first row marks. */
export function pathPicture(
  series: PathSeries,
  { title, subtitle, summary, notes = [] }: FigureText,
  rules: string,
  frame: PictureFrame,
): PictureInput {
  const rows = series.spans.length + series.rows.length
  return {
    ...framed(frame, [ARTICLE]),
    kind: 'claims-path',
    rules,
    title,
    subtitle,
    summary,
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
      ...notes,
      'Release dates are those of the list of chips; a release says nothing of volume or parity.',
    ],
    slug: 'normal-and-current-path',
  }
}

/** What the claimed ratio compares, as a picture. */
export function ratioPicture(
  rows: readonly RatioRow[],
  claimed: number,
  { title, subtitle, summary, notes = [] }: FigureText,
  frame: PictureFrame,
): PictureInput {
  const sourceIds = rows.flatMap(({ inputs }) => inputs.facts.map((fact) => fact.sourceId))
  return {
    ...framed(frame, [ARTICLE, ...new Set(sourceIds)]),
    kind: 'claims-ratio',
    title,
    subtitle,
    summary,
    body: (size) => (
      <Drawn
        {...size}
        rows={rows.length + 1}
        natural={ratioBarsHeight(rows.length)}
        draw={(width, height) => (
          <RatioBars rows={rows} claimed={claimed} width={width} height={height} asks={false} />
        )}
      />
    ),
    notes: [...frame.choices, ...notes],
    slug: 'claimed-ratio',
  }
}
