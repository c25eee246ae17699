/**
 * A plain file server in a sub-folder, as a static host is one: no rewrite rules, a folder's `index.html`, 404 for the rest.
 * It can be closed, opened again on the same port, and be given another release while it runs.
 */
import { readFile } from 'node:fs/promises'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, normalize } from 'node:path'
import { contentType } from '../../setup/content-types'

/** Answers a request by itself and gives true, or leaves it to the files. */
export type Meddle = (path: string, response: ServerResponse) => boolean

export interface Host {
  /** Address of the app, with a slash at the end. */
  readonly url: string
  /** Paths asked for, newest last, below the app's folder. */
  readonly asked: string[]
  publish(folder: string): void
  meddle(by: Meddle | null): void
  close(): Promise<void>
  open(): Promise<void>
}

const SUB_FOLDER = '/tools/chokepoint/'

export async function startHost(first: string): Promise<Host> {
  let folder = first
  let meddling: Meddle | null = null
  let server: Server | null = null
  let port = 0
  const asked: string[] = []

  const answer = async (address: string, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(address, 'http://localhost')
    const path = pathname.startsWith(SUB_FOLDER) ? pathname.slice(SUB_FOLDER.length) : '..'
    asked.push(path)
    if (meddling?.(path, response)) return
    const file = normalize(path === '' ? 'index.html' : path)
    try {
      if (file.startsWith('..')) throw new Error('outside')
      const body = await readFile(join(folder, file))
      response.writeHead(200, {
        'content-type': contentType(file),
        // Nothing may come from the browser's own cache: only the worker's store counts here.
        'cache-control': 'no-store',
      })
      response.end(body)
    } catch {
      response.writeHead(404).end()
    }
  }

  const open = () =>
    new Promise<void>((resolve) => {
      const started = createServer((request, response) => void answer(request.url ?? '/', response))
      server = started
      started.listen(port, '127.0.0.1', () => {
        port = (started.address() as AddressInfo).port
        resolve()
      })
    })
  const close = () =>
    new Promise<void>((resolve) => {
      server?.close(() => resolve())
      server?.closeAllConnections()
    })

  await open()
  return {
    get url() {
      return `http://127.0.0.1:${port}${SUB_FOLDER}`
    },
    asked,
    publish: (next) => {
      folder = next
    },
    meddle: (by) => {
      meddling = by
    },
    close,
    open,
  }
}
