/** The columns of the chips table, in their order; the table, the column choice, sorting and the download read this. */

export interface Column {
  readonly id: string
  /** Name in the head, the column choice and the sentence "sorted by …". */
  readonly name: string
  /** Second line of the head. */
  readonly unit: string
  readonly numeric: boolean
  /** Shown unless the reader chose otherwise; `wide` = where there is room. */
  readonly shown: 'always' | 'default' | 'wide' | 'on-request'
  /** Width in px. The name takes what is left, {@link NAME_WIDTH} at least. */
  readonly width: number
  /** What the head says in full; empty where the name is enough. */
  readonly about: string
}

const numeric = <Id extends string>(
  id: Id,
  name: string,
  unit: string,
  width: number,
  shown: Column['shown'],
  about = '',
): Column & { readonly id: Id } => ({ id, name, unit, numeric: true, width, shown, about })
const words = <Id extends string>(
  id: Id,
  name: string,
  width: number,
  shown: Column['shown'],
  about = '',
): Column & { readonly id: Id } => ({ id, name, unit: '', numeric: false, width, shown, about })

const DENSE = 'Dense rate; where no source states one, the rate whose basis is not stated, marked u'

export const COLUMNS = [
  words('name', 'Chip', 0, 'always'),
  words('status', 'US status', 108, 'always', 'Computed from the rules in force on the as-of date'),
  words(
    'china',
    'China’s side',
    84,
    'default',
    'China’s own measures on the chip itself, never merged into the US status',
  ),
  numeric('tpp', 'TPP', '', 66, 'default', 'Total processing performance, as 3A090 defines it'),
  numeric('pd', 'TPP', 'per mm²', 60, 'default', 'Performance density: TPP over the applicable die area'),
  numeric('bf16', 'BF16', 'TFLOPS', 60, 'default', DENSE),
  numeric('fp8', 'FP8', 'TFLOPS', 64, 'wide', DENSE),
  numeric('fp4', 'FP4', 'TFLOPS', 64, 'on-request', DENSE),
  numeric('fp16', 'FP16', 'TFLOPS', 64, 'on-request', DENSE),
  numeric('int8', 'INT8', 'TOPS', 64, 'on-request', DENSE),
  numeric(
    'fp32',
    'FP32',
    'TFLOPS',
    64,
    'on-request',
    `${DENSE}; vector and matrix rates as the source gives them`,
  ),
  numeric('memory', 'Memory', 'GB', 60, 'default'),
  numeric('bandwidth', 'Bandwidth', 'TB/s', 74, 'default', 'Memory bandwidth'),
  numeric(
    'link',
    'Link',
    'GB/s',
    62,
    'on-request',
    'Chip-to-chip bandwidth, both directions together where known',
  ),
  numeric('power', 'Power', 'W', 54, 'default', 'Board power'),
  numeric('die', 'Die area', 'mm²', 70, 'on-request', 'Total of the package unless a source says otherwise'),
  words('memoryType', 'Memory type', 112, 'wide'),
  words('process', 'Process', 120, 'on-request'),
  words('announced', 'Announced', 96, 'wide', 'Announced, or released where no announcement is dated'),
  words('designer', 'Designer', 120, 'on-request'),
  words('country', 'Country', 110, 'on-request', 'Country of the designer'),
  words('market', 'Market', 96, 'on-request'),
  words('lifecycle', 'Stage', 100, 'on-request'),
] as const satisfies readonly Column[]

export type ColumnId = (typeof COLUMNS)[number]['id']

/** The head in one line: "Memory, TB/s". */
export function columnLabel(column: Column): string {
  return column.unit === '' ? column.name : `${column.name}, ${column.unit}`
}

export function columnById(id: string): (typeof COLUMNS)[number] | undefined {
  return COLUMNS.find((column) => column.id === id)
}

/** The columns to show: the reader's choice in the table's order, else the default set. Name and status always stand. */
export function shownColumns(
  chosen: readonly string[] | null,
  wide: boolean,
): readonly (typeof COLUMNS)[number][] {
  return COLUMNS.filter(({ id, shown }) => {
    if (shown === 'always') return true
    if (chosen !== null) return chosen.includes(id)
    return shown === 'default' || (wide && shown === 'wide')
  })
}

export const NAME_WIDTH = 164
export const BOX_WIDTH = 24

/** The least width in px at which the columns stand side by side. */
export function leastWidth(columns: readonly Column[]): number {
  return columns.reduce((sum, column) => sum + column.width, BOX_WIDTH + NAME_WIDTH)
}
