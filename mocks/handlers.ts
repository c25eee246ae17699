/** The pretend server: one handler per endpoint of the contract. */
import { http } from 'msw/core/http'
import { CONTRACT_VERSION, DATASETS, type DatasetName, datasetPath } from '../src/api/contract'
import { type Failure, failureFor, parseSentinels, type Sentinel } from './sentinels'

/** Body of a dataset, loaded when first asked for. */
export type LoadBody = (name: DatasetName) => Promise<unknown>

/** Milliseconds that `slow` waits before it answers. */
export const SLOW_MS = 4000
/** Requests that `error-once` refuses: the first, and the one silent repeat the client makes by itself. */
export const ERROR_ONCE_REFUSALS = 2

const envelope = (dataset: DatasetName, data: unknown, contractVersion = CONTRACT_VERSION) =>
  Response.json({ contractVersion, dataset, data })

const refusal = () => Response.json({ message: 'The mock was asked to fail.' }, { status: 500 })

/** Nothing in it: no rows, or a document whose lists are empty. */
function emptied(body: unknown): unknown {
  if (Array.isArray(body)) return []
  const entries = Object.entries(body as object)
  return Object.fromEntries(entries.map(([key, value]) => [key, Array.isArray(value) ? [] : value]))
}

/** Rows that break the agreed shape: their first field is gone. */
function misshapen(body: unknown): unknown {
  if (!Array.isArray(body)) return {}
  return body.map((row: object) => Object.fromEntries(Object.entries(row).slice(1)))
}

/** Resolves after a time, or at once when the request is given up. */
function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}

const LONGEST_TIMER = 2 ** 31 - 1

/** Requests for one dataset, counted for `error-once`. */
class Endpoint {
  private requests = 0

  constructor(
    private readonly name: DatasetName,
    private readonly load: LoadBody,
  ) {}

  async answer(failure: Failure | null, signal: AbortSignal): Promise<Response> {
    this.requests += 1
    if (failure === 'unreachable') return Response.error()
    if (failure === 'error' || this.refusesOnce(failure)) return refusal()
    if (failure === 'malformed') return new Response('{"contractVersion": 1, "dat')
    if (failure === 'hang') await wait(LONGEST_TIMER, signal)
    if (failure === 'slow') await wait(SLOW_MS, signal)
    return this.body(failure)
  }

  private refusesOnce(failure: Failure | null): boolean {
    return failure === 'error-once' && this.requests <= ERROR_ONCE_REFUSALS
  }

  private async body(failure: Failure | null): Promise<Response> {
    const body = await this.load(this.name)
    if (failure === 'version') return envelope(this.name, body, CONTRACT_VERSION + 1)
    if (failure === 'shape') return envelope(this.name, misshapen(body))
    return envelope(this.name, failure === 'empty' ? emptied(body) : body)
  }
}

/** Sentinels of one request: its own header or query, else those of the page. */
function sentinelsOf(request: Request, page: readonly Sentinel[]): readonly Sentinel[] {
  const own = request.headers.get('x-mock') ?? new URL(request.url).searchParams.get('mock')
  return own === null ? page : parseSentinels(own)
}

/** One handler per dataset: `GET …/api/v1/chips.json`. */
export function makeHandlers(load: LoadBody, page: readonly Sentinel[] = []) {
  return DATASETS.map((name) => {
    const endpoint = new Endpoint(name, load)
    return http.get(`*/api/${datasetPath(name)}`, ({ request }) =>
      endpoint.answer(failureFor(name, sentinelsOf(request, page)), request.signal),
    )
  })
}
