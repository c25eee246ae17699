/** Starts the mock in the page: it answers `fetch` itself, no service worker takes part. */

import './blocked-storage'
import { loaders } from 'virtual:facts'
import { FetchInterceptor } from '@mswjs/interceptors/fetch'
import { defineNetwork, InterceptorSource } from 'msw/experimental'
import { unpack } from './compact'
import { type LoadBody, makeHandlers } from './handlers'
import { parseSentinels } from './sentinels'

const load: LoadBody = async (name) => unpack(name, (await loaders[name]()).default)

// MSW types its source for HTTP and WebSocket interceptors alike and so refuses one that is only HTTP.
type Interceptors = ConstructorParameters<typeof InterceptorSource>[0]['interceptors']
const interceptors = [new FetchInterceptor()] as unknown as Interceptors

/** Resolves once the mock answers. The page address may ask for failures: `?mock=error:chips`. */
export async function startMocks(): Promise<void> {
  const sentinels = parseSentinels(new URLSearchParams(location.search).get('mock') ?? '')
  await defineNetwork({
    sources: [new InterceptorSource({ interceptors })],
    handlers: makeHandlers(load, sentinels),
    onUnhandledFrame: 'bypass',
    context: { quiet: true },
  }).enable()
}
