/** Composes a picture for a golden file, with the very tokens and fonts of the page. */
import { vi } from 'vitest'
import { composePicture } from '../../src/image/mount'
import type { PictureInput, PictureTheme } from '../../src/image/picture-types'
import { PRESETS } from '../../src/image/presets'

// Drawing in jsdom is slow on a busy machine; none of this waits for anything.
vi.setConfig({ testTimeout: 120_000 })

export interface Look {
  readonly preset?: (typeof PRESETS)[number]['id']
  readonly theme?: PictureTheme
}

export async function markupOf(
  picture: PictureInput,
  { preset: id = 'report', theme = 'light' }: Look = {},
): Promise<string> {
  const preset = PRESETS.find((one) => one.id === id)
  if (!preset) throw new Error(`There is no size ${id}.`)
  return (await composePicture(picture, { preset, theme })).markup
}
