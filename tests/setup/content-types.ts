/** What a web server says of the files of a build, and which of them it packs. */
import { extname } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
}
const PACKED_ALREADY: readonly string[] = ['.png', '.woff2']

export function contentType(path: string): string {
  return TYPES[extname(path)] ?? 'application/octet-stream'
}

/** True for text, which goes over the line by gzip. */
export function isPacked(path: string): boolean {
  return extname(path) in TYPES && !PACKED_ALREADY.includes(extname(path))
}
