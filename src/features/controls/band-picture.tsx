/** The bands as a picture: the same rows and words, the letters in its legend. */

import type { FigureText } from '../../charts/figure-types'
import { HaloText } from '../../charts/HaloText'
import { AreaDefs } from '../../charts/patterns'
import { textWidth } from '../../charts/text-width'
import type { IsoDay } from '../../domain/date'
import { inputSources } from '../../domain/export-controls/input-sources'
import { STATUS_GROUPS } from '../../domain/export-controls/rules'
import { datedPublishers } from '../../domain/publishers'
import type { BodySize, PictureInput } from '../../image/picture-types'
import { Band, scaleTo, Years } from './BandMarks'
import type { BandRow } from './band-series'
import { pictureFrame, pictureNotes, statusWho } from './picture-parts'
import type { Controls } from './use-controls'

/** More would be too small to read on a slide. */
export const PICTURE_ROWS = 12

const FIGURE = 'picture-band'

interface BodyProps extends BodySize {
  readonly rows: readonly BandRow[]
  readonly names: ReadonlyMap<string, string>
  readonly end: IsoDay
  readonly day: IsoDay
}

function Body({ width, height, dress, rows, names, end, day }: BodyProps) {
  const named = rows.map((row) => ({
    row,
    name: names.get(row.subject.chip.chipId) ?? row.subject.chip.name,
  }))
  const axis = dress.label * 1.8
  const pitch = Math.min(dress.pitch, (height - axis) / Math.max(1, rows.length))
  const size = Math.min(dress.label, pitch * 0.78)
  const indent = Math.max(...named.map(({ name }) => textWidth(name, size, 'sans-bold'))) + dress.label
  const bandWidth = width - indent - 2
  const bandHeight = pitch * 0.66
  const x = scaleTo(end, bandWidth)
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the picture's frame carries the title
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <AreaDefs figure={FIGURE} groups={STATUS_GROUPS} />
      <g transform={`translate(${indent} 0)`}>
        <Years x={x} end={end} width={bandWidth} size={dress.label} />
      </g>
      {named.map(({ row, name }, at) => (
        <g key={row.subject.chip.chipId} transform={`translate(0 ${axis + at * pitch + 2})`}>
          <HaloText x={0} y={bandHeight / 2 + size * 0.36} size={size} halo={0} bold={at === 0}>
            {name}
          </HaloText>
          <g transform={`translate(${indent} 0)`}>
            <Band
              spans={row.spans}
              x={x}
              end={end}
              day={day}
              height={bandHeight}
              letterSize={Math.min(size, bandHeight * 0.9)}
              figure={FIGURE}
            />
          </g>
        </g>
      ))}
    </svg>
  )
}

interface BandPictureParts {
  readonly controls: Controls
  /** The rows drawn, the chosen chip's first. */
  readonly rows: readonly BandRow[]
  readonly names: ReadonlyMap<string, string>
  readonly text: FigureText
  readonly end: IsoDay
  readonly choices: readonly string[]
  readonly href: string
}

/** Everything the picture says. */
export function bandPicture(parts: BandPictureParts): PictureInput {
  const { controls, rows, names, text, end, choices, href } = parts
  const groups = new Set(rows.flatMap(({ spans }) => spans.map(({ group }) => group)))
  return {
    ...pictureFrame(controls, 'history', href),
    title: text.title,
    subtitle: text.subtitle,
    summary: text.summary,
    who: STATUS_GROUPS.filter((group) => groups.has(group)).map((group) => statusWho(group)),
    body: (size) => <Body {...size} rows={rows} names={names} end={end} day={controls.day} />,
    notes: pictureNotes(controls, choices, text.notes ?? []),
    sources: datedPublishers(controls.sources, inputSources(rows.map(({ subject }) => subject))),
  }
}
