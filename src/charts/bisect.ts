/** How many at the head of a sorted list come before: `before` must be true up to some place and false from there on. */
export function countBefore<T>(sorted: readonly T[], before: (one: T) => boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    const one = sorted[middle]
    if (one !== undefined && before(one)) low = middle + 1
    else high = middle
  }
  return low
}
