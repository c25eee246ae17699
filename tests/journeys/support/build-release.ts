import { build, type Plugin } from 'vite'

/** Values that a build reads from the environment; the test runner sets some of them otherwise. */
function withEnvironment<T>(values: Readonly<Record<string, string>>, work: () => Promise<T>): Promise<T> {
  const before = { ...process.env }
  Object.assign(process.env, values)
  return work().finally(() => {
    for (const name of Object.keys(values)) {
      if (before[name] === undefined) delete process.env[name]
      else process.env[name] = before[name]
    }
  })
}

/** A later release: the page says its number, and every chunk has another name. */
function releasePlugin(release: string): Plugin {
  return {
    name: 'journey-release',
    config: () => ({
      build: { rolldownOptions: { output: { chunkFileNames: `assets/r${release}-[hash].js` } } },
    }),
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { name: 'release', content: release }, injectTo: 'head' },
    ],
  }
}

/** Builds the app as a reader gets it: React for production, whatever the test runner has set. */
export async function buildRelease(api: 'mock' | 'static', outDir: string, release?: string): Promise<void> {
  await withEnvironment({ VITE_API: api, NODE_ENV: 'production' }, () =>
    build({
      configLoader: 'runner',
      mode: 'production',
      logLevel: 'error',
      plugins: release === undefined ? [] : [releasePlugin(release)],
      build: { outDir, emptyOutDir: true },
    }),
  )
}
