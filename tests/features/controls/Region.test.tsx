// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { setClock } from '../../../src/state/clock'
import { decodeView, encodeView } from '../../../src/state/url'
import { DEFAULT_VIEW } from '../../../src/state/view'
import { currentView, viewStore } from '../../../src/state/view-store'
import { open, region } from './support'

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
    const proof = within(layers())
    expect(layers().textContent?.replace(/\s/g, ' ')).toContain('TPP = 148 TFLOPS × 16 bit = 2 368')
    expect(layers().textContent?.replace(/\s/g, ' ')).toMatch(/PD = 2 368 ÷ 814 mm² = 2\.91/)
    expect(proof.getAllByText('98.7 % of the 2 400 line').length).toBeGreaterThan(0)
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
    expect(within(settle).getByText(/over 2 750 mm²: unrestricted/)).toBeTruthy()
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
    const line = screen.getByRole('textbox', { name: 'TPP: the 4\u2009800 line' })
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
  }, 60_000)

  test('one button leads back to the real rule', async () => {
    open({ asOf: '2026-11-24', moves: [{ field: 'tpp', from: 4800, to: 3000 }] })
    await userEvent.setup().click(screen.getByRole('button', { name: 'Back to the real rule' }))
    expect(currentView()).toMatchObject({ moves: [], off: [] })
    expect(screen.queryByText(/HYPOTHETICAL/)).toBeNull()
  }, 60_000)

  test('without the letter the H20 is not settled by rule alone', () => {
    open({ asOf: '2026-11-24', off: ['letter-2025-04'] })
    expect(
      screen.getByRole('checkbox', { name: /In force: BIS letter of 9 April 2025|letter-2025-04/ }),
    ).toHaveProperty('checked', false)
  }, 60_000)
})

describe('a made-up chip', () => {
  test('is refused field by field, then answered and kept in the link', async () => {
    open({ asOf: '2026-11-24' })
    const user = userEvent.setup()
    await user.type(screen.getByRole('textbox', { name: 'FP16, TFLOPS' }), '148')
    await user.type(screen.getByRole('textbox', { name: 'Applicable die area, mm²' }), '-814')
    await user.click(screen.getByRole('button', { name: 'Ask about this chip' }))
    expect(screen.getByText('It must be above zero.')).toBeTruthy()
    expect(currentView().own).toBeNull()
    const die = screen.getByRole('textbox', { name: 'Applicable die area, mm²' })
    await user.clear(die)
    await user.type(die, '700')
    await user.click(screen.getByRole('button', { name: 'Ask about this chip' }))
    expect(currentView().own).toMatchObject({ rates: [{ field: 'peak_fp16', value: 148 }], dieAreaMm2: 700 })
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(
      /^Hypothetical chip to mainland China/,
    )
    expect(within(region()).getAllByText('Notification required').length).toBeGreaterThan(0)
  }, 60_000)
})
