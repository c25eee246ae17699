import type { PictureInput, PictureLetters, PicturePreset, PictureTheme } from './picture-types'
import { ownPreset, ownSizeProblem, PRESETS } from './presets'
import type { RasterScale } from './raster'

/** What the reader chose in the dialog. */
export interface Choices {
  readonly format: 'png' | 'svg'
  readonly preset: PicturePreset['id']
  /** Px of the file at density 1, as typed; only for the preset `own`. */
  readonly own: { readonly width: string; readonly height: string }
  readonly theme: PictureTheme
  /** Only for SVG; a PNG has no letters. */
  readonly letters: PictureLetters
  /** Only for PNG. */
  readonly scale: RasterScale
  readonly title: string
  /** A sentence of the reader's own under the figure; empty for none. */
  readonly note: string
  readonly alt: string
  /** Whether the status stands under the names, and the view in the file. */
  readonly withStatus: boolean
  readonly withView: boolean
}

export function firstChoices({ title, summary }: PictureInput): Choices {
  return {
    format: 'png',
    preset: 'report',
    own: { width: '1600', height: '900' },
    theme: 'light',
    letters: 'outlines',
    scale: 2,
    title,
    note: '',
    alt: summary,
    withStatus: true,
    withView: true,
  }
}

/** Why the size typed cannot be used; null where it can, or none is typed. */
export function sizeProblem({ preset, own }: Choices): string | null {
  return preset === 'own' ? ownSizeProblem(Number(own.width), Number(own.height)) : null
}

/** The size chosen; the first one while the reader's own is no size yet. */
export function presetOf(choices: Choices): PicturePreset {
  const { preset, own } = choices
  if (preset === 'own' && sizeProblem(choices) === null)
    return ownPreset(Number(own.width), Number(own.height))
  const found = PRESETS.find(({ id }) => id === preset) ?? PRESETS[0]
  if (!found) throw new Error('There is no picture size to choose from.')
  return found
}

/** The picture with the reader's words. What it must say stays: units, date, sources, rules and its own notes. */
export function chosenPicture(given: PictureInput, choices: Choices): PictureInput {
  const note = choices.note.trim()
  const who = choices.withStatus ? given.who : given.who?.map(({ mark, name }) => ({ mark, name }))
  return {
    ...given,
    title: choices.title.trim() || given.title,
    summary: choices.alt.trim() || given.summary,
    notes: note === '' ? given.notes : [/[.!?…]$/.test(note) ? note : `${note}.`, ...given.notes],
    ...(who ? { who } : {}),
    ...(choices.withView ? {} : { forgetful: true }),
  }
}
