import { afterEach, describe, expect, it, vi } from 'vitest'
import { SLOW_MS } from '../../mocks/handlers'
import { mockServer } from '../../mocks/node'
import { loadDataset } from '../../mocks/read-facts'
import { fetchDataset } from '../../src/api/client'
import type { DatasetName } from '../../src/api/contract'

const base = 'http://chokepoint.test/api/'
let stop = () => undefined as unknown

function start(sentinels: string): void {
  const server = mockServer(sentinels)
  server.listen({ onUnhandledRequest: 'error' })
  stop = () => server.close()
}

afterEach(() => {
  vi.useRealTimers()
  stop()
})

const get = (name: DatasetName, timeoutMs?: number) =>
  fetchDataset(name, timeoutMs === undefined ? { base } : { base, timeoutMs })

describe('a sentinel makes the mock fail', () => {
  it.each([
    ['error', { kind: 'http', sentence: expect.stringContaining('error 500') }],
    ['unreachable', { kind: 'unreachable' }],
    ['malformed', { kind: 'malformed' }],
    ['version', { kind: 'version' }],
    ['shape', { kind: 'shape' }],
  ])('%s', async (sentinel, error) => {
    start(sentinel)
    await expect(get('companies')).rejects.toMatchObject(error)
    await expect(get('rules')).rejects.toMatchObject(error)
  })

  it('hang: the client gives up', async () => {
    start('hang')
    await expect(get('companies', 100)).rejects.toMatchObject({ kind: 'timeout' })
  })

  it('slow: the answer comes late, and is right', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    start('slow')
    let settled = false
    const companies = get('companies').finally(() => {
      settled = true
    })
    await vi.advanceTimersByTimeAsync(SLOW_MS - 100)
    expect(settled).toBe(false)
    await vi.advanceTimersByTimeAsync(200)
    vi.useRealTimers()
    expect(await companies).toEqual(loadDataset().companies)
  })

  it('error-once: the client asks again by itself, then the reader does', async () => {
    start('error-once')
    await expect(get('companies')).rejects.toMatchObject({ kind: 'http' })
    await expect(get('companies')).rejects.toMatchObject({ kind: 'http' })
    expect(await get('companies')).toEqual(loadDataset().companies)
    await expect(get('chips')).rejects.toMatchObject({ kind: 'http' })
  })

  it('empty: no rows, and rules with nothing in them', async () => {
    start('empty')
    expect(await get('companies')).toEqual([])
    expect(await get('rules')).toMatchObject({
      meta: loadDataset().rules.meta,
      letters: [],
      rule_versions: [],
    })
    expect(await get('index')).toMatchObject({ datasets: [] })
  })

  it('for one dataset only, the others live', async () => {
    start('error:chips,empty:events')
    await expect(get('chips')).rejects.toMatchObject({ kind: 'http' })
    expect(await get('events')).toEqual([])
    expect(await get('companies')).toEqual(loadDataset().companies)
  })

  it('one that names a dataset goes before one for all', async () => {
    start('error,empty:chips')
    expect(await get('chips')).toEqual([])
    await expect(get('companies')).rejects.toMatchObject({ kind: 'http' })
  })

  it('per request, by query or header', async () => {
    start('')
    expect((await fetch(`${base}v1/chips.json?mock=error`)).status).toBe(500)
    expect((await fetch(`${base}v1/chips.json`, { headers: { 'x-mock': 'error:chips' } })).status).toBe(500)
    expect((await fetch(`${base}v1/chips.json`)).status).toBe(200)
  })

  it('but an unknown one does nothing', async () => {
    start('explode,error:chps')
    expect(await get('chips')).toEqual(loadDataset().chips)
  })
})
