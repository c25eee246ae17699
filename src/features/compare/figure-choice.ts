/** Which figure stands beside the sheet, as one word of the link: `multiples.shared.log`. Pure. */

export const FIGURES = ['bars', 'groups', 'roofline', 'dumbbell', 'multiples'] as const
export type FigureKind = (typeof FIGURES)[number]

export const FIGURE_NAMES: Readonly<Record<FigureKind, string>> = {
  bars: 'Bars by metric',
  groups: 'Grouped bars by format',
  roofline: 'Roofline',
  dumbbell: 'Dumbbell against the baseline',
  multiples: 'Small multiples',
}

export interface FigureChoice {
  /** null: what suits the data. */
  readonly kind: FigureKind | null
  /** A log axis in place of a linear one, where the figure can have either. */
  readonly log: boolean
  /** Panels of one unit share an axis. */
  readonly shared: boolean
  /** Why a part of the link was not used; null when all was. */
  readonly problem: string | null
}

const OPTIONS = ['log', 'shared']

/** Figures whose axis can be linear or log; the roofline and the dumbbell are log by nature. */
export function canBeLog(kind: FigureKind | null): boolean {
  return kind === 'groups' || kind === 'multiples'
}

/** Reads the word of the link. */
export function figureChoice(word: string | null): FigureChoice {
  const [first, ...rest] = (word ?? '').split('.')
  const kind = FIGURES.find((one) => one === first) ?? null
  const strange = [
    ...(word !== null && kind === null ? [first ?? ''] : []),
    ...rest.filter((one) => !OPTIONS.includes(one)),
  ]
  return {
    kind,
    log: canBeLog(kind) && rest.includes('log'),
    shared: kind === 'multiples' && rest.includes('shared'),
    problem:
      strange.length === 0
        ? null
        : `“${strange.join('.').slice(0, 40)}” is no figure this page draws, so the usual ones are shown.`,
  }
}

/** The word of the link for a choice; null for the usual figures. */
export function figureWord({ kind, log, shared }: Omit<FigureChoice, 'problem'>): string | null {
  if (kind === null) return null
  const options = [kind === 'multiples' && shared ? 'shared' : '', canBeLog(kind) && log ? 'log' : '']
  return [kind, ...options.filter(Boolean)].join('.')
}
