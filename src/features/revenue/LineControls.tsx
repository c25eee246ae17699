import { periodWords } from '../../domain/fiscal-period'
import { REVENUE_MEASURE_WORDS, REVENUE_MEASURES, type RevenueMeasure } from '../../domain/revenue-measure'
import { useLink } from '../../state/link'
import { announce } from '../../state/notices'
import { currentView, patchView, useView } from '../../state/view-store'
import { Select } from '../../ui/Select'
import { TextAction } from '../../ui/TextAction'
import styles from './Lines.module.css'
import { basePeriods, lineId, lineName } from './lines'
import { isPreset, type Preset, presets } from './presets'
import { companiesWithFigures, segmentChoices } from './subject'
import { isShareable } from './unknown-lines'
import type { Lines } from './use-lines'
import type { Revenue } from './use-revenue'

/** Lines beside the subject at most. */
const MOST = 8

function PresetLink({ preset }: { preset: Preset }) {
  const link = useLink('revenue', preset.patch)
  const current = useView((view) => isPreset(preset, view))
  return (
    <li>
      <a {...link} aria-current={current ? 'true' : undefined}>
        {preset.label}
      </a>
    </li>
  )
}

/** The comparisons people ask for, as links. */
export function Presets({ revenue }: { revenue: Revenue }) {
  return (
    <nav aria-label="Comparisons">
      <ul className={styles.presets}>
        {presets(revenue.figures, revenue.companies).map((preset) => (
          <PresetLink key={preset.id} preset={preset} />
        ))}
      </ul>
    </nav>
  )
}

/** The measures that the subject and its neighbours can be looked at by. */
export function MeasureChoice({ lines }: { lines: Lines }) {
  const shareable = isShareable(lines.ids)
  const offered = REVENUE_MEASURES.filter((measure) => measure !== 'share' || shareable)
  return (
    <Select
      label="Measure"
      showLabel
      options={offered.map((value) => ({ value, label: REVENUE_MEASURE_WORDS[value] }))}
      value={lines.measure}
      onChange={(measure: RevenueMeasure) => patchView({ measure })}
    />
  )
}

function AddLine({ revenue, lines }: { revenue: Revenue; lines: Lines }) {
  const { figures, companies } = revenue
  const options = companiesWithFigures(figures, companies).flatMap(({ value: companyId }) =>
    segmentChoices(figures, companyId)
      .map(({ value }) => lineId(companyId, value))
      .filter((id) => !lines.ids.includes(id))
      .map((id) => ({ value: id, label: lineName(id, companies) })),
  )
  return (
    <Select
      label="Compare with"
      showLabel
      options={[{ value: '', label: 'choose …' }, ...options]}
      value=""
      onChange={(id) => {
        const { lines: beside } = currentView()
        if (id === '') return
        if (beside.length >= MOST) announce(`The figure holds ${MOST} lines beside the first.`)
        else patchView({ lines: [...beside, id] })
      }}
    />
  )
}

function Toggle({
  label,
  checked,
  onChange,
}: {
  label: string
  checked: boolean
  onChange: (on: boolean) => void
}) {
  return (
    <label className={styles.toggle}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} /> {label}
    </label>
  )
}

const LOGGED: readonly RevenueMeasure[] = ['level', 'ttm', 'annual', 'index']

/** What stands beside the subject, on what scale, from what base, with what marked. */
export function LineControls({ revenue, lines }: { revenue: Revenue; lines: Lines }) {
  const log = useView((view) => view.log)
  const beside = useView((view) => view.lines)
  const { measure, set, marked } = lines
  const bases = measure === 'index' ? basePeriods(set.lines) : []
  return (
    <div className={styles.controls}>
      <AddLine revenue={revenue} lines={lines} />
      {bases.length > 1 && (
        <Select
          label="100 ="
          showLabel
          options={bases.map((period) => ({ value: period, label: periodWords(period) }))}
          value={set.base ?? ''}
          onChange={(base) => patchView({ base })}
        />
      )}
      {LOGGED.includes(measure) && (
        <Toggle label="Log scale" checked={log} onChange={(on) => patchView({ log: on })} />
      )}
      <Toggle
        label="Mark export-control rules"
        checked={marked.includes('policy')}
        onChange={(on) =>
          patchView({ marked: on ? ['policy', ...marked] : marked.filter((lane) => lane !== 'policy') })
        }
      />
      <Toggle
        label="Mark the companies’ results"
        checked={marked.includes('financial')}
        onChange={(on) =>
          patchView({ marked: on ? [...marked, 'financial'] : marked.filter((lane) => lane !== 'financial') })
        }
      />
      {beside.map((id) => (
        <TextAction
          key={id}
          aria-label={`Take out ${lineName(id, revenue.companies)}`}
          onClick={() => patchView({ lines: beside.filter((other) => other !== id) })}
        >
          {lineName(id, revenue.companies)} ×
        </TextAction>
      ))}
    </div>
  )
}
