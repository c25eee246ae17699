/**
 * The ladder of the house, executable: who may import whom, and what may not appear where. Each breach names the file,
 * the line and the reason.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, extname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')

function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    return entry.isDirectory() ? filesBelow(path) : [path]
  })
}

const SOURCE = [...filesBelow('src'), ...filesBelow('mocks')].filter((path) =>
  /\.(ts|tsx|css|mjs)$/.test(path),
)
const CODE = SOURCE.filter((path) => /\.tsx?$/.test(path))

interface Import {
  readonly from: string
  readonly to: string
  readonly line: number
  readonly dynamic: boolean
  readonly typeOnly: boolean
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^'"\n;]*?(?:\n[^'"]*?)?from\s+['"]([^'"]+)['"]|(?:^|\n)\s*import\s+['"]([^'"]+)['"]|import\(\s*(?:\/\*[^*]*\*\/\s*)?['"]([^'"]+)['"]/g

function resolveModule(from: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier
  const base = relative(ROOT, resolve(ROOT, dirname(from), specifier.replace(/\?.*$/, '')))
  for (const candidate of [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`]) {
    try {
      if (statSync(join(ROOT, candidate)).isFile()) return candidate
    } catch {
      // not this one
    }
  }
  return base
}

function importsOf(path: string): Import[] {
  const text = readFileSync(join(ROOT, path), 'utf8')
  return [...text.matchAll(IMPORT)].map((match) => ({
    from: path,
    to: resolveModule(path, match[2] ?? match[3] ?? match[4] ?? ''),
    line: text.slice(0, (match.index ?? 0) + match[0].length).split('\n').length,
    dynamic: match[4] !== undefined,
    typeOnly: match[1] !== undefined,
  }))
}

const IMPORTS = CODE.flatMap(importsOf)

/** The rung a file stands on. Build-time plugins are tools beside the app, not part of it. */
function rung(path: string): string {
  if (/(^|\/)[a-z-]*plugin\.ts$/.test(path) || /^mocks\/(read-facts|node)\.ts$/.test(path)) return 'build'
  if (path.startsWith('mocks/')) return 'mocks'
  const match = /^src\/(domain|api|state|charts|image|ui|features|shell)\//.exec(path)
  if (match) return match[1] ?? ''
  return path.startsWith('src/') ? 'app' : 'package'
}

const MAY_IMPORT: Record<string, readonly string[]> = {
  domain: ['domain'],
  api: ['api', 'domain'],
  state: ['state', 'api', 'domain'],
  ui: ['ui', 'domain'],
  charts: ['charts', 'ui', 'domain'],
  image: ['image', 'charts', 'ui', 'domain'],
  features: ['features', 'image', 'charts', 'ui', 'state', 'api', 'domain'],
  shell: ['shell', 'ui', 'state', 'api', 'domain'],
  app: ['app', 'shell', 'features', 'ui', 'state', 'api', 'domain'],
  mocks: ['mocks', 'api', 'domain'],
}

const PACKAGES: Record<string, RegExp> = {
  domain: /^$/,
  api: /^(valibot|@tanstack\/react-query|react)$/,
  state: /^(zustand(\/.*)?|react|@tanstack\/react-query|idb-keyval)$/,
  mocks: /^(msw\/.*|@mswjs\/interceptors\/fetch|d3-dsv|valibot|virtual:.*)$/,
}

function linesMatching(paths: readonly string[], pattern: RegExp, ignore?: RegExp): string[] {
  return paths.flatMap((path) =>
    readFileSync(join(ROOT, path), 'utf8')
      .split('\n')
      .flatMap((text, index) =>
        pattern.test(text) && !ignore?.test(text) ? [`${path}:${index + 1}: ${text.trim()}`] : [],
      ),
  )
}

describe('the ladder', () => {
  test('every import goes down, never up or across', () => {
    const breaches = IMPORTS.flatMap((edge) => {
      const from = rung(edge.from)
      const to = rung(edge.to)
      if (from === 'build' || to === 'package' || edge.to.endsWith('.css')) return []
      const guarded = edge.from === 'src/main.tsx' && edge.to === 'mocks/browser.ts' && edge.dynamic
      if (guarded || MAY_IMPORT[from]?.includes(to)) return []
      return [`${edge.from}:${edge.line}: ${from} may not import ${to} (${edge.to})`]
    })
    expect(breaches).toEqual([])
  })

  test('a feature never imports another feature: a shared piece moves down', () => {
    const feature = (path: string) => /^src\/features\/([^/]+)\//.exec(path)?.[1]
    const breaches = IMPORTS.filter(
      (edge) => feature(edge.from) && feature(edge.to) && feature(edge.from) !== feature(edge.to),
    ).map((edge) => `${edge.from}:${edge.line}: imports ${edge.to}`)
    expect(breaches).toEqual([])
  })

  test('no cycles, not even of types', () => {
    const next = new Map<string, string[]>()
    for (const edge of IMPORTS) {
      if (!edge.dynamic && CODE.includes(edge.to))
        next.set(edge.from, [...(next.get(edge.from) ?? []), edge.to])
    }
    const state = new Map<string, 'open' | 'done'>()
    const cycles: string[] = []
    const visit = (path: string, trail: readonly string[]): void => {
      if (state.get(path) === 'done') return
      if (state.get(path) === 'open') {
        cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
        return
      }
      state.set(path, 'open')
      for (const target of next.get(path) ?? []) visit(target, [...trail, path])
      state.set(path, 'done')
    }
    for (const path of CODE) visit(path, [])
    expect(cycles).toEqual([])
  })

  test('lower rungs know only the packages they need', () => {
    const breaches = IMPORTS.flatMap((edge) => {
      const allowed = PACKAGES[rung(edge.from)]
      if (!allowed || rung(edge.to) !== 'package' || edge.to.startsWith('.') || allowed.test(edge.to))
        return []
      return [`${edge.from}:${edge.line}: ${rung(edge.from)} may not use the package ${edge.to}`]
    })
    expect(breaches).toEqual([])
  })

  test('Recharts stays inside charts/', () => {
    const breaches = IMPORTS.filter((edge) => edge.to.startsWith('recharts') && rung(edge.from) !== 'charts')
    expect(breaches.map((edge) => `${edge.from}:${edge.line}`)).toEqual([])
  })

  test('the pretend server enters by exactly one guarded dynamic import', () => {
    const doors = IMPORTS.filter(
      (edge) => !['mocks', 'build'].includes(rung(edge.from)) && edge.to.startsWith('mocks/'),
    )
    expect(doors.map((edge) => [edge.from, edge.to, edge.dynamic])).toEqual([
      ['src/main.tsx', 'mocks/browser.ts', true],
    ])
  })
})

describe('what may not appear', () => {
  const domain = CODE.filter((path) => path.startsWith('src/domain/'))

  test('no clock and no chance in domain/', () => {
    expect(
      linesMatching(domain, /\bDate\.now\(|new Date\(\s*\)|\bMath\.random\(|performance\.now\(/),
    ).toEqual([])
  })

  test('no React and no fetch in domain/', () => {
    expect(
      linesMatching(domain, /from ['"]react|\bfetch\(|\bwindow\.\w|\bdocument\.\w/, /^\s*(\/?\*|\/\/)/),
    ).toEqual([])
  })

  test('no colour literal outside the tokens', () => {
    const paths = SOURCE.filter((path) => path.startsWith('src/') && !/^src\/ui\/tokens\.css$/.test(path))
    const colour =
      /(['"`:\s(,])#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b(?![-\w])|\b(?:rgba?|hsla?|oklch|oklab)\(\s*\d/i
    expect(linesMatching(paths, colour, /url\(#|href=|\bid=|aria-/)).toEqual([])
  })

  test('no html from data, no run-time evaluation', () => {
    expect(linesMatching(CODE, /dangerouslySetInnerHTML|\binnerHTML\s*=|\beval\(|new Function\(/)).toEqual([])
  })

  test('one way out to a document, which opens only https', () => {
    const others = CODE.filter((path) => path !== 'src/ui/evidence/SourceLink.tsx')
    expect(linesMatching(others, /href=\{[^}]*\.url\b|target="_blank"/)).toEqual([])
  })

  // `any` itself is forbidden by the linter (noExplicitAny).
  test('no silenced checks', () => {
    expect(linesMatching(CODE, /@ts-ignore|@ts-nocheck|@ts-expect-error/)).toEqual([])
  })

  test('no machine path and no registry host in the repository', () => {
    const all = [
      ...filesBelow('src'),
      ...filesBelow('mocks'),
      ...filesBelow('tests'),
      'package.json',
      'vite.config.ts',
    ]
      .filter((path) => ['.ts', '.tsx', '.css', '.json', '.md', '.mjs', '.html'].includes(extname(path)))
      .filter((path) => path !== 'tests/architecture.test.ts' && !path.startsWith('mocks/facts/'))
    expect(linesMatching(all, /\/(?:work|home|root|Users)\/|\/tmp\/|registry\.npmjs\.org/)).toEqual([])
  })

  test('a `catch` never only logs', () => {
    expect(linesMatching(CODE, /console\.(log|warn|error|info|debug)\(/)).toEqual([])
  })
})
