/** The claims as listed, and the article's own table, as pictures. */
import { TablePlot } from '../../charts/TablePlot'
import type { Box, TableCell, TableSeries } from '../../charts/table-types'
import { VerdictMark } from '../../charts/VerdictMark'
import type { Verdict } from '../../domain/claim'
import { SECTION_WORDS } from '../../domain/claims/sections'
import { formatDate } from '../../domain/date'
import { plural } from '../../domain/format'
import { isMissing } from '../../domain/missing'
import type { PictureFrame } from '../../domain/picture-frame'
import { VERDICT_WORDS } from '../../domain/words'
import { framed } from '../../image/framed'
import type { PictureInput } from '../../image/picture-types'
import type { ArticleCell, ArticleRowCells } from './article-cells'
import { claimsFinding, countedVerdicts } from './finding'
import { type ClaimRow, groupRows } from './rows'

/** With no more claims than this there is room for the arithmetic under each. */
const FEW = 12

function verdictCell(verdict: Verdict, note?: string): TableCell {
  return {
    // On one line, so that the rows stay low.
    text: VERDICT_WORDS[verdict].replaceAll(' ', '\u00a0'),
    note,
    glyph: ({ x, y, width }: Box) => <VerdictMark verdict={verdict} x={x} y={y} size={width} />,
  }
}

const arithmeticOf = ({ result }: ClaimRow) => result.checks.map(({ sentence }) => sentence).join(' ')

function foundCell({ found: { text, check } }: ClaimRow): TableCell {
  const known = check !== null && !isMissing(check.left)
  return { text, bold: known, quiet: !known }
}

function claimsTable(rows: readonly ClaimRow[]): TableSeries {
  const few = rows.length <= FEW
  return {
    heads: ['Verdict', 'What the article says', 'It gives', 'We find'].map((text) => ({ text })),
    groups: groupRows(rows).map((group) => ({
      title: group.section === null ? 'Elsewhere' : SECTION_WORDS[group.section],
      rows: group.rows.map((row) => [
        verdictCell(row.claim.verdict, row.result.agrees === false ? 'check disagrees' : undefined),
        { text: row.claim.text, note: few ? arithmeticOf(row) : undefined },
        { text: row.given, quiet: row.given === '—' },
        foundCell(row),
      ]),
    })),
    more: (left) =>
      `${plural(left, 'claim')} more: not in this picture for want of room. Narrow the list by verdict or section, or choose a higher one.`,
  }
}

const VERDICTS_NOTE =
  'The verdicts are the editor’s; “We find” is computed from the published figures known on the as-of date.'

/** The claims that the list shows, as a picture. `all`: how many there are. */
export function claimsPicture(rows: readonly ClaimRow[], all: number, frame: PictureFrame): PictureInput {
  const claims = rows.map(({ claim }) => claim)
  const table = claimsTable(rows)
  const title =
    rows.length === all
      ? claimsFinding(claims)
      : `${rows.length} of the article’s ${all} claims: ${countedVerdicts(claims)}`
  return {
    notes: [...frame.choices, VERDICTS_NOTE],
    ...framed(
      frame,
      {
        title,
        subtitle: `What the article says, and what the published figures give. As of ${formatDate(frame.asOf)}`,
        summary: `${title}. A table of ${plural(rows.length, 'claim')} with verdict, what the article gives and what is found.`,
      },
      claims.flatMap(({ sourceIds }) => sourceIds),
    ),
    kind: 'claims-table',
    body: ({ width, height, dress }) => (
      <TablePlot table={table} width={width} height={height} size={dress.label} />
    ),
    slug: rows.length === all ? 'claims' : `claims-${rows.length}`,
  }
}

function articleCell({ column, claimed, found, claims }: ArticleCell): readonly TableCell[] {
  const [first, ...others] = claims
  const also = others.map(({ verdict }) => VERDICT_WORDS[verdict].toLowerCase())
  return [
    { text: column },
    { text: claimed, quiet: true },
    { text: found.join('. ') },
    first === undefined
      ? { text: 'no claim of its own', quiet: true }
      : verdictCell(first.verdict, also.length === 0 ? undefined : `others: ${also.join(', ')}`),
  ]
}

/** The article's competitiveness table, as claimed and as found, as a picture. */
export function articlePicture(rows: readonly ArticleRowCells[], frame: PictureFrame): PictureInput {
  const cells = rows.flatMap((row) => row.cells)
  const judged = new Map(
    cells.flatMap(({ claims }) => claims.map((claim) => [claim.claimId, claim] as const)),
  )
  const title = `The article’s competitiveness table, cell by cell: of ${judged.size} claims ${countedVerdicts([...judged.values()])}`
  const table: TableSeries = {
    heads: ['Cell', 'As claimed', 'As found', 'Verdict'].map((text) => ({ text })),
    groups: rows.map((row) => ({ title: row.row, rows: row.cells.map(articleCell) })),
    more: (left) => `${plural(left, 'cell')} more: not in this picture for want of room.`,
  }
  return {
    notes: [...frame.choices, VERDICTS_NOTE],
    ...framed(
      frame,
      {
        title,
        subtitle: `As claimed, and as found in the published figures and the rules in force. As of ${formatDate(frame.asOf)}`,
        summary: `${title}. A table of ${plural(cells.length, 'cell')} of ${plural(rows.length, 'row')}.`,
      },
      cells.flatMap(({ facts, claims }) => [
        ...claims.flatMap(({ sourceIds }) => sourceIds),
        ...facts.map(({ sourceId }) => sourceId),
      ]),
    ),
    kind: 'claims-article',
    body: ({ width, height, dress }) => (
      <TablePlot table={table} width={width} height={height} size={dress.label} />
    ),
    slug: 'article-table',
  }
}
