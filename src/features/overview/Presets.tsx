import { linkTo } from '../../state/link'
import type { Region, View } from '../../state/view'
import { DEFAULT_VIEW } from '../../state/view'
import { useView } from '../../state/view-store'
import styles from './Overview.module.css'
import rest from './Rest.module.css'

interface Preset {
  readonly title: string
  readonly question: string
  readonly region: Region
  readonly patch: Partial<View>
}

/** One click to an insight. Data, not code: another comparison is another row. */
export const PRESETS: readonly Preset[] = [
  {
    title: 'Ascend 950 against the H20',
    question: 'What the 2.87× of the article compares, format by format',
    region: 'compare',
    patch: {
      chips: ['nvidia-h20-96', 'huawei-atlas-350', 'huawei-ascend-950pr'],
      baseline: null,
    },
  },
  {
    title: 'H200 against the Ascend 910C',
    question: 'The best that case-by-case review can admit, beside the best that China ships',
    region: 'compare',
    patch: { chips: ['nvidia-h200-sxm', 'huawei-ascend-910c'], baseline: 'nvidia-h200-sxm' },
  },
  {
    title: 'What case-by-case review admits',
    question: 'Data-centre chips that need a licence on the as-of date, by TPP',
    region: 'chips',
    patch: { facets: { ...DEFAULT_VIEW.facets, status: ['licence'], market: ['data-centre'] } },
  },
]

/** Three named comparisons that open in one click. */
export function Presets() {
  const view = useView((one) => one)
  return (
    <section className={styles.wide} aria-labelledby="comparisons">
      <div className={styles.head}>
        <h2 id="comparisons">Comparisons to start from</h2>
      </div>
      <ul className={rest.presets}>
        {PRESETS.map((preset) => (
          <li key={preset.title}>
            <a {...linkTo(view, preset.region, preset.patch)}>{preset.title}</a>
            <p>{preset.question}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
