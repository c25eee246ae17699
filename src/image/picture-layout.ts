/** Where the words of a picture stand (LOOK §5, "Saved picture"). Pure; px of the composition. */
import { textWidth, wrapText } from '../charts/text-width'
import { formatDateShort } from '../domain/date'
import type { PictureInput, PicturePreset, Who } from './picture-types'

export const TITLE = { size: 42, line: 50, lines: 2 } as const
export const SUBTITLE = { size: 22, line: 29, lines: 2 } as const
export const WHO = { size: 20.5, status: 19, line: 35 } as const
export const NOTE = { size: 17.5, line: 25, lines: 4 } as const
export const FOOT = { size: 17, name: 20 } as const

export interface Line {
  readonly text: string
  /** Baseline. */
  readonly y: number
}

export interface PlacedWho {
  readonly who: Who
  readonly x: number
  readonly y: number
}

export interface PictureLayout {
  readonly rule: number
  readonly title: readonly Line[]
  readonly subtitle: readonly Line[]
  readonly who: readonly PlacedWho[]
  /** Hairline under the who's-who; null without one. */
  readonly whoRule: number | null
  readonly body: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly noteRule: number
  readonly notes: readonly Line[]
  readonly foot: number
}

function stacked(texts: readonly string[], first: number, line: number): readonly Line[] {
  return texts.map((text, index) => ({ text, y: first + index * line }))
}

/** At most so many lines; the last one ends in "…" when there is more. */
function capped(lines: readonly string[], most: number): readonly string[] {
  if (lines.length <= most) return lines
  return lines
    .slice(0, most)
    .map((line, index) => (index === most - 1 ? `${line.replace(/[.,;: ]+$/, '')} …` : line))
}

/** As many sources as there is room for; the rest is counted, and listed whole in the file's metadata. */
function sourceLines(input: PictureInput, width: number, most: number): readonly string[] {
  const rules = input.rules ? ` Rules: ${input.rules}.` : ''
  for (let count = input.sources.length; count > 0; count--) {
    const left = input.sources.length - count
    const more = left > 0 ? `; and ${left} more, listed in the file` : ''
    const lines = wrapText(
      `Sources: ${input.sources.slice(0, count).join('; ')}${more}.${rules}`,
      width,
      NOTE.size,
    )
    if (lines.length <= most || count === 1) return lines
  }
  return wrapText(rules.trim(), width, NOTE.size)
}

/** How to read it, then sources and rules: about three lines, never more than five. */
export function noteLines(input: PictureInput, width: number): readonly string[] {
  const notes = capped(wrapText(input.notes.join(' '), width, NOTE.size), NOTE.lines - 1)
  return [...notes, ...sourceLines(input, width, Math.max(1, NOTE.lines - notes.length))]
}

function whoWidth(who: Who): number {
  const status = who.status ? textWidth(who.status.words, WHO.status) : 0
  return 30 + Math.max(textWidth(who.name, WHO.size, 'sans-bold'), status)
}

/** Columns of the who's-who: the panel grid's three where they fit, more for a long legend of short names. */
export function whoColumns(who: readonly Who[], width: number): number {
  const widest = Math.max(1, ...who.map(whoWidth)) + 24
  const fitting = Math.max(1, Math.floor(width / widest))
  const wanted = who.length <= 3 ? 3 : who.length <= 4 ? 4 : Math.ceil(who.length / Math.ceil(who.length / 6))
  return Math.min(wanted, Math.max(fitting, Math.min(2, wanted)))
}

function placeWho(who: readonly Who[], left: number, top: number, width: number) {
  if (who.length === 0) return { placed: [], bottom: top }
  const across = whoColumns(who, width)
  const gap = across === 3 ? 48 : 20
  const step = (width + gap) / across
  const tall = who.some(({ status }) => status) ? WHO.line * 2 + 4 : WHO.line
  const placed = who.map((one, index) => ({
    who: one,
    x: left + (index % across) * step,
    y: top + Math.floor(index / across) * tall,
  }))
  return { placed, bottom: top + Math.ceil(who.length / across) * tall }
}

/** Lays out the frame; what remains is the body. */
export function layoutPicture(input: PictureInput, { width, height, margin }: PicturePreset): PictureLayout {
  const inner = width - 2 * margin
  const rule = Math.round(margin * 0.75)
  const title = stacked(
    capped(wrapText(input.title, inner, TITLE.size, 'serif-bold'), TITLE.lines),
    rule + 57,
    TITLE.line,
  )
  const subtitle = stacked(
    capped(wrapText(input.subtitle, inner, SUBTITLE.size), SUBTITLE.lines),
    (title.at(-1)?.y ?? rule) + 39,
    SUBTITLE.line,
  )
  const headBottom = subtitle.at(-1)?.y ?? rule
  const { placed, bottom } = placeWho(input.who ?? [], margin, headBottom + 55, inner)
  const whoRule = placed.length > 0 ? bottom - WHO.line + 26 : null
  const top = whoRule === null ? headBottom + 26 : whoRule + 28
  const foot = height - Math.round(margin * 0.375)
  const notes = noteLines(input, inner)
  const firstNote = foot - 44 - (notes.length - 1) * NOTE.line
  const noteRule = firstNote - 29
  return {
    rule,
    title,
    subtitle,
    who: placed,
    whoRule,
    body: { x: margin, y: top, width: inner, height: Math.max(80, noteRule - top - 20) },
    noteRule,
    notes: stacked(notes, firstNote, NOTE.line),
    foot,
  }
}

/** The words at the foot's right end. */
export function footWords(input: PictureInput): string {
  return `As of ${formatDateShort(input.asOf)}. Facts checked to ${formatDateShort(input.checked)}.`
}
