import { Popover } from '../Popover'
import { TextAction } from '../TextAction'
import styles from './DownloadData.module.css'
import { saveText } from './save-text'

interface DownloadDataProps {
  /** `claims-2026-11-24`: the file's name without its ending. */
  readonly name: string
  /** Built only when asked for. */
  readonly csv: () => string
  readonly json: () => string
  /** Licence and credits, said beside the choice. */
  readonly note: string
  readonly label?: string
}

/** U+FEFF: Excel reads the file as UTF-8 only with it. */
const MARK = '\ufeff'

/** "Download data": CSV, CSV for Excel, JSON. */
export function DownloadData({ name, csv, json, note, label = 'Download data' }: DownloadDataProps) {
  return (
    <Popover label={label} trigger={label} triggerClassName={styles.trigger ?? ''} align="end">
      {(close) => {
        const save = (text: string, ending: string, type: string) => {
          saveText(text, `chokepoint-${name}.${ending}`, type)
          close()
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
            <p className={styles.note}>{note}</p>
          </div>
        )
      }}
    </Popover>
  )
}
