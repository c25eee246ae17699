import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/domain/date'
import { changeDates, periodOn, prepareLaw } from '../../../src/domain/export-controls/law'
import { point } from '../../../src/domain/export-controls/logic'
import { companies, measures, rules } from './facts'
import { decisionOf, madeUp } from './made-up'
import { law } from './subjects'

const open = (of: typeof law, day: string) =>
  periodOn(of, day).inForce.china.exceptions.map((exception) => exception.id)

/** Which of the exceptions the file names has a say for China. */
const COUNTS: Readonly<Record<string, boolean>> = {
  nac: true,
  aca: false,
  hbm: true,
  aia: false,
  acm: false,
  lpp: false,
}

describe('licence exceptions of the file', () => {
  it('are all named here', () => {
    expect(rules.licence_exceptions.map((one) => one.id).sort()).toEqual(Object.keys(COUNTS).sort())
  })

  it.each(rules.licence_exceptions)(
    '$id is closed on the eve of its first day; then open if it counts',
    (one) => {
      expect(open(law, addDays(one.introduced, -1))).not.toContain(one.id)
      expect(open(law, one.introduced).includes(one.id)).toBe(COUNTS[one.id])
      expect(open(law, '2026-11-24').includes(one.id)).toBe(COUNTS[one.id])
    },
  )

  it('for memory stacks never opens a way for a chip', () => {
    const onlyStacks = prepareLaw(
      { ...rules, licence_exceptions: rules.licence_exceptions.filter((one) => one.id === 'hbm') },
      measures,
      companies,
    )
    const b = madeUp({ tpp: point(3000), dieAreaMm2: point(800) })
    expect(decisionOf(b, '2025-06-01', 'china', onlyStacks)).toMatchObject({
      status: 'presumption-of-denial',
      exception: null,
    })
  })

  it('are shut from the day they are removed', () => {
    const removed = rules.licence_exceptions.map((one) =>
      one.id === 'nac' ? { ...one, removed: '2025-06-01' } : one,
    )
    const changed = prepareLaw({ ...rules, licence_exceptions: removed }, measures, companies)
    expect([open(changed, '2025-05-31'), open(changed, '2025-06-01')]).toEqual([['nac', 'hbm'], ['hbm']])
    const b = madeUp({ tpp: point(3000), dieAreaMm2: point(800) })
    expect(['2025-05-31', '2025-06-01'].map((day) => decisionOf(b, day, 'china', changed).status)).toEqual([
      'notification',
      'presumption-of-denial',
    ])
    expect(changeDates(changed)).toEqual([...new Set([...changeDates(law), '2025-06-01'])].sort())
  })
})

describe('Note 2 with each text', () => {
  const card = { tpp: point(2000), dieAreaMm2: point(200) }
  it.each([
    ['2023-11-16', 'unrestricted', 'unrestricted'],
    ['2023-11-17', 'presumption-of-denial', 'unrestricted'],
    ['2024-04-04', 'presumption-of-denial', 'unrestricted'],
    ['2024-12-02', 'presumption-of-denial', 'unrestricted'],
    ['2026-11-24', 'case-by-case', 'unrestricted'],
  ])('on %s: for data centres %s, for games %s', (day, forDataCentres, forGames) => {
    expect(decisionOf(madeUp({ ...card, datacenter: true }), day).status).toBe(forDataCentres)
    expect(decisionOf(madeUp({ ...card, datacenter: false }), day).status).toBe(forGames)
  })
})
