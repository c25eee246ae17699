// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Evidence, Statement } from '../../../src/domain/evidence/evidence'
import type { Source } from '../../../src/domain/source'
import { EvidenceButton } from '../../../src/ui/evidence/EvidenceButton'
import { EvidencePanel } from '../../../src/ui/evidence/EvidencePanel'
import { placeBeside } from '../../../src/ui/evidence/place'

const source: Source = {
  sourceId: 's-one',
  publisher: 'Epoch AI',
  title: 'Hardware table',
  url: 'https://example.org/table',
  published: '2026-03-31',
  kind: 'database',
  language: 'zh',
}
const plain: Source = { ...source, sourceId: 's-three', title: 'Old page', url: 'http://example.org/old' }
const hostile: Source = { ...source, sourceId: 's-two', title: 'Trap', url: 'javascript:alert(1)' }

function statement(id: string, sourceId: string, value: string): Statement {
  return { id, value, basis: 'dense', sourceId, kind: 'database', date: '2026-03', note: `note of ${id}` }
}

const evidence: Evidence = {
  subject: 'BF16 rate of H20',
  value: '148 TFLOPS',
  basis: 'Dense. Database.',
  sums: ['425 ÷ 148 = 2.87'],
  preferred: [statement('a', 's-one', '148 TFLOPS')],
  because: 'database before press',
  rivals: [statement('b', 's-two', '150 TFLOPS')],
  notes: ['The bases differ.'],
}

function open(build: () => Evidence = () => evidence) {
  render(
    <>
      <EvidenceButton evidence={build}>148</EvidenceButton>
      <EvidenceButton evidence={() => ({ ...evidence, subject: 'Another' })}>2.87×</EvidenceButton>
      <a href="#next">next</a>
      <EvidencePanel sources={[source, plain, hostile]} />
    </>,
  )
  return userEvent.setup()
}

afterEach(cleanup)

describe('asking who says so', () => {
  test('Enter opens the panel with value, sum, preferred statement and rivals; it takes the focus', async () => {
    const user = open()
    await user.tab()
    await user.keyboard('{Enter}')
    const panel = screen.getByRole('dialog', { name: 'BF16 rate of H20' })
    expect(document.activeElement).toBe(panel)
    expect(panel.textContent).toContain('425 ÷ 148 = 2.87')
    expect(panel.textContent).toContain('Preferred: database before press.')
    expect(panel.textContent).toContain('dense · Epoch AI (CC BY) · database · Mar 2026 · in Chinese')
    expect(panel.textContent).toContain('note of b')
    const link = within(panel).getByRole('link', { name: 'Hardware table' })
    expect(link.getAttribute('href')).toBe('https://example.org/table')
    expect(link.getAttribute('rel')).toBe('noreferrer')
  })

  test('an address that is not a web address is never a link', async () => {
    const user = open()
    await user.click(screen.getByRole('button', { name: '148' }))
    expect(screen.queryByRole('link', { name: 'Trap' })).toBeNull()
    expect(screen.getByRole('dialog').textContent).toContain('Trap')
  })

  test('an address without encryption is shown, never linked', async () => {
    const user = open(() => ({ ...evidence, rivals: [statement('c', 's-three', '150 TFLOPS')] }))
    await user.click(screen.getByRole('button', { name: '148' }))
    expect(screen.queryByRole('link', { name: 'Old page' })).toBeNull()
    expect(screen.getByRole('dialog').textContent).toContain('not a link: http://example.org/old')
  })

  test('Escape closes it and gives the focus back', async () => {
    const user = open()
    const button = screen.getByRole('button', { name: '148' })
    await user.click(button)
    expect(button.getAttribute('aria-expanded')).toBe('true')
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(document.activeElement).toBe(button)
    expect(button.getAttribute('aria-expanded')).toBe('false')
  })

  test('walking off its end goes on from the value', async () => {
    const user = open()
    await user.click(screen.getByRole('button', { name: '2.87×' }))
    await user.tab()
    await user.tab()
    await user.tab()
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(document.activeElement?.textContent).toBe('next')
  })

  test('another value takes the panel over, the same value closes it, a click elsewhere too', async () => {
    const user = open()
    await user.click(screen.getByRole('button', { name: '148' }))
    await user.click(screen.getByRole('button', { name: '2.87×' }))
    expect(screen.getAllByRole('dialog')).toHaveLength(1)
    expect(screen.getByRole('dialog', { name: 'Another' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '2.87×' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    await user.click(screen.getByRole('button', { name: '148' }))
    await user.click(document.body)
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('evidence is built only when asked for', async () => {
    const build = vi.fn(() => evidence)
    const user = open(build)
    expect(build).not.toHaveBeenCalled()
    await user.click(screen.getByRole('button', { name: '148' }))
    expect(build).toHaveBeenCalledTimes(1)
  })
})

describe('where it stands', () => {
  const room = { width: 1440, height: 900 }

  test('under the value, inside the window', () => {
    expect(placeBeside({ left: 1400, top: 100, bottom: 118 }, room)).toMatchObject({ left: 1112, top: 122 })
    expect(placeBeside({ left: -40, top: 100, bottom: 118 }, room).left).toBe(8)
  })

  test('above it where there is more room', () => {
    const place = placeBeside({ left: 10, top: 800, bottom: 818 }, room)
    expect(place.bottom).toBe(104)
    expect(place.maxHeight).toBeLessThanOrEqual(800)
  })
})
