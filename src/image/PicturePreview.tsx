import styles from './SavePicture.module.css'

interface PreviewProps {
  readonly url: string | null
  readonly alt: string
  readonly width: number
  readonly height: number
  readonly busy: boolean
  /** Without a ground of its own: shown on a pattern. */
  readonly bare: boolean
}

/** The very SVG that will be saved, in a frame of its proportions, so that nothing shifts when it comes. */
export function PicturePreview({ url, alt, width, height, busy, bare }: PreviewProps) {
  return (
    <div
      className={`${styles.preview} ${bare ? styles.bare : ''}`}
      style={{ aspectRatio: `${width} / ${height}` }}
      aria-busy={busy}
    >
      {url && <img src={url} alt={alt} />}
    </div>
  )
}
