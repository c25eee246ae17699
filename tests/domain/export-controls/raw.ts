/** The files as text tables. No code of the app: the reference computation reads these. */
import { readFileSync } from 'node:fs'
import { csvParse } from 'd3-dsv'

export type Row = Readonly<Record<string, string>>

export function read(file: string): string {
  return readFileSync(new URL(`../../../mocks/facts/${file}`, import.meta.url), 'utf8')
}

export function rows(file: string): readonly Row[] {
  return csvParse(read(file)).map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [key, String(value ?? '')])),
  )
}
