import { useDataset } from '../api/queries'
import { evidenceSourceIds } from '../domain/evidence/evidence'
import type { Source } from '../domain/source'
import { csvText } from '../domain/take-away/csv'
import { jsonText, LICENCE } from '../domain/take-away/json'
import { tableData } from '../domain/take-away/table'
import { useViewCitations } from '../state/citing'
import { useAsOf } from '../state/select'
import { useView } from '../state/view-store'
import { Dialog } from '../ui/Dialog'
import { Citations } from '../ui/take-away/Citations'
import { FileChoices } from '../ui/take-away/FileChoices'
import { askForData, type FigureData } from '../ui/take-away/figure-data'
import styles from './FigureDataDialog.module.css'

const NO_SOURCES: readonly Source[] = []

/** `the-article-s-2-87-in-fp4`: what of a finding can stand in a file's name. */
function slug(title: string): string {
  const words =
    title
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  return words.slice(0, 8).join('-')
}

/** The figures of one plot as a file, and the plot as a citation. */
export default function FigureDataDialog({ text, table, evidenceOf }: FigureData) {
  const { title } = text
  const asOf = useAsOf()
  const region = useView((view) => view.region)
  const sources = useDataset('sources').data ?? NO_SOURCES
  const name = [region, slug(title), asOf].filter(Boolean).join('-')
  const close = () => askForData(null)
  const data = () =>
    tableData(table, asOf, (of) => {
      const evidence = evidenceOf(of)
      return evidence ? evidenceSourceIds({ ...evidence, rivals: [] }) : []
    })
  const csv = () => {
    const { columns, rows } = data()
    return csvText(columns, rows)
  }
  const json = () => {
    const { rows, sourceIds } = data()
    const notes = [text.subtitle, ...(text.notes ?? []), text.source].filter(Boolean)
    const cited = sources.filter(({ sourceId }) => sourceIds.includes(sourceId))
    return jsonText({ title, asOf, rows, sources: cited, notes })
  }
  return (
    <Dialog title="Download data" onClose={close}>
      <div className={styles.parts}>
        <p>{title}</p>
        <FileChoices name={name} csv={csv} json={json} onDone={close} />
        <p className={styles.licence}>{LICENCE}</p>
        <Citations {...useViewCitations(title)} />
      </div>
    </Dialog>
  )
}
