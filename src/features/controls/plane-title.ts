/** The finding over the plane: what the rule of the day makes of the chosen chip. */
import { formatDate } from '../../domain/date'
import type { Determination } from '../../domain/export-controls/determine'
import { isPoint } from '../../domain/export-controls/logic'
import type { PlaneKind } from '../../domain/export-controls/plane'
import { DESTINATION_WORDS, withUnit } from '../../domain/export-controls/words'
import { formatRatio, joinList } from '../../domain/format'

export interface TitleInput {
  readonly answer: Determination
  /** `H20 96 GB`. */
  readonly name: string
  readonly kind: PlaneKind
  /** TPP thresholds of the plane, low to high. */
  readonly tppLines: readonly number[]
}

function outsideThresholds({ answer, name, kind }: TitleInput): string {
  const below = kind === 'classes' ? `meets no paragraph of 3A090` : 'falls under no 3A090 text'
  const { status } = answer
  if (status === 'licence-required')
    return `The ${name} ${below} and still needs a licence, because a letter caught it`
  if (status === 'unrestricted')
    return kind === 'classes'
      ? `The ${name} ${below}`
      : `The ${name} was free to go: the test was not one of density`
  return `The ${name} ${below} and is still ${status === 'banned' ? 'banned' : 'held'}, because a measure names it`
}

function undetermined({ answer, name }: TitleInput): string {
  const turns = answer.flips.flatMap(({ input, below }) =>
    input === 'applicable_die_area_mm2' && below !== null ? [below] : [],
  )
  const last = turns.at(-1)
  if (last === undefined) return `The ${name} cannot be placed: what the rule asks is not published`
  const before = turns.slice(0, -1).map((turn) => withUnit(turn, ''))
  const all = joinList([...before, withUnit(last, 'mm²')])
  return `The ${name} hangs on its die area: the answer turns at ${all}, and no source gives it`
}

function controlled({ answer, name, tppLines }: TitleInput): string {
  const { chipClass } = answer.classification
  const { tpp } = answer.inputs
  const line = tppLines.findLast((one) => isPoint(tpp) && one <= tpp.low)
  const size =
    line === undefined || !isPoint(tpp)
      ? ''
      : `, at ${formatRatio(tpp.low / line)} the ${withUnit(line, '')} line`
  switch (answer.status) {
    case 'presumption-of-denial':
      return `The ${name} is ${chipClass} and meets a presumption of denial${size}`
    case 'case-by-case':
      return `The ${name} is ${chipClass}, and since January 2026 its licence is weighed case by case`
    case 'notification':
      return `The ${name} is ${chipClass}, open to notification instead of a licence`
    case 'banned':
      return `The ${name} is ${chipClass} and banned`
    default:
      return `The ${name} is ${chipClass} and needs a licence${size}`
  }
}

/** One sentence, without a full stop. */
export function planeTitle(input: TitleInput): string {
  const { answer, name, kind } = input
  const { classification, status } = answer
  if (status === 'domestic')
    return `The ${name} is a Chinese design: where it stands on the plane is for reference only`
  if (kind === 'no-rule' && status === 'unrestricted')
    return `No chip was measured on ${formatDate(answer.day)}: there was no 3A090 rule yet`
  if (kind === 'not-in-scope')
    return `The rule of ${formatDate(answer.day)} did not yet cover ${DESTINATION_WORDS[answer.destination]}`
  if (status === 'unknown') return undetermined(input)
  if (classification.by === 'carve-out' && status === 'unrestricted')
    return `The ${name} lies inside 3A090 by its figures, and a note for parts outside data centres lets it out`
  if (classification.chipClass === '3A090.a' || classification.chipClass === '3A090.b')
    return controlled(input)
  return outsideThresholds(input)
}
