/** Lanes inside a sentence; their plain names stand in `domain/words`. */
import type { Lane } from '../../domain/event'

/** In front of "events". */
export const LANE_ADJECTIVES: Readonly<Record<Lane, string>> = {
  policy: 'policy',
  market: 'market',
  chip: 'chip',
  software: 'software',
  model: 'model',
  financial: 'financial',
}

/** One event of the lane, as a thing that a week can carry. */
export const LANE_THINGS: Readonly<Record<Lane, string>> = {
  policy: 'a rule',
  market: 'a market report',
  chip: 'a chip',
  software: 'its software support',
  model: 'a model',
  financial: 'a quarter’s results',
}

/** The article that began the project, as the source list knows it: what every one of its claims cites. */
export const ARTICLE_SOURCE = 'd-seed-chaobro'
