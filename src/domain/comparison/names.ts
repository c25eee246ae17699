import type { Chip } from '../chip'
import { THIN_SPACE } from '../format'

/** `96GB` → `96 GB`, as the house prints a unit. */
function withThinUnits(name: string): string {
  return name.replace(/(\d)(GB|TB)\b/g, `$1${THIN_SPACE}$2`)
}

/** Without what stands in brackets: `Atlas 350 (Ascend 950PR card)` → `Atlas 350`. */
function withoutBrackets(name: string): string {
  return name.replace(/\s*\([^)]*\)/g, '').trim()
}

/** Without form factor and memory size, the maker's own trimmings: `H100 SXM5 80GB` → `H100`. */
function bare(name: string): string {
  const short = withoutBrackets(name)
    .replace(/^GeForce\s+/, '')
    .replace(/\s+(?:SXM\d?|PCIe|OAM|\d+\s?GB|\/|Active|Grace Hopper|Generation)(?=\s|$)/g, '')
    .trim()
  return short === '' ? withoutBrackets(name) : short
}

/** The chip's name in print, without its brackets: the head of a column. */
export function chipTitle(chip: Chip): string {
  return withThinUnits(withoutBrackets(chip.name))
}

/** Names in print, by chip id: with their brackets only where two of the chips have no other difference. */
export function chipTitles(chips: readonly Chip[]): ReadonlyMap<string, string> {
  const titles = chips.map(chipTitle)
  return new Map(
    chips.map((chip) => {
      const title = chipTitle(chip)
      const isUnique = titles.filter((other) => other === title).length === 1
      return [chip.chipId, isUnique ? title : withThinUnits(chip.name)]
    }),
  )
}

/**
 * Short names for a set of chips, by chip id: the shortest form that tells each of them from every other, so `H20` beside
 * `Atlas 350`, but `H20 96 GB` beside `H20 141 GB`.
 */
export function shortNames(chips: readonly Chip[]): ReadonlyMap<string, string> {
  const forms = [bare, withoutBrackets, (name: string) => name]
  const isUnique = (form: (name: string) => string, chip: Chip) =>
    chips.filter((other) => form(other.name) === form(chip.name)).length === 1
  return new Map(
    chips.map((chip) => {
      const form = forms.find((candidate) => isUnique(candidate, chip))
      return [chip.chipId, withThinUnits(form ? form(chip.name) : chip.name)]
    }),
  )
}
