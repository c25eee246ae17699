/**
 * Weighs the JavaScript of the first view: what the page must load before the overview works. It walks the build's
 * manifest from the entry along static imports; the pretend server is left out, as it is
 * absent from a hosted build.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

interface ManifestEntry {
  readonly file: string
  readonly imports?: readonly string[]
  readonly isDynamicEntry?: boolean
}

export interface WeighedFile {
  readonly file: string
  /** Decimal kilobytes after gzip at level 9. */
  readonly gzipKb: number
}

const ROOTS = ['index.html']

/** Decimal kilobytes of a file of the build, gzip at level 9. */
export function gzipKb(outDir: string, file: string): number {
  return gzipSync(readFileSync(join(outDir, file)), { level: 9 }).length / 1000
}

export function readManifest(outDir: string): Record<string, ManifestEntry> {
  return JSON.parse(readFileSync(join(outDir, '.vite/manifest.json'), 'utf8')) as Record<
    string,
    ManifestEntry
  >
}

/** Files reachable from `roots` by static imports, weighed, heaviest first. */
export function weigh(outDir: string, roots: readonly string[]): readonly WeighedFile[] {
  const manifest = readManifest(outDir)
  const seen = new Set<string>()
  const walk = (key: string): void => {
    const entry = manifest[key]
    if (!entry) throw new Error(`${key} is not in the build's manifest`)
    if (seen.has(key)) return
    seen.add(key)
    for (const next of entry.imports ?? []) walk(next)
  }
  for (const root of roots) walk(root)
  return [...seen]
    .map((key) => manifest[key]?.file ?? '')
    .filter((file) => file.endsWith('.js'))
    .map((file) => ({ file, gzipKb: gzipKb(outDir, file) }))
    .sort((a, b) => b.gzipKb - a.gzipKb)
}

/** The first view's files. */
export function weighFirstView(outDir: string): readonly WeighedFile[] {
  return weigh(outDir, ROOTS)
}

/** Every script of the build, the worker and its register left out. */
export function weighAll(outDir: string): readonly WeighedFile[] {
  return readdirSync(join(outDir, 'assets'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => ({ file: `assets/${name}`, gzipKb: gzipKb(outDir, `assets/${name}`) }))
}

export function totalKb(files: readonly WeighedFile[]): number {
  return files.reduce((sum, file) => sum + file.gzipKb, 0)
}
