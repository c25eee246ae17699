import type { Source } from '../../domain/source'
import type { ChipSubject } from '../../state/select'
import { InputValue, PrintedValue } from './InputValue'
import { inputRows, publishedRows } from './input-rows'
import styles from './Layers.module.css'
import { SourceLinks } from './SourceLinks'

interface InputsProps {
  readonly subject: ChipSubject
  readonly sources: readonly Source[]
}

/** The figures and judgements behind the answer, with who states them. */
export function Inputs({ subject, sources }: InputsProps) {
  const { inputs } = subject
  return (
    <details className={styles.part}>
      <summary>Inputs and their sources</summary>
      <table className={styles.inputs}>
        <tbody>
          {[...inputRows(inputs), ...publishedRows(inputs)].map(
            ({ name, input, printed, value, basis, sourceIds }) => (
              <tr key={name + basis + sourceIds.join(' ')}>
                <th scope="row">{name}</th>
                <td className={styles.value}>
                  {printed ? (
                    <PrintedValue printed={printed} subject={subject}>
                      {value}
                    </PrintedValue>
                  ) : (
                    <InputValue input={input} subject={subject}>
                      {value}
                    </InputValue>
                  )}
                </td>
                <td className={styles.basis}>
                  {basis}
                  {sourceIds.length > 0 && '. '}
                  <SourceLinks ids={sourceIds} sources={sources} most={2} />
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </details>
  )
}
