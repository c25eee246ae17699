/** The article's competitiveness table, cell by cell: as claimed, as found, and the verdicts on it. */
import type { ArticleRow, Claim } from '../../domain/claim'
import type { ClaimWorld } from '../../domain/claims/world'
import { claimedRows } from '../../domain/comparison/claimed'
import { shortNames } from '../../domain/comparison/names'
import type { ChipFact, ChipField } from '../../domain/fact'
import { joinList } from '../../domain/format'
import { isMissing } from '../../domain/missing'
import { factsOf, readCustomers, readField } from '../../domain/reading'
import { STATUS_WORDS } from '../../domain/words'

export interface ArticleCell {
  readonly column: string
  readonly claimed: string
  /** One sentence each. */
  readonly found: readonly string[]
  readonly claims: readonly Claim[]
  /** What {@link found} was read from. */
  readonly facts: readonly ChipFact[]
}

export interface ArticleRowCells {
  readonly row: string
  readonly cells: readonly ArticleCell[]
}

const BASELINE = 'nvidia-h20-96'

type Words = (chipId: string) => string

function ofField(
  world: ClaimWorld,
  chipIds: readonly string[],
  field: ChipField,
  name: Words,
): readonly string[] {
  const readings = chipIds.map((chipId) => ({
    chipId,
    reading: readField(world.index, chipId, field, { asOf: world.asOf }),
  }))
  const known = readings.flatMap(({ chipId, reading }) =>
    isMissing(reading) ? [] : [`${name(chipId)}: ${reading.value} (${reading.fact.kind})`],
  )
  return known.length > 0
    ? known
    : [...new Set(readings.flatMap(({ reading }) => (isMissing(reading) ? [reading.reason] : [])))]
}

function ofCustomers(world: ClaimWorld, chipIds: readonly string[], name: Words): readonly string[] {
  const found = chipIds.flatMap((chipId) => {
    const customers = readCustomers(world.index, chipId, world.asOf)
    if (isMissing(customers)) return []
    const names = [...new Set(customers.map(({ value }) => String(value)))]
    const more = names.length > 4 ? ` and ${names.length - 4} more` : ''
    return [`${name(chipId)}: ${more === '' ? joinList(names) : names.slice(0, 4).join(', ')}${more}`]
  })
  return found.length > 0 ? found : ['No source names a customer.']
}

function ofAccess(world: ClaimWorld, chipIds: readonly string[], name: Words): readonly string[] {
  return chipIds.map(
    (chipId) => `${name(chipId)}: ${STATUS_WORDS[world.statusOf(chipId, 'china', world.asOf)]}`,
  )
}

/** Rates that a claim about FP4 could have been reckoned in. */
const RATES = ['peak_fp4', 'peak_bf16', 'peak_fp16', 'peak_fp8', 'peak_int8'] as const

function statedOf(
  world: ClaimWorld,
  chipIds: readonly string[],
  fields: readonly ChipField[],
): readonly ChipFact[] {
  return chipIds.flatMap((chipId) => fields.flatMap((field) => factsOf(world.index, chipId, field)))
}

/** Claims by what they are about, as `metric` of the claims says. */
const ABOUT = {
  maturity: /^ecosystem_maturity/,
  customers: /^representative_customer/,
  access: /^market_access/,
} as const

function about(claims: readonly Claim[], cell: keyof typeof ABOUT): readonly Claim[] {
  return claims.filter(({ metric }) => ABOUT[cell].test(metric))
}

/** Claims about FP4 whose first subject is of the row: the others are measured against. */
function onFp4(claims: readonly Claim[], chipIds: readonly string[]): readonly Claim[] {
  return claims.filter(({ metric, subjectIds }) => {
    return metric.startsWith('fp4_') && chipIds.includes(subjectIds[0] ?? '')
  })
}

/** Every cell of the table that the article fills. */
export function articleCells(
  table: readonly ArticleRow[],
  claims: readonly Claim[],
  world: ClaimWorld,
): readonly ArticleRowCells[] {
  const names = shortNames(
    world.chips.filter(({ chipId }) => table.some((row) => row.chipIds.includes(chipId))),
  )
  const name: Words = (chipId) => names.get(chipId) ?? chipId
  const context = { chips: world.chips, index: world.index, baseline: BASELINE }
  return claimedRows(table, claims, context).map((row, at) => {
    const stack = table[at]?.softwareStack ?? ''
    const cells: readonly ArticleCell[] = [
      {
        column: 'FP4 against the H20',
        claimed: row.claimed,
        found: row.found,
        claims: onFp4(claims, row.chipIds),
        facts: statedOf(world, [...new Set([...row.chipIds, BASELINE])], RATES),
      },
      {
        column: 'Ecosystem maturity',
        claimed: row.maturity,
        found: ofField(world, row.chipIds, 'ecosystem_maturity', name),
        claims: about(row.claims, 'maturity'),
        facts: statedOf(world, row.chipIds, ['ecosystem_maturity']),
      },
      {
        column: 'Software',
        claimed: stack,
        found: ofField(world, row.chipIds, 'software_stack', name),
        claims: [],
        facts: statedOf(world, row.chipIds, ['software_stack']),
      },
      {
        column: 'Customers',
        claimed: row.customers,
        found: ofCustomers(world, row.chipIds, name),
        claims: about(row.claims, 'customers'),
        facts: statedOf(world, row.chipIds, ['representative_customer']),
      },
      {
        column: 'Market access',
        claimed: row.access,
        found: ofAccess(world, row.chipIds, name),
        claims: about(row.claims, 'access'),
        facts: [],
      },
    ]
    return { row: row.row, cells: cells.filter(({ claimed }) => claimed !== '') }
  })
}
