import { Figure } from '../../charts/Figure'
import type { Claim } from '../../domain/claim'
import { sourcesLine } from '../../domain/credits'
import { formatDate, type IsoDay } from '../../domain/date'
import { periodWords } from '../../domain/fiscal-period'
import { formatNumber } from '../../domain/format'
import { formatGrowth } from '../../domain/growth'
import { isMissing } from '../../domain/missing'
import type { RevenueFigure as Figures } from '../../domain/revenue'
import type { QuarterPoint } from '../../domain/revenue-series'
import type { Source } from '../../domain/source'
import { useSave } from '../../image/use-save'
import type { Loaded } from '../../state/combine'
import { useLink } from '../../state/link'
import { usePictureFrame } from '../../state/picture-frame'
import { AskArea } from '../../ui/evidence/AskArea'
import { stateOf } from './figure-state'
import styles from './Overview.module.css'
import { revenuePicture } from './pictures'
import { RevenueMarks } from './RevenueMarks'
import {
  askOf,
  claimLine,
  lastQuarters,
  revenueEvidence,
  revenueSummary,
  revenueTitle,
} from './revenue-marks'

interface RevenueFigureProps {
  readonly revenue: Loaded<readonly Figures[]>
  readonly claims: Loaded<readonly Claim[]>
  readonly sources: readonly Source[]
  readonly asOf: IsoDay
}

function sourceIdsOf(points: readonly QuarterPoint[]): readonly string[] {
  return points.flatMap(({ figure }) => {
    if (isMissing(figure)) return []
    return figure.figure
      ? [figure.figure.sourceId]
      : (figure.derivation?.from.map((row) => row.sourceId) ?? [])
  })
}

/** Cambricon's last quarters, and the article's growth claim beside the sum. */
export function RevenueFigure({ revenue, claims, sources, asOf }: RevenueFigureProps) {
  const link = useLink('revenue')
  const points = lastQuarters(revenue.data ?? [], asOf)
  const none = revenue.data !== undefined && points.length === 0
  const text = {
    title: revenueTitle(points),
    subtitle: `Revenue by quarter, ¥ bn, published by ${formatDate(asOf)}; above each amount its growth on the same quarter a year earlier. Hatched: derived from year-to-date filings`,
    summary: revenueSummary(points),
    source: sourcesLine(sources, sourceIdsOf(points)),
    notes: [claimLine(points, claims.data ?? [], asOf)].filter(Boolean),
  }
  const frame = usePictureFrame(sources)
  const { control, dialog } = useSave()
  const save = control(() => revenuePicture(points, text, sourceIdsOf(points), frame()))
  return (
    <AskArea className={styles.wide} evidenceOf={(of) => revenueEvidence(points, of)}>
      <Figure
        text={text}
        onSave={save.open}
        onSaveIntent={save.prepare}
        twin={{
          caption: 'Cambricon’s revenue by quarter, million yuan',
          columns: [
            { key: 'period', label: 'Quarter' },
            { key: 'value', label: '¥ million', numeric: true, ask: 'askValue' },
            { key: 'kind', label: 'Kind' },
            { key: 'growth', label: 'Year on year', numeric: true, ask: 'askGrowth' },
            { key: 'sum', label: 'How it is computed' },
          ],
          rows: points.map((point) => ({
            period: periodWords(point.period),
            askValue: askOf('revenue', point),
            askGrowth: askOf('growth', point),
            value: isMissing(point.figure) ? '··' : formatNumber(point.figure.valueMillion, { decimals: 1 }),
            kind: isMissing(point.figure) ? point.figure.reason : point.figure.kind,
            growth: formatGrowth(point.yearOnYear.growth, { exact: true }),
            sum:
              point.yearOnYear.sum ??
              (isMissing(point.yearOnYear.growth) ? point.yearOnYear.growth.reason : ''),
          })),
        }}
        height={260}
        state={
          none
            ? { kind: 'empty', sentence: `Cambricon had published no quarter by ${formatDate(asOf)}.` }
            : stateOf(revenue)
        }
        actions={<a {...link}>Open Revenue</a>}
      >
        {({ width, height }) => <RevenueMarks points={points} width={width} height={height} />}
      </Figure>
      {dialog}
    </AskArea>
  )
}
