import { fileURLToPath } from 'node:url'
import { build, type Rolldown } from 'vite'
import { factsPlugin } from '../../../mocks/facts-plugin'

type Output = Rolldown.RolldownOutput['output'][number]
const ENTRY = fileURLToPath(new URL('./entry.ts', import.meta.url))

/** Builds a page that only fetches data, in memory, with a data layer of choice. */
export async function buildWith(api: string | undefined, plugin = factsPlugin()): Promise<readonly Output[]> {
  const before = process.env.VITE_API
  if (api === undefined) delete process.env.VITE_API
  else process.env.VITE_API = api
  try {
    const built = await build({
      configFile: false,
      logLevel: 'silent',
      plugins: [plugin],
      build: { write: false, minify: false, assetsInlineLimit: 0, rolldownOptions: { input: ENTRY } },
    })
    return (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []))
  } finally {
    if (before === undefined) delete process.env.VITE_API
    else process.env.VITE_API = before
  }
}

/** All code and text of a build. */
export function textOf(files: readonly Output[]): string {
  return files.map((file) => (file.type === 'chunk' ? file.code : String(file.source))).join('\n')
}
