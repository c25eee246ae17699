/** The comparison as a picture: the six panels with ratios, who's-who with status, notes, sources, rules. */

import { BarPanels } from '../../charts/BarPanels'
import type { SheetRow } from '../../domain/comparison/cell'
import type { Compared } from '../../domain/comparison/compared'
import { disputeNotes } from '../../domain/comparison/disputes'
import { comparisonSummary, comparisonTitle } from '../../domain/comparison/finding'
import type { Comparison } from '../../domain/comparison/prepare'
import { usStatus } from '../../domain/comparison/status-rows'
import { formatDate, type IsoDay } from '../../domain/date'
import { DESTINATION_WORDS } from '../../domain/export-controls/words'
import { joinList } from '../../domain/format'
import { stateOf } from '../../domain/picture-frame'
import type { Source } from '../../domain/source'
import type { PictureInput, Who } from '../../image/picture-types'
import { barPanels, perNote } from './bars'
import { datedSources, ruleCitations, sourceIdsOf } from './cited'
import type { FigureModel } from './figure-model'
import { metricTitle } from './metrics'
import { hasTwins, markOf, paintsOf, seriesOf } from './paint'
import { savedValues } from './saved-values'

export interface PictureParts {
  readonly comparison: Comparison
  readonly rows: readonly SheetRow[]
  readonly sources: readonly Source[]
  readonly checked: IsoDay
  readonly href: string
  /** Sentences about the reader's own choices among sources. */
  readonly choices?: readonly string[]
}

/** `NVIDIA H20 96 GB`, `Huawei Ascend 910C (昇腾910C)`. */
export function fullName({ chip, vendor, title }: Compared): string {
  const maker = vendor?.name.replace(/\s*\([^)]*\)/g, '').split(' ')[0] ?? ''
  const zh = /\p{Script=Han}/u.test(chip.nameZh) ? ` (${chip.nameZh})` : ''
  return `${maker} ${title}${zh}`.trim()
}

function whoOf({ context, compared }: Comparison): readonly Who[] {
  const paints = paintsOf(compared)
  return compared.flatMap((one, position) => {
    const paint = paints[position]
    if (!paint) return []
    const status = usStatus(context, one)
    const words = status.note === null ? status.text : `${status.text}: ${status.note}`
    return [{ mark: markOf(one, paint), name: one.title, status: { group: status.group, words } }]
  })
}

function subtitle({ context, compared }: Comparison): string {
  const names =
    compared.length <= 4 ? joinList(compared.map(fullName)) : joinList(compared.map(({ short }) => short))
  return `${names}; vendor peak rates. Status towards ${DESTINATION_WORDS[context.destination]}. As of ${formatDate(context.asOf)}`
}

/** Where both chips are there, the vendor's own multiple is explained from the facts. */
function vectorNote({ compared, context }: Comparison): string {
  const notes = compared.flatMap(({ chip, short }) => {
    const totals = [...(context.index.get(chip.chipId)?.get('peak_bf16') ?? [])].filter(({ note }) =>
      /plus vector/i.test(note),
    )
    const base = context.index
      .get('nvidia-h20-96')
      ?.get('peak_bf16')
      ?.find(({ basis }) => basis === 'dense')
    const total = totals[0]
    const hasBase = compared.some((one) => one.chip.chipId === 'nvidia-h20-96')
    if (typeof total?.value !== 'number' || typeof base?.value !== 'number' || !hasBase) return []
    const ratio = (total.value / base.value).toFixed(2)
    return [
      `${short}: matrix units only; the vendor’s ${ratio}× adds the vector units (${total.value} ÷ ${base.value}, BF16).`,
    ]
  })
  return notes.join(' ')
}

function notesOf(comparison: Comparison, rows: readonly SheetRow[]): readonly string[] {
  const { compared } = comparison
  const isHatched = rows.some(({ cells }) =>
    cells.some(
      ({ content }) =>
        content.kind === 'figure' && (content.footing.basis === 'na' || content.marks.includes('e')),
    ),
  )
  const names = new Map(compared.map(({ chip, short }) => [chip.chipId, short]))
  const labels = new Map(
    rows.map((row) => [
      row.id,
      metricTitle(row).replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase()),
    ]),
  )
  const disputes = disputeNotes(rows, names, labels)
  return [
    `Each panel starts at zero and has its own scale.${perNote(comparison)}${isHatched ? ' Hatched: dense or sparse not stated, or an estimate.' : ''}`,
    vectorNote(comparison),
    disputes.length > 0 ? `Sources disagree: ${disputes.join('; ')}.` : '',
    'Status computed, not legal advice. No independent tests.',
  ].filter(Boolean)
}

export function slugOf({ compared }: Comparison): string {
  return compared
    .map(({ short }) => short.toLowerCase().replace(/[^a-z0-9]+/g, '-'))
    .join('-')
    .slice(0, 60)
}

/** What is said whatever the figure: who, by which sources and rules, and the view that opens it again. */
export function pictureFrame({ comparison, rows, sources, checked, href }: PictureParts) {
  return {
    who: whoOf(comparison),
    sources: datedSources(sources, sourceIdsOf(rows)),
    rules: ruleCitations(comparison),
    asOf: comparison.context.asOf,
    checked,
    state: stateOf(href),
    values: savedValues(comparison, rows),
    slug: slugOf(comparison),
  }
}

/** Everything the picture of the bars says, and how its panels are drawn. */
export function comparisonPicture(parts: PictureParts): PictureInput {
  const { comparison, rows, choices = [] } = parts
  const { compared, sheet } = comparison
  const series = seriesOf(compared)
  const panels = barPanels(comparison, rows, true)
  const isNamed = hasTwins(compared)
  return {
    ...pictureFrame(parts),
    kind: 'compare-bars',
    title: comparisonTitle(sheet, compared),
    subtitle: subtitle(comparison),
    summary: comparisonSummary(sheet, compared),
    body: ({ width, height, dress }) => (
      <BarPanels
        width={width}
        height={height}
        dress={dress}
        series={series}
        panels={panels}
        named={isNamed}
        columns={isNamed ? undefined : Math.min(3, panels.length)}
      />
    ),
    notes: [...choices, ...notesOf(comparison, rows)],
  }
}

/** Any other figure of the comparison as a picture: its own finding and words, the same frame. */
export function figurePicture(model: FigureModel, parts: PictureParts): PictureInput {
  const { comparison, choices = [] } = parts
  const { title, subtitle: measure, summary, notes = [] } = model.text
  return {
    ...pictureFrame({ ...parts, rows: model.rows }),
    kind: `compare-${model.kind}`,
    title,
    subtitle: measure,
    summary,
    body: ({ width, height, dress }) => model.draw({ width, height }, dress, false),
    notes: [
      ...choices,
      ...notes,
      vectorNote(comparison),
      'Status computed, not legal advice. No independent tests.',
    ].filter(Boolean),
    slug: `${slugOf(comparison)}-${model.kind}`,
  }
}
