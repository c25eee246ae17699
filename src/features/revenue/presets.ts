/** Comparisons that people ask for, as changes of the view: only companies that the facts hold figures of. */
import { isPublished } from '../../domain/as-of'
import type { Company } from '../../domain/company'
import { parsePeriod } from '../../domain/fiscal-period'
import type { RevenueFigure } from '../../domain/revenue'
import type { View } from '../../state/view'
import { lineId } from './lines'

export interface Preset {
  readonly id: string
  readonly label: string
  readonly patch: Partial<View>
}

const PLAIN = { segment: 'total', base: null, log: false, marked: [], lines: [] } satisfies Partial<View>

const isYear = (label: string) => parsePeriod(label)?.part === 'FY'

/** Chinese chip designers with revenue in the facts, Cambricon first. */
function chineseDesigners(figures: readonly RevenueFigure[], companies: readonly Company[]) {
  const ids = companies
    .filter(({ country, role }) => country === 'China' && role === 'chip designer')
    .map(({ companyId }) => companyId)
    .filter((id) =>
      figures.some(
        (row) =>
          row.companyId === id && row.segment === 'total' && isPublished(row) && isYear(row.fiscalPeriod),
      ),
    )
    // Huawei’s total is phones and networks: on one axis it says nothing about chips.
    .filter((id) => id !== 'huawei')
  return ids.sort((a, b) => Number(b === 'cambricon') - Number(a === 'cambricon'))
}

/** The presets, in the order of the questions. */
export function presets(figures: readonly RevenueFigure[], companies: readonly Company[]): readonly Preset[] {
  const [, ...others] = chineseDesigners(figures, companies)
  return [
    {
      id: 'chinese',
      label: 'Chinese chip makers',
      patch: {
        ...PLAIN,
        companies: [],
        measure: 'annual',
        log: true,
        lines: others.map((id) => lineId(id, 'total')),
      },
    },
    {
      id: 'nvidia',
      label: 'NVIDIA data centre against NVIDIA China',
      patch: {
        ...PLAIN,
        companies: ['nvidia'],
        segment: 'data_center',
        measure: 'annual',
        lines: [lineId('nvidia', 'china')],
        marked: ['policy'],
      },
    },
    {
      id: 'clearing',
      label: 'Are the controls clearing the field? Cambricon against NVIDIA China',
      patch: {
        ...PLAIN,
        companies: [],
        measure: 'annual',
        lines: [lineId('nvidia', 'china')],
        marked: ['policy'],
      },
    },
  ]
}

/** True when the view is what the preset asks for. */
export function isPreset(preset: Preset, view: View): boolean {
  return Object.entries(preset.patch).every(
    ([key, value]) => JSON.stringify(view[key as keyof View]) === JSON.stringify(value),
  )
}
