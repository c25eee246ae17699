import { TextAction } from '../ui/TextAction'
import type { Choices } from './choices'
import type { ComposedSvg } from './composed'
import type { PicturePreset } from './picture-types'
import { largestScale, type RasterScale } from './raster'
import styles from './SavePicture.module.css'
import { formatBytes, pngBytes, roughly } from './weight'

interface SizeProps {
  readonly choices: Choices
  readonly preset: PicturePreset
  /** Null while the picture chosen is not made yet. */
  readonly picture: ComposedSvg | null
  readonly refused: string | null
  readonly onScale: (scale: RasterScale) => void
}

/** Pixels and weight of the file to come; or why there will be none, with the density that would do. */
export function PictureSize({ choices, preset, picture, refused, onScale }: SizeProps) {
  const { format, scale } = choices
  const { width, height } = preset.pixels
  const factor = format === 'png' ? scale : 1
  const fitting = format === 'png' ? largestScale(width, height) : null
  const weight = () => {
    if (picture === null) return 'size follows'
    return format === 'svg'
      ? formatBytes(new Blob([picture.markup]).size)
      : `about ${formatBytes(roughly(pngBytes(picture, scale)))}`
  }
  return (
    <p className={styles.size}>
      <span role="status">{refused ?? `${width * factor} × ${height * factor} px, ${weight()}`}</span>{' '}
      {refused !== null && fitting !== null && fitting < scale && (
        <TextAction onClick={() => onScale(fitting)}>Use {fitting}×</TextAction>
      )}
    </p>
  )
}
