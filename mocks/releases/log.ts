/** The log of changes: releases already made as they were recorded, and before them what was edited since the last. */
import type { FactRelease } from '../../src/domain/fact-change'
import type { FactFiles } from '../fact-files'
import { compareReleases } from './compare'
import { markOf, readRows, releaseRows, writeRows } from './rows'

/** Rows of the last release, and the changes of every release, newest first. `mocks/facts-release.mjs` writes both. */
export const LAST_FILE = 'releases/last.csv'
export const LOG_FILE = 'releases/log.json'

/** A release as recorded: `mark` is that of its files, so that unchanged facts need no comparison. */
interface Recorded extends FactRelease {
  readonly mark: string
}

function recorded(files: FactFiles): readonly Recorded[] {
  return JSON.parse(files[LOG_FILE] ?? '[]') as readonly Recorded[]
}

function markOfFiles(files: FactFiles): string {
  const names = Object.keys(files).filter((name) => !name.startsWith('releases/'))
  return names
    .sort()
    .map((name) => markOf(files[name] ?? ''))
    .join(' ')
}

function sinceLast(files: FactFiles, day: FactRelease['day']): FactRelease {
  const rows = releaseRows(files)
  const before = files[LAST_FILE]
  const changes = before === undefined ? [] : compareReleases(readRows(before), rows)
  return { day, against: recorded(files)[0]?.day ?? null, rows: rows.length, changes }
}

/**
 * Every release, newest first; facts edited since the last one stand before it, without a day. Facts of which no
 * release was ever recorded have no log.
 */
export function releaseLog(files: FactFiles): readonly FactRelease[] {
  const past = recorded(files)
  const [last] = past
  if (last === undefined) return []
  const told = past.map(({ day, against, rows, changes }): FactRelease => ({ day, against, rows, changes }))
  if (last.mark === markOfFiles(files)) return told
  const since = sinceLast(files, null)
  return since.changes.length === 0 ? told : [since, ...told]
}

/** The two files after the facts are released as of `day`. Throws where the day is not later than the last release. */
export function released(files: FactFiles, day: string): FactFiles {
  const past = recorded(files)
  const last = past[0]?.day ?? ''
  if (day <= last) throw new Error(`the last release is of ${last}: a new one must be later`)
  const log: readonly Recorded[] = [{ ...sinceLast(files, day), mark: markOfFiles(files) }, ...past]
  return { [LAST_FILE]: writeRows(releaseRows(files)), [LOG_FILE]: `${JSON.stringify(log, null, 2)}\n` }
}
