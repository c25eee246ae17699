import { useCallback, useMemo } from 'react'
import { currencySign } from '../../domain/quantity'
import { useSave } from '../../image/use-save'
import { announce } from '../../state/notices'
import { addressOf } from '../../state/url-mirror'
import { currentView } from '../../state/view-store'
import { Loading } from '../../ui/DataState'
import { AskArea } from '../../ui/evidence/AskArea'
import { FreshnessLine } from '../../ui/evidence/FreshnessLine'
import paper from '../../ui/Paper.module.css'
import { evidenceFor } from './ask'
import { Beside } from './Beside'
import { besideRows } from './beside'
import { Controls } from './Controls'
import { companyEvents } from './company-events'
import { decidingMoney } from './deciding'
import { Events } from './Events'
import { claimSentence, growthTitle, nextSentence, sumSentence } from './finding'
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
import { type Lines, useLines } from './use-lines'
import { type Revenue, useRevenue } from './use-revenue'

/** The finding with the Chinese name after the Latin one. */
function Title({ revenue }: { revenue: Revenue }) {
  const { ready, subject, focus, before, asOf } = revenue
  if (!ready) return <h1>Revenue</h1>
  const title = growthTitle(subject, focus, before, asOf)
  const rest = title.startsWith(`${subject.name} `) ? title.slice(subject.name.length) : null
  return (
    <h1>
      {rest === null || subject.nameZh === '' ? (
        title
      ) : (
        <>
          {subject.name} <span lang="zh-Hans">{subject.nameZh}</span>
          {rest}
        </>
      )}
    </h1>
  )
}

/** The sum, the article's word on it, and what came next, in one line under the finding. */
function Standfirst({ revenue }: { revenue: Revenue }) {
  const { focus, after, claim, series, asOf, note, ready, awaited } = revenue
  if (!ready) return null
  const sentences = focus
    ? [sumSentence(focus), claimSentence(claim, series, asOf), nextSentence(focus, after)]
    : [awaitedSentence(awaited, asOf)]
  return (
    <div className={styles.standfirst}>
      {note !== '' && (
        <p className={styles.note} role="status">
          {note}
        </p>
      )}
      <p>{sentences.filter(Boolean).join(' ')}</p>
    </div>
  )
}

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

/** How fast a company grows, from what base, against whom. */
export default function RevenueRegion() {
  const revenue = useRevenue()
  const { subject, series, points, focus, before, sources, claim, asOf, peers, ready, rhythm, choosePeriod } =
    revenue
  const events = useMemo(
    () => companyEvents(revenue.events, subject.companyId, points, asOf),
    [revenue.events, subject.companyId, points, asOf],
  )
  const chart = useChart(revenue, events)
  const lines = useLines(revenue)
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
      <header className={styles.header}>
        <Title revenue={revenue} />
        <Standfirst revenue={revenue} />
        {ready && <Controls revenue={revenue} lines={lines} />}
      </header>
      {ready && (
        <div className={styles.bar}>
          <Presets revenue={revenue} />
          <TakeAway
            title={growthTitle(subject, focus, before, asOf)}
            revenue={revenue}
            lines={lines}
            beside={asked}
          />
        </div>
      )}
      {ready && focus && (
        <HowComputed
          point={focus}
          before={before}
          sources={sources}
          claim={claimSentence(claim, series, asOf)}
        />
      )}
      {!ready && !revenue.query.error ? (
        // Nothing stands here before its place is known: what comes above it would push it down.
        <div key="waiting" className={styles.waiting} aria-busy="true">
          <Loading>Loading revenue …</Loading>
        </div>
      ) : (
        <div key="columns" className={`${styles.columns} ${paper.stacked}`}>
          <div className={`${styles.column} ${paper.stacked}`}>
            {ready && lines.shown && (
              <LinesFigure
                revenue={revenue}
                lines={lines}
                plot={plot}
                save={control(() => picturedLines(revenue, lines, plot))}
              />
            )}
            <RevenueFigure
              revenue={revenue}
              chart={chart}
              save={control(() => levelPicture(revenue, chart))}
            />
            {ready && !lines.shown && <LineControls revenue={revenue} lines={lines} />}
            {ready && (rows.length > 0 || revenue.awaited !== null) && (
              <Numbers
                rows={rows}
                unit={`${currencySign(currencyOf(points)).trim()} million`}
                periodHead={rhythm === 'quarters' ? 'Quarter' : 'Year'}
                focusId={focus?.period ?? null}
                onFocus={choose}
                awaited={awaitedSentence(revenue.awaited, asOf)}
              />
            )}
            {ready && <Events name={subject.name} events={events} />}
          </div>
          <div className={`${styles.column} ${paper.stacked}`}>
            {ready && focus && (
              <PeersFigure
                peers={peers}
                subject={subject}
                period={focus.period}
                asOf={asOf}
                sources={sources}
                save={control(() => peersPicture(peers, subject, focus.period, frameOf(revenue)))}
              />
            )}
            {ready && <Beside name={subject.name} rows={asked} sources={sources} />}
          </div>
        </div>
      )}
      {ready && <FreshnessLine facts={decided} sources={sources} asOf={asOf} />}
      {dialog}
    </AskArea>
  )
}
