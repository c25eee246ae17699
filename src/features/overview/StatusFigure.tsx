import { useState } from 'react'
import { Figure } from '../../charts/Figure'
import type { TableTwin } from '../../charts/figure-types'
import { formatDate, formatDateShort, type IsoDay } from '../../domain/date'
import type { Loaded } from '../../state/combine'
import { useLink } from '../../state/link'
import { lazyPart } from '../../ui/lazy-part'
import { STATUS_FACES } from '../../ui/status-glyphs'
import { stateOf } from './figure-state'
import styles from './Overview.module.css'
import { StatusAreas } from './StatusAreas'
import {
  type ChipHistory,
  countsOn,
  STACK,
  type Step,
  statusSummary,
  statusTitle,
  stepsUntil,
  totalOf,
} from './status-series'

const StatusSave = lazyPart(() => import('./StatusSave'), 'The dialog that saves a picture')

interface StatusFigureProps {
  readonly histories: Loaded<readonly ChipHistory[]>
  readonly asOf: IsoDay
  readonly marks: readonly { readonly day: IsoDay; readonly label: string }[]
  readonly source: string
}

function twinOf(steps: readonly Step[]): TableTwin {
  return {
    caption: 'Data-centre accelerators designed outside China by export status, at each change',
    columns: [
      { key: 'day', label: 'From' },
      ...STACK.map((group) => ({
        key: group,
        label: STATUS_FACES[group].word,
        numeric: true,
        ask: `?${group}`,
      })),
      { key: 'total', label: 'Chips', numeric: true, ask: '?total' },
    ],
    rows: steps.map((step) => ({
      day: formatDateShort(step.day),
      ...Object.fromEntries(STACK.map((group) => [group, String(step.counts[group])])),
      ...Object.fromEntries([...STACK, 'total'].map((of) => [`?${of}`, `status ${step.day} ${of}`])),
      total: String(totalOf(step.counts)),
    })),
  }
}

/** How many chips stood in which status group, through time. */
export function StatusFigure({ histories, asOf, marks, source }: StatusFigureProps) {
  const link = useLink('controls')
  const known = histories.data ?? []
  const steps = stepsUntil(known, asOf)
  const series = { steps, asOf, marks }
  const empty = steps.length === 0
  const [isSaving, setSaving] = useState(false)
  const text = {
    title: statusTitle(known, asOf),
    subtitle: `Data-centre accelerators designed outside China and announced by each date, by computed US export status, to ${formatDate(asOf)}`,
    summary: statusSummary(countsOn(known, asOf), asOf),
    source,
  }
  return (
    <div className={styles.wide}>
      <Figure
        text={text}
        onSave={() => setSaving(true)}
        onSaveIntent={StatusSave.prepare}
        twin={twinOf(steps)}
        height={(width) => (width < 520 ? 240 : 280)}
        state={
          histories.data && empty
            ? {
                kind: 'empty',
                sentence: 'The areas begin in January 2022: move the as-of date to a later day.',
              }
            : stateOf(histories)
        }
        actions={<a {...link}>Open Controls</a>}
      >
        {({ width, height }) => <StatusAreas {...series} width={width} height={height} />}
      </Figure>
      {isSaving && <StatusSave {...series} text={text} onClose={() => setSaving(false)} />}
    </div>
  )
}
