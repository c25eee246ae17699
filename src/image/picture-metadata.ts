import type { PictureInput, PictureValue } from './picture-types'

/** What a saved file remembers: enough to open the view again and to cite its sources. */
export interface PictureMetadata {
  readonly generator: 'Chokepoint'
  readonly version: 1
  readonly kind: string
  readonly title: string
  readonly asOf: string
  readonly factsChecked: string
  readonly rules: string | null
  readonly sources: readonly string[]
  readonly notes: readonly string[]
  /** Absent where the reader wanted no view in the file. */
  readonly state?: PictureInput['state']
  readonly values?: readonly PictureValue[]
}

/** The metadata of a picture, keys in a fixed order so that equal pictures have equal bytes. */
export function pictureMetadata(input: PictureInput): PictureMetadata {
  const view = Object.fromEntries(Object.entries(input.state.view).sort(([a], [b]) => (a < b ? -1 : 1)))
  return {
    generator: 'Chokepoint',
    version: 1,
    kind: input.kind,
    title: input.title,
    asOf: input.asOf,
    factsChecked: input.checked,
    rules: input.rules ?? null,
    sources: input.sources,
    notes: input.notes,
    ...(input.forgetful ? {} : { state: { href: input.state.href, view } }),
    ...(input.values && !input.forgetful ? { values: input.values } : {}),
  }
}
