/** The reader's choices among disagreeing sources: made, listed, taken back. */

import { useDataset } from '../api/queries'
import type { Chip } from '../domain/chip'
import { choiceWords } from '../domain/evidence/choice-words'
import type { ChipFact } from '../domain/fact'
import { choicesIn, choosing } from '../domain/preferred-facts'
import { useChipFacts } from './chip-facts'
import { remember } from './combine'
import { notify } from './notices'
import { MAX_PREFERRED } from './view'
import { currentView, patchView } from './view-store'

export interface ReaderChoice {
  readonly factId: string
  /** `FP8 rate of H20 96GB: 320 TFLOPS instead of 296 TFLOPS`. */
  readonly words: string
}

/** Prefers a fact for this visit and in the link; an earlier choice for the same place goes. `facts`: as the sources state them. */
export function preferFact(facts: readonly ChipFact[], factId: string): void {
  const next = choosing(facts, currentView().preferred, factId)
  if (next.length > MAX_PREFERRED) notify(`A link holds ${MAX_PREFERRED} choices at most: undo one first.`)
  else patchView({ preferred: next })
}

/** Takes one choice back, or all. */
export function undoChoice(factId: string | null): void {
  const { preferred } = currentView()
  patchView({ preferred: factId === null ? [] : preferred.filter((id) => id !== factId) })
}

const NONE: readonly ReaderChoice[] = []

const listed = remember((facts: readonly ChipFact[], chips: readonly Chip[]): readonly ReaderChoice[] => {
  const choices = choicesIn(facts)
  if (choices.length === 0) return NONE
  const names = new Map(chips.map(({ chipId, name }) => [chipId, name]))
  return choices.map((fact) => ({
    factId: fact.factId,
    words: choiceWords(fact, names.get(fact.chipId) ?? fact.chipId),
  }))
})

const NO_CHIPS: readonly Chip[] = []

/** The choices that change a figure. */
export function useChoices(): readonly ReaderChoice[] {
  const facts = useChipFacts().data
  const chips = useDataset('chips').data ?? NO_CHIPS
  return facts === undefined ? NONE : listed(facts, chips)
}

const sentencesOf = remember((choices: readonly ReaderChoice[]): readonly string[] =>
  choices.map(({ words }) => `Source of the reader’s choice: ${words}.`),
)

/** The choices as sentences for the notes under a picture. */
export function useChoiceNotes(): readonly string[] {
  return sentencesOf(useChoices())
}
