/** Which way a link's bandwidth is counted: the sum of both directions, one direction, or the source does not say. */
export type LinkDirection = 'both ways' | 'one way' | 'not said'

/**
 * Reads the direction from what the source's note says; nothing else is assumed. `source gives 450 GB/s per direction;
 * doubled here` is both ways: the figure in the row is the sum.
 */
export function linkDirection(note: string): LinkDirection {
  if (/direction not stated/i.test(note)) return 'not said'
  if (/doubled here|bidirectional|both directions|total of both|both ways/i.test(note)) {
    return /one way/i.test(note) ? 'not said' : 'both ways'
  }
  if (/\bone way\b|per direction|unidirectional/i.test(note)) return 'one way'
  return /^\d+\s?\+\s?\d+$/.test(note) ? 'both ways' : 'not said'
}
