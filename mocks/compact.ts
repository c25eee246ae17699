/** The facts as the browser's mock carries them: a list of rows becomes one head and arrays, a document stays. */
import type { DatasetName } from '../src/api/contract'
import type { ChipFact } from '../src/domain/fact'
import { withFactIds } from './fact-ids'

interface Packed {
  readonly head: readonly string[]
  readonly rows: readonly (readonly unknown[])[]
}

/** Fact ids are computed from the rows, so they do not travel. */
const COMPUTED: Partial<Record<DatasetName, string>> = { 'chip-facts': 'factId' }

type Row = Readonly<Record<string, unknown>>

/** The smallest JSON of a dataset's body. */
export function pack(name: DatasetName, body: unknown): unknown {
  if (!Array.isArray(body)) return body
  const rows = body as readonly Row[]
  const head = Object.keys(rows[0] ?? {}).filter((key) => key !== COMPUTED[name])
  return { head, rows: rows.map((row) => head.map((key) => row[key])) } satisfies Packed
}

function isPacked(packed: unknown): packed is Packed {
  return typeof packed === 'object' && packed !== null && 'head' in packed && 'rows' in packed
}

/** The body again; the inverse of {@link pack}. */
export function unpack(name: DatasetName, packed: unknown): unknown {
  if (!isPacked(packed)) return packed
  const { head, rows } = packed
  const bodies = rows.map((row) => Object.fromEntries(head.map((key, index) => [key, row[index]])))
  return name === 'chip-facts' ? withFactIds(bodies as unknown as readonly ChipFact[]) : bodies
}
