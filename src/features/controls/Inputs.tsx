import type { ChipInputs } from '../../domain/export-controls/inputs'
import type { Source } from '../../domain/source'
import { inputRows, publishedRows } from './input-rows'
import styles from './Layers.module.css'
import { SourceLinks } from './SourceLinks'

interface InputsProps {
  readonly inputs: ChipInputs
  readonly sources: readonly Source[]
}

/** The figures and judgements behind the answer, with who states them. */
export function Inputs({ inputs, sources }: InputsProps) {
  return (
    <details className={styles.part}>
      <summary>Inputs and their sources</summary>
      <table className={styles.inputs}>
        <tbody>
          {[...inputRows(inputs), ...publishedRows(inputs)].map(({ name, value, basis, sourceIds }) => (
            <tr key={name + basis + sourceIds.join(' ')}>
              <th scope="row">{name}</th>
              <td className={styles.value}>{value}</td>
              <td className={styles.basis}>
                {basis}
                {sourceIds.length > 0 && '. '}
                <SourceLinks ids={sourceIds} sources={sources} most={2} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
