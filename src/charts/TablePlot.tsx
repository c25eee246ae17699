import { HaloText } from './HaloText'
import type { PlacedCell } from './table-columns'
import { layoutTable, type PlacedRow, type TableLayout } from './table-layout'
import type { TableSeries } from './table-types'
import { textWidth } from './text-width'

interface CellProps {
  readonly placed: PlacedCell
  readonly row: PlacedRow
  readonly layout: TableLayout
}

/** Letters and asides after a figure, each in its own slot. */
function After({
  placed: { cell, figureEnd, asideEnd },
  row,
  layout,
  y,
}: CellProps & { readonly y: number }) {
  return (
    <>
      {cell.marks !== undefined && cell.marks !== '' && (
        <HaloText
          x={row.x + figureEnd + layout.size * 0.16}
          y={y}
          size={layout.size}
          halo={0}
          color="var(--ink-2)"
        >
          {cell.marks}
        </HaloText>
      )}
      {cell.aside !== undefined && (
        <HaloText x={row.x + asideEnd} y={y} size={layout.size} halo={0} anchor="end" color="var(--ink-2)">
          {cell.aside}
        </HaloText>
      )}
    </>
  )
}

function Cell({ placed, row, layout }: CellProps) {
  const { cell, lines, notes } = placed
  const figure = cell.figure === true
  const { size, noteSize, line } = layout
  const left = row.x + placed.x
  const end = row.x + (figure ? placed.figureEnd : placed.asideEnd)
  const flushRight = figure || cell.end === true
  const top = row.y + layout.pad
  const first = top + (cell.band ? line : 0) + size * 0.98
  const widest = Math.max(0, ...lines.map((text) => textWidth(text, size, cell.bold ? 'sans-bold' : 'sans')))
  const glyphLeft = figure ? end - widest - size * 1.1 : left
  const indent = figure || !cell.glyph ? 0 : size * 1.15
  const color = row.kind === 'head' || cell.quiet ? 'var(--ink-2)' : 'var(--ink)'
  const below = first + lines.length * line
  return (
    <>
      {cell.band?.({ x: left, y: top, width: placed.width, height: size * 0.9 })}
      {cell.glyph?.({ x: glyphLeft, y: first - size * 0.8, width: size * 0.86, height: size * 0.86 })}
      {lines.map((text, at) => (
        <HaloText
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text never move
          key={at}
          x={flushRight ? end : left + indent}
          y={first + at * line}
          size={size}
          halo={0}
          bold={cell.bold}
          color={color}
          anchor={flushRight ? 'end' : 'start'}
        >
          {text}
        </HaloText>
      ))}
      {notes.map((text, at) => (
        <HaloText
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text never move
          key={at}
          x={figure ? row.x + placed.asideEnd : left}
          y={below - size * 0.98 + noteSize * 0.98 + (at * line * noteSize) / size}
          size={noteSize}
          halo={0}
          color="var(--ink-2)"
          anchor={flushRight ? 'end' : 'start'}
        >
          {text}
        </HaloText>
      ))}
      <After placed={placed} row={row} layout={layout} y={first} />
    </>
  )
}

function Row({ row, layout }: { readonly row: PlacedRow; readonly layout: TableLayout }) {
  const { kind, x, y, width, height } = row
  const ruled = kind === 'row' ? 'var(--grid)' : kind === 'group' ? 'var(--hair-2)' : 'var(--ink)'
  return (
    <g>
      <path d={`M${x} ${y + height}H${x + width}`} stroke={ruled} />
      {kind === 'group' && (
        <HaloText x={x} y={y + height - layout.pad * 1.4} size={layout.size} halo={0} bold>
          {row.title}
        </HaloText>
      )}
      {row.cells.map((placed) => (
        <Cell key={placed.x} placed={placed} row={row} layout={layout} />
      ))}
    </g>
  )
}

interface TablePlotProps {
  readonly table: TableSeries
  readonly width: number
  readonly height: number
  /** Type size where there is room, px. */
  readonly size: number
}

/** A table drawn for a picture: the largest type with which it fits, in as many strips as that takes. */
export function TablePlot({ table, width, height, size }: TablePlotProps) {
  const layout = layoutTable(table, width, height, size)
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the picture's frame carries the title
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {layout.rows.map((row) => (
        <Row key={row.key} row={row} layout={layout} />
      ))}
      {layout.left > 0 && (
        <HaloText x={0} y={layout.bottom + layout.line * 1.2} size={layout.size} halo={0} bold>
          {table.more(layout.left)}
        </HaloText>
      )}
    </svg>
  )
}
