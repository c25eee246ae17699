import { describe, expect, test } from 'vitest'
import { loadDataset } from '../../../mocks/read-facts'
import { firstDay } from '../../../src/domain/date'
import { prepareLaw } from '../../../src/domain/export-controls/law'
import { alongs } from '../../../src/features/timeline/along'
import {
  changedBy,
  changeLines,
  changingEvents,
  effectsOf,
  quartersOf,
} from '../../../src/features/timeline/effects'
import { namesOf, OPEN_SELECTION, selectEvents } from '../../../src/features/timeline/selection'
import { subjectsOf } from '../../../src/state/select'

const data = loadDataset()
const law = prepareLaw(data.rules, data.measures, data.companies)
const subjects = subjectsOf(data.chips, data['chip-facts'], data.rules)
const world = { law, subjects, destination: 'china' as const }
const names = namesOf(data.companies, data.chips, data.sources)

function event(id: string) {
  const found = data.events.find(({ eventId }) => eventId === id)
  if (!found) throw new Error(`no event ${id}`)
  return found
}

describe('what an event changed', () => {
  test('the letter of April 2025 changed the H20 on its own day, and says why', () => {
    const [on, ...others] = changedBy(event('pe-2025-04-h20'), world)
    expect(others).toEqual([])
    expect(on?.day).toBe('2025-04-09')
    const ids = on?.changes.map(({ chipId }) => chipId) ?? []
    expect(ids).toContain('nvidia-h20-96')
    const line = changeLines(on?.changes ?? []).find(({ chipIds }) => chipIds.includes('nvidia-h20-96'))
    expect(line?.change.before.status).not.toBe(line?.change.after.status)
    expect(line?.change.cause.words).toMatch(/letter/)
  })

  test('every change on a line is alike, and no change is lost', () => {
    const changes = changedBy(event('pe-2026-01-rule'), world).flatMap((on) => on.changes)
    const lines = changeLines(changes)
    expect(lines.reduce((sum, { chipIds }) => sum + chipIds.length, 0)).toBe(changes.length)
    expect(lines.length).toBeLessThan(changes.length)
  })

  test('a rule announced on the day changes nothing before it is in force', () => {
    const announced = data.events.filter(
      (one) => one.lane === 'policy' && effectsOf(one, law).some(({ rule }) => rule !== null),
    )
    expect(announced.length).toBeGreaterThan(0)
    for (const one of announced) {
      for (const { day, rule } of effectsOf(one, law)) {
        if (rule === null) expect(day).toBe(one.date)
        else expect(day > one.date).toBe(true)
      }
    }
  })

  test('an event of another lane counts only for the chips it names; a month changes nothing', () => {
    const onTheDay = { ...event('ev-deepseek-v4-release'), date: '2026-01-15', chipIds: [] }
    expect(changedBy(onTheDay, world)).toEqual([])
    const named = { ...onTheDay, chipIds: ['nvidia-h200-sxm'] }
    expect(changedBy(named, world)[0]?.changes.map(({ chipId }) => chipId)).toEqual(['nvidia-h200-sxm'])
    expect(effectsOf({ ...named, date: '2026-01', precision: 'month' }, law)).toEqual([])
  })

  test('a chip dated later, or not at all and not named by then, is not said to have changed', () => {
    const ids = changedBy(event('pe-2022-10-rule'), world).flatMap(({ changes }) =>
      changes.map(({ chipId }) => chipId),
    )
    expect(ids.length).toBeGreaterThan(5)
    expect(ids).not.toContain('nvidia-rubin-ultra')
    // No source dates the MI250, but a letter had named it in August.
    expect(ids).toContain('amd-mi250')
    for (const id of ids.filter((one) => one !== 'amd-mi250')) {
      const chip = data.chips.find(({ chipId }) => chipId === id)
      const date = chip?.announced ?? chip?.released ?? 'none'
      expect(firstDay(date) <= '2022-10-21', `${id} ${date}`).toBe(true)
    }
  })

  test('the filter keeps exactly these events', () => {
    const changing = changingEvents(data.events, world)
    const kept = selectEvents(data.events, { ...OPEN_SELECTION, changed: true }, { ...names, changing })
    expect(kept.map(({ eventId }) => eventId)).toEqual(
      data.events.filter(({ eventId }) => changing.has(eventId)).map(({ eventId }) => eventId),
    )
    expect(changing.has('pe-2025-04-h20')).toBe(true)
    expect(changing.has('ev-deepseek-v4-release')).toBe(false)
  })
})

test('country and source kind filter, and say so', () => {
  const chinese = selectEvents(data.events, { ...OPEN_SELECTION, countries: ['China'] }, names)
  expect(chinese.length).toBeGreaterThan(0)
  expect(chinese.length).toBeLessThan(data.events.length)
  const country = new Map(data.companies.map((one) => [one.companyId, one.country]))
  for (const { companyIds } of chinese) {
    expect(companyIds.map((id) => country.get(id))).toContain('China')
  }
  const kind = new Map(data.sources.map((one) => [one.sourceId, one.kind]))
  const filed = selectEvents(data.events, { ...OPEN_SELECTION, kinds: ['regulator'] }, names)
  for (const { sourceIds } of filed) expect(sourceIds.map((id) => kind.get(id))).toContain('regulator')
})

test('the quarter an event falls into is the company’s own, and only once published', () => {
  const report = event('ev-cambricon-2026q1')
  const at = (asOf: string) => quartersOf(report, data.revenue, asOf).map(({ point }) => point.period)
  expect(at('2026-05-15')).toEqual([])
  expect(at('2026-11-24')).toEqual(['2026Q2'])
  const nvidia = { ...report, date: '2026-01-20', companyIds: ['nvidia'] }
  const [quarter] = quartersOf(nvidia, data.revenue, '2026-11-24')
  expect(quarter?.point.periodEnd).toBe('2026-01-25')
})

test('before and after along lane, company and chip lead back to where they came from', () => {
  const one = event('pe-2025-04-h20')
  const lines = alongs(one, data.events, names)
  expect(lines.map(({ label }) => label).slice(0, 2)).toEqual(['Policy', 'NVIDIA'])
  for (const line of lines) {
    const next = line.next && alongs(line.next, data.events, names).find(({ id }) => id === line.id)
    if (next) expect(next.previous?.eventId).toBe(one.eventId)
  }
})
