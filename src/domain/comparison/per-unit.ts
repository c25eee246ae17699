/** A figure of the whole part for one of its packages or dies. Pure. */
import { formatNumber, THIN_SPACE } from '../format'
import { isMissing, type Maybe, missing } from '../missing'
import { type Reading, readField } from '../reading'
import type { CellContent, FigureContent } from './cell'
import type { Compared, Per, SheetContext } from './compared'
import { cellNumber, missingContent } from './content'
import type { RowKind } from './row-kind'

interface Divisor {
  readonly count: number
  /** `2 dies`. */
  readonly words: string
  /** The statement of the count; null for the packages, which the rules' inputs give. */
  readonly reading: Reading | null
}

function diesOf({ index }: SheetContext, { chip }: Compared): Maybe<Divisor> {
  const reading = readField(index, chip.chipId, 'die_count')
  if (isMissing(reading)) {
    return missing('not-derivable', `${reading.reason} A figure for each die cannot be computed.`)
  }
  const count = Number(reading.value)
  return { count, words: count === 1 ? '1 die' : `${count} dies`, reading }
}

function divisorOf(per: Exclude<Per, 'card'>, context: SheetContext, compared: Compared): Maybe<Divisor> {
  if (per === 'die') return diesOf(context, compared)
  const { count } = compared.inputs.packages
  return { count, words: count === 1 ? '1 package' : `${count} packages`, reading: null }
}

function divided(content: FigureContent, { count, words, reading }: Divisor, kind: RowKind): FigureContent {
  const value = content.value / count
  const text = cellNumber(Number(value.toPrecision(3)), { ...kind.style, note: null })
  const unit = content.footing.unit === '' ? '' : `${THIN_SPACE}${content.footing.unit}`
  const whole = `${formatNumber(content.value, { exact: true })}${unit}`
  const made = content.reading === null ? content.parts : [content.reading]
  return {
    ...content,
    value,
    text,
    note: [content.note, `÷ ${words}`].filter(Boolean).join(', '),
    reading: null,
    arithmetic: `${whole} ÷ ${words} = ${formatNumber(value)}${unit}`,
    parts: reading === null ? made : [...made, reading],
  }
}

/** The content for each card (as stated), package or die; rows that do not grow with them stay as they are. */
export function perUnit(
  content: CellContent,
  kind: RowKind,
  context: SheetContext,
  compared: Compared,
): CellContent {
  if (context.per === 'card' || !kind.scales || content.kind !== 'figure') return content
  const divisor = divisorOf(context.per, context, compared)
  if (isMissing(divisor)) return missingContent(divisor, 'dies not disclosed')
  return divisor.count === 1 ? content : divided(content, divisor, kind)
}
