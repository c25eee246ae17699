// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { SavePicture } from '../../src/image/SavePicture'
import { BARS } from './picture.fixture'

// Vitest empties stylesheets, `?raw` or not.
vi.mock('../../src/ui/tokens.css?raw', async () => {
  const { readFileSync } = await import('node:fs')
  return { default: readFileSync('src/ui/tokens.css', 'utf8') }
})

vi.mock('virtual:picture-fonts', () => ({ pictureFonts: [] }))

const saved: { name: string; blob: Blob }[] = []

beforeEach(() => {
  saved.length = 0
  const blobs = new Map<string, Blob>()
  URL.createObjectURL = (blob: Blob) => {
    const url = `blob:test/${blobs.size}`
    blobs.set(url, blob)
    return url
  }
  URL.revokeObjectURL = () => {}
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function () {
    this.open = false
  }
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const blob = blobs.get(this.href)
    if (blob) saved.push({ name: this.download, blob })
  })
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

async function ready(): Promise<HTMLElement> {
  await waitFor(() => expect(screen.getByRole('img', { name: BARS.summary })).toBeTruthy(), {
    timeout: 15_000,
  })
  return screen.getByRole('dialog', { name: 'Save picture' })
}

test('shows the very picture, takes another title, and saves it as SVG', async () => {
  const user = userEvent.setup()
  const onClose = vi.fn()
  render(<SavePicture picture={BARS} onClose={onClose} />)
  const dialog = await ready()
  await user.click(within(dialog).getByRole('radio', { name: 'SVG' }))
  const title = within(dialog).getByRole('textbox', { name: 'Title' })
  fireEvent.change(title, { target: { value: 'My own' } })
  const save = within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Save SVG' })
  await waitFor(() => expect(save.disabled).toBe(false), { timeout: 15_000 })
  await user.click(save)
  await waitFor(() => expect(onClose).toHaveBeenCalled())
  expect(saved.map(({ name }) => name)).toEqual(['chokepoint-h20-atlas-350-910c-2026-04-29.svg'])
  expect(await saved[0]?.blob.text()).toContain('<title>My own</title>')
}, 40_000)

test('a size that browsers cannot draw is refused with the reason before anyone waits', async () => {
  const user = userEvent.setup()
  render(<SavePicture picture={BARS} onClose={() => {}} />)
  const dialog = await ready()
  await user.click(within(dialog).getByRole('radio', { name: '4×' }))
  expect(within(dialog).getByText(/million pixels/)).toBeTruthy()
  expect(within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Save PNG' }).disabled).toBe(true)
}, 40_000)

test('a figure that cannot be drawn says so in a sentence and can be tried again', async () => {
  render(<SavePicture picture={{ ...BARS, body: () => <p>nothing</p> }} onClose={() => {}} />)
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('did not finish drawing'), {
    timeout: 15_000,
  })
  expect(screen.getByRole('button', { name: 'Retry' })).toBeTruthy()
}, 40_000)
