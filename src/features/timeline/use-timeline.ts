import { useDeferredValue, useMemo } from 'react'
import { useDataset } from '../../api/queries'
import type { DayWindow } from '../../charts/chart-types'
import type { Chip } from '../../domain/chip'
import type { Claim } from '../../domain/claim'
import type { Company } from '../../domain/company'
import type { TimelineEvent } from '../../domain/event'
import type { RevenueFigure } from '../../domain/revenue'
import type { Source } from '../../domain/source'
import { useAsOf, useLaw, useSubjects } from '../../state/select'
import { useView } from '../../state/view-store'
import { changingEvents, type StatusWorld } from './effects'
import { eventRows } from './list-rows'
import { namesOf, type Selection, selectEvents } from './selection'
import { wholeExtent, windowOf } from './window'

const NO_EVENTS: readonly TimelineEvent[] = []
const NO_COMPANIES: readonly Company[] = []
const NO_CHIPS: readonly Chip[] = []
const NO_CLAIMS: readonly Claim[] = []
const NO_SOURCES: readonly Source[] = []
const NO_FIGURES: readonly RevenueFigure[] = []

/** The filters of the link; typing stays ahead of the drawing. */
export function useSelection(): Selection {
  const lanes = useView((view) => view.lanes)
  const company = useView((view) => view.company)
  const chip = useView((view) => view.eventChip)
  const text = useDeferredValue(useView((view) => view.eventText))
  const countries = useView((view) => view.eventCountries)
  const kinds = useView((view) => view.eventSourceKinds)
  const changed = useView((view) => view.eventChanged)
  return useMemo(
    () => ({ lanes, company, chip, text, countries, kinds, changed }),
    [lanes, company, chip, text, countries, kinds, changed],
  )
}

/** What says whether an event changed a status; null while rules or facts are not here. */
function useWorld(): StatusWorld | null {
  const law = useLaw().data
  const subjects = useSubjects().data
  const destination = useView((view) => view.destination)
  return useMemo(
    () => (law && subjects ? { law, subjects, destination } : null),
    [law, subjects, destination],
  )
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Everything the region draws from: the events as asked for, the window, the rows of the list. */
export function useTimeline() {
  const query = useDataset('events')
  const companies = useDataset('companies').data ?? NO_COMPANIES
  const chips = useDataset('chips').data ?? NO_CHIPS
  const claims = useDataset('claims').data ?? NO_CLAIMS
  const sources = useDataset('sources').data ?? NO_SOURCES
  const checked = useDataset('index').data?.factsCheckedTo
  const asOf = useAsOf()
  const from = useView((view) => view.from)
  const until = useView((view) => view.until)
  const selection = useSelection()

  const events = query.data ?? NO_EVENTS
  const figures = useDataset('revenue').data ?? NO_FIGURES
  const world = useWorld()
  // Only asked for: going through every change of the law takes a moment.
  const changing = useMemo(
    () => (selection.changed && world ? changingEvents(events, world) : null),
    [selection.changed, events, world],
  )
  const names = useMemo(
    () => ({ ...namesOf(companies, chips, sources), changing }),
    [companies, chips, sources, changing],
  )
  const selected = useMemo(() => selectEvents(events, selection, names), [events, selection, names])
  const extent = useMemo(() => wholeExtent(events, asOf), [events, asOf])
  const window: DayWindow = useMemo(
    () => windowOf({ from, until }, events, asOf),
    [from, until, events, asOf],
  )
  const list = useMemo(() => once(() => eventRows(selected, window, asOf)), [selected, window, asOf])
  const bare = from === null && until === null
  const { data, error, refetch } = query
  // One object while nothing in it changes: a step of the axis draws nothing but the figure.
  return useMemo(
    () => ({
      query: { data, error, refetch },
      events,
      selected,
      /** Worked out when first asked for: the figure does without, and is there before the list. */
      get rows() {
        return list()
      },
      names,
      claims,
      sources,
      figures,
      world,
      checked,
      asOf,
      selection,
      window,
      extent,
      bare,
    }),
    [
      data,
      error,
      refetch,
      events,
      selected,
      list,
      names,
      claims,
      sources,
      figures,
      world,
      checked,
      asOf,
      selection,
      window,
      extent,
      bare,
    ],
  )
}

export type Timeline = ReturnType<typeof useTimeline>
