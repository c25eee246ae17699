/** What a version of the rule tests, in words. */
import { formatDateShort, type PartialDate } from '../../domain/date'
import type {
  ExportRules,
  ReviewPolicy,
  RuleLeaf,
  RuleTest,
  RuleVersion,
} from '../../domain/export-controls/rules'
import { exactNumber, INPUT_WORDS } from '../../domain/export-controls/words'
import { joinList, THIN_SPACE } from '../../domain/format'

const SIGNS: Readonly<Record<RuleLeaf['op'], string>> = {
  '>=': '≥',
  '>': '>',
  '<': '<',
  '<=': '≤',
  '==': '=',
}

function leafWords({ field, op, value }: RuleLeaf): string {
  const { name, unit } = INPUT_WORDS[field]
  if (typeof value === 'boolean') return value ? name : `no ${name}`
  return `${name} ${SIGNS[op]} ${exactNumber(value)}${unit === '' ? '' : THIN_SPACE + unit}`
}

/** `TPP ≥ 4 800, or TPP ≥ 1 600 and performance density ≥ 5.92`. */
export function testWords(test: RuleTest): string {
  if ('field' in test) return leafWords(test)
  return 'all' in test ? joinList(test.all.map(testWords)) : test.any.map(testWords).join(', or ')
}

export interface VersionRow {
  readonly name: string
  readonly words: readonly string[]
}

const LAYERS: Readonly<Record<RuleVersion['layer'], string>> = {
  classification: 'Classification',
  'destination-overlay': 'Destinations',
  presumption: 'Presumption on foundries',
  guidance: 'Guidance',
  'review-policy': 'Review policy',
}

/** One thing a text says: what about, and what. */
export interface Clause {
  readonly head: string
  readonly text: string
}

function policyClause({
  eccn,
  when,
  status,
  ...policy
}: ReviewPolicy & { readonly eccn: readonly string[] }): Clause {
  const narrowed = when.test === undefined ? '' : ', under a ceiling'
  const aside = policy.only_without_exception ? ', where no exception is used' : ''
  const test = when.test === undefined ? '' : ` if ${testWords(when.test)}`
  const also = when.also === undefined ? '' : `, and ${testWords(when.also)}`
  return {
    head: `Review of ${eccn.join(', ')}${narrowed}${aside}`,
    text: `${status.replaceAll('-', ' ')}${test}${also}`,
  }
}

export function policyClauses(policies: readonly ReviewPolicy[]): readonly Clause[] {
  return policies.map((one) => policyClause({ ...one, eccn: one.when.eccn }))
}

export function textClauses(version: RuleVersion): readonly Clause[] {
  const tests = version.tests.map((one) => {
    const stacks = one.applies_to === 'hbm' ? ' (memory stacks)' : ''
    return { head: `${one.eccn}${stacks}`, text: testWords(one.test) }
  })
  const notes = (version.carve_outs ?? []).map((note) => ({ head: 'Left out', text: testWords(note.when) }))
  return [...tests, ...notes]
}

export const lineOf = ({ head, text }: Clause) => `${head}: ${text}`

/** What a version itself tests or says, line by line. */
export function contentOf(version: RuleVersion, rules: ExportRules): readonly string[] {
  const own = rules.review_policies.filter((one) => one.effective_from === version.effective_from)
  const exceptions = version.licence_exceptions?.length
    ? [{ head: 'Exceptions', text: version.licence_exceptions.map((id) => id.toUpperCase()).join(', ') }]
    : []
  const plain =
    version.plain ?? (typeof version.presumption === 'string' ? `Presumed: ${version.presumption}` : null)
  return [
    ...[...textClauses(version), ...policyClauses(own), ...exceptions].map(lineOf),
    ...(plain === null ? [] : [plain]),
    ...effectOf(version),
  ]
}

function effectOf({ effect_on_china: effect }: RuleVersion): readonly string[] {
  return effect === undefined ? [] : [`For China: ${effect}`]
}

function dateOr(date: PartialDate | null | undefined, otherwise: string): string {
  return date ? formatDateShort(date) : otherwise
}

/** The destinations it covers, with their own first days. */
export function scopeOf({ destination_scope: scope = [], effective_from: start }: RuleVersion): string {
  const groups = scope.map(({ group, from }) =>
    from !== undefined && from !== start ? `${group} from ${formatDateShort(from)}` : group,
  )
  return groups.length === 0 ? 'no destination of its own' : [...new Set(groups)].join('; ')
}

/** One version as rows of the side-by-side table. */
export function versionRows(version: RuleVersion, rules: ExportRules): readonly VersionRow[] {
  const force = `${formatDateShort(version.effective_from)}${version.enforced ? '' : ', announced as not enforced'}`
  return [
    { name: 'Layer', words: [LAYERS[version.layer]] },
    { name: 'Tests or says', words: contentOf(version, rules) },
    { name: 'Destinations', words: [scopeOf(version)] },
    { name: 'Announced', words: [dateOr(version.announced, 'not stated')] },
    { name: 'Published', words: [dateOr(version.published, 'not published in the Federal Register')] },
    { name: 'In force', words: [force] },
    {
      name: 'Superseded',
      words: [
        version.effective_to === null ? 'no end found' : `after ${formatDateShort(version.effective_to)}`,
      ],
    },
    { name: 'Citation', words: [version.citation] },
  ]
}

/** Versions of all layers, oldest first. */
export function versionsByAge(rules: ExportRules): readonly RuleVersion[] {
  return rules.rule_versions.toSorted((a, b) => (a.effective_from < b.effective_from ? -1 : 1))
}
