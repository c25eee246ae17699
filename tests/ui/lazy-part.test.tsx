// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Suspense } from 'react'
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
    <Suspense>
      <Part words="drawn" />
      <p>the rest</p>
    </Suspense>,
  )
  expect((await screen.findByRole('alert')).textContent).toContain('The plane could not be shown')
  expect(screen.getByText('the rest')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Retry' }))
  await screen.findByText('drawn')
  expect(load).toHaveBeenCalledTimes(2)
})

test('a part without a name leaves nothing behind', async () => {
  const Part = lazyPart((): Promise<{ default: () => null }> => Promise.reject(new Error('gone')), null)
  render(
    <Suspense fallback={<p>waiting</p>}>
      <p>the rest</p>
      <Part />
    </Suspense>,
  )
  await vi.waitFor(() => expect(screen.queryByText('waiting')).toBeNull())
  expect(screen.queryByRole('alert')).toBeNull()
  expect(screen.getByText('the rest')).toBeTruthy()
})
