// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { setClock } from '../../../src/state/clock'
import { DEFAULT_VIEW } from '../../../src/state/view'
import { viewStore } from '../../../src/state/view-store'
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
    expect(proof.getByText('TPP = 148 TFLOPS × 16 bit = 2 368')).toBeTruthy()
    expect(proof.getByText(/^PD = 2 368 ÷ 814 mm² = 2\.91/)).toBeTruthy()
    expect(proof.getAllByText('98.7 % of the 2 400 line').length).toBeGreaterThan(0)
  })

  test('a day later a letter stops it, although no figure changed', () => {
    open({ asOf: '2025-04-09' })
    expect(within(region()).getAllByText('Licence required').length).toBeGreaterThan(0)
    expect(
      within(region()).getByText(
        /by the BIS letter of 9 April 2025; the chip itself is under every 3A090 threshold/i,
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
