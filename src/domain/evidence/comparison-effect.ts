/** What another fact would change in the reader's comparison: found by comparing again, not by guessing. */
import type { Chip } from '../chip'
import type { SheetCell, SheetRow } from '../comparison/cell'
import { type ComparisonChoice, type ComparisonFacts, compare } from '../comparison/prepare'
import type { ChipFact } from '../fact'
import { withInstead } from '../preferred-facts'
import { type FactIndex, indexFacts } from '../reading'

export interface ComparisonEffect {
  readonly what: 'ratio' | 'rank'
  /** The row: `BF16`. */
  readonly row: string
  /** The chip whose ratio or rank it is. */
  readonly chipId: string
  /** `2.87×`, `2nd of 4`, as they stand; in words where there is none. */
  readonly before: string
  readonly after: string
}

function indexWith(index: FactIndex, fact: ChipFact): FactIndex {
  const own = [...(index.get(fact.chipId)?.values() ?? [])].flat()
  const changed = indexFacts(withInstead(own, fact.factId)).get(fact.chipId)
  return changed === undefined ? index : new Map([...index, [fact.chipId, changed]])
}

function rowsOf(facts: ComparisonFacts, choice: ComparisonChoice): readonly SheetRow[] {
  return compare(facts, choice).sheet.groups.flatMap(({ rows }) => rows)
}

const ratioText = ({ ratio }: SheetCell): string =>
  ratio === null ? '' : ratio.kind === 'ratio' ? ratio.text : 'no ratio'

/** Place of each chip by its figure, 1 for the largest; equals share one. */
function ranks({ cells, direction }: SheetRow): ReadonlyMap<string, string> {
  if (direction === 'neither') return new Map()
  const figures = cells.flatMap(({ chipId, content }) =>
    content.kind === 'figure' ? [{ chipId, value: content.value }] : [],
  )
  return new Map(
    figures.map(({ chipId, value }) => {
      const better = figures.filter((one) => (direction === 'more' ? one.value > value : one.value < value))
      return [chipId, `${better.length + 1} of ${figures.length}`]
    }),
  )
}

function inRow(before: SheetRow, after: SheetRow): readonly ComparisonEffect[] {
  const [ranksBefore, ranksAfter] = [ranks(before), ranks(after)]
  return before.cells.flatMap((cell): readonly ComparisonEffect[] => {
    const { chipId } = cell
    const other = after.cells.find((one) => one.chipId === chipId)
    if (other === undefined) return []
    const change = (what: ComparisonEffect['what'], one = 'none', two = 'none') =>
      one === two ? [] : [{ what, row: before.label, chipId, before: one, after: two }]
    return [
      ...change('rank', ranksBefore.get(chipId), ranksAfter.get(chipId)),
      ...change('ratio', ratioText(cell), ratioText(other)),
    ]
  })
}

/** The comparison as it stands, ready to be asked what other facts would change in it. */
export function comparisonEffects(facts: ComparisonFacts, choice: ComparisonChoice) {
  const before = rowsOf(facts, choice)
  /** A change of rank before one of a ratio; null where the comparison stays as it is. */
  return (fact: ChipFact): ComparisonEffect | null => {
    const after = rowsOf({ ...facts, index: indexWith(facts.index, fact) }, choice)
    const changes = before.flatMap((row) => {
      const other = after.find(({ id }) => id === row.id)
      return other === undefined ? [] : inRow(row, other)
    })
    return changes.find(({ what }) => what === 'rank') ?? changes[0] ?? null
  }
}

/** `Ratio of Atlas 350 in BF16: 2.87× would be 2.65×`. */
export function effectWords(
  { what, row, chipId, before, after }: ComparisonEffect,
  chips: readonly Pick<Chip, 'chipId' | 'name'>[],
): string {
  const name = chips.find((chip) => chip.chipId === chipId)?.name ?? chipId
  return `${what === 'rank' ? 'Rank' : 'Ratio'} of ${name} in ${row}: ${before} would be ${after}`
}
