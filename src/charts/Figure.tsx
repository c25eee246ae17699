import { type ReactNode, useContext, useId, useRef, useState } from 'react'
import { Failure } from '../ui/DataState'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { TextAction } from '../ui/TextAction'
import { askForData, EvidenceOf } from '../ui/take-away/figure-data'
import { useElementSize } from '../ui/use-element-size'
import { VisuallyHidden } from '../ui/VisuallyHidden'
import { WholeNumbers } from '../ui/WholeNumbers'
import styles from './Figure.module.css'
import { FigurePlot } from './FigurePlot'
import { type FigureState, type FigureText, READY, type Size, type TableTwin } from './figure-types'

export interface FigureProps {
  readonly text: FigureText
  readonly twin: TableTwin
  /** Height of the plot in pixels, or how it follows from the width. */
  readonly height: number | ((width: number) => number)
  /** Draws the plot at the measured size. */
  readonly children: (size: Size) => ReactNode
  readonly state?: FigureState | undefined
  /** Opens the picture dialog. Without it there is no "Save picture". */
  readonly onSave?: (() => void) | undefined
  /** First sign that the reader is about to save: a good time to fetch the picture code. */
  readonly onSaveIntent?: (() => void) | undefined
  /** Further words in the actions' place, before "Table": "Open Controls". */
  readonly actions?: ReactNode
  readonly legend?: ReactNode
  readonly level?: 2 | 3 | 4 | undefined
}

/** In jsdom, which has no layout. */
const WITHOUT_LAYOUT = { width: 640, height: 0 }

/** The frame of every figure (LOOK §5): ink rule, finding, actions, subtitle, plot or its table, notes, source. */
export function Figure(props: FigureProps) {
  const { text, twin, height, children, state = READY, legend, level = 2 } = props
  const id = useId()
  const body = useRef<HTMLDivElement>(null)
  const measured = useElementSize(body, WITHOUT_LAYOUT)
  const { width } = measured ?? WITHOUT_LAYOUT
  const [asTable, setAsTable] = useState(false)
  const evidenceOf = useContext(EvidenceOf)
  const size = { width, height: Math.round(typeof height === 'number' ? height : height(width)) }
  const Heading = `h${level}` as const
  return (
    <figure className={styles.figure} aria-labelledby={`${id}-title`} aria-describedby={`${id}-summary`}>
      <div className={styles.head}>
        <Heading id={`${id}-title`} className={styles.title}>
          <WholeNumbers>{text.title}</WholeNumbers>
        </Heading>
        <div className={styles.actions}>
          {props.actions}
          <TextAction
            aria-pressed={asTable}
            disabled={state.kind !== 'ready'}
            onClick={() => setAsTable(!asTable)}
          >
            Table
          </TextAction>
          <TextAction
            disabled={state.kind !== 'ready'}
            aria-label={`Download data: ${text.title}`}
            onClick={() => askForData({ text, table: twin, evidenceOf })}
          >
            Download data
          </TextAction>
          {props.onSave && (
            <TextAction
              disabled={state.kind !== 'ready'}
              onClick={props.onSave}
              onPointerEnter={props.onSaveIntent}
              onFocus={props.onSaveIntent}
            >
              Save picture
            </TextAction>
          )}
        </div>
      </div>
      <VisuallyHidden id={`${id}-summary`}>{text.summary}</VisuallyHidden>
      <p className={styles.subtitle}>{text.subtitle}</p>
      <div ref={body} className={styles.body} {...(measured ? {} : { style: { minHeight: size.height } })}>
        {/* Drawn once, at the size it has: nobody sees the moment before it is measured. */}
        {measured && (
          <ErrorBoundary
            resetKey={String(asTable)}
            fallback={(_error, retry) => (
              <Failure onRetry={retry}>
                This figure could not be drawn. “Table” still shows its numbers.
              </Failure>
            )}
          >
            <FigurePlot state={state} size={size} twin={asTable ? twin : null} draw={children} />
          </ErrorBoundary>
        )}
      </div>
      {legend && state.kind === 'ready' && !asTable && <div className={styles.legend}>{legend}</div>}
      <figcaption className={styles.foot}>
        {text.notes?.map((note) => (
          <p key={note}>{note}</p>
        ))}
        <p>{text.source}</p>
      </figcaption>
    </figure>
  )
}
