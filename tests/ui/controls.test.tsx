// @vitest-environment jsdom
import { act, cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { VERDICTS } from '../../src/domain/claim'
import { STATUS_GROUPS } from '../../src/domain/export-controls/rules'
import { CheckRow } from '../../src/ui/CheckRow'
import { DataState } from '../../src/ui/DataState'
import { Dialog } from '../../src/ui/Dialog'
import { ErrorBoundary } from '../../src/ui/ErrorBoundary'
import { Notice } from '../../src/ui/Notice'
import { Popover } from '../../src/ui/Popover'
import { SearchField } from '../../src/ui/SearchField'
import { Segmented } from '../../src/ui/Segmented'
import { Select } from '../../src/ui/Select'
import { SkipLink } from '../../src/ui/SkipLink'
import { StatusGlyph, StatusWord } from '../../src/ui/StatusGlyph'
import { VerdictSquare } from '../../src/ui/VerdictSquare'

function Page() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Save picture
      </button>
      {open && (
        <Dialog title="Save picture" onClose={() => setOpen(false)}>
          Format
        </Dialog>
      )}
    </>
  )
}

const part = { broken: true }
function Part() {
  if (part.broken) throw new Error('boom')
  return <p>fine</p>
}

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('status and verdict', () => {
  it('the glyph never speaks without its word', () => {
    render(<StatusWord group="licence" />)
    expect(screen.getByText('Licence')).toBeTruthy()
    expect(document.querySelector('[data-status]')?.getAttribute('aria-hidden')).toBe('true')
  })

  it('six groups have six drawings and six letters for print', () => {
    const faces = STATUS_GROUPS.map((group) => render(<StatusGlyph group={group} />).container)
    expect(new Set(faces.map((face) => face.querySelector('svg')?.innerHTML)).size).toBe(6)
    expect(faces.map((face) => face.textContent).join('')).toBe('UNLDXC')
  })

  it('five verdicts have five drawings', () => {
    const drawings = VERDICTS.map(
      (verdict) => render(<VerdictSquare verdict={verdict} />).container.innerHTML,
    )
    expect(new Set(drawings).size).toBe(5)
  })
})

describe('choices', () => {
  it('a check row is a checkbox named by its words, described by its count', async () => {
    const onChange = vi.fn()
    render(
      <CheckRow checked={false} onChange={onChange} count={1234} most={2468} countText="1 234">
        NVIDIA
      </CheckRow>,
    )
    const box = screen.getByRole('checkbox', { name: 'NVIDIA', description: '1 234' })
    await userEvent.click(screen.getByText('NVIDIA'))
    expect(onChange).toHaveBeenCalledWith(true)
    expect(box.closest('label')?.querySelector<HTMLElement>('[style]')?.style.width).toBe('50%')
  })

  it('a segmented control is a group of radio buttons', async () => {
    const onChange = vi.fn()
    const options = [
      { value: 'dense', label: 'Dense' },
      { value: 'sparse', label: 'Sparse' },
    ] as const
    render(<Segmented label="Rates" options={options} value="dense" onChange={onChange} />)
    const group = within(screen.getByRole('group', { name: 'Rates' }))
    expect(group.getByRole<HTMLInputElement>('radio', { name: 'Dense' }).checked).toBe(true)
    await userEvent.click(group.getByRole('radio', { name: 'Sparse' }))
    expect(onChange).toHaveBeenCalledWith('sparse')
  })

  it('a select hands out only values it offers', async () => {
    const onChange = vi.fn()
    const options = [
      { value: 'a', label: 'First' },
      { value: 'b', label: 'Second' },
    ] as const
    render(<Select label="Baseline" options={options} value="a" onChange={onChange} />)
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Baseline' }), 'Second')
    expect(onChange).toHaveBeenCalledExactlyOnceWith('b')
  })
})

describe('what opens', () => {
  it('a popover takes the focus, closes on Escape and gives it back', async () => {
    const user = userEvent.setup()
    render(
      <Popover label="Source" trigger="148">
        {() => <a href="?x">Link out</a>}
      </Popover>,
    )
    const trigger = screen.getByRole('button', { name: '148', expanded: false })
    await user.click(trigger)
    expect(document.activeElement).toBe(screen.getByRole('dialog', { name: 'Source' }))
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(document.activeElement).toBe(trigger)
  })

  it('a popover closes on a click elsewhere', async () => {
    const user = userEvent.setup()
    render(
      <>
        <Popover label="Source" trigger="148">
          {() => 'content'}
        </Popover>
        <p>elsewhere</p>
      </>,
    )
    await user.click(screen.getByRole('button', { name: '148' }))
    await user.click(screen.getByText('elsewhere'))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('a dialog is modal, named by its title, and gives the focus back', async () => {
    const showModal = vi.fn(function open(this: HTMLDialogElement) {
      this.open = true
    })
    const close = vi.fn(function shut(this: HTMLDialogElement) {
      this.open = false
    })
    Object.assign(HTMLDialogElement.prototype, { showModal, close })
    render(<Page />)
    const opener = screen.getByRole('button', { name: 'Save picture' })
    await userEvent.click(opener)
    expect(showModal).toHaveBeenCalledOnce()
    expect(screen.getByRole('dialog', { name: 'Save picture' })).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Close' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(document.activeElement).toBe(opener)
  })
})

describe('states', () => {
  const query = { data: undefined, error: null, refetch: vi.fn() }

  it('loading is silent at first, then says so, in a line that was there all along', () => {
    vi.useFakeTimers()
    const { container } = render(<DataState query={query}>{() => 'data'}</DataState>)
    expect(container.textContent).toBe('\u00a0')
    act(() => vi.advanceTimersByTime(300))
    expect(screen.getByRole('status').textContent).toBe('Loading …')
    act(() => vi.advanceTimersByTime(4700))
    expect(screen.getByRole('status').textContent).toBe(
      'Loading … This takes longer than usual; nothing is lost.',
    )
    expect(screen.getByRole('button', { name: 'Stop waiting' })).toBeDefined()
  })

  it('an error is one sentence with a retry', async () => {
    render(
      <DataState query={{ ...query, error: new Error('The chips could not be loaded.') }}>
        {() => ''}
      </DataState>,
    )
    expect(screen.getByRole('alert').textContent).toContain('The chips could not be loaded.')
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }))
    expect(query.refetch).toHaveBeenCalledOnce()
  })

  it('data that is there is shown although a later fetch failed', () => {
    render(
      <DataState query={{ ...query, data: 7, error: new Error('down') }}>
        {(data) => `data ${data}`}
      </DataState>,
    )
    expect(screen.getByText('data 7')).toBeTruthy()
  })

  it('a notice lists its lines and goes when dismissed', async () => {
    const onDismiss = vi.fn()
    const { rerender } = render(
      <Notice lines={['asof is not a date.', 'x is unknown.']} onDismiss={onDismiss} />,
    )
    expect(screen.getAllByRole('listitem')).toHaveLength(2)
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
    expect(onDismiss).toHaveBeenCalledOnce()
    rerender(<Notice lines={[]} onDismiss={onDismiss} />)
    expect(screen.queryByRole('listitem')).toBeNull()
  })

  it('a boundary holds a fault, and tries again when asked or when the reader has gone elsewhere', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    part.broken = true
    const tree = (key: string) => (
      <ErrorBoundary
        resetKey={key}
        fallback={(error, retry) => (
          <button type="button" onClick={retry}>
            {String(error)}
          </button>
        )}
      >
        <Part />
      </ErrorBoundary>
    )
    const { rerender } = render(tree('chips'))
    await userEvent.click(screen.getByRole('button', { name: 'Error: boom' }))
    expect(screen.getByRole('button', { name: 'Error: boom' })).toBeTruthy()
    part.broken = false
    rerender(tree('claims'))
    expect(screen.getByText('fine')).toBeTruthy()
  })
})

it('a search field keeps its own look when it is given a class: that goes to the whole line', () => {
  render(<SearchField label="Search" value="" onValue={() => undefined} className="wide" />)
  const input = screen.getByRole('searchbox', { name: 'Search' })
  expect(input.classList.contains('wide')).toBe(false)
  expect(input.className).not.toBe('')
  expect(input.parentElement?.classList.contains('wide')).toBe(true)
})

it('a skip link leads to its target', () => {
  render(<SkipLink to="list">Skip the filters</SkipLink>)
  expect(screen.getByRole('link', { name: 'Skip the filters' }).getAttribute('href')).toBe('#list')
})
