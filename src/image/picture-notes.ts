import { wrapText } from '../charts/text-width'
import type { PictureInput } from './picture-types'

const SIZE = 17.5

/** At most so many lines; the last one says that more stands in the file's metadata. */
function capped(lines: readonly string[], most: number): readonly string[] {
  if (lines.length <= most) return lines
  return lines
    .slice(0, most)
    .map((line, index) => (index === most - 1 ? `${line.replace(/[.,;:]? ?\S*$/, '')} …` : line))
}

/** Whole notes as far as they fit: the first ones and the last, which is the caveat; the others stand in the file. */
function fittingNotes(notes: readonly string[], width: number, most: number): readonly string[] {
  const all = wrapText(notes.join(' '), width, SIZE)
  if (all.length <= most) return all
  for (let kept = notes.length - 1; kept > 1; kept--) {
    const left = notes.length - kept
    const more = `${left} more ${left === 1 ? 'note' : 'notes'} in the file.`
    const said = [...notes.slice(0, kept - 1), ...notes.slice(-1), more]
    const lines = wrapText(said.join(' '), width, SIZE)
    if (lines.length <= most) return lines
  }
  return capped(all, most)
}

/** As many sources as there is room for; the rest is counted, and listed whole in the file's metadata. */
function sourceLines(input: PictureInput, width: number, most: number): readonly string[] {
  const rules = input.rules ? ` Rules: ${input.rules}.` : ''
  for (let count = input.sources.length; count > 0; count--) {
    const left = input.sources.length - count
    const more = left > 0 ? `; and ${left} more, listed in the file` : ''
    const sentence = `Sources: ${input.sources.slice(0, count).join('; ')}${more}.${rules}`
    const lines = wrapText(sentence, width, SIZE)
    if (lines.length <= most || count === 1) return lines
  }
  return wrapText(rules.trim(), width, SIZE)
}

/** How to read it, then sources and rules, in at most so many lines where a single source and the rules fit one. */
export function noteLines(input: PictureInput, width: number, most: number): readonly string[] {
  const notes = fittingNotes(input.notes, width, most - 1)
  return [...notes, ...sourceLines(input, width, Math.max(1, most - notes.length))]
}
