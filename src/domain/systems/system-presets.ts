/** Comparisons of systems worth one click: data, held to the facts by a test. The first system is the baseline. */
export interface SystemPreset {
  readonly id: string
  readonly name: string
  /** What it answers, as a sentence without a full stop. */
  readonly question: string
  readonly systems: readonly string[]
}

export const SYSTEM_PRESETS: readonly SystemPreset[] = [
  {
    id: 'supernodes-nvl72',
    name: 'Supernodes against NVL72 and an H20 node',
    question:
      'Does a domain of many weaker chips make up for them? CloudMatrix 384 and Atlas 950 against NVIDIA',
    systems: [
      'nvidia-gb200-nvl72',
      'huawei-cloudmatrix-384',
      'huawei-atlas-950-superpod-1024',
      'nvidia-hgx-h20',
    ],
  },
  {
    id: 'eight-chip-nodes',
    name: 'Eight-chip nodes',
    question: 'The server a buyer in China can order beside those one cannot',
    systems: [
      'nvidia-hgx-h20',
      'huawei-atlas-800i-a2',
      'huawei-atlas-800i-a3',
      'nvidia-hgx-h100',
      'nvidia-hgx-h200',
      'amd-mi300x-node',
    ],
  },
  {
    id: 'three-atlas-950',
    name: 'The three Atlas 950s',
    question: 'Roadmap, product page and cabinet table give three machines of one name',
    systems: ['huawei-atlas-950-superpod', 'huawei-atlas-950-superpod-1024', 'huawei-atlas-950-cabinet-64'],
  },
  {
    id: 'chinese-supernodes',
    name: 'Chinese supernodes',
    question: 'Huawei, Alibaba, Kunlunxin, Sugon and Moore Threads: how much of each is disclosed',
    systems: [
      'huawei-cloudmatrix-384',
      'alibaba-panjiu-al128',
      'kunlunxin-p800-supernode',
      'sugon-scalex640',
      'moore-threads-mtt-c256',
    ],
  },
  {
    id: 'racks',
    name: 'Racks of 2025 and 2026',
    question: 'GB200, GB300, Vera Rubin and Helios, announced ones marked',
    systems: ['nvidia-gb200-nvl72', 'nvidia-gb300-nvl72', 'nvidia-vera-rubin-nvl72', 'amd-helios'],
  },
]

/** The preset with exactly these systems, in any order, or null. */
export function systemPresetOf(ids: readonly string[]): SystemPreset | null {
  const wanted = ids.toSorted().join()
  return SYSTEM_PRESETS.find(({ systems }) => systems.toSorted().join() === wanted) ?? null
}
