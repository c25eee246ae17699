import { useMemo } from 'react'
import { BarPanels } from '../../charts/BarPanels'
import { barPanelsHeight } from '../../charts/bar-layout'
import { Figure } from '../../charts/Figure'
import { SCREEN } from '../../charts/mark-types'
import { sourcesLine } from '../../domain/credits'
import { formatDate } from '../../domain/date'
import { periodWords } from '../../domain/fiscal-period'
import type { Source } from '../../domain/source'
import type { SaveControl } from '../../image/use-save'
import { calendarNote, type Peer, peerBars, peersSummary, peersTitle, peersTwin } from './peers'
import { sourceIdsOf } from './series'
import type { Subject } from './subject'

interface PeersFigureProps {
  readonly peers: readonly Peer[]
  readonly subject: Subject
  readonly period: string
  readonly asOf: string
  readonly sources: readonly Source[]
  readonly save: SaveControl
}

/** The same period at other companies. */
export function PeersFigure({ peers, subject, period, asOf, sources, save }: PeersFigureProps) {
  const { series, panels } = useMemo(() => peerBars(peers), [peers])
  const alone = peers.every((peer) => peer.isSubject)
  return (
    <Figure
      text={{
        title: peersTitle(peers, subject, period),
        subtitle: `Growth on the year in ${periodWords(period)}, as of ${formatDate(asOf)}. Right: the amount in million, each in its own currency. Hatched: one side derived; tinted: the whole of a company whose line stands apart`,
        summary: peersSummary(peers, period),
        source: sourcesLine(sources, sourceIdsOf(peers.map((peer) => peer.point))),
        notes: [calendarNote(peers)].filter(Boolean),
      }}
      twin={peersTwin(peers, period)}
      height={(width) => barPanelsHeight(width, 1, Math.max(1, peers.length), SCREEN) + 4}
      state={
        alone
          ? {
              kind: 'empty',
              sentence: `No other company’s growth for ${periodWords(period)} is in the facts.`,
            }
          : { kind: 'ready' }
      }
      onSave={save.open}
      onSaveIntent={save.prepare}
    >
      {({ width, height }) => (
        <BarPanels width={width} height={height} series={series} panels={panels} columns={1} />
      )}
    </Figure>
  )
}
