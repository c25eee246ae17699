/** What the reader's choice among sources says on a page and under a picture. */
import type { ChipFact } from '../fact'
import { factValue, readingSubject } from './reading-evidence'

function insteadWords(fact: ChipFact): string {
  if (fact.chosenOver === undefined) return ''
  const value = factValue(fact.chosenOver)
  return value === factValue(fact) ? ', as another source says too' : ` instead of ${value}`
}

/** `FP8 rate of H20 96GB: 320 TFLOPS instead of 296 TFLOPS`. */
export function choiceWords(fact: ChipFact, chipName: string): string {
  return `${readingSubject(fact.field, chipName)}: ${factValue(fact)}${insteadWords(fact)}`
}

/** `1 figure uses a source of your choice`, `2 figures use …`. */
export function choiceCount(count: number): string {
  return `${count} ${count === 1 ? 'figure uses a source' : 'figures use sources'} of your choice`
}
