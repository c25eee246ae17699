/** What a version of the rule tests, in words, and how two versions differ. */
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

function policiesOf(version: RuleVersion, rules: ExportRules): readonly ReviewPolicy[] {
  return rules.review_policies.filter((one) => one.effective_from === version.effective_from)
}

function policyWords({ status, when }: ReviewPolicy): string {
  const test = when.test === undefined ? '' : ` if ${testWords(when.test)}`
  const also = when.also === undefined ? '' : `, and ${testWords(when.also)}`
  return `${when.eccn.join(', ')}: ${status.replaceAll('-', ' ')}${test}${also}`
}

/** What it tests or says, line by line. */
export function contentOf(version: RuleVersion, rules: ExportRules): readonly string[] {
  const tests = version.tests.map((one) => {
    const stacks = one.applies_to === 'hbm' ? ' (memory stacks)' : ''
    return `${one.eccn}${stacks}: ${testWords(one.test)}`
  })
  const notes = (version.carve_outs ?? []).map((note) => `Left out: ${testWords(note.when)}`)
  const policies = policiesOf(version, rules).map((one) => `Review: ${policyWords(one)}`)
  const exceptions = version.licence_exceptions?.length
    ? [`Exceptions: ${version.licence_exceptions.map((id) => id.toUpperCase()).join(', ')}`]
    : []
  const plain =
    version.plain ?? (typeof version.presumption === 'string' ? `Presumed: ${version.presumption}` : null)
  return [
    ...tests,
    ...notes,
    ...policies,
    ...exceptions,
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
function scopeOf({ destination_scope: scope = [], effective_from: start }: RuleVersion): string {
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

/** The two versions to compare: the reader's, else the last two classification texts that had begun by the day. */
export function comparedVersions(
  rules: ExportRules,
  ids: readonly string[],
  day: string,
): readonly [RuleVersion, RuleVersion] | null {
  const all = versionsByAge(rules)
  const chosen = ids.flatMap((id) => all.find((one) => one.id === id) ?? [])
  const texts = all.filter((one) => one.layer === 'classification')
  const begun = texts.filter((one) => one.effective_from <= day)
  const [before, after] = begun.length >= 2 ? begun.slice(-2) : texts.slice(0, 2)
  const first = chosen[0] ?? before
  const second = chosen[1] ?? after
  return first && second ? [first, second] : null
}

/** What differs, one sentence each: gone, new, changed; says so when nothing does. */
export function versionDiff(before: RuleVersion, after: RuleVersion, rules: ExportRules): readonly string[] {
  if (before.id === after.id) return ['The same version stands on both sides.']
  const old = contentOf(before, rules)
  const young = contentOf(after, rules)
  const headOf = (line: string) => line.split(':')[0] ?? line
  const lines: string[] = []
  for (const line of old) {
    if (young.includes(line)) continue
    const match = young.find((one) => headOf(one) === headOf(line))
    lines.push(
      match === undefined ? `Gone: ${line}.` : `${headOf(line)}: was “${rest(line)}”, is “${rest(match)}”.`,
    )
  }
  for (const line of young) {
    if (!old.includes(line) && !old.some((one) => headOf(one) === headOf(line))) lines.push(`New: ${line}.`)
  }
  if (scopeOf(before) !== scopeOf(after))
    lines.push(`Destinations: was “${scopeOf(before)}”, is “${scopeOf(after)}”.`)
  if (before.layer !== after.layer)
    lines.push(
      `They speak about different layers: ${LAYERS[before.layer].toLowerCase()} and ${LAYERS[after.layer].toLowerCase()}.`,
    )
  const known = before.tests.length > 0 && JSON.stringify(before.tests) === JSON.stringify(after.tests)
  return known
    ? ['The numeric tests are the same.', ...lines]
    : lines.length > 0
      ? lines
      : ['No difference in what they test.']
}

function rest(line: string): string {
  return line.slice(line.indexOf(':') + 1).trim()
}
