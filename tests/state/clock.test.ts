import { afterEach, describe, expect, it } from 'vitest'
import { setClock, timeOfDay, today } from '../../src/state/clock'

afterEach(() => setClock(() => new Date()))

describe('the clock', () => {
  it('gives the day of the reader’s own calendar, not of Greenwich', () => {
    setClock(() => new Date(2026, 3, 29, 23, 59, 59))
    expect(today()).toBe('2026-04-29')
    setClock(() => new Date(2026, 3, 30, 0, 0, 0))
    expect(today()).toBe('2026-04-30')
  })

  it('gives hours and minutes', () => {
    setClock(() => new Date(2026, 0, 1, 9, 5))
    expect(timeOfDay()).toBe('09:05')
  })
})
