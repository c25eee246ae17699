/** What changed between two releases of the facts: rows added, corrected and removed, with old and new value. */
import type { FactChange } from '../../src/domain/fact-change'
import type { ReleaseRow } from './rows'

const thingOf = ({ file, subject, what }: ReleaseRow) => `${file}\n${subject}\n${what}`
const placeOf = (row: ReleaseRow) => `${thingOf(row)}\n${row.sourceId}`

function grouped(rows: readonly ReleaseRow[], keyOf: (row: ReleaseRow) => string): Map<string, ReleaseRow[]> {
  const groups = new Map<string, ReleaseRow[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}

const sameRow = (a: ReleaseRow, b: ReleaseRow) =>
  a.value === b.value && a.rest === b.rest && a.sourceId === b.sourceId

/** Takes out of both lists what stands in both, however it is ordered. */
function withoutCommon(
  before: readonly ReleaseRow[],
  after: readonly ReleaseRow[],
): readonly [gone: ReleaseRow[], come: ReleaseRow[]] {
  const come = [...after]
  const gone = before.filter((row) => {
    const at = come.findIndex((other) => sameRow(row, other))
    if (at >= 0) come.splice(at, 1)
    return at < 0
  })
  return [gone, come]
}

function changeOf(before: ReleaseRow | undefined, after: ReleaseRow | undefined): readonly FactChange[] {
  const row = after ?? before
  if (row === undefined) return []
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'corrected'
  const { file, subject, what } = row
  return [
    {
      kind,
      file,
      subject,
      what,
      before: before?.value ?? '',
      after: after?.value ?? '',
      sourceId: row.sourceId,
      sourceBefore: before?.sourceId ?? '',
    },
  ]
}

/** Pairs what is left: first of one document (a correction), then of one thing (another document instead). */
function paired(gone: readonly ReleaseRow[], come: readonly ReleaseRow[]): readonly FactChange[] {
  const left = [...come]
  const take = (row: ReleaseRow, keyOf: (row: ReleaseRow) => string) => {
    const at = left.findIndex((other) => keyOf(other) === keyOf(row))
    return at < 0 ? undefined : left.splice(at, 1)[0]
  }
  const ofDocument = gone.map((row) => [row, take(row, placeOf)] as const)
  const pairs = ofDocument.map(([row, found]) => [row, found ?? take(row, thingOf)] as const)
  return [
    ...pairs.flatMap(([row, found]) => changeOf(row, found)),
    ...left.flatMap((row) => changeOf(undefined, row)),
  ]
}

/** Every change, file by file in the order of the newer release, then of the older. The order of rows is no change. */
export function compareReleases(
  before: readonly ReleaseRow[],
  after: readonly ReleaseRow[],
): readonly FactChange[] {
  const [old, now] = [grouped(before, thingOf), grouped(after, thingOf)]
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((key) =>
    paired(...withoutCommon(old.get(key) ?? [], now.get(key) ?? [])),
  )
}
