// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { mockServer } from '../../mocks/node'
import { loadDataset } from '../../mocks/read-facts'
import { DataError } from '../../src/api/data-error'
import { datasetQuery, makeQueryClient, shouldRetry, useDataset } from '../../src/api/queries'

// Read once before any answer is waited for: on a busy machine that takes a second.
beforeAll(() => void loadDataset())

let stop = () => undefined as unknown
afterEach(() => {
  cleanup()
  stop()
})

function start(sentinels = '') {
  const server = mockServer(sentinels)
  server.listen({ onUnhandledRequest: 'error' })
  stop = () => server.close()
  const requests: string[] = []
  server.events.on('request:start', ({ request }) => requests.push(new URL(request.url).pathname))
  return requests
}

function Companies() {
  const { data, error, refetch, isPending } = useDataset('companies')
  if (isPending) return <p>loading</p>
  if (data) return <p>{data.length} companies</p>
  return (
    <>
      <p role="alert">{error.sentence}</p>
      <button type="button" onClick={() => refetch()}>
        Try again
      </button>
    </>
  )
}

const show = () =>
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <Companies />
      <Companies />
    </QueryClientProvider>,
  )

it('asks once for what two regions show', async () => {
  const requests = start()
  show()
  expect(await screen.findAllByText('68 companies')).toHaveLength(2)
  expect(requests).toEqual(['/api/v1/companies.json'])
})

it('says what happened, and recovers when the reader tries again', async () => {
  const requests = start('error-once')
  show()
  const [alert] = await screen.findAllByRole('alert', {}, { timeout: 3000 })
  expect(alert?.textContent).toBe('The companies could not be loaded: the server answered with error 500.')
  expect(requests).toHaveLength(2)
  const [button] = screen.getAllByRole('button', { name: 'Try again' })
  if (button) await userEvent.click(button)
  expect(await screen.findAllByText('68 companies')).toHaveLength(2)
})

it('does not ask again where asking cannot help', async () => {
  const requests = start('version')
  show()
  await screen.findAllByRole('alert')
  expect(requests).toHaveLength(1)
})

it.each([
  ['unreachable', 0, true],
  ['timeout', 0, true],
  ['http', 0, true],
  ['malformed', 0, true],
  ['http', 1, false],
  ['version', 0, false],
  ['shape', 0, false],
  ['aborted', 0, false],
] as const)('after %s, %i silent repeats so far: repeat is %s', (kind, failures, expected) => {
  expect(shouldRetry(failures, new DataError(kind, 'chips', 'x'))).toBe(expected)
})

it('keeps what it has for as long as the page lives, network or not', () => {
  expect(datasetQuery('chips')).toMatchObject({
    queryKey: ['dataset', 'chips'],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
  })
})
