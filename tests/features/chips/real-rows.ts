/** The region's rows from the facts on disk, for tests of its pure parts. */
import { loadDataset } from '../../../mocks/read-facts'
import type { IsoDay } from '../../../src/domain/date'
import { prepareLaw } from '../../../src/domain/export-controls/law'
import { chipInputs } from '../../../src/domain/export-controls/metrics'
import { statusOf } from '../../../src/domain/export-controls/status'
import type { ChipFact } from '../../../src/domain/fact'
import { indexFacts } from '../../../src/domain/reading'
import { chinaSides } from '../../../src/features/chips/china-side'
import { chipProfile } from '../../../src/features/chips/profile'
import { type ChipRow, chipRows } from '../../../src/features/chips/rows'

const data = loadDataset()
const law = prepareLaw(data.rules, data.measures, data.companies)
export const REAL_LAW = law

function readWith(chipFacts: readonly ChipFact[]) {
  const index = indexFacts(chipFacts)
  const subjects = data.chips.map((chip) => {
    const facts = [...(index.get(chip.chipId)?.values() ?? [])].flat()
    return { chip, inputs: chipInputs(chip, facts, data.rules) }
  })
  const profiles = subjects.map(({ chip, inputs }) => {
    const vendor = data.companies.find((company) => company.companyId === chip.vendorId)
    return chipProfile(chip, vendor, index, inputs)
  })
  return { subjects, profiles }
}

type Read = ReturnType<typeof readWith>

function rowsOn({ subjects, profiles }: Read, day: IsoDay): readonly ChipRow[] {
  const statuses = new Map(
    subjects.map((subject) => [subject.chip.chipId, statusOf(subject, 'china', day, law)]),
  )
  return chipRows(profiles, statuses, chinaSides(data.measures, data.rules, 'china', day), day)
}

/** All 269 rows as of a day, towards mainland China, read from other facts. */
export function rowsFrom(facts: readonly ChipFact[], day: IsoDay): readonly ChipRow[] {
  return rowsOn(readWith(facts), day)
}

const real = readWith(data['chip-facts'])

/** All 269 rows as of a day, towards mainland China. */
export function realRows(day: IsoDay): readonly ChipRow[] {
  return rowsOn(real, day)
}

/** One row of {@link realRows}. */
export function realRow(chipId: string, day: IsoDay): ChipRow {
  const row = realRows(day).find((one) => one.chipId === chipId)
  if (row === undefined) throw new Error(`No chip ${chipId}`)
  return row
}
