import { useMemo, useState } from 'react'
import { Button } from '../ui/Button'
import { Failure } from '../ui/DataState'
import { Dialog } from '../ui/Dialog'
import type { Choices } from './choices'
import { PictureChoices } from './PictureChoices'
import { PicturePreview } from './PicturePreview'
import { type PictureInput, PRESETS } from './picture-types'
import { rasterise, refusal, svgBlob } from './raster'
import styles from './SavePicture.module.css'
import { pictureFileName, saveBlob } from './save'
import { useComposed } from './use-composed'

export interface SavePictureProps {
  /** Must be the same object from render to render while nothing about the picture changes. */
  readonly picture: PictureInput
  readonly onClose: () => void
}

/** Compressed size of our pictures is about this share of a byte a pixel; the dialog says "about". */
const PNG_BYTES_PER_PIXEL = 0.045

function sizeWords(bytes: number): string {
  return `about ${Math.max(1, Math.round(bytes / 1000))}\u2009kB`
}

/**
 * The dialog that saves a picture: format, size, look and title on one side, the very picture that will be saved on the
 * other. Load it with a dynamic import; nothing of the pipeline belongs in the first view.
 */
export function SavePicture({ picture: given, onClose }: SavePictureProps) {
  const [choices, setChoices] = useState<Choices>({
    format: 'png',
    preset: 'report',
    theme: 'light',
    scale: 2,
    title: given.title,
  })
  const [failure, setFailure] = useState<string | null>(null)
  const [retry, setRetry] = useState(0)
  const { format, theme, scale } = choices
  const title = choices.title.trim() || given.title
  // biome-ignore lint/correctness/useExhaustiveDependencies: a retry asks for the same picture anew
  const input = useMemo(() => ({ ...given, title }), [given, title, retry])
  const preset = PRESETS.find(({ id }) => id === choices.preset) ?? PRESETS[0]
  if (!preset) throw new Error('There is no picture size to choose from.')
  const { picture, url, error, busy } = useComposed(input, { preset, theme })
  const refused = format === 'png' ? refusal(preset.width, preset.height, scale) : null
  const problem = error ?? failure
  const save = async () => {
    if (!picture) return
    setFailure(null)
    try {
      const blob = format === 'svg' ? svgBlob(picture) : await rasterise(picture, scale)
      saveBlob(blob, pictureFileName(picture.input, theme, format))
      onClose()
    } catch (caught) {
      setFailure(caught instanceof Error ? caught.message : 'The picture could not be saved.')
    }
  }
  const factor = format === 'png' ? scale : 1
  const bytes =
    format === 'svg'
      ? (picture?.markup.length ?? 0)
      : preset.width * preset.height * scale ** 2 * PNG_BYTES_PER_PIXEL
  return (
    <Dialog
      title="Save picture"
      width="wide"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button solid disabled={!picture || busy || refused !== null} onClick={save}>
            Save {format.toUpperCase()}
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <PictureChoices choices={choices} onChange={setChoices} />
        <div>
          <PicturePreview
            url={url}
            alt={input.summary}
            width={preset.width}
            height={preset.height}
            busy={busy}
          />
          <p className={styles.size} role="status">
            {refused ??
              `${preset.width * factor} × ${preset.height * factor} px, ${busy ? 'size follows' : sizeWords(bytes)}`}
          </p>
          {problem && (
            <Failure
              onRetry={() => {
                setFailure(null)
                setRetry(retry + 1)
              }}
            >
              {problem}
            </Failure>
          )}
        </div>
      </div>
    </Dialog>
  )
}
