/** Many events from the real ones: seeded, so that every run and every machine measures the same marks. */
import type { Dataset } from '../../mocks/dataset'
import { addDays, firstDay } from '../../src/domain/date'
import { seeded } from './generate'

/** Days around its model that a copy may fall on. */
const SPREAD = 240

/** The dataset with `count` events: copies of the real ones on other days. */
export function withEvents(dataset: Dataset, count: number): Dataset {
  const random = seeded(20_261_125)
  const events = [...dataset.events]
  for (let at = 0; events.length < count; at++) {
    const model = dataset.events[at % dataset.events.length]
    if (!model) break
    const days = Math.round((random() - 0.5) * SPREAD)
    events.push({
      ...model,
      eventId: `${model.eventId}-copy-${at}`,
      date: addDays(firstDay(model.date), days),
      precision: 'day',
      seed: false,
      title: `${model.title}, copy ${at}`,
    })
  }
  return { ...dataset, events }
}
