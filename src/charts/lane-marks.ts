/** Marks of the lanes as a few paths: thousands of events cost the page as many elements as there are looks. */
import type { LaneMark } from './lane-layout'

/** One look: filled or open, past or later. */
export interface MarkPath {
  readonly id: string
  readonly emphasised: boolean
  readonly later: boolean
  readonly d: string
}

const round = (value: number) => Math.round(value * 10) / 10

function circle(x: number, y: number, r: number): string {
  return `M${round(x - r)} ${round(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`
}

function lozenge(x: number, y: number, half: number, r: number): string {
  const straight = round(Math.max(0, 2 * (half - r)))
  return `M${round(x - half + r)} ${round(y - r)}h${straight}a${r} ${r} 0 0 1 0 ${2 * r}h${-straight}a${r} ${r} 0 0 1 0 ${-2 * r}`
}

/** Day = circle, month or quarter = lozenge as wide as its uncertainty. */
export function markPaths(marks: readonly LaneMark[], radius: number): readonly MarkPath[] {
  const looks = new Map<string, { emphasised: boolean; later: boolean; parts: string[] }>()
  const r = round(radius - radius * 0.17)
  for (const { event, x, y, half } of marks) {
    const later = event.later ?? false
    const id = `${event.emphasised ? 'filled' : 'open'} ${later ? 'later' : 'past'}`
    const look = looks.get(id) ?? { emphasised: event.emphasised, later, parts: [] }
    looks.set(id, look)
    look.parts.push(event.first === event.last ? circle(x, y, r) : lozenge(x, y, half, round(radius * 0.65)))
  }
  return [...looks].map(([id, { parts, ...look }]) => ({ id, ...look, d: parts.join('') }))
}
