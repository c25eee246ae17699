/** A text whose limits must all be met: the chip that meets one of them is told so, though both were needed. */
import { joinList } from '../format'
import type { Finding } from './layer'
import { prove } from './logic'
import { INPUT_WORDS, operandWords, withUnit } from './words'

/**
 * `over the bit length × TOPS limit but under that of 600 GB/s of I/O bandwidth (464 GB/s), and both are needed`; null
 * where the text of the day is not such an "and", or no limit of it is met.
 */
export function limitsTogether({ inForce, chip }: Finding): string | null {
  const test = inForce.testA?.test
  if (test === undefined || !('all' in test)) return null
  const { steps } = prove(test, chip.values)
  const met = steps.filter((step) => step.outcome === 'true').map(({ field }) => INPUT_WORDS[field].name)
  const missed = steps.filter((step) => step.outcome === 'false')
  if (met.length === 0 || missed.length === 0) return null
  const under = missed.map(({ field, threshold, value }) => {
    const { name, unit } = INPUT_WORDS[field]
    return `${name} (${operandWords(value, field)} of ${withUnit(Number(threshold), unit)})`
  })
  return `it meets the limit on ${joinList(met)} but not the one on ${joinList(under)}, and 3A090.a asked for both`
}
