/** The bars of systems as a picture that stands alone. */
import { BarPanels } from '../../../charts/BarPanels'
import { formatDate, type IsoDay } from '../../../domain/date'
import { joinList } from '../../../domain/format'
import { datedPublishers } from '../../../domain/publishers'
import type { Source } from '../../../domain/source'
import { type BesideRow, sourcesOfRows } from '../../../domain/systems/beside'
import type { PictureInput } from '../../../image/picture-types'
import { barPanels, barText, isHatched, paintsOf, seriesOf } from './bars'
import type { SystemComparison } from './use-systems'

export interface PictureFrame {
  readonly sources: readonly Source[]
  /** Sentences about the reader's own choices among sources. */
  readonly choices: readonly string[]
  readonly checked: IsoDay
  readonly href: string
}

function notesOf({ context, groups }: SystemComparison, hatched: boolean): readonly string[] {
  const planned = context.compared.filter(({ system }) => system.lifecycle === 'announced')
  const disputed = groups
    .flatMap(({ rows }) => rows)
    .filter(({ id, cells }) => id.startsWith('domain_') && cells.some(({ marks }) => marks.includes('d')))
  return [
    `Each panel starts at zero and has its own scale.${hatched ? ' Hatched: derived as chips × chip value, dense or sparse not stated, or an estimate.' : ''}`,
    planned.length > 0 ? `Announced, not shipping: ${joinList(planned.map(({ short }) => short))}.` : '',
    disputed.length > 0
      ? `Sources disagree by more than 2\u2009% on: ${[...new Set(disputed.map(({ label }) => label))].join(', ')}.`
      : '',
    'Vendor and press figures; no independent tests.',
  ]
}

/** Everything the picture says, and how its panels are drawn. */
export function systemsPicture(
  comparison: SystemComparison,
  rows: readonly BesideRow[],
  frame: PictureFrame,
): PictureInput {
  const { context, asOf } = comparison
  const panels = barPanels(comparison, rows)
  const series = seriesOf(comparison)
  const paints = paintsOf(comparison)
  const text = barText(comparison, rows, '')
  return {
    kind: 'systems-bars',
    title: text.title,
    subtitle: `${joinList(context.compared.map(({ short }) => short))}: one scale-up domain each. As of ${formatDate(asOf)}`,
    summary: text.summary,
    who: context.compared.flatMap(({ system, short, maker }, at) => {
      const paint = paints[at]
      const origin = maker?.country === 'China' ? ('china' as const) : ('elsewhere' as const)
      const zh = system.nameZh === '' ? '' : ` ${system.nameZh}`
      return paint ? [{ mark: { kind: 'company' as const, paint, origin }, name: `${short}${zh}` }] : []
    }),
    body: ({ width, height, dress }) => (
      <BarPanels
        width={width}
        height={height}
        dress={dress}
        series={series}
        panels={panels}
        columns={Math.min(2, panels.length)}
      />
    ),
    notes: [...frame.choices, ...notesOf(comparison, isHatched(panels))].filter(Boolean),
    sources: datedPublishers(frame.sources, sourcesOfRows(rows)),
    asOf,
    checked: frame.checked,
    state: {
      href: frame.href,
      view: Object.fromEntries(new URLSearchParams(frame.href.replace(/^[^?]*/, ''))),
    },
    slug: `systems-${context.compared.map(({ short }) => short.toLowerCase().replace(/[^a-z0-9]+/g, '-')).join('-')}`.slice(
      0,
      60,
    ),
  }
}
