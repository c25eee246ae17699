/** Fetches one dataset: waits for the data layer, keeps a timeout, checks the answer against the contract. */
import * as v from 'valibot'
import { dataBase } from './base'
import { noteAnswer } from './cached'
import { CONTRACT_VERSION, type DatasetBody, type DatasetName, datasetPath, SCHEMAS } from './contract'
import { type DataError, dataError } from './data-error'

/** Milliseconds after which a request is given up. */
export const TIMEOUT_MS = 15_000

/** The reader no longer waits: what is under way ends, and can be asked for again. */
const STOP = 'stop-waiting'

export interface FetchOptions {
  readonly signal?: AbortSignal
  readonly timeoutMs?: number
  /** Address of the data layer with a slash at the end; the build's own unless given. */
  readonly base?: string
}

let ready: Promise<unknown> = Promise.resolve()

/** Requests wait for this: the entry sets it to the start of the mock, so that the frame paints first. */
export function setDataLayerReady(promise: Promise<unknown>): void {
  ready = promise
  // Every request reports the failure; without this a start that fails before the first would go unhandled.
  promise.catch(() => undefined)
}

/** Ends a request: by the reader (`aborted`) or by the clock (`timeout`). */
class Deadline {
  readonly signal: AbortSignal
  private readonly controller = new AbortController()
  private readonly timer: ReturnType<typeof setTimeout>
  private ended: 'aborted' | 'timeout' | null = null

  constructor(
    private readonly outer: AbortSignal | undefined,
    private readonly timeoutMs: number,
  ) {
    this.signal = this.controller.signal
    this.timer = setTimeout(() => this.end('timeout'), timeoutMs)
    outer?.addEventListener('abort', this.onAbort)
    globalThis.addEventListener?.(STOP, this.onAbort)
    if (outer?.aborted) this.onAbort()
  }

  private readonly onAbort = () => this.end('aborted')

  private end(how: 'aborted' | 'timeout'): void {
    this.ended ??= how
    this.controller.abort()
  }

  /** Settles with the promise, or rejects as soon as the deadline ends it. */
  race<T>(promise: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const stop = () => reject(new Error('ended'))
      if (this.signal.aborted) stop()
      this.signal.addEventListener('abort', stop, { once: true })
      promise.then(resolve, reject)
    })
  }

  /** The error when the deadline ended the request, else null. */
  error(dataset: DatasetName): DataError | null {
    if (this.ended === 'aborted') return dataError('aborted', dataset, 'the request was cancelled')
    if (this.ended === null) return null
    const seconds = Math.round(this.timeoutMs / 100) / 10
    return dataError(
      'timeout',
      dataset,
      `no answer within ${seconds} ${seconds === 1 ? 'second' : 'seconds'}`,
    )
  }

  clear(): void {
    clearTimeout(this.timer)
    this.outer?.removeEventListener('abort', this.onAbort)
    globalThis.removeEventListener?.(STOP, this.onAbort)
  }
}

async function request(dataset: DatasetName, base: string, deadline: Deadline): Promise<Response> {
  try {
    await deadline.race(ready)
    const headers = { accept: 'application/json' }
    return await deadline.race(fetch(`${base}${datasetPath(dataset)}`, { headers, signal: deadline.signal }))
  } catch (cause) {
    throw (
      deadline.error(dataset) ?? dataError('unreachable', dataset, 'the data server cannot be reached', cause)
    )
  }
}

async function readJson(dataset: DatasetName, response: Response, deadline: Deadline): Promise<unknown> {
  if (!response.ok) throw dataError('http', dataset, `the server answered with error ${response.status}`)
  let text: string
  try {
    text = await deadline.race(response.text())
  } catch (cause) {
    throw deadline.error(dataset) ?? dataError('unreachable', dataset, 'the answer broke off', cause)
  }
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw dataError('malformed', dataset, 'the answer is not valid JSON', cause)
  }
}

const envelope = v.object({ contractVersion: v.number(), dataset: v.string(), data: v.unknown() })

/** `row 3, vendorId`: where an answer departs from the contract. */
function placeOf(issue: v.BaseIssue<unknown>): string {
  const keys = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? `row ${key + 1}` : String(key)))
  return keys.length === 0 ? 'the whole answer' : keys.join(', ')
}

function checkShape<N extends DatasetName>(dataset: N, data: unknown): DatasetBody<N> {
  // The schema is picked by name, which TypeScript cannot tie to the body's type across a union.
  const schema: v.GenericSchema<unknown, unknown> = SCHEMAS[dataset]
  const parsed = v.safeParse(schema, data, { abortEarly: true })
  if (parsed.success) return parsed.output as DatasetBody<N>
  const [issue] = parsed.issues
  throw dataError('shape', dataset, `the answer is not as agreed (${placeOf(issue)})`, issue.message)
}

function open<N extends DatasetName>(dataset: N, json: unknown): DatasetBody<N> {
  const opened = v.safeParse(envelope, json)
  if (!opened.success) throw dataError('shape', dataset, 'the answer is not an envelope of the contract')
  const { contractVersion, dataset: name, data } = opened.output
  if (contractVersion !== CONTRACT_VERSION) {
    const because = `the server speaks version ${contractVersion} of the data contract, this page version ${CONTRACT_VERSION}`
    throw dataError('version', dataset, because)
  }
  if (name !== dataset) throw dataError('shape', dataset, `the server sent "${name}" instead`)
  return checkShape(dataset, data)
}

/**
 * The body of a dataset, checked against the contract.
 * @throws {DataError} and nothing else: `unreachable`, `timeout`, `http`, `malformed`, `version`, `shape`, `aborted`.
 */
export async function fetchDataset<N extends DatasetName>(
  dataset: N,
  { signal, timeoutMs = TIMEOUT_MS, base = dataBase() }: FetchOptions = {},
): Promise<DatasetBody<N>> {
  const deadline = new Deadline(signal, timeoutMs)
  try {
    const response = await request(dataset, base, deadline)
    const body = open(dataset, await readJson(dataset, response, deadline))
    noteAnswer(response.headers)
    return body
  } finally {
    deadline.clear()
  }
}
