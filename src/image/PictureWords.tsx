import { useId, useState } from 'react'
import { TextAction } from '../ui/TextAction'
import type { Choices } from './choices'
import styles from './SavePicture.module.css'

interface WordsProps {
  readonly choices: Choices
  readonly onChange: (choices: Choices) => void
}

/** Copies the text; the browser may forbid it, and then says nothing of its own. */
function CopyAltText({ text }: { readonly text: string }) {
  const [said, setSaid] = useState('')
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid('Copied'),
      () => setSaid('The browser did not allow it'),
    )
  return (
    <span className={styles.copy}>
      <TextAction onClick={copy}>Copy alt text</TextAction> <span role="status">{said}</span>
    </span>
  )
}

/** The words of the picture that are the reader's to change. */
export function PictureWords({ choices, onChange }: WordsProps) {
  const id = useId()
  const field = (name: 'title' | 'note' | 'alt', label: string, rows: number) => (
    <label className={styles.words} htmlFor={`${id}-${name}`}>
      {label}
      <textarea
        id={`${id}-${name}`}
        rows={rows}
        value={choices[name]}
        onChange={(event) => onChange({ ...choices, [name]: event.target.value })}
      />
    </label>
  )
  return (
    <>
      {field('title', 'Title', 3)}
      {field('note', 'Your note under the figure', 1)}
      {field('alt', 'Alt text', 6)}
      {'clipboard' in navigator && <CopyAltText text={choices.alt} />}
    </>
  )
}
