import { memo, useMemo } from 'react'
import { happened } from '../../domain/as-of'
import { LANES, type Lane, type TimelineEvent } from '../../domain/event'
import { formatCount, plural } from '../../domain/format'
import { SOURCE_KINDS } from '../../domain/source'
import { LANE_WORDS } from '../../domain/words'
import { currentView, endGesture, patchView, useView } from '../../state/view-store'
import { SearchField } from '../../ui/SearchField'
import { Select } from '../../ui/Select'
import { TextAction } from '../../ui/TextAction'
import { NARROW, useMedia } from '../../ui/use-media'
import styles from './Filters.module.css'
import {
  chipOptions,
  companyOptions,
  countryOptions,
  filtersSet,
  isOpen,
  kindOptions,
  laneCounts,
  type Option,
  selectEvents,
} from './selection'
import type { Timeline } from './use-timeline'

const ANY = ''

function choices(options: readonly Option[], any: string) {
  return [
    { value: ANY, label: any },
    ...options.map(({ id, name, count }) => ({ value: id, label: `${name} (${formatCount(count)})` })),
  ]
}

function toggleLane(lane: Lane): void {
  const { lanes } = currentView()
  const next = lanes.includes(lane) ? lanes.filter((other) => other !== lane) : [...lanes, lane]
  patchView({ lanes: LANES.filter((one) => next.includes(one)) })
}

/** Takes every filter away; the window stays. */
export function clearFilters(): void {
  patchView({
    lanes: [],
    company: null,
    eventChip: null,
    eventText: '',
    eventCountries: [],
    eventSourceKinds: [],
    eventChanged: false,
  })
}

/** Company, chip and lanes; every count leaves its own filter out and speaks of what had happened by the as-of date. */
const Choices = memo(
  ChoicesNow,
  (before, after) =>
    before.past === after.past &&
    before.timeline.selection === after.timeline.selection &&
    before.timeline.names === after.timeline.names,
)

function ChoicesNow({ timeline, past }: { timeline: Timeline; past: readonly TimelineEvent[] }) {
  const { names, selection } = timeline
  const lanes = laneCounts(selectEvents(past, { ...selection, lanes: [] }, names))
  const companies = companyOptions(
    selectEvents(past, { ...selection, company: null }, names),
    names,
    selection.company,
  )
  const countries = countryOptions(
    selectEvents(past, { ...selection, countries: [] }, names),
    names,
    selection.countries[0] ?? null,
  )
  const kinds = kindOptions(
    selectEvents(past, { ...selection, kinds: [] }, names),
    names,
    selection.kinds[0] ?? null,
  )
  const chips = chipOptions(selectEvents(past, { ...selection, chip: null }, names), names, selection.chip)
  return (
    <>
      <Select
        label="Company"
        showLabel
        options={choices(companies, 'any')}
        value={selection.company ?? ANY}
        onChange={(company) => patchView({ company: company === ANY ? null : company })}
      />
      <Select
        label="Chip"
        showLabel
        options={choices(chips, 'any')}
        value={selection.chip ?? ANY}
        onChange={(chip) => patchView({ eventChip: chip === ANY ? null : chip })}
      />
      <Select
        label="Country"
        showLabel
        options={choices(countries, 'any')}
        value={selection.countries[0] ?? ANY}
        onChange={(one) => patchView({ eventCountries: one === ANY ? [] : [one] })}
      />
      <Select
        label="Source"
        showLabel
        options={choices(kinds, 'any')}
        value={selection.kinds[0] ?? ANY}
        onChange={(one) => patchView({ eventSourceKinds: SOURCE_KINDS.filter((kind) => kind === one) })}
      />
      <label className={styles.lane}>
        <input
          type="checkbox"
          className={styles.box}
          checked={selection.changed}
          onChange={(event) => patchView({ eventChanged: event.target.checked })}
        />
        Changed a status
      </label>
      <fieldset className={styles.lanes} aria-label="Lanes">
        {LANES.map((lane) => (
          <label key={lane} className={styles.lane}>
            <input
              type="checkbox"
              className={styles.box}
              checked={selection.lanes.includes(lane)}
              onChange={() => toggleLane(lane)}
            />
            {LANE_WORDS[lane]} <span className={styles.count}>{formatCount(lanes.get(lane) ?? 0)}</span>
          </label>
        ))}
      </fieldset>
    </>
  )
}

/** Search and the other filters; on a narrow screen the others fold away, so that the list comes first. */
export const Filters = memo(function Filters({ timeline }: { timeline: Timeline }) {
  const { events, selected, selection, asOf } = timeline
  const text = useView((view) => view.eventText)
  const narrow = useMedia(NARROW)
  const past = useMemo(() => events.filter((event) => happened(event, asOf)), [events, asOf])
  const found = selected.filter((event) => happened(event, asOf)).length
  const set = filtersSet(selection)
  return (
    <search className={styles.filters} aria-label="Filter events">
      <span className={styles.search}>
        <SearchField
          label="Search events"
          placeholder="Search events"
          value={text}
          onValue={(eventText) => patchView({ eventText }, 'event-text')}
          onBlur={endGesture}
        />
      </span>
      {narrow ? (
        <details className={styles.fold}>
          <summary>Filters{set > 0 ? ` (${set} set)` : ''}</summary>
          <Choices timeline={timeline} past={past} />
        </details>
      ) : (
        <Choices timeline={timeline} past={past} />
      )}
      <p className={styles.found} role="status">
        <b>{formatCount(found)}</b> of {plural(past.length, 'event')} up to the as-of date
        {!isOpen(selection) && (
          <>
            {' '}
            <TextAction onClick={clearFilters}>Clear filters</TextAction>
          </>
        )}
      </p>
    </search>
  )
})
