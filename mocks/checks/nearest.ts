/** Levenshtein distance: the fewest insertions, deletions and substitutions that turn one text into the other. */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const substitute = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      current.push(Math.min(substitute, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1))
    }
    previous = current
  }
  return previous[b.length] ?? 0
}

/** The known word nearest to a text, or null when none is near enough to be what was meant. */
export function nearest(text: string, known: Iterable<string>): string | null {
  let best: string | null = null
  let bound = Math.max(2, Math.ceil(text.length / 3)) + 1
  for (const candidate of known) {
    if (Math.abs(candidate.length - text.length) >= bound) continue
    const distance = editDistance(text.toLowerCase(), candidate.toLowerCase())
    if (distance < bound) {
      best = candidate
      bound = distance
    }
  }
  return text === '' ? null : best
}
