// @vitest-environment jsdom
import type { ComponentType } from 'react'
import { expect, test, vi } from 'vitest'
import { ScatterFigure } from '../../src/features/chips/ScatterFigure'
import { type ChipData, useChips, useSelection } from '../../src/features/chips/use-chips'
import ClaimsRegion from '../../src/features/claims/Region'
import Companies from '../../src/features/compare/companies/Companies'
import CompareRegion from '../../src/features/compare/Region'
import Systems from '../../src/features/compare/systems/Systems'
import ControlsRegion from '../../src/features/controls/Region'
import OverviewRegion from '../../src/features/overview/Region'
import RevenueRegion from '../../src/features/revenue/Region'
import TimelineRegion from '../../src/features/timeline/Region'
import type { View } from '../../src/state/view'
import { captured } from './capture'
import { type Look, markupOf } from './compose'

vi.mock('../../src/image/SavePicture', () => import('./capture'))
vi.mock('virtual:picture-fonts', () => import('../image/fonts.fixture'))
// Vitest empties stylesheets, `?raw` or not.
vi.mock('../../src/ui/tokens.css?raw', async () => {
  const { readFileSync } = await import('node:fs')
  return { default: readFileSync('src/ui/tokens.css', 'utf8') }
})

function Scatter({ data }: { readonly data: ChipData }) {
  return <ScatterFigure data={data} selection={useSelection(data)} />
}

/** The figure without the table beside it, of a row a chip. */
function ChipsFigure() {
  const { data } = useChips()
  return data === undefined ? null : <Scatter data={data} />
}

interface Golden {
  readonly Region: ComponentType
  readonly view: Partial<View>
  readonly look?: Look
}

const CONTROLS = { Region: ControlsRegion, view: { region: 'controls', chip: 'nvidia-h20-96' } } as const
const CLAIMS = { Region: ClaimsRegion, view: { region: 'claims' } } as const
const TIMELINE = { Region: TimelineRegion, view: { region: 'timeline' } } as const
const OVERVIEW = { Region: OverviewRegion, view: { region: 'overview' } } as const
const REVENUE = { Region: RevenueRegion, view: { region: 'revenue' } } as const

/** By kind of picture. */
const GOLDENS: Readonly<Record<string, Golden>> = {
  'chips-scatter': { Region: ChipsFigure, view: { region: 'chips' }, look: { preset: 'square' } },
  'controls-plane': CONTROLS,
  'controls-history': CONTROLS,
  'overview-status': OVERVIEW,
  'overview-revenue': OVERVIEW,
  'overview-april': OVERVIEW,
  'overview-claims': { ...OVERVIEW, look: { preset: 'slide' } },
  timeline: TIMELINE,
  'timeline-quarters': TIMELINE,
  'revenue-growth': REVENUE,
  'revenue-peers': { ...REVENUE, look: { preset: 'slide' } },
  'revenue-lines': {
    Region: RevenueRegion,
    view: { region: 'revenue', measure: 'index', lines: ['nvidia.data_center', 'hygon.total'] },
  },
  'claims-table': { ...CLAIMS, look: { preset: 'square' } },
  'claims-article': CLAIMS,
  'claims-ratio': CLAIMS,
  'claims-path': { Region: ClaimsRegion, view: { region: 'claims', claim: 'cl-timeline-10-15' } },
  'claims-statement': { ...CLAIMS, look: { preset: 'slide' } },
  'compare-sheet': {
    Region: CompareRegion,
    view: {
      region: 'compare',
      chips: ['nvidia-h20-96', 'huawei-atlas-350', 'huawei-ascend-910c', 'cambricon-mlu590'],
      sheet: ['ecosystem'],
    },
  },
  'systems-bars': {
    Region: Systems,
    view: {
      region: 'compare',
      systems: ['huawei-cloudmatrix-384', 'huawei-atlas-950-superpod', 'nvidia-gb200-nvl72'],
    },
  },
  'companies-growth': {
    Region: Companies,
    view: { region: 'compare', companies: ['cambricon', 'hygon', 'moore-threads', 'metax'] },
  },
}

test.each(Object.entries(GOLDENS))(
  '%s: the picture is the golden one, byte for byte',
  async (kind, golden) => {
    const { Region, view, look } = golden
    const picture = await captured(Region, view, kind)
    await expect(await markupOf(picture, look)).toMatchFileSnapshot(`${kind}.svg`)
  },
)
