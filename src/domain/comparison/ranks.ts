/** Which figure of a row is the best and which the worst. Pure. */
import type { CellContent, FigureContent, Rank } from './cell'
import { clash } from './comparability'
import type { RowKind } from './row-kind'

function figuresOf(contents: readonly CellContent[]): readonly FigureContent[] {
  const figures = contents.filter((content) => content.kind === 'figure')
  const dense = figures.filter(({ footing }) => footing.basis !== 'sparse')
  return dense.length > 0 ? dense : figures
}

/**
 * One rank for each cell. None where neither direction is better, where fewer than two figures stand on one footing, or
 * where they are all alike; a sparse rate takes no part beside others. Equals share a rank.
 */
export function ranksOf(
  contents: readonly CellContent[],
  { direction, countOnly }: Pick<RowKind, 'direction' | 'countOnly'>,
): readonly (Rank | null)[] {
  const figures = direction === 'neither' || countOnly ? [] : figuresOf(contents)
  const [first] = figures
  const comparable =
    first !== undefined && figures.every(({ footing }) => clash(footing, first.footing) === null)
  const values = figures.map(({ value }) => value)
  const [low, high] = [Math.min(...values), Math.max(...values)]
  if (!comparable || figures.length < 2 || low === high) return contents.map(() => null)
  const best = direction === 'more' ? high : low
  const worst = direction === 'more' ? low : high
  return contents.map((content) => {
    if (content.kind !== 'figure' || !figures.includes(content)) return null
    return content.value === best ? 'best' : content.value === worst ? 'worst' : null
  })
}
