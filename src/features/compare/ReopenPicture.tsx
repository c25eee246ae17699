import { type ChangeEvent, useRef } from 'react'
import { notify } from '../../state/notices'
import { TextAction } from '../../ui/TextAction'
import styles from './Compare.module.css'

async function open(event: ChangeEvent<HTMLInputElement>): Promise<void> {
  const field = event.currentTarget
  const file = field.files?.[0]
  // So that the same file can be chosen again.
  const clear = () => {
    field.value = ''
  }
  if (!file) return
  try {
    const { reopenFile } = await import('./reopen')
    await reopenFile(file)
  } catch {
    notify('The part of the page that reads saved pictures could not be loaded. Try again.')
  } finally {
    clear()
  }
}

/** Chooses a saved picture; dropping one anywhere on the page does the same. */
export function ReopenPicture() {
  const field = useRef<HTMLInputElement>(null)
  return (
    <p className={styles.reopen}>
      <TextAction onClick={() => field.current?.click()}>Reopen a saved picture</TextAction>
      <input
        ref={field}
        type="file"
        hidden
        aria-label="Saved picture, PNG or SVG"
        accept="image/png,image/svg+xml,.png,.svg"
        onChange={open}
      />
      <span className={styles.quiet}>or drop the PNG or SVG anywhere on the page</span>
    </p>
  )
}
