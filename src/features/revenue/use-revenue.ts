import { useMemo, useState } from 'react'
import { useDataset } from '../../api/queries'
import type { Claim } from '../../domain/claim'
import type { Company } from '../../domain/company'
import type { TimelineEvent } from '../../domain/event'
import type { RevenueFigure } from '../../domain/revenue'
import type { Source } from '../../domain/source'
import { useAsOf } from '../../state/select'
import { patchView, useView } from '../../state/view-store'
import { expectedRhythm, outlooks } from './outlook'
import { peersOf } from './peers'
import {
  awaited,
  focusOf,
  growthClaimOn,
  pointAfter,
  pointBefore,
  type Rhythm,
  recent,
  rhythmsOf,
  seriesOf,
} from './periods'
import { chooseSubject, DEFAULT_COMPANY, periodNote, type Subject } from './subject'

const NO_FIGURES: readonly RevenueFigure[] = []
const NO_COMPANIES: readonly Company[] = []
const NO_CLAIMS: readonly Claim[] = []
const NO_EVENTS: readonly TimelineEvent[] = []
const NO_SOURCES: readonly Source[] = []

/** The period the reader chose; it belongs to one subject and ends with it. */
function useChoice({ companyId, segment }: Subject) {
  const spoken = useView((view) => view.spoken)
  const prefix = `${companyId}.${segment}.`
  return {
    chosen: spoken?.startsWith(prefix) ? spoken.slice(prefix.length) : null,
    choosePeriod: (period: string) => patchView({ spoken: prefix + period }),
  }
}

/** Everything the region draws from: the subject, its periods, the one spoken about, what stands beside it. */
export function useRevenue() {
  const query = useDataset('revenue')
  const companiesQuery = useDataset('companies')
  const companies = companiesQuery.data ?? NO_COMPANIES
  // The claimed period is the one the page opens on, so the finding waits for the claims, or for their failure.
  const claimsQuery = useDataset('claims')
  const claims = claimsQuery.data ?? NO_CLAIMS
  const events = useDataset('events').data ?? NO_EVENTS
  const sourcesQuery = useDataset('sources')
  const sources = sourcesQuery.data ?? NO_SOURCES
  const checked = useDataset('index').data?.factsCheckedTo
  const asOf = useAsOf()
  const wanted = useView((view) => view.companies)
  const wantedSegment = useView((view) => view.segment)
  const [all, setAll] = useState(false)

  const figures = query.data ?? NO_FIGURES
  const { subject, note } = useMemo(
    () =>
      chooseSubject(figures, companies, {
        companyId: wanted[0] ?? DEFAULT_COMPANY,
        segment: wantedSegment,
      }),
    [figures, companies, wanted, wantedSegment],
  )
  const measure = useView((view) => view.measure)
  const { chosen, choosePeriod } = useChoice(subject)
  const chooseRhythm = (next: Rhythm) => {
    patchView({ measure: next === 'years' ? 'annual' : 'level', spoken: null })
  }
  const rhythms = useMemo(() => rhythmsOf(figures, subject, asOf), [figures, subject, asOf])
  const wantedRhythm: Rhythm = measure === 'annual' ? 'years' : 'quarters'
  const rhythm = rhythms.includes(wantedRhythm)
    ? wantedRhythm
    : (rhythms[0] ?? expectedRhythm(figures, subject, asOf))
  const ahead = useMemo(() => outlooks(figures, subject, rhythm, asOf), [figures, subject, rhythm, asOf])
  const series = useMemo(() => seriesOf(figures, subject, rhythm, asOf), [figures, subject, rhythm, asOf])
  const points = useMemo(() => recent(series, rhythm, all), [series, rhythm, all])
  const claim = useMemo(() => growthClaimOn(subject, claims), [subject, claims])
  const focus = focusOf(series, chosen, claim)
  const notes = [note, periodNote(chosen, focus?.period ?? null, subject.name, asOf)]
    .filter(Boolean)
    .join(' ')
  const peers = useMemo(
    () => (focus ? peersOf(figures, companies, subject, focus.period, rhythm, asOf, wanted.slice(1)) : []),
    [figures, companies, subject, focus, rhythm, asOf, wanted],
  )
  return {
    query,
    /** Figures are here, and names, claims and documents too or known not to come. */
    ready:
      query.data !== undefined && [companiesQuery, claimsQuery, sourcesQuery].every((one) => !one.isPending),
    figures,
    companies,
    events,
    sources,
    checked,
    asOf,
    subject,
    /** What of the link could not be followed; empty when all of it was. */
    note: notes,
    rhythms,
    rhythm,
    chooseRhythm,
    series,
    points,
    /** What is expected of periods without a figure. */
    ahead,
    all,
    setAll,
    // The article speaks of a quarter: beside years there is nothing to hold it against.
    claim: rhythm === 'quarters' ? claim : null,
    focus,
    choosePeriod,
    before: focus && pointBefore(series, focus),
    after: focus && pointAfter(series, focus),
    awaited: useMemo(() => awaited(figures, subject, rhythm, asOf), [figures, subject, rhythm, asOf]),
    peers,
  }
}

export type Revenue = ReturnType<typeof useRevenue>
