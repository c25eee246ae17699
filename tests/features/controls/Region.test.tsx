// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { setClock } from '../../../src/state/clock'
import { useNotices } from '../../../src/state/notices'
import { decodeView, encodeView } from '../../../src/state/url'
import { DEFAULT_VIEW } from '../../../src/state/view'
import { currentView, patchView, viewStore } from '../../../src/state/view-store'
import { forgetMedia } from '../../../src/ui/use-media'
import { open, region } from './support'

// The whole region with all 269 chips: seconds on a loaded machine.
vi.setConfig({ testTimeout: 60_000 })

const layers = () => screen.getByRole('list', { name: 'Reasons, layer by layer' })

beforeEach(() => {
  viewStore.setState({ view: DEFAULT_VIEW, gesture: null })
  setClock(() => new Date(2026, 10, 24, 12))
})
afterEach(() => {
  cleanup()
  setClock(() => new Date())
})

describe('the answer and its proof', () => {
  test('the H20 was under every line and free on the eve of the letter', () => {
    open({ asOf: '2025-04-08' })
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'NVIDIA H20 96\u2009GB to mainland China, 8 April 2025',
    )
    expect(within(region()).getAllByText('Unrestricted').length).toBeGreaterThan(0)
    expect(layers().textContent?.replace(/\s/g, ' ')).toContain('TPP = 148 TFLOPS × 16 bit = 2 368')
    expect(layers().textContent?.replace(/\s/g, ' ')).toMatch(/PD = 2 368 ÷ 814 mm² = 2\.91/)
    expect(layers().textContent?.replace(/\s/g, ' ')).toContain('98.7 % of the 2 400 line')
  })

  test('a day later a letter stops it, although no figure changed', () => {
    open({ asOf: '2025-04-09' })
    expect(within(region()).getAllByText('Licence required').length).toBeGreaterThan(0)
    expect(
      within(region()).getByText(
        /by the BIS letter of 9 April 2025; the chip itself meets no paragraph of 3A090/i,
      ),
    ).toBeTruthy()
    expect(within(layers()).getByText('neither a nor b')).toBeTruthy()
  })

  test('the A800 was free until the interconnect test went', () => {
    open({ chip: 'nvidia-a800-80-sxm', asOf: '2022-11-10' })
    expect(within(region()).getAllByText('Unrestricted').length).toBeGreaterThan(0)
    cleanup()
    open({ chip: 'nvidia-a800-80-sxm', asOf: '2023-11-16' })
    expect(within(region()).getAllByText('Licence required').length).toBeGreaterThan(0)
    cleanup()
    open({ chip: 'nvidia-a800-80-sxm', asOf: '2023-11-17' })
    expect(within(region()).getAllByText('Denied by presumption').length).toBeGreaterThan(0)
  })
})

describe('what cannot be said', () => {
  test('a chip without a die area names the values at which the answer turns', () => {
    open({ chip: 'google-tpu-v4', asOf: '2026-11-24' })
    const settle = screen.getByRole('region', { name: 'What would settle it' })
    expect(settle.textContent?.replace(/\s/g, ' ')).toContain('over 2 750 mm²: unrestricted')
    expect(within(region()).getAllByText('Undetermined').length).toBeGreaterThan(0)
  })

  test('an id no chip has is named, and the region answers for the H20', () => {
    open({ chip: 'nvidia-h9000' })
    expect(within(region()).getByText(/No chip has the id “nvidia-h9000”/)).toBeTruthy()
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/^NVIDIA H20/)
  })

  test('a Chinese design is told what applies instead', () => {
    open({ chip: 'huawei-ascend-910c', asOf: '2025-06-01' })
    expect(within(layers()).getByText('Use of the chip (General Prohibition 10)')).toBeTruthy()
    expect(within(layers()).getByText(/The guidance names this chip/)).toBeTruthy()
    expect(within(layers()).getByText('Foundry due diligence')).toBeTruthy()
  })

  test('a date after the facts is last known', () => {
    open({ asOf: '2027-03-01' })
    expect(within(region()).getByText(/Last known rule, checked to 25 November 2026/)).toBeTruthy()
  })
})

describe('who changed on the date', () => {
  const changes = () => screen.getByRole('heading', { name: /changed status on/ }).parentElement

  test('counts the chips known by then, and names apart those that no source dates', () => {
    open({ asOf: '2023-11-17' })
    const told = changes()?.textContent ?? ''
    expect(told).toMatch(/^\d+ chips changed status on 17 November 2023/)
    const [counted = '', apart = ''] = told.split('Not counted')
    expect(counted).toContain('L40S')
    expect(apart).toContain('Instinct MI210')
    expect(counted).not.toContain('Instinct MI210')
  })
})

describe('the date in play', () => {
  const play = () => screen.getByText('Play changes')

  test('steps through the changes of the chips shown as one history entry, until it is paused', () => {
    vi.useFakeTimers()
    try {
      open({ asOf: '2025-04-01' })
      fireEvent.click(play())
      expect(currentView().asOf).toBe('2025-04-09')
      expect(viewStore.getState().gesture).toBe('asof-play')
      act(() => void vi.advanceTimersByTime(1700))
      const second = currentView().asOf ?? ''
      expect(second > '2025-04-09').toBe(true)
      expect(useNotices.getState().announcement).toMatch(/changed status\.$/)
      fireEvent.click(screen.getByText('Pause'))
      expect(viewStore.getState().gesture).toBeNull()
      act(() => void vi.advanceTimersByTime(5000))
      expect(currentView().asOf).toBe(second)
    } finally {
      vi.useRealTimers()
    }
  })

  test('stops as soon as the reader moves the date', () => {
    vi.useFakeTimers()
    try {
      open({ asOf: '2025-04-01' })
      fireEvent.click(play())
      act(() => patchView({ asOf: '2023-01-01' }))
      act(() => void vi.advanceTimersByTime(5000))
      expect(currentView().asOf).toBe('2023-01-01')
      expect(play()).toBeTruthy()
    } finally {
      vi.useRealTimers()
    }
  })

  test('is not offered to who wants no motion', () => {
    const media = (query: string) =>
      ({
        matches: query.includes('reduced-motion'),
        addEventListener: () => undefined,
        removeEventListener: () => undefined,
      }) as unknown as MediaQueryList
    vi.stubGlobal('matchMedia', media)
    forgetMedia()
    open({ asOf: '2025-04-01' })
    expect(screen.queryByText('Play changes')).toBeNull()
    vi.unstubAllGlobals()
    forgetMedia()
  })
})

describe('the chips shown', () => {
  test('are those of the filter, memory and process included', () => {
    const { facets } = DEFAULT_VIEW
    open({ asOf: '2026-11-24', facets: { ...facets, memory: ['HBM3E'], vendor: ['amd'] } })
    const names = within(screen.getByRole('list', { name: 'Status through time' }))
      .getAllByRole('button')
      .map((one) => one.textContent)
    expect(names[0]).toMatch(/^H20/)
    expect(names.slice(1).length).toBeGreaterThan(1)
    expect(names.join(' ')).toMatch(/MI325X/)
    expect(names.join(' ')).not.toMatch(/MI300X/)
  })
})

describe('the buyer', () => {
  test('on the Entity List meets its own answer', () => {
    open({ buyer: 'huawei', asOf: '2026-11-24' })
    expect(within(region()).getByText(/^Buyer: Huawei.* is on the Entity List since/)).toBeTruthy()
  })
})

describe('what if', () => {
  const flips = () =>
    screen.getByRole('table', { name: 'Chips that flip under the hypothetical rule' }).textContent

  test('a link opened cold gives the same list', async () => {
    open({ asOf: '2026-11-24' })
    const user = userEvent.setup()
    const line = screen.getByLabelText(/^TPP: the 4.800 line$/)
    await user.clear(line)
    await user.type(line, '3000')
    expect(currentView().moves).toEqual([{ field: 'tpp', from: 4800, to: 3000 }])
    const list = flips()
    expect(list).toMatch(/RTX 4090 D/)
    const link = encodeView(currentView())
    expect(link).toContain('what-if=tpp:4800:3000')
    cleanup()
    viewStore.setState({ view: decodeView(link).view, gesture: null })
    open()
    expect(flips()).toBe(list)
    expect(within(region()).getAllByText(/HYPOTHETICAL/).length).toBeGreaterThan(3)
  })

  test('one button leads back to the real rule', async () => {
    open({ asOf: '2026-11-24', moves: [{ field: 'tpp', from: 4800, to: 3000 }] })
    await userEvent.setup().click(screen.getByText('Back to the real rule'))
    expect(currentView()).toMatchObject({ moves: [], off: [] })
    expect(screen.queryByText(/HYPOTHETICAL/)).toBeNull()
  })

  test('without the letter the H20 is not settled by rule alone', () => {
    open({ asOf: '2026-11-24', off: ['letter-2025-04'] })
    expect(
      screen.getByRole('checkbox', { name: /In force: BIS letter of 9 April 2025|letter-2025-04/ }),
    ).toHaveProperty('checked', false)
  })
})

describe('a made-up chip', () => {
  test('is refused field by field, then answered and kept in the link', async () => {
    open({ asOf: '2026-11-24' })
    const user = userEvent.setup()
    // By label, not by role: roles are computed over the whole page, which takes jsdom seconds.
    const rate = screen.getByLabelText('FP16, TFLOPS')
    const die = screen.getByLabelText('Applicable die area, mm²')
    await user.type(rate, '148')
    await user.type(die, '-814')
    await user.click(screen.getByText('Ask about this chip'))
    expect(screen.getByText('It must be above zero.')).toBeTruthy()
    expect(document.activeElement).toBe(die)
    expect(currentView().own).toBeNull()
    expect(rate).toHaveProperty('value', '148')
    await user.clear(die)
    await user.type(die, '700')
    await user.click(screen.getByText('Ask about this chip'))
    expect(currentView().own).toMatchObject({ rates: [{ field: 'peak_fp16', value: 148 }], dieAreaMm2: 700 })
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(
      /^Hypothetical chip to mainland China/,
    )
    expect(within(region()).getAllByText('Notification required').length).toBeGreaterThan(0)
  })
})
