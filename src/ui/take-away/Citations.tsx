import { useState } from 'react'
import { TextAction } from '../TextAction'
import styles from './Citations.module.css'

export interface CitationsProps {
  readonly plain: string
  readonly bibtex: string
  readonly ris: string
}

const FORMS = [
  { key: 'plain', name: 'Plain text' },
  { key: 'bibtex', name: 'BibTeX' },
  { key: 'ris', name: 'RIS' },
] as const
type Form = (typeof FORMS)[number]['key']

/** Ready citations in three forms: to read, select and copy. */
export function Citations(citations: CitationsProps) {
  const [form, setForm] = useState<Form>('plain')
  const [copied, setCopied] = useState('')
  const text = citations[form]
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied('Copied.')
    } catch {
      setCopied('The browser did not allow it: select the text instead.')
    }
  }
  return (
    <section aria-label="Cite">
      <div className={styles.bar}>
        <h3>Cite</h3>
        {FORMS.map(({ key, name }) => (
          <TextAction
            key={key}
            aria-pressed={key === form}
            onClick={() => {
              setForm(key)
              setCopied('')
            }}
          >
            {name}
          </TextAction>
        ))}
      </div>
      <pre className={styles.text}>{text}</pre>
      <TextAction onClick={copy}>Copy</TextAction>{' '}
      <span role="status" className={styles.quiet}>
        {copied}
      </span>
    </section>
  )
}
