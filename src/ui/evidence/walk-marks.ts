import type { KeyboardEvent } from 'react'

const STEP: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at) => at + 1,
  ArrowDown: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_at, count) => count - 1,
}

/** The marks of the figure that a mark stands in, in the order they are drawn. */
function marksBeside(mark: SVGElement): readonly SVGElement[] {
  const figure = mark.closest('figure') ?? mark.closest('svg')
  return [...(figure?.querySelectorAll<SVGElement>('svg [data-evidence]') ?? [])]
}

/** One stop for Tab in a figure, whatever number of marks it has: the mark that had the focus last. */
export function holdStop(target: EventTarget): void {
  if (!(target instanceof SVGElement) || target.dataset.evidence === undefined) return
  for (const mark of marksBeside(target)) mark.setAttribute('tabindex', mark === target ? '0' : '-1')
}

/** Arrow keys, Home and End go from mark to mark; each reads itself out. */
export function walkMarks(event: KeyboardEvent): void {
  const { target } = event
  const step = STEP[event.key]
  if (!step || event.altKey || event.ctrlKey || event.metaKey) return
  if (!(target instanceof SVGElement) || target.dataset.evidence === undefined) return
  const marks = marksBeside(target)
  const next = marks[step(marks.indexOf(target), marks.length)]
  if (!next) return
  event.preventDefault()
  next.focus()
}
