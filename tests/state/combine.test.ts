import { describe, expect, it, vi } from 'vitest'
import { combine, type Loaded, remember } from '../../src/state/combine'

const here = <T>(data: T): Loaded<T> => ({ data, error: null, refetch: vi.fn() })
const waiting: Loaded<number> = { data: undefined, error: null, refetch: vi.fn() }
const failed: Loaded<number> = { data: undefined, error: new Error('down'), refetch: vi.fn() }
const add = (a: number, b: number) => a + b

describe('combining queries', () => {
  it('makes the whole when every part is here', () => {
    expect(combine([here(1), here(2)], add)).toMatchObject({ data: 3, error: null })
  })

  it('waits for the last part', () => {
    expect(combine([here(1), waiting], add)).toMatchObject({ data: undefined, error: null })
  })

  it('gives the first error, and retries only what failed', () => {
    const fine = here(1)
    const both = combine([fine, failed], add)
    expect(both.error?.message).toBe('down')
    both.refetch()
    expect(failed.refetch).toHaveBeenCalledOnce()
    expect(fine.refetch).not.toHaveBeenCalled()
  })

  it('takes zero, null and the empty text for data', () => {
    expect(combine([here(0), here('')], (a, b) => [a, b]).data).toEqual([0, ''])
  })
})

describe('remembering', () => {
  it('computes again only when an argument is another one', () => {
    const make = vi.fn((rows: readonly number[]) => rows.length)
    const count = remember(make)
    const rows = [1, 2]
    expect([count(rows), count(rows), count([1, 2])]).toEqual([2, 2, 2])
    expect(make).toHaveBeenCalledTimes(2)
  })
})
