/** The findings under the first as pictures: quarters, April's events, verdicts. */
import type { FigureText } from '../../charts/figure-types'
import { TablePlot } from '../../charts/TablePlot'
import { textWidth } from '../../charts/text-width'
import { VerdictMark } from '../../charts/VerdictMark'
import { type Claim, VERDICTS } from '../../domain/claim'
import { formatDateShort } from '../../domain/date'
import type { TimelineEvent } from '../../domain/event'
import { ARTICLE } from '../../domain/evidence/claim-evidence'
import { plural } from '../../domain/format'
import type { PictureFrame } from '../../domain/picture-frame'
import type { QuarterPoint } from '../../domain/revenue-series'
import { VERDICT_WORDS } from '../../domain/words'
import { Drawn } from '../../image/Drawn'
import { framed } from '../../image/framed'
import type { PictureInput } from '../../image/picture-types'
import { RevenueMarks } from './RevenueMarks'

/** Cambricon's last quarters with their growth. */
export function revenuePicture(
  points: readonly QuarterPoint[],
  text: FigureText,
  sourceIds: readonly string[],
  frame: PictureFrame,
): PictureInput {
  return {
    ...framed(frame, text, sourceIds),
    kind: 'overview-revenue',
    body: (size) => (
      <Drawn
        {...size}
        natural={260}
        draw={(width, height) => <RevenueMarks points={points} width={width} height={height} asks={false} />}
      />
    ),
    notes: [...frame.choices, ...(text.notes ?? [])],
    slug: 'cambricon-last-quarters',
  }
}

/** Few rows have room for larger letters. */
const LARGER = 1.5

/** The article's events of April 2026, a line each. */
export function aprilPicture(
  events: readonly TimelineEvent[],
  text: FigureText,
  frame: PictureFrame,
): PictureInput {
  const table = {
    heads: [{ text: 'Date' }, { text: 'Event' }, { text: 'What the sources say' }],
    groups: [
      {
        title: '',
        rows: events.map((event) => [
          { text: formatDateShort(event.date).replaceAll(' ', '\u00a0') },
          { text: event.title, bold: true },
          { text: event.summary },
        ]),
      },
    ],
    more: (left: number) => `${plural(left, 'event')} more: not in this picture for want of room.`,
  }
  return {
    ...framed(
      frame,
      text,
      events.flatMap(({ sourceIds }) => sourceIds),
    ),
    kind: 'overview-april',
    body: ({ width, height, dress }) => (
      <TablePlot table={table} width={width} height={height} size={dress.label * LARGER} />
    ),
    notes: frame.choices,
    slug: 'april-2026',
  }
}

const GAP = 4
const SQUARE = 15
const ROW = 30
const TYPE = 13
const NAMES = Math.ceil(Math.max(...Object.values(VERDICT_WORDS).map((word) => textWidth(word, TYPE)))) + 16
const COUNT = 34

interface VerdictRowsProps {
  readonly claims: readonly Claim[]
  readonly width: number
  readonly height: number
}

/** One square a claim, a row a verdict, its count at the end. */
function VerdictRows({ claims, width, height }: VerdictRowsProps) {
  const counts = VERDICTS.map((verdict) => claims.filter((claim) => claim.verdict === verdict).length)
  const step = Math.min(SQUARE + GAP, (width - NAMES - COUNT) / Math.max(1, ...counts))
  const size = step - GAP
  const row = height / VERDICTS.length
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the picture's frame carries the title
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {VERDICTS.map((verdict, at) => {
        const y = (at + 0.5) * row
        const count = counts[at] ?? 0
        return (
          <g key={verdict}>
            <text x={0} y={y + 4.5} fontSize={TYPE} fill="var(--ink)">
              {VERDICT_WORDS[verdict]}
            </text>
            {Array.from({ length: count }, (_, one) => NAMES + one * step).map((x) => (
              <VerdictMark key={x} verdict={verdict} x={x} y={y - size / 2} size={size} />
            ))}
            <text x={NAMES + count * step + 8} y={y + 4.5} fontSize={TYPE} fontWeight={600} fill="var(--ink)">
              {count}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

/** The verdicts on the article's claims. */
export function verdictsPicture(
  claims: readonly Claim[],
  text: FigureText,
  frame: PictureFrame,
): PictureInput {
  return {
    ...framed(frame, text, [ARTICLE]),
    kind: 'overview-claims',
    body: (size) => (
      <Drawn
        {...size}
        rows={VERDICTS.length}
        natural={ROW * VERDICTS.length}
        draw={(width, height) => <VerdictRows claims={claims} width={width} height={height} />}
      />
    ),
    notes: [...frame.choices, 'The verdicts are the editor’s; each rests on documents named in the app.'],
    slug: 'claims-by-verdict',
  }
}
