/** What the reader's choice among sources says on a page and under a picture. */
import type { ChipFact } from '../fact'
import { factValue, readingSubject } from './reading-evidence'

/** `FP8 rate of H20 96GB: 320 TFLOPS instead of 296 TFLOPS`. */
export function choiceWords(fact: ChipFact, chipName: string): string {
  const first = fact.chosenOver === undefined ? '' : ` instead of ${factValue(fact.chosenOver)}`
  return `${readingSubject(fact.field, chipName)}: ${factValue(fact)}${first}`
}

/** `1 figure uses a source of your choice`, `2 figures use …`. */
export function choiceCount(count: number): string {
  return `${count} ${count === 1 ? 'figure uses a source' : 'figures use sources'} of your choice`
}
