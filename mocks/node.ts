/** The mock for tests in Node. */
import { type SetupServer, setupServer } from 'msw/node'
import { makeHandlers } from './handlers'
import { loadDataset } from './read-facts'
import { parseSentinels } from './sentinels'

/** A server over the facts on disk; call `listen()` and `close()`. `sentinels` as in the page address: `error:chips`. */
export function mockServer(sentinels = ''): SetupServer {
  return setupServer(...makeHandlers(async (name) => loadDataset()[name], parseSentinels(sentinels)))
}
