import type { Layer } from '../../domain/export-controls/layer'
import type { Source } from '../../domain/source'
import type { ChipSubject } from '../../state/select'
import { WholeNumbers } from '../../ui/WholeNumbers'
import { Arithmetic } from './InputValue'
import styles from './Layers.module.css'
import { datesLine } from './layer-dates'
import { SourceLinks } from './SourceLinks'
import { ProofSteps } from './Steps'

interface LayersProps {
  readonly layers: readonly Layer[]
  readonly sources: readonly Source[]
  readonly subject: ChipSubject
}

/** `89 FR 96790, 3A090.a.1.`: where it is written. */
function citationLine({ citation, paragraph }: Layer): string {
  const parts = [citation, paragraph].filter(Boolean).join(', ')
  return parts === '' ? '' : `${parts}.`
}

interface LayerViewProps extends Omit<LayersProps, 'layers'> {
  readonly layer: Layer
  readonly number: number
}

function LayerView({ layer, number, sources, subject }: LayerViewProps) {
  return (
    <li className={styles.layer}>
      <span className={styles.number} aria-hidden="true">
        {number}
      </span>
      <div>
        <div className={styles.head}>
          <h2>{layer.title}</h2>
          <span>{layer.outcome}</span>
        </div>
        <p className={styles.sentence}>
          <WholeNumbers>{layer.sentence}</WholeNumbers>
        </p>
        {layer.arithmetic.map((line) => (
          <p key={line} className={styles.arithmetic}>
            <Arithmetic line={line} subject={subject} />
          </p>
        ))}
        {layer.proofs.map((proof, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph may be proved twice under one label, in the order of the text
          <ProofSteps key={`${proof.label} ${index}`} proof={proof} subject={subject} />
        ))}
        <p className={styles.foot}>
          {citationLine(layer)} {datesLine(layer.dates)}{' '}
          <SourceLinks ids={layer.sourceIds} sources={sources} />
        </p>
      </div>
    </li>
  )
}

/** The ladder of reasons, in the order of the law. */
export function Layers({ layers, sources, subject }: LayersProps) {
  return (
    <ol className={styles.layers} aria-label="Reasons, layer by layer">
      {layers.map((layer, index) => (
        <LayerView
          key={layer.id + layer.ruleId}
          layer={layer}
          number={index + 1}
          sources={sources}
          subject={subject}
        />
      ))}
    </ol>
  )
}
