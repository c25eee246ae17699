/** Where the words of a picture stand (LOOK §5, "Saved picture"). Pure; px of the composition. */
import { type Face, textWidth, wrapText } from '../charts/text-width'
import { formatDateShort } from '../domain/date'
import { noteLines } from './picture-notes'
import type { PictureInput, PicturePreset, Who } from './picture-types'

/** Sizes in order of preference: the smaller ones only where room is short and they save a line. */
const TITLE = { sizes: [42, 38, 34, 32], lines: 2 } as const
const SUBTITLE = { sizes: [22, 20, 18], lines: 2 } as const
export const WHO = { name: 20.5, line: 35 } as const
const WHO_STATUS = { roomy: 19, compact: 17 } as const
export const NOTE = { size: 17.5, line: 25 } as const
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
  readonly titleSize: number
  readonly subtitle: readonly Line[]
  readonly subtitleSize: number
  readonly who: readonly PlacedWho[]
  readonly whoSize: number
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

interface Head {
  readonly size: number
  readonly lines: readonly string[]
}

/** The largest size that fits; with little room the largest that fits one line, else the smallest that fits at all. */
function fitHead(
  text: string,
  width: number,
  { sizes, lines }: { readonly sizes: readonly number[]; readonly lines: number },
  face: Face,
  compact: boolean,
): Head {
  const tries = sizes.map((size) => ({ size, lines: wrapText(text, width, size, face) }))
  const single = compact ? tries.find((head) => head.lines.length <= 1) : undefined
  const fits = (head: Head) => head.lines.length <= lines
  const found = single ?? (compact ? tries.findLast(fits) : tries.find(fits)) ?? tries.at(-1)
  return found ?? { size: 18, lines: [text] }
}

/** The same text on as many lines, of more equal length: no word alone on the last. */
function balanced({ size, lines }: Head, text: string, width: number, face: Face): Head {
  const narrower = [0.6, 0.7, 0.8, 0.9].map((share) => wrapText(text, width * share, size, face))
  return { size, lines: narrower.find(({ length }) => length === lines.length) ?? lines }
}

/** More entries than this say their status beside their name, in a word. */
export const STACKED = 4

/** The status in a word: `Denied` of `Denied: 3A090.a, presumption of denial`. */
export function statusWord(words: string): string {
  return words.split(':')[0] ?? words
}

/** From the start of the name to the glyph of the status beside it. */
export function besideName(who: Who): number {
  return textWidth(who.name, WHO.name, 'sans-bold') + 16
}

function whoWidth(who: Who, size: number, isStacked: boolean): number {
  const name = textWidth(who.name, WHO.name, 'sans-bold')
  if (!who.status) return 30 + name
  return isStacked
    ? 30 + Math.max(name, textWidth(who.status.words, size))
    : 30 + besideName(who) + 20 + textWidth(statusWord(who.status.words), size)
}

/** Columns of the who's-who: the panel grid's three where they fit, more for a long legend of short names. */
export function whoColumns(who: readonly Who[], width: number, size: number): number {
  const widest = Math.max(1, ...who.map((one) => whoWidth(one, size, who.length <= STACKED))) + 16
  const fitting = Math.max(1, Math.floor((width + 16) / widest))
  const wanted = who.length <= 4 ? Math.max(3, who.length) : Math.ceil(who.length / Math.ceil(who.length / 6))
  return Math.min(wanted, fitting)
}

/** Where each entry starts when all stand in one row, each as wide as it is; null where they do not fit. */
function singleRow(who: readonly Who[], width: number, size: number): readonly number[] | null {
  const widths = who.map((one) => whoWidth(one, size, who.length <= STACKED))
  const free = width - widths.reduce((sum, one) => sum + one, 0)
  const gap = free / Math.max(1, who.length - 1)
  if (gap < 16) return null
  return widths.map((_, index) =>
    widths.slice(0, index).reduce((sum, one) => sum + one + Math.min(gap, 48), 0),
  )
}

/** Px between the panels of a picture. */
const PANEL_GAP = 48.6

function placeWho(who: readonly Who[], left: number, top: number, width: number, size: number) {
  if (who.length === 0) return { placed: [], bottom: top }
  const across = whoColumns(who, width, size)
  const widest = Math.max(1, ...who.map((one) => whoWidth(one, size, who.length <= STACKED)))
  // The panel grid's own gap, where the words leave it.
  const gap = across === 3 && widest <= (width - 2 * PANEL_GAP) / 3 ? PANEL_GAP : 16
  const step = (width + gap) / across
  const tall = who.length <= STACKED && who.some(({ status }) => status) ? WHO.line * 2 + 4 : WHO.line
  const row = across < who.length ? singleRow(who, width, size) : null
  if (row) {
    const placed = who.map((one, index) => ({ who: one, x: Math.round(left + (row[index] ?? 0)), y: top }))
    return { placed, bottom: top + tall }
  }
  const placed = who.map((one, index) => ({
    who: one,
    x: Math.round(left + (index % across) * step),
    y: top + Math.floor(index / across) * tall,
  }))
  return { placed, bottom: top + Math.ceil(who.length / across) * tall }
}

/** Lays out the frame; what remains is the body. */
export function layoutPicture(input: PictureInput, preset: PicturePreset): PictureLayout {
  const { width, height, margin, compact } = preset
  const inner = width - 2 * margin
  const rule = Math.round(margin * 0.75)
  const widest = fitHead(input.title, inner, TITLE, 'serif-bold', compact)
  const head = balanced(widest, input.title, inner, 'serif-bold')
  const said = compact ? (input.compactSubtitle ?? input.subtitle) : input.subtitle
  const sub = fitHead(said, inner, SUBTITLE, 'sans', compact)
  const title = stacked(head.lines, rule + head.size * 1.36, head.size * 1.19)
  const subtitle = stacked(
    sub.lines,
    (title.at(-1)?.y ?? rule) +
      Math.max(sub.size * (compact ? 1.6 : 1.77), head.size * 0.3 + sub.size * 1.15),
    sub.size * 1.32,
  )
  const headBottom = subtitle.at(-1)?.y ?? rule
  const whoSize = compact ? WHO_STATUS.compact : WHO_STATUS.roomy
  const { placed, bottom } = placeWho(
    input.who ?? [],
    margin,
    headBottom + (compact ? 45 : 55),
    inner,
    whoSize,
  )
  const whoRule = placed.length > 0 ? bottom - WHO.line + (compact ? 18 : 26) : null
  const top = whoRule === null ? headBottom + 26 : whoRule + (compact ? 18 : 28)
  const foot = height - Math.round(margin * 0.375)
  const notes = noteLines(input, inner, compact ? 3 : 4)
  const firstNote = foot - 44 - (notes.length - 1) * NOTE.line
  const noteRule = firstNote - 29
  return {
    rule,
    title,
    titleSize: head.size,
    subtitle,
    subtitleSize: sub.size,
    who: placed,
    whoSize,
    whoRule,
    body: { x: margin, y: top, width: inner, height: Math.max(80, noteRule - top - (compact ? 12 : 20)) },
    noteRule,
    notes: stacked(notes, firstNote, NOTE.line),
    foot,
  }
}

/** The words at the foot's right end. */
export function footWords(input: PictureInput): string {
  const dates = `As of ${formatDateShort(input.asOf)}. Facts checked to ${formatDateShort(input.checked)}.`
  return input.forgetful ? dates : `${dates} Drop this file on the page to reopen it.`
}

/** The page's address, the whole link where it fits between name and dates; empty where the page has no public one. */
export function footLink(input: PictureInput, { width, margin }: PicturePreset): string {
  const found = /^https:\/\/([^?#]+)/.exec(input.state.href)
  if (!found) return ''
  const [, page = ''] = found
  const whole = input.state.href.slice('https://'.length)
  const room = width - 2 * margin - 190 - textWidth(footWords(input), FOOT.size)
  return [input.forgetful ? page : whole, page].find((link) => textWidth(link, FOOT.size) <= room) ?? ''
}
