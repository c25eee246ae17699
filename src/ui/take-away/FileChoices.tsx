import { TextAction } from '../TextAction'
import styles from './DownloadData.module.css'
import { saveText } from './save-text'

export interface TakenFiles {
  /** `claims-2026-11-24`: the file's name without its ending. */
  readonly name: string
  /** Built only when asked for. */
  readonly csv: () => string
  readonly json: () => string
}

/** U+FEFF: Excel reads the file as UTF-8 only with it. */
const MARK = '\ufeff'

/** One content as CSV, CSV for Excel or JSON. */
export function FileChoices({ name, csv, json, onDone }: TakenFiles & { readonly onDone: () => void }) {
  const save = (text: string, ending: string, type: string) => {
    saveText(text, `chokepoint-${name}.${ending}`, type)
    onDone()
  }
  return (
    <div className={styles.choices}>
      <TextAction onClick={() => save(csv(), 'csv', 'text/csv')}>CSV</TextAction>
      <TextAction onClick={() => save(MARK + csv(), 'csv', 'text/csv')}>
        CSV for Excel (marked as UTF-8)
      </TextAction>
      <TextAction onClick={() => save(json(), 'json', 'application/json')}>
        JSON, with licence and citations
      </TextAction>
    </div>
  )
}
