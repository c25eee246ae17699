/** An address of each region that shows what it is for. Read by the scripts that go through all of them. */
export const REGIONS = {
  overview: '',
  chips: '?view=chips',
  compare: '?view=compare&chips=nvidia-h20-96,huawei-atlas-350,huawei-ascend-910c',
  controls: '?view=controls&chip=nvidia-h20-96',
  timeline: '?view=timeline',
  revenue: '?view=revenue',
  claims: '?view=claims',
  sources: '?view=sources',
}
