import type { PictureTheme } from './picture-types'
import type { RasterScale } from './raster'

/** What the reader chose in the dialog. */
export interface Choices {
  readonly format: 'png' | 'svg'
  /** Id of a preset. */
  readonly preset: string
  readonly theme: PictureTheme
  /** Only for PNG. */
  readonly scale: RasterScale
  readonly title: string
}
