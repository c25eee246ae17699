import { useDeferredValue, useEffect, useMemo } from 'react'
import { type Period, periodOf } from '../../domain/period'
import { notify } from '../../state/notices'
import { shorten } from '../../state/url-fields'
import { correctView, useView } from '../../state/view-store'
import { quarterCounts } from './quarters'
import { selectionWords } from './selection'
import { effectsIn, inPeriod, periodsOf, twoPeriods } from './two-periods'
import type { Timeline } from './use-timeline'

/** Takes out of the link what is no period, and says so. */
function useReadPeriods(): readonly string[] {
  const asked = useView((view) => view.periods)
  useEffect(() => {
    const strangers = asked.filter((id) => periodOf(id) === null)
    if (strangers.length === 0) return
    notify(
      ...strangers.map(
        (id) => `“${shorten(id)}” is not a period like 2026-Q2, 2026 or 2026-04-17..2026-05-09: left out.`,
      ),
    )
    correctView({ periods: asked.filter((id) => !strangers.includes(id)) })
  }, [asked])
  return asked
}

/** Years and quarters that hold events, newest first. */
function offered(quarters: readonly string[]): readonly Period[] {
  const years = [...new Set(quarters.map((quarter) => quarter.slice(0, 4)))]
  return [...quarters.toReversed(), ...years.toReversed()].flatMap((id) => periodOf(id) ?? [])
}

/** The two periods of the link, over the events that pass the filters. */
export function useTwoPeriods({ events, selected, world, asOf, selection, names }: Timeline) {
  const ids = useReadPeriods()
  const pair = useMemo(() => periodsOf(ids, asOf), [ids, asOf])
  // What changed a status takes a moment to work out: the rest of the region does not wait for it.
  const judged = useDeferredValue(world, null)
  const effects = useMemo(() => {
    const both = selected.filter((event) => pair.some((period) => inPeriod(event, period)))
    return judged && effectsIn(both, judged)
  }, [selected, pair, judged])
  const words = useMemo(
    () => ({
      one: selectionWords(selection, names, 'event'),
      many: selectionWords(selection, names, 'events'),
    }),
    [selection, names],
  )
  const two = useMemo(
    () => twoPeriods(pair, selected, { asOf, effects, words }),
    [pair, selected, asOf, effects, words],
  )
  const choices = useMemo(() => offered(quarterCounts(events, asOf).quarters), [events, asOf])
  return { two, pair, choices }
}
