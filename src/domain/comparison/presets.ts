import type { Lifecycle, Market } from '../chip'
import type { IsoDay } from '../date'
import type { StatusGroup } from '../export-controls/rules'

/** Chips by what the law says of them on the as-of date: the highest TPP first. */
export interface PresetPick {
  readonly groups: readonly StatusGroup[]
  readonly market: Market
  readonly lifecycle: readonly Lifecycle[]
  /** So many of them. */
  readonly most: number
}

/** A comparison worth one click. Presets are data: a new one is a new row here, and a test holds every id to the facts. */
export interface Preset {
  readonly id: string
  readonly name: string
  /** What it answers, as a sentence without a full stop. */
  readonly question: string
  readonly chips: readonly string[]
  /** Chips after those named, found among all on the as-of date. */
  readonly picks?: readonly PresetPick[]
  readonly baseline: string
  /** Sets the dates; without them the reader's date stands. */
  readonly asOf?: IsoDay
  readonly otherDay?: IsoDay
  /** The figure that shows it best, as in the link. */
  readonly figure?: string
  /** Shows what the article claims beside what is found. */
  readonly withClaims?: true
}

export const PRESETS: readonly Preset[] = [
  {
    id: 'article',
    name: 'The article’s table',
    question: 'What the article claims about Ascend, Cambricon and NVIDIA parts, beside what is found',
    chips: [
      'nvidia-h20-96',
      'huawei-atlas-350',
      'huawei-ascend-950pr',
      'cambricon-mlu590',
      'nvidia-h100-sxm',
      'nvidia-b200',
    ],
    baseline: 'nvidia-h20-96',
    withClaims: true,
  },
  {
    id: 'china-today',
    name: 'What China can buy today',
    question:
      'The H20 beside the strongest data-centre parts that need no US licence on the date, and the strongest made in China; China’s own side stands in the sheet',
    chips: ['nvidia-h20-96'],
    picks: [
      {
        groups: ['unrestricted', 'notification'],
        market: 'data-centre',
        lifecycle: ['shipping'],
        most: 3,
      },
      { groups: ['domestic'], market: 'data-centre', lifecycle: ['shipping'], most: 4 },
    ],
    baseline: 'nvidia-h20-96',
  },
  {
    id: 'october-2023',
    name: 'Before and after October 2023',
    question:
      'Parts made for the rule of 2022, what the rule of October 2023 did to them, and what came after',
    chips: [
      'nvidia-a800-80-sxm',
      'nvidia-h800-sxm',
      'nvidia-l40s',
      'nvidia-rtx-4090',
      'nvidia-h20-96',
      'nvidia-l20',
      'nvidia-rtx-4090d',
    ],
    baseline: 'nvidia-h800-sxm',
    asOf: '2023-11-17',
    otherDay: '2023-10-16',
  },
  {
    id: 'ascend-950',
    name: 'Ascend 950 against H20',
    question: 'Huawei’s 950 generation, card and roadmap, against NVIDIA’s part for China',
    chips: ['nvidia-h20-96', 'huawei-atlas-350', 'huawei-ascend-950pr', 'huawei-ascend-950dt'],
    baseline: 'nvidia-h20-96',
  },
  {
    id: 'h200-910c',
    name: 'H200 against 910C',
    question: 'The part that case-by-case review may admit against the one made at home',
    chips: ['nvidia-h200-sxm', 'huawei-ascend-910c'],
    baseline: 'nvidia-h200-sxm',
  },
  {
    id: 'cut-down-data-centre',
    name: 'Cut-down versions, data centre',
    question: 'What was taken away each time: A100 to A800, H100 to H800 to H20',
    chips: [
      'nvidia-a100-80-sxm',
      'nvidia-a800-80-sxm',
      'nvidia-h100-sxm',
      'nvidia-h800-sxm',
      'nvidia-h20-96',
    ],
    baseline: 'nvidia-h100-sxm',
  },
  {
    id: 'cut-down-consumer',
    name: 'Cut-down versions, consumer',
    question: 'RTX 4090 and 5090 beside their versions for China',
    chips: [
      'nvidia-rtx-4090',
      'nvidia-rtx-4090d',
      'nvidia-rtx-5090',
      'nvidia-rtx-5090d',
      'nvidia-rtx-5090d-v2',
    ],
    baseline: 'nvidia-rtx-4090',
  },
  {
    id: 'ascend-generations',
    name: 'Ascend generations',
    question: 'From the first 910 to the announced 970',
    chips: [
      'huawei-ascend-910',
      'huawei-ascend-910b',
      'huawei-ascend-910c',
      'huawei-ascend-950pr',
      'huawei-ascend-950dt',
      'huawei-ascend-960',
      'huawei-ascend-970',
    ],
    baseline: 'huawei-ascend-910c',
    figure: 'multiples',
  },
]

/** The preset with exactly these chips, in any order, or null. */
export function presetOf(chipIds: readonly string[]): Preset | null {
  const wanted = [...chipIds].sort().join()
  return (
    PRESETS.find((preset) => preset.picks === undefined && [...preset.chips].sort().join() === wanted) ?? null
  )
}
