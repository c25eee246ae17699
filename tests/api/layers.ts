/** The three data layers as a client meets them: MSW, static files, a server of our own. */
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { envelopeText } from '../../mocks/facts-plugin'
import { mockServer } from '../../mocks/node'
import { loadDataset } from '../../mocks/read-facts'
import { DATASETS, datasetPath } from '../../src/api/contract'
import { buildWith } from '../mocks/support/build'

export interface Layer {
  readonly base: string
  readonly close: () => Promise<void>
}

/** Serves on a free loopback port. */
export async function serve(listener: RequestListener): Promise<Layer & { readonly server: Server }> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    })
  return { server, base: `http://127.0.0.1:${port}/`, close }
}

const JSON_TYPE = { 'content-type': 'application/json' }

async function mockLayer(): Promise<Layer> {
  const server = mockServer()
  server.listen({ onUnhandledRequest: 'error' })
  return { base: 'http://chokepoint.test/api/', close: async () => server.close() }
}

/** A file host over what a static build emits, knowing nothing of the contract. */
async function staticLayer(): Promise<Layer> {
  const files = new Map((await buildWith('static')).map((file) => [`/${file.fileName}`, file]))
  const { base, close } = await serve((request, response) => {
    const file = files.get(request.url ?? '')
    if (file?.type !== 'asset') response.writeHead(404).end()
    else response.writeHead(200, JSON_TYPE).end(file.source)
  })
  return { base: `${base}data/`, close }
}

async function httpLayer(): Promise<Layer> {
  return serve((request, response) => {
    const name = DATASETS.find((known) => request.url === `/${datasetPath(known)}`)
    if (name === undefined) response.writeHead(404).end()
    else response.writeHead(200, JSON_TYPE).end(envelopeText(loadDataset(), name))
  })
}

export const LAYERS = { mock: mockLayer, static: staticLayer, http: httpLayer } as const
