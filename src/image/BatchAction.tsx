import { useEffect, useRef, useState } from 'react'
import { TextAction } from '../ui/TextAction'
import type { BatchProgress } from './batch'
import type { PictureInput, PictureTheme } from './picture-types'
import styles from './SavePicture.module.css'
import { pictureFileName, saveBlob } from './save'

interface BatchProps {
  readonly input: PictureInput
  readonly theme: PictureTheme
  readonly disabled: boolean
  readonly onFailure: (sentence: string | null) => void
}

/** Saves the picture in all sizes as one ZIP; says how far it is, and can be stopped. */
export function BatchAction({ input, theme, disabled, onFailure }: BatchProps) {
  const [progress, setProgress] = useState<BatchProgress | null>(null)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  const start = async () => {
    const controller = new AbortController()
    const { signal } = controller
    running.current = controller
    onFailure(null)
    setProgress({ done: 0, of: 1 })
    try {
      const { batchZip } = await import('./batch')
      const zip = await batchZip(input, { theme, signal, onProgress: setProgress })
      saveBlob(zip, pictureFileName(input, theme, 'zip'))
    } catch (caught) {
      if (!signal.aborted)
        onFailure(caught instanceof Error ? caught.message : 'The pictures could not be saved.')
    } finally {
      if (running.current === controller) setProgress(null)
    }
  }
  if (progress === null) {
    return (
      <TextAction disabled={disabled} onClick={start}>
        Save all sizes (ZIP)
      </TextAction>
    )
  }
  return (
    <span className={styles.batch}>
      <progress value={progress.done} max={progress.of} aria-label="Pictures made" />{' '}
      <span role="status">
        {progress.done} of {progress.of}
      </span>{' '}
      <TextAction onClick={() => running.current?.abort()}>Stop</TextAction>
    </span>
  )
}
