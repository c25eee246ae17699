import { useMemo, useState } from 'react'
import { Button } from '../ui/Button'
import { Failure } from '../ui/DataState'
import { Dialog } from '../ui/Dialog'
import { BatchAction } from './BatchAction'
import { type Choices, chosenPicture, firstChoices, presetOf, sizeProblem } from './choices'
import type { ComposedSvg } from './composed'
import { canCopy, canShare, copyPicture, sharePicture } from './hand-over'
import { PictureChoices } from './PictureChoices'
import { PicturePreview } from './PicturePreview'
import { PictureSize } from './PictureSize'
import type { PictureInput } from './picture-types'
import { rasterise, refusal, svgBlob } from './raster'
import styles from './SavePicture.module.css'
import { pictureFileName, saveBlob } from './save'
import { useComposed } from './use-composed'

export interface SavePictureProps {
  /** Must be the same object from render to render while nothing about the picture changes. */
  readonly picture: PictureInput
  readonly onClose: () => void
}

const fileOf = (picture: ComposedSvg, { format, scale }: Choices): Promise<Blob> =>
  format === 'svg' ? Promise.resolve(svgBlob(picture)) : rasterise(picture, scale)

/**
 * The dialog that saves a picture: format, size, look and words on one side, the very picture that will be saved on the
 * other. Load it with a dynamic import; nothing of the pipeline belongs in the first view.
 */
export function SavePicture({ picture: given, onClose }: SavePictureProps) {
  const [choices, setChoices] = useState(() => firstChoices(given))
  const [failure, setFailure] = useState<string | null>(null)
  const [copied, setCopied] = useState(false)
  const [retry, setRetry] = useState(0)
  const { format, theme, scale, title, note, alt, withStatus, withView } = choices
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the words; a retry asks for the same picture anew
  const input = useMemo(
    () => chosenPicture(given, choices),
    [given, title, note, alt, withStatus, withView, retry],
  )
  const { own, preset: id } = choices
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the size
  const preset = useMemo(() => presetOf(choices), [id, own])
  const letters = format === 'svg' ? choices.letters : 'outlines'
  const { picture, url, error, busy } = useComposed(input, { preset, theme, letters })
  const { width, height } = preset.pixels
  const refused = sizeProblem(choices) ?? (format === 'png' ? refusal(width, height, scale) : null)
  const problem = error ?? failure
  const unready = !picture || busy || refused !== null
  const hand = async (over: (picture: ComposedSvg) => Promise<unknown>) => {
    if (!picture) return
    setFailure(null)
    try {
      await over(picture)
    } catch (caught) {
      setFailure(caught instanceof Error ? caught.message : 'The picture could not be saved.')
    }
  }
  const save = () =>
    hand(async (picture) => {
      saveBlob(await fileOf(picture, choices), pictureFileName(picture.input, theme, format))
      onClose()
    })
  const copy = () =>
    hand(async (picture) => {
      await copyPicture(rasterise(picture, scale))
      setCopied(true)
    })
  const share = () =>
    hand(async (picture) =>
      sharePicture(
        await fileOf(picture, choices),
        pictureFileName(picture.input, theme, format),
        picture.input.title,
      ),
    )
  const change = (next: Choices) => {
    setChoices(next)
    setCopied(false)
  }
  return (
    <Dialog
      title="Save picture"
      width="wide"
      onClose={onClose}
      actions={
        <>
          <BatchAction input={input} theme={theme} disabled={unready} onFailure={setFailure} />
          <span className={styles.gap} />
          <Button onClick={onClose}>Cancel</Button>
          {canShare(format === 'svg' ? 'image/svg+xml' : 'image/png') && (
            <Button disabled={unready} onClick={share}>
              Share
            </Button>
          )}
          {format === 'png' && canCopy() && (
            <Button disabled={unready} onClick={copy}>
              {copied ? 'Copied' : 'Copy'}
            </Button>
          )}
          <Button solid disabled={unready} onClick={save}>
            Save {format.toUpperCase()}
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <PictureChoices picture={given} choices={choices} onChange={change} />
        <div className={styles.result}>
          <PicturePreview
            url={url}
            alt={input.summary}
            width={preset.width}
            height={preset.height}
            busy={busy}
            bare={theme === 'transparent'}
          />
          <PictureSize
            choices={choices}
            preset={preset}
            picture={busy ? null : picture}
            refused={refused}
            onScale={(fitting) => change({ ...choices, scale: fitting })}
          />
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
