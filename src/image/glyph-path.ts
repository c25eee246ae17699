/** TrueType outlines (OpenType 1.9, `glyf`) as SVG path data. Pure; font units, y downwards. */
import { partOffsets } from '../ui/fonts/composite'
import type { GlyphKit } from '../ui/fonts/picture-fonts'

interface Point {
  readonly x: number
  readonly y: number
  readonly on: boolean
}
type Contour = readonly Point[]
/** x' = a·x + c·y + dx, y' = b·x + d·y + dy. */
type Matrix = readonly [number, number, number, number, number, number]

const ON = 0x01
const SHORT = { x: 0x02, y: 0x04 } as const
const REPEAT = 0x08
/** Of a short coordinate: it is positive. Of a long one: it is not there, the same as before. */
const SAME = { x: 0x10, y: 0x20 } as const

const PART = { words: 0x01, offsets: 0x02, scale: 0x08, twoScales: 0x40, matrix: 0x80 } as const

function bytesOf(kit: GlyphKit, glyph: number): DataView {
  const text = kit.glyphs[glyph]?.[2] ?? ''
  return new DataView(Uint8Array.from(atob(text), (character) => character.charCodeAt(0)).buffer)
}

function flagsOf(view: DataView, start: number, count: number) {
  const flags: number[] = []
  let at = start
  while (flags.length < count) {
    const flag = view.getUint8(at++)
    const times = flag & REPEAT ? view.getUint8(at++) + 1 : 1
    for (let time = 0; time < times; time++) flags.push(flag)
  }
  return { flags, end: at }
}

function coordinates(view: DataView, start: number, flags: readonly number[], axis: 'x' | 'y') {
  let [at, value] = [start, 0]
  const values = flags.map((flag) => {
    if (flag & SHORT[axis]) value += view.getUint8(at++) * (flag & SAME[axis] ? 1 : -1)
    else if (!(flag & SAME[axis])) {
      value += view.getInt16(at)
      at += 2
    }
    return value
  })
  return { values, end: at }
}

function simple(view: DataView, contours: number): readonly Contour[] {
  const ends = Array.from({ length: contours }, (_, index) => view.getUint16(10 + 2 * index))
  const hints = 10 + 2 * contours
  const { flags, end } = flagsOf(view, hints + 2 + view.getUint16(hints), (ends.at(-1) ?? -1) + 1)
  const xs = coordinates(view, end, flags, 'x')
  const ys = coordinates(view, xs.end, flags, 'y')
  const points = flags.map((flag, index) => ({
    x: xs.values[index] ?? 0,
    y: -(ys.values[index] ?? 0),
    on: (flag & ON) !== 0,
  }))
  return ends.map((last, index) => points.slice((ends[index - 1] ?? -1) + 1, last + 1))
}

/** Where a part stands, with its y turned downwards as its points are. */
function partMatrix(view: DataView, flags: number, at: number): Matrix {
  const words = flags & PART.words
  // Parts tied by point numbers do not occur in these fonts; they would stand at the origin.
  const tied = !(flags & PART.offsets)
  const dx = tied ? 0 : words ? view.getInt16(at) : view.getInt8(at)
  const dy = tied ? 0 : words ? view.getInt16(at + 2) : view.getInt8(at + 1)
  const scales = at + (words ? 4 : 2)
  const share = (index: number) => view.getInt16(scales + 2 * index) / 16_384
  if (flags & PART.matrix) return [share(0), -share(1), -share(2), share(3), dx, -dy]
  if (flags & PART.twoScales) return [share(0), 0, 0, share(1), dx, -dy]
  const one = flags & PART.scale ? share(0) : 1
  return [one, 0, 0, one, dx, -dy]
}

function composite(kit: GlyphKit, glyph: number, view: DataView): readonly Contour[] {
  const outline = new Uint8Array(view.buffer)
  return partOffsets(outline).flatMap((at, index) => {
    const [a, b, c, d, dx, dy] = partMatrix(view, view.getUint16(at - 2), at + 2)
    const part = Number(kit.glyphs[glyph]?.[3 + index] ?? 0)
    return contoursOf(kit, part).map((contour) =>
      contour.map(({ x, y, on }) => ({ x: a * x + c * y + dx, y: b * x + d * y + dy, on })),
    )
  })
}

function contoursOf(kit: GlyphKit, glyph: number): readonly Contour[] {
  const view = bytesOf(kit, glyph)
  if (view.byteLength < 10) return []
  const contours = view.getInt16(0)
  return contours >= 0 ? simple(view, contours) : composite(kit, glyph, view)
}

const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, on: true })

/** Half units are exact; the numbers run together where a minus parts them. */
function numbers(...values: readonly number[]): string {
  return values
    .map((value) => String(Number(value.toFixed(2))).replace(/^(-?)0\./, '$1.'))
    .reduce((text, next) => (text === '' || next.startsWith('-') ? text + next : `${text} ${next}`), '')
}

/** The contour from a point that lies on it, with the points between curves that TrueType leaves out. */
function completed(contour: Contour): readonly Point[] {
  const first = contour.findIndex(({ on }) => on)
  const turned = first < 0 ? contour : [...contour.slice(first), ...contour.slice(0, first)]
  const [head, tail] = [turned[0], turned.at(-1)]
  if (!head || !tail) return []
  const start = head.on ? head : middle(tail, head)
  const rest = [...(head.on ? turned.slice(1) : turned), start]
  const whole: Point[] = [start]
  for (const point of rest) {
    const before = whole.at(-1)
    if (before && !before.on && !point.on) whole.push(middle(before, point))
    whole.push(point)
  }
  return whole
}

/** A curve whose control point mirrors the one before is written `t`, as the implied points make most of them. */
function contourPath(contour: Contour, from: Point): { readonly path: string; readonly start: Point } {
  const [start = from, ...rest] = completed(contour)
  const steps: string[] = [`m${numbers(start.x - from.x, start.y - from.y)}`]
  let [pen, control]: [Point, Point | null] = [start, null]
  rest.forEach((point, index) => {
    const next = rest[index + 1]
    if (!point.on && next) {
      const mirrored = control && control.x + point.x === 2 * pen.x && control.y + point.y === 2 * pen.y
      const end = [next.x - pen.x, next.y - pen.y] as const
      steps.push(mirrored ? `t${numbers(...end)}` : `q${numbers(point.x - pen.x, point.y - pen.y, ...end)}`)
      ;[pen, control] = [next, point]
    } else if (point.on && point !== pen) {
      const [dx, dy] = [point.x - pen.x, point.y - pen.y]
      // The last line back to the start is the closing itself.
      if (next)
        steps.push(dy === 0 ? `h${numbers(dx)}` : dx === 0 ? `v${numbers(dy)}` : `l${numbers(dx, dy)}`)
      ;[pen, control] = [point, null]
    }
  })
  return { path: `${steps.join('')}z`, start }
}

/** Path data of a glyph; empty for a space. */
export function glyphPath(kit: GlyphKit, glyph: number): string {
  let from: Point = { x: 0, y: 0, on: true }
  return contoursOf(kit, glyph)
    .filter(({ length }) => length > 1)
    .map((contour) => {
      const { path, start } = contourPath(contour, from)
      from = start
      return path
    })
    .join('')
}
