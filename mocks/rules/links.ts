/** What the rules document says about things outside it, and about itself. */
import { CHIP_FIELDS, type ChipField, FACT_KINDS, fieldInfo } from '../../src/domain/fact'
import { type IdKind, type Ids, ref } from '../checks/cells'
import { Bad } from '../checks/fault'
import { nearest } from '../checks/nearest'
import type { RulesShape } from './shape'
import { checkTest, type Report } from './tests'

function checkIds(ids: readonly string[], path: string, kind: IdKind, known: Ids, report: Report): void {
  ids.forEach((id, index) => {
    const value = ref(kind)(id, known)
    if (value instanceof Bad) report(`${path}[${index}]`, id, value)
  })
}

/** Every `source_id` and `source_ids` anywhere in the document names a source. */
export function checkSources(node: unknown, path: string, ids: Ids, report: Report): void {
  if (Array.isArray(node)) {
    node.forEach((child, index) => {
      checkSources(child, `${path}[${index}]`, ids, report)
    })
  } else if (typeof node === 'object' && node !== null) {
    for (const [key, child] of Object.entries(node)) {
      const at = path === '' ? key : `${path}.${key}`
      if (key === 'source_ids' && Array.isArray(child)) checkIds(child.map(String), at, 'source', ids, report)
      else if (key === 'source_id') {
        const value = ref('source')(String(child), ids)
        if (value instanceof Bad) report(at, child, value)
      } else checkSources(child, at, ids, report)
    }
  }
}

const LISTS = ['definitions', 'rule_versions', 'licence_exceptions', 'review_policies', 'letters'] as const

function checkOwnIds(rules: RulesShape, report: Report): void {
  for (const list of LISTS) {
    const seen = new Set<string>()
    rules[list].forEach(({ id }, index) => {
      if (seen.has(id)) report(`${list}[${index}].id`, id, new Bad('the same id stands twice'))
      seen.add(id)
    })
  }
}

function checkDates(rules: RulesShape, report: Report): void {
  for (const list of ['rule_versions', 'review_policies', 'letters'] as const) {
    rules[list].forEach(({ effective_from, effective_to }, index) => {
      if (effective_to !== null && effective_from > effective_to) {
        report(
          `${list}[${index}].effective_to`,
          effective_to,
          new Bad(`ends before it begins (${effective_from})`),
        )
      }
    })
  }
}

function checkTests(rules: RulesShape, report: Report): void {
  rules.rule_versions.forEach((version, v) => {
    version.tests.forEach((test, t) => {
      const path = `rule_versions[${v}].tests[${t}]`
      checkTest(test.test, `${path}.test`, report)
      test.paragraphs?.forEach((paragraph, p) => {
        checkTest(paragraph.test, `${path}.paragraphs[${p}].test`, report)
      })
    })
    version.carve_outs?.forEach((carveOut, c) => {
      checkTest(carveOut.when, `rule_versions[${v}].carve_outs[${c}].when`, report)
    })
  })
  rules.review_policies.forEach(({ when }, index) => {
    for (const key of ['test', 'also'] as const) {
      if (when[key] !== undefined) checkTest(when[key], `review_policies[${index}].when.${key}`, report)
    }
  })
  rules.letters.forEach((letter, index) => {
    const path = `letters[${index}].test`
    if (letter.test !== null) checkTest(letter.test, path, report)
    else if (letter.binds === 'test') report(path, null, new Bad('the letter binds by its test and has none'))
  })
}

function checkChipsAndCompanies(rules: RulesShape, ids: Ids, report: Report): void {
  rules.rule_versions.forEach(({ names }, index) => {
    checkIds(names ?? [], `rule_versions[${index}].names`, 'chip', ids, report)
  })
  rules.letters.forEach((letter, index) => {
    const path = `letters[${index}]`
    checkIds(letter.named_chips, `${path}.named_chips`, 'chip', ids, report)
    checkIds(letter.recipients, `${path}.recipients`, 'company', ids, report)
    checkIds(letter.test_recipients ?? [], `${path}.test_recipients`, 'company', ids, report)
  })
  const seen = new Set<string>()
  rules.chip_inputs.forEach(({ chip_id }, index) => {
    const path = `chip_inputs[${index}].chip_id`
    const value = ref('chip')(chip_id, ids)
    if (value instanceof Bad) report(path, chip_id, value)
    if (seen.has(chip_id)) report(path, chip_id, new Bad('the same chip stands twice'))
    seen.add(chip_id)
  })
}

function checkExceptions(rules: RulesShape, report: Report): void {
  const known = new Set(rules.licence_exceptions.map(({ id }) => id))
  rules.rule_versions.forEach(({ licence_exceptions = [] }, v) => {
    licence_exceptions.forEach((id, e) => {
      if (known.has(id)) return
      const bad = new Bad('no such licence exception', nearest(id, known))
      report(`rule_versions[${v}].licence_exceptions[${e}]`, id, bad)
    })
  })
}

/** The computation as described must be the computation as written: same preference, same bit lengths. */
function checkComputation(rules: RulesShape, report: Report): void {
  const { fact_preference, bit_length, datacenter_default } = rules.meta.computation
  const path = 'meta.computation'
  if (fact_preference.join() !== FACT_KINDS.join()) {
    report(
      `${path}.fact_preference`,
      fact_preference.join(),
      new Bad(`the app prefers ${FACT_KINDS.join(', ')}`),
    )
  }
  for (const field of Object.keys(CHIP_FIELDS) as ChipField[]) {
    const { bits } = fieldInfo(field)
    if (bits === undefined || bit_length[field] === bits) continue
    report(`${path}.bit_length.${field}`, bit_length[field], new Bad(`the app computes with ${bits}`))
  }
  datacenter_default.forEach(({ name_matches }, index) => {
    if (isPattern(name_matches)) return
    report(`${path}.datacenter_default[${index}].name_matches`, name_matches, new Bad('not a pattern'))
  })
}

function isPattern(pattern: string): boolean {
  try {
    return new RegExp(pattern) instanceof RegExp
  } catch {
    return false
  }
}

/** All checks that rest on the shape. `published_tpp` may name chips outside `chips.csv`: test values. */
export function checkRuleLinks(rules: RulesShape, ids: Ids, report: Report): void {
  checkOwnIds(rules, report)
  checkDates(rules, report)
  checkTests(rules, report)
  checkChipsAndCompanies(rules, ids, report)
  checkExceptions(rules, report)
  checkComputation(rules, report)
}
