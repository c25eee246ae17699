/** What a what-if changes: the chips that flip, and those that nearly do. */
import { isAnnounced } from '../../domain/as-of'
import { isPoint } from '../../domain/export-controls/logic'
import type { Status } from '../../domain/export-controls/status'
import type { ThresholdMove } from '../../domain/export-controls/what-if'
import { INPUT_WORDS, operandWords, sentence, tppNumber, withUnit } from '../../domain/export-controls/words'
import { formatPercent } from '../../domain/format'
import type { ChipSubject } from '../../state/select'
import type { Controls } from './use-controls'

export interface FlippedChip {
  readonly subject: ChipSubject
  readonly before: Status
  readonly after: Status
}

/** Chips announced by the day whose status differs between the real rule and the one asked. */
export function flippedChips(controls: Controls): readonly FlippedChip[] {
  const { subjects, realStatuses, statuses, day } = controls
  return [...subjects.values()].flatMap((subject) => {
    const before = realStatuses.get(subject.chip.chipId)
    const after = statuses.get(subject.chip.chipId)
    if (!before || !after || before.status === after.status || !isAnnounced(subject.chip, day)) return []
    return [{ subject, before, after }]
  })
}

/** Flips with the same from and to together, the largest first. */
export function flipGroups(flipped: readonly FlippedChip[]): readonly (readonly FlippedChip[])[] {
  const groups = new Map<string, FlippedChip[]>()
  for (const flip of flipped) {
    const key = `${flip.before.status} ${flip.after.status}`
    groups.set(key, [...(groups.get(key) ?? []), flip])
  }
  return [...groups.values()].sort((a, b) => b.length - a.length)
}

export interface NearMiss {
  readonly subject: ChipSubject
  /** Away from the moved line, as a share of it. */
  readonly distance: number
  /** `TPP 4 992, 3.4 % over the moved 4 830 line`. */
  readonly words: string
}

const MISSES = 6

function missOf(subject: ChipSubject, { field, to }: ThresholdMove): NearMiss | null {
  const value = subject.inputs.values[field]
  if (value === null || typeof value === 'boolean' || !isPoint(value)) return null
  const distance = value.low / to - 1
  const isTpp = field === 'tpp' || field === 'bits_x_tops'
  const shown = isTpp ? tppNumber(value.low) : operandWords(value, field)
  const side = distance < 0 ? 'under' : 'over'
  const line = withUnit(to, INPUT_WORDS[field].unit)
  const away = distance === 0 ? 'on' : `${formatPercent(Math.abs(distance))} ${side}`
  return {
    subject,
    distance,
    words: `${sentence(INPUT_WORDS[field].name)} ${shown}, ${away} the moved ${line} line`,
  }
}

/** Chips that kept their status and lie nearest to a moved line; Chinese designs are out of the question. */
export function nearestMisses(
  controls: Controls,
  moves: readonly ThresholdMove[],
  flipped: readonly FlippedChip[],
): readonly NearMiss[] {
  const { subjects, law, day } = controls
  const gone = new Set(flipped.map(({ subject }) => subject))
  const kept = [...subjects.values()].filter(
    (one) => !gone.has(one) && isAnnounced(one.chip, day) && !law.chineseDesigners.has(one.chip.vendorId),
  )
  return kept
    .flatMap((subject) => {
      const misses = moves.flatMap((move) => missOf(subject, move) ?? [])
      const [nearest] = misses.sort((a, b) => Math.abs(a.distance) - Math.abs(b.distance))
      return nearest ? [nearest] : []
    })
    .sort((a, b) => Math.abs(a.distance) - Math.abs(b.distance))
    .slice(0, MISSES)
}
