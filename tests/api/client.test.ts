import type { RequestListener, ServerResponse } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { envelopeText } from '../../mocks/facts-plugin'
import { loadDataset } from '../../mocks/read-facts'
import { fetchDataset, setDataLayerReady } from '../../src/api/client'
import { CONTRACT_VERSION } from '../../src/api/contract'
import { DataError } from '../../src/api/data-error'
import { type Layer, serve } from './layers'

let layer: Layer | null = null

afterEach(async () => {
  await layer?.close()
  layer = null
  setDataLayerReady(Promise.resolve())
})

/** Base address of a server that answers every request alike. */
async function answering(listener: RequestListener): Promise<string> {
  layer = await serve(listener)
  return layer.base
}

const sending = (text: string, status = 200) =>
  answering((_request, response: ServerResponse) => response.writeHead(status).end(text))

async function errorOf(promise: Promise<unknown>): Promise<DataError> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(DataError)
  return error as DataError
}

const envelope = (data: unknown, contractVersion = CONTRACT_VERSION, dataset = 'companies') =>
  JSON.stringify({ contractVersion, dataset, data })

describe('a failure is one typed error with a sentence', () => {
  it('unreachable', async () => {
    const base = await sending('')
    await layer?.close()
    expect(await errorOf(fetchDataset('companies', { base }))).toMatchObject({
      kind: 'unreachable',
      dataset: 'companies',
      sentence: 'The companies could not be loaded: the data server cannot be reached.',
    })
  })

  it('unreachable, when the answer breaks off', async () => {
    const base = await answering((_request, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('{"contr')
      setTimeout(() => response.destroy(), 20)
    })
    expect(await errorOf(fetchDataset('companies', { base }))).toMatchObject({
      kind: 'unreachable',
      sentence: 'The companies could not be loaded: the answer broke off.',
    })
  })

  it('unreachable, when the data layer did not start', async () => {
    setDataLayerReady(Promise.reject(new Error('no chunk')))
    expect(await errorOf(fetchDataset('chips', { base: 'http://127.0.0.1:1/' }))).toMatchObject({
      kind: 'unreachable',
      cause: new Error('no chunk'),
    })
  })

  it('timeout, before the first byte', async () => {
    const base = await answering(() => undefined)
    expect(await errorOf(fetchDataset('companies', { base, timeoutMs: 100 }))).toMatchObject({
      kind: 'timeout',
      sentence: 'The companies could not be loaded: no answer within 0.1 seconds.',
    })
  })

  it('timeout, in the middle of the answer', async () => {
    const base = await answering((_request, response) => {
      response.writeHead(200).write('{"contractVersion"')
    })
    expect(await errorOf(fetchDataset('companies', { base, timeoutMs: 150 }))).toMatchObject({
      kind: 'timeout',
    })
  })

  it('timeout, when the data layer never gets ready', async () => {
    setDataLayerReady(new Promise(() => undefined))
    const options = { base: 'http://127.0.0.1:1/', timeoutMs: 50 }
    expect(await errorOf(fetchDataset('chips', options))).toMatchObject({ kind: 'timeout' })
  })

  it.each([404, 500, 503])('http %i', async (status) => {
    const base = await sending('{}', status)
    expect(await errorOf(fetchDataset('rules', { base }))).toMatchObject({
      kind: 'http',
      sentence: `The export-control rules could not be loaded: the server answered with error ${status}.`,
    })
  })

  it.each(['', '{"contractVersion": 1, "dat', '<!doctype html>'])('malformed: %j', async (text) => {
    const base = await sending(text)
    expect(await errorOf(fetchDataset('companies', { base }))).toMatchObject({
      kind: 'malformed',
      sentence: 'The companies could not be loaded: the answer is not valid JSON.',
    })
  })

  it('version, whatever else is wrong', async () => {
    const base = await sending(envelope([{ nonsense: 1 }], 2))
    expect(await errorOf(fetchDataset('companies', { base }))).toMatchObject({
      kind: 'version',
      sentence:
        'The companies could not be loaded: the server speaks version 2 of the data contract, this page version 1.',
    })
  })

  it.each(['null', '[]', '{"data": []}'])('shape, when there is no envelope: %s', async (text) => {
    const base = await sending(text)
    expect(await errorOf(fetchDataset('companies', { base }))).toMatchObject({ kind: 'shape' })
  })

  it('shape, when another dataset came', async () => {
    const base = await sending(envelope([], CONTRACT_VERSION, 'chips'))
    expect(await errorOf(fetchDataset('companies', { base }))).toMatchObject({
      kind: 'shape',
      sentence: 'The companies could not be loaded: the server sent "chips" instead.',
    })
  })

  it('shape, saying where', async () => {
    const rows = loadDataset().companies.map((company, index) =>
      index === 2 ? { ...company, name: 7 } : company,
    )
    const base = await sending(envelope(rows))
    expect(await errorOf(fetchDataset('companies', { base }))).toMatchObject({
      kind: 'shape',
      sentence: 'The companies could not be loaded: the answer is not as agreed (row 3, name).',
    })
  })

  it('shape, for a link that is no web address', async () => {
    const [first] = loadDataset().sources
    const base = await sending(
      envelope([{ ...first, url: 'javascript:alert(1)' }], CONTRACT_VERSION, 'sources'),
    )
    expect(await errorOf(fetchDataset('sources', { base }))).toMatchObject({
      kind: 'shape',
      sentence: 'The sources could not be loaded: the answer is not as agreed (row 1, url).',
    })
  })
})

describe('giving up', () => {
  it('ends a request under way', async () => {
    let closed: Promise<unknown> = Promise.resolve()
    const base = await answering((request) => {
      closed = new Promise((resolve) => request.socket.once('close', resolve))
    })
    const controller = new AbortController()
    const error = errorOf(fetchDataset('companies', { base, signal: controller.signal }))
    setTimeout(() => controller.abort(), 50)
    expect(await error).toMatchObject({ kind: 'aborted' })
    await closed
  })

  it('before it began sends no request', async () => {
    let requests = 0
    const base = await answering((_request, response) => {
      requests += 1
      response.end()
    })
    const error = await errorOf(fetchDataset('companies', { base, signal: AbortSignal.abort() }))
    expect([error.kind, requests]).toEqual(['aborted', 0])
  })
})

it('waits for the data layer', async () => {
  let requests = 0
  const base = await answering((_request, response) => {
    requests += 1
    response.end(envelopeText(loadDataset(), 'companies'))
  })
  let open: (value?: unknown) => void = () => undefined
  setDataLayerReady(
    new Promise((resolve) => {
      open = resolve
    }),
  )
  const companies = fetchDataset('companies', { base })
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(requests).toBe(0)
  open()
  expect((await companies).length).toBe(loadDataset().companies.length)
})
