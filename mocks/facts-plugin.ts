/**
 * Brings the facts into the build. Mock: one chunk per dataset, imported when first asked for. Static: the same JSON
 * as files under `data/`, and `llms.txt`, which explains them. A fault in the facts stops the build and lists every fault.
 */
import { loadEnv, type Plugin, type ResolvedConfig, type ViteDevServer } from 'vite'
import { CONTRACT_VERSION, DATASETS, type DatasetName, datasetPath } from '../src/api/contract'
import { pack } from './compact'
import type { Dataset, ParsedFacts } from './dataset'
import { llmsText } from './llms'
import { FACTS_FOLDER, faultReport, readFactFiles, readFacts } from './read-facts'

const MODES = ['mock', 'static', 'http'] as const
type Mode = (typeof MODES)[number]

const FACTS = 'virtual:facts'
/** Folder of the static data layer below the app's base. */
const STATIC_FOLDER = 'data/'

function modeOf(value = 'mock'): Mode {
  const mode = MODES.find((known) => known === value)
  if (mode === undefined) throw new Error(`VITE_API must be one of ${MODES.join(', ')} (got "${value}")`)
  return mode
}

/** The answer to a request for a dataset, as text. */
export function envelopeText(dataset: Dataset, name: DatasetName): string {
  return JSON.stringify({ contractVersion: CONTRACT_VERSION, dataset: name, data: dataset[name] })
}

/** One module that names every dataset and loads none. */
function loadersModule(): string {
  const entries = DATASETS.map((name) => `  ${JSON.stringify(name)}: () => import('${FACTS}/${name}'),`)
  return `export const loaders = {\n${entries.join('\n')}\n}\n`
}

function datasetModule(dataset: Dataset, name: DatasetName): string {
  const json = JSON.stringify(pack(name, dataset[name]))
  return `export default JSON.parse(${JSON.stringify(json)})\n`
}

/** Serves `data/v1/*.json` while developing, as a static build would. */
function serveStatic(server: ViteDevServer, facts: () => Dataset): void {
  server.middlewares.use((request, response, next) => {
    const path = (request.url ?? '').replace(/\?.*$/, '')
    const name = DATASETS.find(
      (known) => path === `${server.config.base}${STATIC_FOLDER}${datasetPath(known)}`,
    )
    if (name === undefined) return next()
    response.setHeader('content-type', 'application/json')
    response.end(envelopeText(facts(), name))
  })
}

/** The plugin; `VITE_API` (environment or .env file) chooses the data layer. `read` is replaced in tests only. */
export function factsPlugin(read: () => ParsedFacts = readFacts): Plugin {
  let mode: Mode = 'mock'
  let config: ResolvedConfig | null = null
  let current: Dataset | null = null

  const facts = (): Dataset => {
    if (current !== null) return current
    const parsed = read()
    if (parsed.dataset === null) throw new Error(faultReport(parsed))
    current = parsed.dataset
    return current
  }

  return {
    name: 'chokepoint:facts',
    config(user, { mode: viteMode }) {
      const env = loadEnv(viteMode, user.root ?? process.cwd(), 'VITE_')
      mode = modeOf(env.VITE_API)
      return { define: { 'import.meta.env.VITE_API': JSON.stringify(mode) } }
    },
    configResolved(resolved) {
      config = resolved
    },
    buildStart() {
      if (config?.command === 'build') facts()
    },
    resolveId(id) {
      return id === FACTS || id.startsWith(`${FACTS}/`) ? `\0${id}` : null
    },
    load(id) {
      if (!id.startsWith(`\0${FACTS}`)) return null
      for (const file of Object.keys(readFactFiles())) this.addWatchFile(FACTS_FOLDER + file)
      const name = DATASETS.find((known) => id === `\0${FACTS}/${known}`)
      return name === undefined ? loadersModule() : datasetModule(facts(), name)
    },
    watchChange(id) {
      if (id.startsWith(FACTS_FOLDER)) current = null
    },
    configureServer(server) {
      if (mode === 'static') serveStatic(server, facts)
    },
    handleHotUpdate({ file, server }) {
      if (!file.startsWith(FACTS_FOLDER)) return
      current = null
      server.ws.send({ type: 'full-reload' })
    },
    generateBundle() {
      if (mode !== 'static') return
      for (const name of DATASETS) {
        const fileName = `${STATIC_FOLDER}${datasetPath(name)}`
        this.emitFile({ type: 'asset', fileName, source: envelopeText(facts(), name) })
      }
      this.emitFile({ type: 'asset', fileName: 'llms.txt', source: llmsText(facts()) })
    },
  }
}
