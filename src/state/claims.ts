/** The article's claims with their live checks, evaluated on the as-of date against the facts at hand. */
import { useDataset } from '../api/queries'
import type { Chip } from '../domain/chip'
import type { Claim } from '../domain/claim'
import { type ClaimResult, evaluateClaim } from '../domain/claims/evaluate'
import type { ClaimWorld } from '../domain/claims/world'
import type { Company } from '../domain/company'
import type { IsoDay } from '../domain/date'
import type { TimelineEvent } from '../domain/event'
import type { Law } from '../domain/export-controls/law'
import type { Measure } from '../domain/export-controls/rules'
import { statusOf } from '../domain/export-controls/status'
import type { FactIndex } from '../domain/reading'
import type { RevenueFigure } from '../domain/revenue'
import { combine, type Loaded, remember } from './combine'
import { useFactIndex } from './fact-index'
import { type ChipSubject, useAsOf, useLaw, useSubjects } from './select'

const worldOf = remember(
  (
    asOf: IsoDay,
    index: FactIndex,
    law: Law,
    subjects: ReadonlyMap<string, ChipSubject>,
    chips: readonly Chip[],
    companies: readonly Company[],
    revenue: readonly RevenueFigure[],
    events: readonly TimelineEvent[],
    measures: readonly Measure[],
  ): ClaimWorld => ({
    asOf,
    index,
    chips,
    companies,
    revenue,
    events,
    measures,
    statusOf: (chipId, destination, day) => {
      const subject = subjects.get(chipId)
      return subject ? statusOf(subject, destination, day, law).status : 'unknown'
    },
  }),
)

/** Everything a claim check may look at, on the as-of date. */
export function useClaimWorld(): Loaded<ClaimWorld> {
  const asOf = useAsOf()
  return combine(
    [
      useFactIndex(),
      useLaw(),
      useSubjects(),
      useDataset('chips'),
      useDataset('companies'),
      useDataset('revenue'),
      useDataset('events'),
      useDataset('measures'),
    ],
    (...parts) => worldOf(asOf, ...parts),
  )
}

const resultsOf = remember((claims: readonly Claim[], world: ClaimWorld): readonly ClaimResult[] =>
  claims.map((claim) => evaluateClaim(claim, world)),
)

/** Every claim with what its checks give, in the order of the file. */
export function useClaimResults(): Loaded<readonly ClaimResult[]> {
  return combine([useDataset('claims'), useClaimWorld()], resultsOf)
}
