/** What every picture of the region says: what was made up, the reader's choices, and that it is no legal advice. */

import { decidingCitations } from '../../domain/export-controls/law'
import type { StatusGroup } from '../../domain/export-controls/rules'
import { plural } from '../../domain/format'
import { stateOf } from '../../domain/picture-frame'
import { STATUS_GROUP_WORDS } from '../../domain/words'
import type { PictureInput, Who } from '../../image/picture-types'
import { STATUS_FACES } from '../../ui/status-glyphs'
import type { Controls } from './use-controls'
import { flippedChips } from './what-if-flips'
import { changeWords } from './what-if-rows'

/** Whether anything in the picture is made up. */
export function isMadeUp({ isWhatIf, own }: Pick<Controls, 'isWhatIf' | 'own'>): boolean {
  return isWhatIf || own !== null
}

function madeUpNotes(controls: Controls): readonly string[] {
  const { isWhatIf, own, moves, off, law } = controls
  const flips = isWhatIf ? flippedChips(controls).length : 0
  return [
    ...(isWhatIf
      ? [
          `HYPOTHETICAL rule, not the law: ${changeWords(moves, off, law)}. Against the real rule ${plural(flips, 'chip flips', 'chips flip')} on this date.`,
        ]
      : []),
    ...(own === null ? [] : ['HYPOTHETICAL chip, not a product.']),
  ]
}

/** The notes of a picture, the figure's own in the middle. */
export function pictureNotes(
  controls: Controls,
  choices: readonly string[],
  own: readonly string[],
): readonly string[] {
  return [...madeUpNotes(controls), ...choices, ...own, controls.law.rules.meta.wording]
}

/** The legend: a status with its letter, and how often it is there where that was counted. */
export function statusWho(group: StatusGroup, aside = ''): Who {
  const { word } = STATUS_GROUP_WORDS[group]
  return { mark: { kind: 'status', group }, name: `${STATUS_FACES[group].letter}  ${word}${aside}` }
}

/** Rules, dates, the view and the file's name: the same of every picture. */
export function pictureFrame(
  controls: Controls,
  figure: string,
  href: string,
): Pick<PictureInput, 'kind' | 'rules' | 'asOf' | 'checked' | 'state' | 'slug'> {
  const { law, day, subject } = controls
  return {
    kind: `controls-${figure}`,
    rules: decidingCitations(law, day).join(', '),
    asOf: day,
    checked: law.rules.meta.as_of,
    state: stateOf(href),
    slug: `${isMadeUp(controls) ? 'hypothetical-' : ''}controls-${figure}-${subject.chip.chipId}`,
  }
}
