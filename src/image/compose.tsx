import { CompanyMark, MarkGlyph, StatusMark } from '../charts/marks'
import {
  besideName,
  FOOT,
  footLink,
  footWords,
  type Line,
  layoutPicture,
  NOTE,
  type PlacedWho,
  STACKED,
  statusWord,
  WHO,
} from './picture-layout'
import type { PictureInput, PicturePreset } from './picture-types'

export const SANS = "'Source Sans 3', 'Noto Sans SC', sans-serif"
export const SERIF = "'Source Serif 4', 'Noto Sans SC', serif"

interface FrameProps {
  readonly input: PictureInput
  readonly preset: PicturePreset
}

interface LinesProps {
  readonly lines: readonly Line[]
  readonly x: number
  readonly size: number
  readonly fill: string
  readonly serif?: boolean
}

function Lines({ lines, x, size, fill, serif = false }: LinesProps) {
  return lines.map(({ text, y }) => (
    <text
      key={y}
      x={x}
      y={y}
      fontSize={size}
      fill={fill}
      {...(serif ? { fontFamily: SERIF, fontWeight: 600 } : {})}
    >
      {text}
    </text>
  ))
}

interface WhoEntryProps {
  readonly placed: PlacedWho
  readonly size: number
  /** The status under the name, in full; else beside it, in a word. */
  readonly isStacked: boolean
}

function WhoEntry({ placed: { who, x, y }, size, isStacked }: WhoEntryProps) {
  const left = isStacked ? x : x + 30 + besideName(who)
  const line = isStacked ? y + WHO.line : y
  return (
    <g>
      {who.mark.kind === 'swatch' ? (
        <CompanyMark paint={who.mark.paint} origin="china" x={x + 10} y={y - 7} r={10.5} />
      ) : (
        <MarkGlyph mark={who.mark} x={x + 10} y={y - 7} r={10} />
      )}
      <text x={x + 30} y={y} fontSize={WHO.name} fontWeight={600} fill="var(--ink)">
        {who.name}
      </text>
      {who.status && (
        <>
          <StatusMark x={left + (isStacked ? 10 : 0)} y={line - 6} r={9} group={who.status.group} />
          <text x={left + (isStacked ? 30 : 18)} y={line} fontSize={size} fill="var(--ink-2)">
            {isStacked ? who.status.words : statusWord(who.status.words)}
          </text>
        </>
      )}
    </g>
  )
}

/** The product's mark: what is wide on both sides and narrow between. */
function BowTie({ x, y }: { x: number; y: number }) {
  return (
    <path
      d={`M${x} ${y - 7}L${x + 10} ${y}L${x} ${y + 7}ZM${x + 20} ${y - 7}L${x + 10} ${y}L${x + 20} ${y + 7}Z`}
      fill="var(--ink)"
    />
  )
}

/**
 * The frame of a saved picture: rule, finding, subtitle, who's-who, notes, sources, rules, mark and dates, at the preset's
 * size, with a place for the body (`data-body`) that `mount` fills. Colours are tokens until `mount` resolves them.
 */
export function PictureFrame({ input, preset }: FrameProps) {
  const { width, height, margin } = preset
  const layout = layoutPicture(input, preset)
  const right = width - margin
  const link = footLink(input, preset)
  const hair = (y: number) => <path d={`M${margin} ${y}H${right}`} stroke="var(--hair)" strokeWidth={1.5} />
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: mount puts the finding in as the title, once ids are settled
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} fontFamily={SANS}>
      <rect data-ground="" width={width} height={height} fill="var(--surface)" />
      <path d={`M${margin} ${layout.rule}H${right}`} stroke="var(--ink)" strokeWidth={1.5} />
      <Lines lines={layout.title} x={margin} size={layout.titleSize} fill="var(--ink)" serif />
      <Lines lines={layout.subtitle} x={margin} size={layout.subtitleSize} fill="var(--ink-2)" />
      {layout.who.map((placed) => (
        <WhoEntry
          key={`${placed.x} ${placed.y}`}
          placed={placed}
          size={layout.whoSize}
          isStacked={layout.who.length <= STACKED}
        />
      ))}
      {layout.whoRule !== null && hair(layout.whoRule)}
      <g data-body="" transform={`translate(${layout.body.x} ${layout.body.y})`} />
      {hair(layout.noteRule)}
      <Lines lines={layout.notes} x={margin} size={NOTE.size} fill="var(--ink-2)" />
      <BowTie x={margin} y={layout.foot - 6} />
      <text
        x={margin + 30}
        y={layout.foot}
        fontSize={FOOT.name}
        fontFamily={SERIF}
        fontWeight={600}
        fill="var(--ink)"
      >
        Chokepoint
      </text>
      {link !== '' && (
        <text x={margin + 150} y={layout.foot} fontSize={FOOT.size} fill="var(--ink-3)">
          {link}
        </text>
      )}
      <text x={right} y={layout.foot} fontSize={FOOT.size} textAnchor="end" fill="var(--ink-3)">
        {footWords(input)}
      </text>
    </svg>
  )
}
