/** What the bench of the statuses runs inside a browser: the app's own determination, and plain loops beside it. */
import { statusHistory } from '../../src/domain/export-controls/history'
import { changeDates, type Law, prepareLaw } from '../../src/domain/export-controls/law'
import type { ExportRules } from '../../src/domain/export-controls/rules'
import { statusOf } from '../../src/domain/export-controls/status'
import { type ChipSubject, subjectsOf } from '../../src/state/select'
import type { BenchData, StatusTimes } from './statuses-data'

const middle = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

function timeOf(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** The cheapest answer one could give: the four lines of the rule of 2023 against two known numbers a chip. */
function plainClass({ inputs }: ChipSubject): number {
  const { tpp, dieAreaMm2 } = inputs
  const density = typeof dieAreaMm2.value === 'number' ? tpp.low / dieAreaMm2.value : 0
  if (tpp.low >= 4800 || (tpp.low >= 1600 && density >= 5.92)) return 2
  return (tpp.low >= 2400 && density >= 1.6) || (tpp.low >= 1600 && density >= 3.2) ? 1 : 0
}

/** Milliseconds of one plain loop over the chips and as many days; many rounds, as one is too short for the clock. */
function plainLoop(subjects: readonly ChipSubject[], days: number): number {
  const rounds = Math.ceil(200 / days)
  let sum = 0
  const whole = timeOf(() => {
    for (let at = 0; at < rounds * days; at++) for (const one of subjects) sum += plainClass(one)
  })
  return sum > 0 ? whole / rounds : Number.NaN
}

/** The longest gap between two timers while the work is going on: how long a key would wait. */
async function longestWait(work: () => unknown): Promise<number> {
  let longest = 0
  let last = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
  })
  await new Promise((done) => setTimeout(done, 50))
  longest = 0
  work()
  await new Promise((done) => setTimeout(done, 50))
  clearInterval(timer)
  return longest
}

async function measure(data: BenchData): Promise<StatusTimes> {
  const law: Law = prepareLaw(data.rules as ExportRules, data.measures, data.companies)
  const subjects = [...subjectsOf(data.chips, data.facts, data.rules).values()]
  const days = changeDates(law)
  const oneDay = (day: string) => () => subjects.map((one) => statusOf(one, 'china', day, law))
  const history = () => subjects.map((one) => statusHistory(one, 'china', law))
  const first = timeOf(oneDay(days.at(-1) ?? ''))
  const dates = days.slice(-24).map((day) => timeOf(oneDay(day)))
  const firstHistory = timeOf(history)
  const histories = Array.from({ length: 5 }, () => timeOf(history))
  return {
    chips: subjects.length,
    days: days.length,
    firstDate: first,
    date: middle(dates),
    slowestDate: Math.max(...dates),
    wait: await longestWait(oneDay(days.at(-2) ?? '')),
    firstHistory,
    history: middle(histories),
    plainDate: plainLoop(subjects, 1),
    plainHistory: plainLoop(subjects, days.length),
  }
}

Object.assign(window, { measureStatuses: measure })
