// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { lazyPart } from '../../src/ui/lazy-part'

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const Words = ({ words }: { words: string }) => <p>{words}</p>

test('code that cannot be fetched is a sentence with a retry, which fetches it anew', async () => {
  const load = vi.fn(async () => ({ default: Words })).mockRejectedValueOnce(new Error('gone'))
  const Part = lazyPart(load, 'The plane')
  render(
    <>
      <Part words="drawn" />
      <p>the rest</p>
    </>,
  )
  expect((await screen.findByRole('alert')).textContent).toContain('The plane could not be shown')
  expect(screen.getByText('the rest')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Retry' }))
  await screen.findByText('drawn')
  expect(load).toHaveBeenCalledTimes(2)
})

test('a part without a name leaves nothing behind', async () => {
  const load = (): Promise<{ default: () => null }> => Promise.reject(new Error('gone'))
  const Part = lazyPart(load, null, <p>waiting</p>)
  render(
    <>
      <p>the rest</p>
      <Part />
    </>,
  )
  expect(screen.getByText('waiting')).toBeTruthy()
  await vi.waitFor(() => expect(screen.queryByText('waiting')).toBeNull())
  expect(screen.queryByRole('alert')).toBeNull()
  expect(screen.getByText('the rest')).toBeTruthy()
})

test('code that is here already is drawn at once, without its place-holder', async () => {
  const load = vi.fn(async () => ({ default: Words }))
  const Part = lazyPart(load, 'The plane', <p>waiting</p>)
  Part.prepare()
  await vi.waitFor(() => expect(load).toHaveResolved())
  render(<Part words="drawn" />)
  expect(screen.getByText('drawn')).toBeTruthy()
  expect(screen.queryByText('waiting')).toBeNull()
  render(<Part words="once more" />)
  expect(load).toHaveBeenCalledTimes(1)
})

test('a part that was asked for and failed ahead of time is asked for again when it is drawn', async () => {
  const load = vi.fn(async () => ({ default: Words })).mockRejectedValueOnce(new Error('gone'))
  const Part = lazyPart(load, 'The plane')
  Part.prepare()
  await expect(load.mock.results[0]?.value).rejects.toThrow('gone')
  await new Promise((resolve) => setTimeout(resolve))
  render(<Part words="drawn" />)
  await screen.findByText('drawn')
})
