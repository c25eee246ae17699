/** Comparisons of companies worth one click: data, held to the facts by a test. */
export interface CompanyPreset {
  readonly id: string
  readonly name: string
  /** What it answers, as a sentence without a full stop. */
  readonly question: string
  readonly companies: readonly string[]
}

export const COMPANY_PRESETS: readonly CompanyPreset[] = [
  {
    id: 'cambricon-nvidia',
    name: 'Cambricon and NVIDIA',
    question: 'The listed Chinese designer that grows fastest beside the one it is to replace',
    companies: ['cambricon', 'nvidia'],
  },
  {
    id: 'chinese-designers',
    name: 'Chinese chip designers',
    question: 'Growth, calendar and Entity List of those that publish accounts',
    companies: ['cambricon', 'hygon', 'moore-threads', 'metax', 'iluvatar', 'enflame'],
  },
  {
    id: 'both-sides',
    name: 'Both sides of the controls',
    question: 'NVIDIA, AMD and Broadcom beside Huawei, Cambricon and SMIC',
    companies: ['nvidia', 'amd', 'broadcom', 'huawei', 'cambricon', 'smic'],
  },
]

/** The preset with exactly these companies, in any order, or null. */
export function companyPresetOf(ids: readonly string[]): CompanyPreset | null {
  const wanted = ids.toSorted().join()
  return COMPANY_PRESETS.find(({ companies }) => companies.toSorted().join() === wanted) ?? null
}
