import { patchView } from '../../state/view-store'
import { Segmented } from '../../ui/Segmented'
import { Select } from '../../ui/Select'
import { MeasureChoice } from './LineControls'
import type { Rhythm } from './periods'
import styles from './Region.module.css'
import { companiesWithFigures, DEFAULT_COMPANY, segmentChoices } from './subject'
import type { Lines } from './use-lines'
import type { Revenue } from './use-revenue'

const RHYTHMS: Readonly<Record<Rhythm, string>> = { quarters: 'Quarters', years: 'Years' }

/** Whose money, which of it, by what rhythm: only what the facts hold is offered. */
export function Controls({ revenue, lines }: { revenue: Revenue; lines: Lines }) {
  const { figures, companies, subject, rhythms, rhythm, chooseRhythm } = revenue
  const segments = segmentChoices(figures, subject.companyId)
  return (
    <div className={styles.controls}>
      <Select
        label="Company"
        showLabel
        options={companiesWithFigures(figures, companies)}
        value={subject.companyId}
        onChange={(id) =>
          patchView({ companies: id === DEFAULT_COMPANY ? [] : [id], segment: 'total', spoken: null })
        }
      />
      {segments.length > 1 && (
        <Select
          label="Figure"
          showLabel
          options={segments}
          value={subject.segment}
          onChange={(segment) => patchView({ segment, spoken: null })}
        />
      )}
      <MeasureChoice lines={lines} />
      {rhythms.length > 1 && (
        <Segmented
          label="Periods"
          options={rhythms.map((value) => ({ value, label: RHYTHMS[value] }))}
          value={rhythm}
          onChange={chooseRhythm}
        />
      )}
    </div>
  )
}
