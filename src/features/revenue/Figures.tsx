import { useCallback, useMemo } from 'react'
import { currencySign } from '../../domain/quantity'
import { useSave } from '../../image/use-save'
import { announce } from '../../state/notices'
import { addressOf } from '../../state/url-mirror'
import { currentView } from '../../state/view-store'
import { AskArea } from '../../ui/evidence/AskArea'
import { FreshnessLine } from '../../ui/evidence/FreshnessLine'
import paper from '../../ui/Paper.module.css'
import { evidenceFor } from './ask'
import { Beside } from './Beside'
import { besideRows } from './beside'
import { companyEvents } from './company-events'
import { decidingMoney } from './deciding'
import { Events } from './Events'
import { claimSentence, growthTitle, sumSentence } from './finding'
import { HowComputed } from './HowComputed'
import { LineControls, Presets } from './LineControls'
import { LinesFigure, type LinesPlot, linesText, useLinesPlot } from './LinesFigure'
import { Numbers } from './Numbers'
import { outlookEvidence, outlookPeriod } from './outlook'
import { PeersFigure } from './PeersFigure'
import { linesPicture, peersPicture, revenuePicture } from './picture'
import styles from './Region.module.css'
import { type Chart, levelSourceIds, RevenueFigure, revenueText, useChart } from './RevenueFigure'
import { awaitedSentence, currencyOf, numberRows, sourceIdsOf } from './series'
import { nameOf } from './subject'
import { TakeAway } from './TakeAway'
import type { Lines } from './use-lines'
import type { Revenue } from './use-revenue'

/** What both pictures say beside their marks. */
function frameOf({ asOf, checked, sources }: Revenue) {
  return { asOf, checked: checked ?? asOf, href: addressOf(currentView()), sources }
}

function levelPicture(revenue: Revenue, chart: Chart) {
  const { subject, focus, before, asOf } = revenue
  const text = revenueText(revenue)
  return revenuePicture({
    ...frameOf(revenue),
    title: growthTitle(subject, focus, before, asOf),
    subtitle: text.subtitle,
    summary: text.summary,
    notes: [focus ? sumSentence(focus) : '', ...(text.notes ?? [])].filter(Boolean),
    sourceIds: levelSourceIds(revenue),
    subject,
    chart,
  })
}

function picturedLines(revenue: Revenue, lines: Lines, plot: LinesPlot) {
  const { title, subtitle, summary, notes } = linesText(lines, revenue)
  return linesPicture({
    ...frameOf(revenue),
    title,
    subtitle,
    summary,
    notes: notes ?? [],
    sourceIds: sourceIdsOf(lines.set.lines.flatMap(({ source }) => source)),
    slug: lines.measure,
    plot,
  })
}

/** Every line the page shows, the subject's first. */
function decidingLines({ subject, points, peers, rhythm, companies }: Revenue, { shown, set }: Lines) {
  const ages = rhythm === 'years' ? 'annual_report' : 'report'
  return decidingMoney([
    { name: nameOf(subject.companyId, companies), points, ages },
    ...(shown ? set.lines.map(({ name, source }) => ({ name, points: source, ages }) as const) : []),
    ...peers.map(({ name, point }) => ({ name, points: [point], ages: null })),
  ])
}

interface FiguresProps {
  readonly revenue: Revenue
  readonly lines: Lines
}

/** Everything under the finding, once the figures are here. */
export function Figures({ revenue, lines }: FiguresProps) {
  const { subject, series, points, focus, before, sources, claim, asOf, peers, rhythm, choosePeriod } =
    revenue
  const events = useMemo(
    () => companyEvents(revenue.events, subject.companyId, points, asOf),
    [revenue.events, subject.companyId, points, asOf],
  )
  const chart = useChart(revenue, events)
  const plot = useLinesPlot(lines)
  const asked = useMemo(
    () => besideRows(revenue.figures, subject.companyId, asOf),
    [revenue.figures, subject.companyId, asOf],
  )
  const decided = useMemo(() => decidingLines(revenue, lines), [revenue, lines])
  const { control, dialog } = useSave()
  const rows = useMemo(() => numberRows(points, subject), [points, subject])
  const choose = (period: string) => {
    choosePeriod(period)
    const point = series.find((one) => one.period === period)
    if (point) announce(sumSentence(point))
  }
  const evidenceOf = useCallback(
    (of: string) => {
      const period = outlookPeriod(of)
      return period === null
        ? evidenceFor({ figures: revenue.figures, asOf, nameOf: (id) => nameOf(id, revenue.companies) }, of)
        : outlookEvidence(revenue.figures, revenue.subject, period, asOf)
    },
    [revenue.figures, revenue.companies, revenue.subject, asOf],
  )
  return (
    <AskArea className={`${styles.region} ${paper.stacked}`} evidenceOf={evidenceOf}>
      <div className={styles.bar}>
        <Presets revenue={revenue} />
        <TakeAway
          title={growthTitle(subject, focus, before, asOf)}
          revenue={revenue}
          lines={lines}
          beside={asked}
        />
      </div>
      {focus && (
        <HowComputed
          point={focus}
          before={before}
          sources={sources}
          claim={claimSentence(claim, series, asOf)}
        />
      )}
      <div className={`${styles.columns} ${paper.stacked}`}>
        <div className={`${styles.column} ${paper.stacked}`}>
          {lines.shown && (
            <LinesFigure
              revenue={revenue}
              lines={lines}
              plot={plot}
              save={control(() => picturedLines(revenue, lines, plot))}
            />
          )}
          <RevenueFigure revenue={revenue} chart={chart} save={control(() => levelPicture(revenue, chart))} />
          {!lines.shown && <LineControls revenue={revenue} lines={lines} />}
          {(rows.length > 0 || revenue.awaited !== null) && (
            <Numbers
              rows={rows}
              unit={`${currencySign(currencyOf(points)).trim()} million`}
              periodHead={rhythm === 'quarters' ? 'Quarter' : 'Year'}
              focusId={focus?.period ?? null}
              onFocus={choose}
              awaited={awaitedSentence(revenue.awaited, asOf)}
            />
          )}
          <Events name={subject.name} events={events} />
        </div>
        <div className={`${styles.column} ${paper.stacked}`}>
          {focus && (
            <PeersFigure
              peers={peers}
              subject={subject}
              period={focus.period}
              asOf={asOf}
              sources={sources}
              save={control(() => peersPicture(peers, subject, focus.period, frameOf(revenue)))}
            />
          )}
          <Beside name={subject.name} rows={asked} sources={sources} />
        </div>
      </div>
      <FreshnessLine facts={decided} sources={sources} asOf={asOf} />
      {dialog}
    </AskArea>
  )
}
