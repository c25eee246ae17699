import * as v from 'valibot'
import type { ExportRules } from '../../src/domain/export-controls/rules'
import type { Ids } from '../checks/cells'
import { Bad, type Fault, faultAt } from '../checks/fault'
import { nearest } from '../checks/nearest'
import { linesOfPaths } from './json-lines'
import { checkRuleLinks, checkSources } from './links'
import { rulesShape } from './shape'
import type { Report } from './tests'

export const RULES_FILE = 'export_rules.json'

export interface CheckedRules {
  readonly rules: ExportRules | null
  readonly faults: readonly Fault[]
}

function written(value: unknown): string {
  if (value === undefined) return ''
  return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 80)
}

/** Line of a path, or of its nearest ancestor when the value itself is missing. */
function lineOf(lines: ReadonlyMap<string, number>, path: string): number {
  for (let at = path; at !== ''; at = at.replace(/(?:\.[^.[\]]+|\[\d+\]|^[^.[\]]+)$/, '')) {
    const line = lines.get(at)
    if (line !== undefined) return line
  }
  return 1
}

/** True when a text is the beginning of a JSON text: all that is wrong with it is that it ends. */
function onlyEnds(start: string): boolean {
  try {
    JSON.parse(start)
    return true
  } catch (error) {
    const message = String(error)
    const position = /position (\d+)/.exec(message)?.[1]
    return /Unexpected end|Unterminated/.test(message) || Number(position) === start.length
  }
}

/** The first line with which a text cannot be JSON any more: engines do not all say where they stopped. */
function unparsable(text: string): Fault {
  const lines = text.split('\n')
  let good = 0
  let bad = lines.length
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2)
    if (onlyEnds(lines.slice(0, middle).join('\n'))) good = middle
    else bad = middle
  }
  const value = (lines[bad - 1] ?? '').trim().slice(0, 60)
  return { file: RULES_FILE, row: bad, column: '', value, reason: 'not valid JSON here' }
}

type Issue = v.BaseIssue<unknown>

/** Path of an issue as written in faults: `letters[2].test.any[0].op`. */
function pathOf(issue: Issue): string {
  let path = ''
  for (const { key } of issue.path ?? []) {
    path += typeof key === 'number' ? `[${key}]` : path === '' ? String(key) : `.${String(key)}`
  }
  return path
}

function badOf(issue: Issue): Bad {
  if (issue.kind === 'validation') return new Bad(issue.message)
  if (issue.input === undefined) return new Bad('is missing')
  const words = issue.type === 'picklist' ? issue.expected?.match(/[^"|() ][^"|()]*/g) : null
  if (words) return new Bad(`must be one of ${words.join(', ')}`, nearest(String(issue.input), words))
  return new Bad(`must be ${issue.expected ?? 'otherwise'}`)
}

/** Reads and checks the rules file in depth; what rests on its shape is checked once the shape holds. */
export function readRules(text: string, ids: Ids): CheckedRules {
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch {
    return { rules: null, faults: [unparsable(text)] }
  }
  const faults: Fault[] = []
  let lines: ReadonlyMap<string, number> | null = null
  const report: Report = (column, value, bad) => {
    lines ??= linesOfPaths(text)
    faults.push(faultAt({ file: RULES_FILE, row: lineOf(lines, column), column, value: written(value) }, bad))
  }
  checkSources(document, '', ids, report)
  const checked = v.safeParse(rulesShape, document)
  if (checked.success) checkRuleLinks(checked.output, ids, report)
  else for (const issue of checked.issues) report(pathOf(issue), issue.input, badOf(issue))
  return { rules: faults.length === 0 ? (document as ExportRules) : null, faults }
}
