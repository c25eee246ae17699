import { BarPanels } from '../../src/charts/BarPanels'
import type { BarPanel, BarSeries } from '../../src/charts/chart-types'
import type { PictureInput } from '../../src/image/picture-types'

const SERIES: readonly BarSeries[] = [
  { id: 'h20', name: 'H20', paint: { color: 'var(--company-nvidia)', style: 'solid' } },
  { id: 'atlas', name: 'Atlas 350', paint: { color: 'var(--company-huawei)', style: 'solid' }, strong: true },
  { id: '910c', name: '910C', paint: { color: 'var(--company-huawei)', style: 'tint' } },
]

const PANELS: readonly BarPanel[] = [
  {
    id: 'bf16',
    title: 'BF16, dense',
    unit: 'TFLOPS',
    ratioHead: 'against H20',
    cells: [
      { seriesId: 'h20', value: 100, label: '100' },
      { seriesId: 'atlas', value: 250, label: '250', ratio: '2.50×' },
      { seriesId: '910c', value: null, label: 'not disclosed' },
    ],
  },
  {
    id: 'int8',
    title: 'INT8',
    unit: 'TOPS',
    ratioHead: 'against H20',
    cells: [
      { seriesId: 'h20', value: 200, label: '200' },
      { seriesId: 'atlas', value: 500, label: '500', ratio: '2.50×' },
      { seriesId: '910c', value: 1600, label: '1\u2009600', ratio: '8.00×', style: 'hatch' },
    ],
  },
]

/** A picture of bars with made-up round numbers, a Chinese name and every kind of words. */
export const BARS: PictureInput = {
  kind: 'compare-bars',
  title: 'Atlas 350 out-computes the H20 and moves a third of the data',
  subtitle: 'NVIDIA H20, Huawei Atlas 350 and Ascend 910C (昇腾910C), dense rates. As of 29 April 2026',
  summary: 'Atlas 350 computes 2.50 times an H20 & <more>.',
  who: [
    {
      mark: { kind: 'swatch', paint: { color: 'var(--company-nvidia)', style: 'solid' } },
      name: 'H20 96 GB',
      status: { group: 'licence', words: 'Licence for China: BIS letter, April 2025' },
    },
    {
      mark: { kind: 'swatch', paint: { color: 'var(--company-huawei)', style: 'solid' } },
      name: 'Atlas 350',
      status: { group: 'domestic', words: 'Domestic in China' },
    },
  ],
  body: (size) => <BarPanels {...size} series={SERIES} panels={PANELS} named={false} />,
  notes: ['Each panel starts at zero.', 'Hatched: source does not say dense or sparse.'],
  sources: ['Ascend hardware data file (2026)', 'Epoch AI, CC BY (Dec 2025)'],
  rules: '89 FR 96790, 91 FR 1684',
  asOf: '2026-04-29',
  checked: '2026-11-24',
  state: { href: '/?view=compare&chips=a,b', view: { view: 'compare', chips: 'a,b', asof: '2026-04-29' } },
  slug: 'H20, Atlas 350 & 昇腾910C',
}
