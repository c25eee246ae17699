import type { RuleInput } from '../../src/domain/export-controls/rules'
import { Bad } from '../checks/fault'
import { nearest } from '../checks/nearest'

/** Reports a value at a path inside the rules document. */
export type Report = (path: string, value: unknown, bad: Bad) => void

/** Inputs a test may name and the kind of value each is compared with. */
const INPUTS: Readonly<Record<RuleInput, 'number' | 'boolean'>> = {
  tpp: 'number',
  pd: 'number',
  applicable_die_area_mm2: 'number',
  bits_x_tops: 'number',
  io_bandwidth_gbs: 'number',
  dram_bandwidth_gbs: 'number',
  datacenter: 'boolean',
  commercially_available_us: 'boolean',
  exported_from_us: 'boolean',
  memory_bandwidth_density_gbs_mm2: 'number',
  sum_dram_io_gbs: 'number',
}
const OPERATORS = ['>=', '>', '<', '<=', '==']

const isInput = (name: unknown): name is RuleInput => typeof name === 'string' && Object.hasOwn(INPUTS, name)
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function checkLeaf(leaf: Readonly<Record<string, unknown>>, path: string, report: Report): void {
  const { field, op, value } = leaf
  if (!isInput(field)) {
    report(`${path}.field`, field, new Bad('no such input', nearest(String(field), Object.keys(INPUTS))))
  }
  const operators = isInput(field) && INPUTS[field] === 'boolean' ? ['=='] : OPERATORS
  if (!operators.includes(String(op))) {
    report(`${path}.op`, op, new Bad(`must be one of ${operators.join(' ')}`))
  }
  const kind = isInput(field) ? INPUTS[field] : typeof value
  const fits = typeof value === kind && (typeof value !== 'number' || Number.isFinite(value))
  if (!fits) report(`${path}.value`, value, new Bad(`must be a ${kind}`))
}

function checkChildren(children: unknown, path: string, report: Report): void {
  if (!Array.isArray(children) || children.length === 0) {
    report(path, children, new Bad('must list at least one test'))
    return
  }
  children.forEach((child, index) => {
    checkTest(child, `${path}[${index}]`, report)
  })
}

/** A test is a leaf `{field, op, value}`, or `{all: […]}` or `{any: […]}` of tests, and nothing else. */
export function checkTest(node: unknown, path: string, report: Report): void {
  const keys = isObject(node) ? Object.keys(node).sort().join() : ''
  if (!isObject(node)) report(path, node, new Bad('not a test'))
  else if (keys === 'field,op,value') checkLeaf(node, path, report)
  else if (keys === 'all' || keys === 'any') checkChildren(node[keys], `${path}.${keys}`, report)
  else report(path, keys, new Bad('a test is {field, op, value}, {all} or {any}'))
}
