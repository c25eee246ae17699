/**
 * A file server as the README's hosting table asks for one: text packed, assets kept for good. With the data layer's paths on
 * it, for builds that ask a server (`VITE_API=http`).
 */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Dataset } from '../../mocks/dataset'
import { envelopeText } from '../../mocks/facts-plugin'
import { DATASETS, datasetPath } from '../../src/api/contract'
import { contentType, isPacked } from '../setup/content-types'

export interface Served {
  readonly origin: string
  close(): Promise<void>
}

/** Serves `folder`, and below `/api/` the datasets. */
export async function serve(folder: string, dataset?: Dataset): Promise<Served> {
  const bodies = new Map<string, Buffer>()
  const files = new Map<string, Buffer>()
  /** A file as it goes over the line, packed once. */
  const fileOf = (path: string) => {
    const known = files.get(path) ?? (isPacked(path) ? gzipSync(readFileSync(path)) : readFileSync(path))
    files.set(path, known)
    return known
  }
  if (dataset) {
    for (const name of DATASETS)
      bodies.set(`/api/${datasetPath(name)}`, gzipSync(envelopeText(dataset, name)))
  }
  const server: Server = createServer((request, response) => {
    const path = (request.url ?? '/').replace(/\?.*$/, '')
    const body = bodies.get(path)
    if (body) {
      response.setHeader('content-type', 'application/json')
      response.setHeader('content-encoding', 'gzip')
      response.end(body)
      return
    }
    const file = join(folder, normalize(path === '/' ? '/index.html' : path))
    if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
      response.statusCode = 404
      response.end()
      return
    }
    response.setHeader('content-type', contentType(file))
    response.setHeader(
      'cache-control',
      path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    )
    if (isPacked(file)) response.setHeader('content-encoding', 'gzip')
    response.end(fileOf(file))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => new Promise((done) => server.close(() => done())),
  }
}
