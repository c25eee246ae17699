// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { datasetQuery, makeQueryClient } from '../../src/api/queries'
import { DateRule } from '../../src/shell/DateRule'
import { useNotices } from '../../src/state/notices'
import { currentView, viewStore } from '../../src/state/view-store'
import { draw, startAt } from './frame'

// Finding by role walks the whole frame: slow on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const slider = () => screen.getByRole('slider', { name: 'As-of date' })
const asOf = () => currentView().asOf

beforeEach(() => startAt({ asOf: '2026-01-31' }))
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

describe('the handle', () => {
  it('is a slider that says its date', () => {
    draw(<DateRule />)
    expect(slider().getAttribute('aria-valuetext')).toBe('31 January 2026')
    expect(Number(slider().getAttribute('aria-valuenow'))).toBeLessThan(
      Number(slider().getAttribute('aria-valuemax')),
    )
  })

  it.each([
    ['{ArrowRight}', '2026-02-01'],
    ['{ArrowUp}', '2026-02-01'],
    ['{ArrowLeft}', '2026-01-30'],
    ['{ArrowDown}', '2026-01-30'],
    ['{PageUp}', '2026-02-28'],
    ['{PageDown}', '2025-12-31'],
    ['{Home}', '2022-01-01'],
    ['{End}', '2027-01-08'],
  ])('%s leads to %s', async (key, day) => {
    draw(<DateRule />)
    slider().focus()
    await userEvent.keyboard(key)
    expect(asOf()).toBe(day)
  })

  it('many key presses are one gesture, which ends when the handle is left', async () => {
    draw(<DateRule />)
    slider().focus()
    await userEvent.keyboard('{ArrowRight>5/}')
    expect(viewStore.getState().gesture).toBe('asof-keys')
    slider().blur()
    expect(viewStore.getState().gesture).toBeNull()
  })

  it('leaves other keys to the browser', async () => {
    draw(<DateRule />)
    slider().focus()
    await userEvent.keyboard('a{Enter}')
    expect(asOf()).toBe('2026-01-31')
  })

  it('goes to where the ruler is pressed', () => {
    draw(<DateRule />)
    const ruler = slider().parentElement as HTMLElement
    fireEvent.pointerDown(ruler, { button: 0, clientX: 360, pointerId: 1 })
    expect(asOf()).toBe('2024-07-06')
    expect(document.activeElement).toBe(slider())
  })
})

describe('the typed date', () => {
  const open = async () => {
    draw(<DateRule />)
    await userEvent.click(screen.getByRole('button', { name: /31 January 2026/ }))
    return screen.getByLabelText<HTMLInputElement>('As-of date, typed')
  }

  it('counts as soon as it is whole, and only then', async () => {
    const field = await open()
    expect(document.activeElement).toBe(field)
    fireEvent.change(field, { target: { value: '0002-06-01' } })
    expect(asOf()).toBe('2026-01-31')
    fireEvent.change(field, { target: { value: '2023-06-01' } })
    expect(asOf()).toBe('2023-06-01')
    await userEvent.keyboard('{Enter}')
    expect(screen.getByRole('button', { name: /1 June 2023/ })).toBeTruthy()
  })

  it('is taken back by Escape', async () => {
    const field = await open()
    fireEvent.change(field, { target: { value: '2023-06-01' } })
    await userEvent.keyboard('{Escape}')
    expect(asOf()).toBe('2026-01-31')
  })

  it('goes to today in one word', async () => {
    await open()
    await userEvent.click(screen.getByRole('button', { name: 'Today' }))
    expect(asOf()).toBeNull()
  })
})

describe('the steps', () => {
  it('lead to the days on which an answer can change, and say so', async () => {
    draw(<DateRule />)
    await userEvent.click(screen.getByRole('button', { name: 'Previous change' }))
    const before = asOf() ?? ''
    expect(before < '2026-01-31').toBe(true)
    expect(useNotices.getState().announcement).toMatch(/^As of .* 202[56]\.$/)
    await userEvent.click(screen.getByRole('button', { name: 'Next change' }))
    expect((asOf() ?? '') > before).toBe(true)
  })

  it('pass every rule on the ruler', async () => {
    startAt({ asOf: '2023-11-16' })
    draw(<DateRule />)
    await userEvent.click(screen.getByRole('button', { name: 'Next change' }))
    expect(asOf()).toBe('2023-11-17')
  })

  it('are off at the ends', async () => {
    startAt({ asOf: '2099-12-31' })
    draw(<DateRule />)
    const next = screen.getByRole('button', { name: 'Next change' })
    expect(next.getAttribute('aria-disabled')).toBe('true')
    await userEvent.click(next)
    expect(asOf()).toBe('2099-12-31')
  })
})

describe('what is in force', () => {
  it.each([
    ['2026-11-24', 'In force: 89 FR 96790, 91 FR 1684'],
    ['2023-06-01', 'In force: 87 FR 62186'],
    ['2021-01-01', 'In force: no rule on AI chips yet'],
  ])('on %s', (day, words) => {
    startAt({ asOf: day })
    draw(<DateRule />)
    expect(screen.getByText(words)).toBeTruthy()
    expect(screen.getByText('Rule text last confirmed 9 Oct 2026')).toBeTruthy()
  })

  it('names the rules on the ruler', () => {
    startAt()
    draw(<DateRule />)
    expect(screen.getByText('Oct 2022 rule')).toBeTruthy()
    expect(screen.getByText('Case-by-case policy')).toBeTruthy()
  })
})

describe('without data', () => {
  it('the ruler, the handle and the date stand there all the same', async () => {
    vi.stubGlobal('fetch', () => new Promise(() => {}))
    draw(<DateRule />, makeQueryClient())
    expect(slider()).toBeTruthy()
    expect(screen.getByText('2024')).toBeTruthy()
    expect(screen.queryByText('Oct 2022 rule')).toBeNull()
    expect(screen.getByRole('button', { name: 'Next change' }).getAttribute('aria-disabled')).toBe('true')
    await userEvent.type(slider(), '{ArrowLeft}')
    expect(asOf()).not.toBe('2026-01-31')
  })

  it('a failure is one sentence with a retry', async () => {
    const fetched = vi.fn(async () => new Response('', { status: 500 }))
    vi.stubGlobal('fetch', fetched)
    const client = makeQueryClient()
    await Promise.allSettled([client.fetchQuery({ ...datasetQuery('rules'), retry: false })])
    draw(<DateRule />, client)
    expect(await screen.findByText(/export-control rules could not be loaded/)).toBeTruthy()
    const calls = fetched.mock.calls.length
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }))
    expect(fetched.mock.calls.length).toBeGreaterThan(calls)
  })
})
