/** The spec sheet as a picture: the rows shown, their ratios against the baseline, status and history. */
import { CompanyMark, StatusMark } from '../../charts/marks'
import { SpanDefs, SpanMarks } from '../../charts/StatusSpans'
import { TablePlot } from '../../charts/TablePlot'
import type { Box, TableCell, TableSeries } from '../../charts/table-types'
import type { Rank, SheetCell, SheetRow } from '../../domain/comparison/cell'
import { comparisonSummary, comparisonTitle } from '../../domain/comparison/finding'
import type { Comparison } from '../../domain/comparison/prepare'
import type { Sheet } from '../../domain/comparison/sheet'
import { HISTORY_START, makerName } from '../../domain/comparison/status-rows'
import { formatDate, type IsoDay } from '../../domain/date'
import { DESTINATION_WORDS } from '../../domain/export-controls/words'
import { plural } from '../../domain/format'
import { MARK_WORDS } from '../../domain/words'
import type { PictureInput } from '../../image/picture-types'
import { BAND_PATTERNS } from './HistoryCell'
import { markOf, paintsOf } from './paint'
import { type PictureParts, pictureFrame, slugOf } from './picture'
import { hasRanks, marksIn } from './sheet-marks'

const middle = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2, r: width / 2 })

/** Best solid and up, worst hollow and down: told apart without colour. */
function rankSign(rank: Rank) {
  return ({ x, y, width, height }: Box) => {
    const [left, right, top, low] = [x + width * 0.12, x + width * 0.88, y + height * 0.16, y + height * 0.84]
    return rank === 'best' ? (
      <path d={`M${left} ${low}H${right}L${x + width / 2} ${top}Z`} fill="var(--ink)" />
    ) : (
      <path
        d={`M${left} ${top}H${right}L${x + width / 2} ${low}Z`}
        fill="none"
        stroke="var(--ink-3)"
        strokeWidth={width / 12}
      />
    )
  }
}

interface BandDays {
  readonly asOf: IsoDay
  /** End of the bands of history. */
  readonly until: IsoDay
}

function cellOf({ content, ratio, rank }: SheetCell, numeric: boolean, { asOf, until }: BandDays): TableCell {
  switch (content.kind) {
    case 'figure': {
      const noRatio = ratio?.kind === 'no-ratio' ? ratio.reason : ''
      return {
        text: content.text,
        figure: true,
        note: [content.note ?? '', noRatio].filter(Boolean).join('; '),
        marks: content.marks.join(''),
        aside: ratio?.kind === 'ratio' ? `${ratio.text}${ratio.basisNotStated ? '?' : ''}` : undefined,
        bold: rank === 'best',
        glyph: rank === null ? undefined : rankSign(rank),
      }
    }
    case 'words':
      return {
        text: [content.text, content.marks.join('')].filter(Boolean).join(' '),
        note: content.note ?? undefined,
      }
    case 'status':
      return {
        text: content.text,
        note: content.note ?? undefined,
        bold: true,
        glyph: (box) => <StatusMark {...middle(box)} group={content.group} />,
      }
    case 'history':
      return {
        text: '',
        note: content.text,
        band: ({ x, y, width, height }) => (
          <g transform={`translate(${x} ${y})`}>
            <SpanMarks
              figure={BAND_PATTERNS}
              spans={content.spans}
              from={HISTORY_START}
              until={until}
              day={asOf}
              width={width}
              height={height}
            />
          </g>
        ),
      }
    case 'missing':
      return { text: content.text, end: numeric, quiet: true }
  }
}

const labelOf = ({ label, unit }: SheetRow) => (unit === '' ? label : `${label}, ${unit}`)

/** What the sheet draws as: a column a chip, a row a row. */
export function sheetTable({ compared }: Comparison, sheet: Sheet, days: BandDays): TableSeries {
  const paints = paintsOf(compared)
  return {
    alike: true,
    heads: [
      { text: '' },
      ...compared.map((one, position) => {
        const paint = paints[position]
        const mark = paint && markOf(one, paint)
        return {
          text: one.title,
          note: position === 0 ? `${makerName(one)}, baseline` : makerName(one),
          glyph:
            mark?.kind === 'company'
              ? (box: Box) => <CompanyMark {...middle(box)} paint={mark.paint} origin={mark.origin} />
              : undefined,
        }
      }),
    ],
    groups: sheet.groups.map(({ title, unit, rows }) => ({
      title: unit === '' ? title : `${title}, ${unit}`,
      rows: rows.map((row) => [
        { text: labelOf(row) },
        ...row.cells.map((cell) => cellOf(cell, row.numeric, days)),
      ]),
    })),
    more: (left) =>
      `${plural(left, 'row')} more: they do not fit this size. Fold groups, or choose a higher picture.`,
  }
}

/** The letters, signs and question marks in use, as sentences. */
function keyOf(sheet: Sheet): string {
  const letters = marksIn(sheet).map((mark) => `${mark}: ${MARK_WORDS[mark]}`)
  const ranks = hasRanks(sheet) ? ['▲ best, ▽ worst of the row, where more or less is better'] : []
  return [...letters, ...ranks].join('; ')
}

export interface SheetPictureParts extends PictureParts {
  /** The rows to show: without what the reader left out or folded away. */
  readonly sheet: Sheet
  /** End of the bands of history. */
  readonly until: IsoDay
}

/** Everything the picture of the spec sheet says. */
export function sheetPicture({ sheet, until, ...parts }: SheetPictureParts): PictureInput {
  const { comparison, choices = [] } = parts
  const { compared, context } = comparison
  const rows = sheet.groups.flatMap((group) => group.rows)
  const table = sheetTable(comparison, sheet, { asOf: context.asOf, until })
  const base = compared[0]?.title ?? ''
  return {
    ...pictureFrame({ ...parts, rows }),
    kind: 'compare-sheet',
    who: undefined,
    title: comparisonTitle(comparison.sheet, compared),
    subtitle: `Spec sheet, ratios against ${base}. Rates are dense unless marked. Status towards ${DESTINATION_WORDS[context.destination]}. As of ${formatDate(context.asOf)}`,
    summary: `${comparisonSummary(comparison.sheet, compared)} A table of ${plural(rows.length, 'row')} for ${plural(compared.length, 'chip')}.`,
    body: ({ width, height, dress }) => (
      <>
        <SpanDefs figure={BAND_PATTERNS} />
        <TablePlot table={table} width={width} height={height} size={dress.label} />
      </>
    ),
    notes: [
      ...choices,
      `${keyOf(sheet)}. ?: a ratio that holds only if both sides are dense.`,
      'Status computed, not legal advice. No independent tests.',
    ],
    slug: `${slugOf(comparison)}-sheet`,
  }
}
