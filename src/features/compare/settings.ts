/** How the reader wants the sheet, as it stands in the link: departures from the usual, each one word. Pure. */
import type { Per } from '../../domain/comparison/compared'
import type { Sheet } from '../../domain/comparison/sheet'

export interface SheetSettings {
  readonly differencesOnly: boolean
  readonly hideEmpty: boolean
  readonly per: Per
  /** Ids of the groups whose rows are folded away. */
  readonly folded: readonly string[]
}

const DIFFERENCES = 'diff'
const EMPTY = 'empty'
const PER: Readonly<Record<string, Per>> = { 'per-package': 'package', 'per-die': 'die' }

/** Reads the words of the link. */
export function settingsOf(words: readonly string[]): SheetSettings {
  const per = words.flatMap((word) => PER[word] ?? [])
  return {
    differencesOnly: words.includes(DIFFERENCES),
    hideEmpty: !words.includes(EMPTY),
    per: per[0] ?? 'card',
    folded: words.filter((word) => word !== DIFFERENCES && word !== EMPTY && PER[word] === undefined),
  }
}

/** The words of the link for these settings; none for the usual sheet. */
export function settingWords({ differencesOnly, hideEmpty, per, folded }: SheetSettings): readonly string[] {
  return [
    ...(differencesOnly ? [DIFFERENCES] : []),
    ...(hideEmpty ? [] : [EMPTY]),
    ...(per === 'card' ? [] : [`per-${per}`]),
    ...folded,
  ]
}

/** The sheet without the rows of folded groups. */
export function withoutFolded({ per, groups }: Sheet, { folded }: SheetSettings): Sheet {
  return { per, groups: groups.filter(({ id }) => !folded.includes(id)) }
}

/** Words of the link that name neither a setting nor a group of the sheet, in a sentence; null when there are none. */
export function unknownWords({ folded }: SheetSettings, { groups }: Sheet): string | null {
  const unknown = folded.filter((id) => !groups.some((group) => group.id === id))
  const names = unknown.map((id) => `“${id.slice(0, 40)}”`).join(', ')
  return unknown.length === 0 ? null : `The link asks to fold ${names}, which is no group of the sheet.`
}
