/** Names of the colour tokens, so that a series says whose colour it wears. No colour value stands here. */
import type { StatusGroup } from '../domain/export-controls/rules'

const COMPANIES = new Set([
  'nvidia',
  'amd',
  'intel',
  'huawei',
  'cambricon',
  'hygon',
  'moore-threads',
  'metax',
  'biren',
])

/** A company's colour; companies without one of their own share `other` and are told apart by direct labels. */
export function companyColor(companyId: string): string {
  return `var(--company-${COMPANIES.has(companyId) ? companyId : 'other'})`
}

/** A status group's colour. Reserved: nothing else wears it. */
export function statusColor(group: StatusGroup): string {
  return `var(--status-${group})`
}

/** The lighter partner of a company or status colour, opaque; ink has none and takes the hairline. */
export function tintOf(color: string): string {
  const name = /^var\(--((?:company|status)-[a-z-]+)\)$/.exec(color)?.[1]
  return name === undefined ? 'var(--hair)' : `var(--${name}-tint)`
}
