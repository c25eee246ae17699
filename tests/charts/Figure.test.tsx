// @vitest-environment jsdom
import { act, cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { Figure, type FigureProps } from '../../src/charts/Figure'

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const PROPS: FigureProps = {
  text: {
    title: 'More arithmetic, less memory traffic',
    subtitle: 'TFLOPS, as of 24 November 2026',
    summary: 'Atlas 350 computes 2.56 times an H20.',
    source: 'Sources: Ascend hardware data file.',
  },
  twin: {
    caption: 'Chips by BF16 rate',
    columns: [
      { key: 'chip', label: 'Chip' },
      { key: 'bf16', label: 'BF16, TFLOPS', numeric: true },
    ],
    rows: [
      { chip: 'H20', bf16: '148' },
      { chip: 'Atlas 350', bf16: '378.5' },
    ],
  },
  height: (width) => width / 2,
  children: ({ width, height }) => <p>{`plot ${width} by ${height}`}</p>,
}

test('is a figure named by its finding and described by its summary, drawn at a number size', () => {
  render(<Figure {...PROPS} />)
  const figure = screen.getByRole('figure', { name: PROPS.text.title })
  const description = figure.getAttribute('aria-describedby') ?? ''
  expect(document.getElementById(description)?.textContent).toBe(PROPS.text.summary)
  expect(within(figure).getByRole('heading', { name: PROPS.text.title })).toBeTruthy()
  expect(within(figure).getByText('plot 640 by 320')).toBeTruthy()
  expect(within(figure).getByText(PROPS.text.source)).toBeTruthy()
})

test('Table shows the twin in the plot’s place, and the plot again', async () => {
  const user = userEvent.setup()
  render(<Figure {...PROPS} />)
  const toggle = screen.getByRole('button', { name: 'Table', pressed: false })
  await user.click(toggle)
  const table = await screen.findByRole('table', { name: 'Chips by BF16 rate' })
  const rows = within(table).getAllByRole('row')
  expect(rows.map((row) => row.textContent)).toEqual(['ChipBF16, TFLOPS', 'H20148', 'Atlas 350378.5'])
  expect(within(table).getByRole('rowheader', { name: 'H20' })).toBeTruthy()
  expect(screen.queryByText('plot 640 by 320')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Table', pressed: true }))
  expect(screen.getByText('plot 640 by 320')).toBeTruthy()
})

test('Save picture is there only when a picture can be saved', async () => {
  const onSave = vi.fn()
  const { rerender } = render(<Figure {...PROPS} />)
  expect(screen.queryByRole('button', { name: 'Save picture' })).toBeNull()
  rerender(<Figure {...PROPS} onSave={onSave} />)
  await userEvent.setup().click(screen.getByRole('button', { name: 'Save picture' }))
  expect(onSave).toHaveBeenCalledOnce()
})

test('loading keeps the frame and speaks only after 400 ms', () => {
  vi.useFakeTimers()
  render(<Figure {...PROPS} state={{ kind: 'loading' }} />)
  expect(screen.getByRole('figure').querySelector<HTMLElement>('[aria-busy=true]')?.style.height).toBe(
    '320px',
  )
  expect(screen.queryByText('Loading …')).toBeNull()
  act(() => {
    vi.advanceTimersByTime(401)
  })
  expect(screen.getByText('Loading …')).toBeTruthy()
})

test('empty says why and offers the way out; an error says what happened and retries', async () => {
  const onRetry = vi.fn()
  const { rerender } = render(
    <Figure
      {...PROPS}
      state={{
        kind: 'empty',
        sentence: 'No chip matches: remove',
        wayOut: <button type="button">has a die area</button>,
      }}
    />,
  )
  expect(screen.getByRole('button', { name: 'has a die area' })).toBeTruthy()
  rerender(<Figure {...PROPS} state={{ kind: 'error', sentence: 'The server answered 500.', onRetry }} />)
  expect(screen.getByRole('alert').textContent).toContain('The server answered 500.')
  await userEvent.setup().click(screen.getByRole('button', { name: 'Retry' }))
  expect(onRetry).toHaveBeenCalledOnce()
})

test('a plot that breaks is a sentence; its numbers are one click away', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const broken = () => {
    throw new Error('ours')
  }
  render(<Figure {...PROPS}>{broken}</Figure>)
  expect(screen.getByRole('alert').textContent).toContain('This figure could not be drawn')
  await userEvent.setup().click(screen.getByRole('button', { name: 'Table' }))
  expect(await screen.findByRole('table', { name: 'Chips by BF16 rate' })).toBeTruthy()
  expect(screen.queryByRole('alert')).toBeNull()
  vi.restoreAllMocks()
})
