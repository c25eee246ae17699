import { useMemo } from 'react'
import { Figure } from '../../charts/Figure'
import { SCREEN } from '../../charts/mark-types'
import type { SheetRow } from '../../domain/comparison/cell'
import type { Comparison } from '../../domain/comparison/prepare'
import type { Source } from '../../domain/source'
import { patchView, useView } from '../../state/view-store'
import { Select } from '../../ui/Select'
import { Asked } from './Asked'
import styles from './Compare.module.css'
import { canBeLog, FIGURE_NAMES, FIGURES, type FigureChoice, figureChoice, figureWord } from './figure-choice'
import { type FigureModel, figureModel } from './figure-model'
import { type ChosenMetric, metricRows, metricTitle } from './metrics'

function MetricSelect({ comparison }: { comparison: Comparison }) {
  const metric = useView((view) => view.metric)
  const rows = metricRows(comparison.sheet)
  const known = rows.some((row) => row.id === metric) ? metric : null
  const options = [
    { value: '', label: 'Six figures' },
    ...rows.map((row) => ({ value: row.id, label: metricTitle(row) })),
  ]
  return (
    <Select
      label="Bars"
      showLabel
      options={options}
      value={known ?? ''}
      onChange={(value) => patchView({ metric: value === '' ? null : value })}
    />
  )
}

function setFigure(choice: FigureChoice, patch: Partial<FigureChoice>): void {
  patchView({ figure: figureWord({ ...choice, ...patch }) })
}

const KINDS = [
  { value: '', label: 'Bars and roofline' },
  ...FIGURES.map((kind) => ({ value: kind as string, label: FIGURE_NAMES[kind] })),
]

/** Which figure, and how its axes are; all of it is in the link. */
function FigureSelects({ choice, comparison }: { choice: FigureChoice; comparison: Comparison }) {
  const { kind, log, shared } = choice
  return (
    <div className={styles.metric}>
      <Select
        label="Figure"
        showLabel
        options={KINDS}
        value={kind ?? ''}
        onChange={(value) => setFigure(choice, { kind: FIGURES.find((one) => one === value) ?? null })}
      />
      {(kind === null || kind === 'bars') && <MetricSelect comparison={comparison} />}
      {canBeLog(kind) && (
        <label className={styles.option}>
          <input type="checkbox" checked={log} onChange={() => setFigure(choice, { log: !log })} />
          Log axis
        </label>
      )}
      {kind === 'multiples' && (
        <label className={styles.option}>
          <input type="checkbox" checked={shared} onChange={() => setFigure(choice, { shared: !shared })} />
          Shared axes
        </label>
      )}
    </div>
  )
}

interface FiguresProps {
  readonly comparison: Comparison
  readonly sources: readonly Source[]
  readonly rows: readonly SheetRow[]
  readonly chosen: ChosenMetric
  /** null: the bars, which are saved under the finding of the whole comparison. */
  readonly onSave: (model: FigureModel | null) => void
  readonly onSaveIntent: () => void
}

/** The figure of the link, or bars and roofline; a sentence in place of a chart that would compare nothing. */
export function Figures({ comparison, sources, rows, chosen, onSave, onSaveIntent }: FiguresProps) {
  const word = useView((view) => view.figure)
  const choice = useMemo(() => figureChoice(word), [word])
  const models = useMemo(() => {
    const kinds = choice.kind === null ? (['bars', 'roofline'] as const) : [choice.kind]
    return kinds.map((kind) => figureModel(kind, { comparison, sources, rows }, choice))
  }, [choice, comparison, sources, rows])
  return (
    <div className={styles.figures}>
      {models.map((model, position) => {
        const notes = [
          ...(model.kind === 'bars' && chosen.problem !== null ? [chosen.problem] : []),
          ...(position === 0 && choice.problem !== null ? [choice.problem] : []),
        ]
        return (
          <div key={model.kind}>
            {position === 0 && <FigureSelects choice={choice} comparison={comparison} />}
            {'sentence' in model ? (
              <p className={styles.quiet}>{[model.sentence, ...notes].join(' ')}</p>
            ) : (
              <Asked comparison={comparison}>
                <Figure
                  text={{ ...model.text, notes: [...notes, ...(model.text.notes ?? [])] }}
                  twin={model.twin}
                  height={model.height}
                  onSave={() => onSave(model.kind === 'bars' ? null : model)}
                  onSaveIntent={onSaveIntent}
                >
                  {(size) => model.draw(size, SCREEN, true)}
                </Figure>
              </Asked>
            )}
          </div>
        )
      })}
    </div>
  )
}
