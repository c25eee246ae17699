import { ValueButton } from '../ui/evidence/ValueButton'
import styles from './Figure.module.css'
import type { TableTwin, TwinColumn } from './figure-types'

function cellClass(column: TwinColumn): string | undefined {
  return column.numeric ? styles.numeric : undefined
}

function Cell({ of, text }: { of: string | undefined; text: string }) {
  return of ? <ValueButton of={of} text={text} /> : text
}

/** A figure's table twin as a real table: captioned, numerals right-aligned under right-aligned heads. */
export default function TwinTable({ twin }: { twin: TableTwin }) {
  const [first, ...others] = twin.columns
  if (!first) return null
  return (
    <table className={styles.twin}>
      <caption>{twin.caption}</caption>
      <thead>
        <tr>
          {twin.columns.map((column) => (
            <th key={column.key} scope="col" className={cellClass(column)}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {twin.rows.map((row) => (
          <tr key={twin.columns.map((column) => row[column.key]).join('\u001f')}>
            <th scope="row" className={cellClass(first)}>
              <Cell of={first.ask && row[first.ask]} text={row[first.key] ?? ''} />
            </th>
            {others.map((column) => (
              <td key={column.key} className={cellClass(column)}>
                <Cell of={column.ask && row[column.ask]} text={row[column.key] ?? ''} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
