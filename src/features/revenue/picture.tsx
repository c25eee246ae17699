/** Both figures of the region as pictures that stand alone. */

import { BarPanels } from '../../charts/BarPanels'
import { LinesChart } from '../../charts/LinesChart'
import { companyColor } from '../../charts/palette'
import { formatDate, type IsoDay } from '../../domain/date'
import { periodWords } from '../../domain/fiscal-period'
import { stateOf } from '../../domain/picture-frame'
import { datedPublishers } from '../../domain/publishers'
import type { Source } from '../../domain/source'
import type { PictureInput } from '../../image/picture-types'
import type { LinesPlot } from './LinesFigure'
import { calendarNote, type Peer, peerBars, peersSummary, peersTitle } from './peers'
import { RevenueChart, type RevenueChartProps } from './RevenueChart'
import { sourceIdsOf } from './series'
import type { Subject } from './subject'

export interface PictureFrame {
  readonly asOf: IsoDay
  readonly checked: IsoDay
  readonly href: string
  readonly sources: readonly Source[]
}

interface RevenuePictureParts extends PictureFrame {
  readonly title: string
  readonly subtitle: string
  readonly summary: string
  readonly notes: readonly string[]
  readonly sourceIds: readonly string[]
  readonly subject: Subject
  readonly chart: Omit<RevenueChartProps, 'width' | 'height' | 'dress'>
}

/** Columns and growth. */
export function revenuePicture(parts: RevenuePictureParts): PictureInput {
  const { subject, chart, sources, sourceIds, href } = parts
  return {
    kind: 'revenue-growth',
    title: parts.title,
    subtitle: parts.subtitle,
    summary: parts.summary,
    compactSubtitle: `${parts.subtitle}. Over each amount: ${chart.growthHead.toLowerCase()}`,
    body: ({ width, height, dress, compact }) => (
      <RevenueChart {...chart} width={width} height={height} dress={dress} compact={compact} />
    ),
    notes: parts.notes,
    sources: datedPublishers(sources, sourceIds),
    asOf: parts.asOf,
    checked: parts.checked,
    state: stateOf(href),
    slug: `${subject.companyId}-${subject.segment}`,
  }
}

interface LinesPictureParts extends PictureFrame {
  readonly title: string
  readonly subtitle: string
  readonly summary: string
  readonly notes: readonly string[]
  readonly sourceIds: readonly string[]
  readonly slug: string
  readonly plot: LinesPlot
}

/** Lines by one measure. */
export function linesPicture(parts: LinesPictureParts): PictureInput {
  const { plot, sources, sourceIds, href } = parts
  return {
    kind: 'revenue-lines',
    title: parts.title,
    subtitle: parts.subtitle,
    summary: parts.summary,
    body: ({ width, height, dress }) => <LinesChart {...plot} width={width} height={height} dress={dress} />,
    notes: parts.notes,
    sources: datedPublishers(sources, sourceIds),
    asOf: parts.asOf,
    checked: parts.checked,
    state: stateOf(href),
    slug: `revenue-${parts.slug}`,
  }
}

/** The same period at other companies. */
export function peersPicture(
  peers: readonly Peer[],
  subject: Subject,
  period: string,
  frame: PictureFrame,
): PictureInput {
  const { series, panels } = peerBars(peers)
  return {
    kind: 'revenue-peers',
    title: peersTitle(peers, subject, period),
    subtitle: `Growth on the year in ${periodWords(period)}, %; right: million, each in its own currency. As of ${formatDate(frame.asOf)}`,
    summary: peersSummary(peers, period),
    who: [...new Map(peers.map((peer) => [peer.companyId, peer])).values()].map((peer) => ({
      name: peer.name.split(',')[0] ?? peer.name,
      mark: {
        kind: 'company' as const,
        origin: peer.isChinese ? ('china' as const) : ('elsewhere' as const),
        paint: { color: companyColor(peer.companyId), style: 'solid' as const },
      },
    })),
    body: ({ width, height, dress }) => (
      <BarPanels width={width} height={height} dress={dress} series={series} panels={panels} columns={1} />
    ),
    notes: [
      'Hatched: one side derived. Tinted: the whole of a company whose line stands apart.',
      calendarNote(peers),
    ].filter(Boolean),
    sources: datedPublishers(frame.sources, sourceIdsOf(peers.map((peer) => peer.point))),
    asOf: frame.asOf,
    checked: frame.checked,
    state: stateOf(frame.href),
    slug: `growth-${period}`,
  }
}
