import { resolve } from 'node:path'
import { build } from 'vite'

const ROOT = resolve(import.meta.dirname, '../..')
const OUT = `${ROOT}/node_modules/.cache/bench`

/** The runner sets NODE_ENV to `test`, which would build React for development. */
async function inProduction<T>(work: () => Promise<T>): Promise<T> {
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  try {
    return await work()
  } finally {
    process.env.NODE_ENV = before
  }
}

/** Builds the app with a data layer and gives the folder. */
export async function buildApp(api: 'mock' | 'static' | 'http'): Promise<string> {
  const outDir = `${OUT}/${api}`
  process.env.VITE_API = api
  if (api === 'http') process.env.VITE_API_BASE = '/api/'
  await inProduction(() =>
    build({ configLoader: 'runner', root: ROOT, logLevel: 'error', build: { outDir, emptyOutDir: true } }),
  )
  delete process.env.VITE_API
  delete process.env.VITE_API_BASE
  return outDir
}

/** Builds the smallest React page with the same Vite. */
export async function buildBlank(): Promise<string> {
  const { default: react } = await import('@vitejs/plugin-react')
  const outDir = `${OUT}/blank`
  await inProduction(() =>
    build({
      configFile: false,
      root: `${import.meta.dirname}/blank`,
      logLevel: 'error',
      plugins: [react()],
      build: { outDir, emptyOutDir: true, manifest: true },
    }),
  )
  return outDir
}
