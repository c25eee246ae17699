/** Cuts the faces to the characters in use, once for each set of characters. Build time only. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import subsetFont from 'subset-font'
import { type Characters, wantedCharacters } from './characters'
import { FACES, type Face, FEATURES } from './faces'

/** One face holding just the characters; SFNT for tests that look inside. */
export function subsetFace(
  root: string,
  face: Face,
  characters: Characters,
  targetFormat: 'woff2' | 'sfnt' = 'woff2',
): Promise<Buffer> {
  return subsetFont(readFileSync(join(root, 'node_modules', face.from)), characters[face.script], {
    targetFormat,
    keepFeatures: FEATURES,
    noHinting: true,
    ...(face.variationAxes ? { variationAxes: face.variationAxes } : {}),
  })
}

function versionOf(root: string, face: Face): string {
  const parts = face.from.split('/')
  const name = parts[0]?.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '')
  return readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')
}

function cacheKey(root: string, face: Face, characters: Characters): string {
  const parts = [characters[face.script], JSON.stringify(face), FEATURES.join(), versionOf(root, face)]
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16)
}

async function ensureFace(root: string, face: Face, characters: Characters): Promise<string> {
  const path = join(root, 'node_modules/.cache/fonts', cacheKey(root, face, characters), `${face.file}.woff2`)
  if (existsSync(path)) return path
  const font = await subsetFace(root, face, characters)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.${process.pid}`, font)
  renameSync(`${path}.${process.pid}`, path)
  return path
}

/** Paths of the subset files, by the faces' file names; made where they are not there yet. */
export async function ensureFonts(root: string): Promise<ReadonlyMap<string, string>> {
  const characters = wantedCharacters(root)
  const paths = await Promise.all(
    FACES.map(async (face) => [face.file, await ensureFace(root, face, characters)] as const),
  )
  return new Map(paths)
}
