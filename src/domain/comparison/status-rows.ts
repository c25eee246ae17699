/** The export status of each compared chip on the day: US status with its cause, China's own side, other measures. */
import { companyShortName } from '../company-name'
import { formatDateShort } from '../date'
import { type Decision, decide, groupOf } from '../export-controls/decide'
import { type Law, periodOn } from '../export-controls/law'
import { isDisputed } from '../export-controls/overrides'
import { measuresOn } from '../export-controls/period'
import type { Destination, Measure, StatusWord } from '../export-controls/rules'
import { caseOf } from '../export-controls/subject'
import { DESTINATION_WORDS } from '../export-controls/words'
import { STATUS_GROUP_WORDS } from '../words'
import type { CellContent, SheetGroup } from './cell'
import type { Compared, SheetContext } from './compared'
import { notApplicable, plainWords } from './content'
import type { RowKind } from './row-kind'
import { sheetRow } from './sheet'

const POSTURE: Readonly<Partial<Record<StatusWord, string>>> = {
  'presumption-of-denial': 'presumption of denial',
  'case-by-case': 'case by case',
  'licence-required': 'licence required',
}

function measureWords({ authority, date }: Measure): string {
  return `${authority.replace(/^US BIS letter/, 'BIS letter')}, ${formatDateShort(date)}`
}

function undecided(decision: Decision, inputs: Compared['inputs']): string {
  if (inputs.tpp.low !== inputs.tpp.high) return 'TPP not derivable'
  if (decision.classification.chipClass === 'unknown') return 'die area not disclosed'
  return 'limits of a letter only reported'
}

/** Why the status is what it is, in a few words; the reasoning itself stands in Controls. */
export function shortCause(decision: Decision, inputs: Compared['inputs']): string {
  if (decision.status === 'domestic') return 'designed in China'
  if (decision.status === 'unknown') return undecided(decision, inputs)
  if (decision.vendorStatement) return measureWords(decision.vendorStatement)
  if (decision.measure) return measureWords(decision.measure)
  const { chipClass } = decision.classification
  if (decision.computed !== decision.status) return 'BIS letter with limits'
  if (chipClass === 'not-3A090') return decision.version === null ? 'no rule in force' : 'not in 3A090'
  if (decision.exception !== null) return `${chipClass}, exception ${decision.exception.id.toUpperCase()}`
  const posture = POSTURE[decision.status]
  return posture === undefined ? chipClass : `${chipClass}, ${posture}`
}

export interface StatusContext extends SheetContext {
  readonly law: Law
  readonly destination: Destination
}

function decisionFor({ law, destination, asOf }: StatusContext, compared: Compared) {
  const inForce = periodOn(law, asOf).inForce[destination]
  return { inForce, decision: decide(caseOf(compared, law), inForce) }
}

/** US status of one chip on the day, with its cause. */
export function usStatus(
  context: StatusContext,
  compared: Compared,
): Extract<CellContent, { kind: 'status' }> {
  const { inForce, decision } = decisionFor(context, compared)
  const group = groupOf(decision.status, inForce)
  return {
    kind: 'status',
    group,
    text: STATUS_GROUP_WORDS[group].word,
    note: shortCause(decision, compared.inputs),
  }
}

function activeOn(context: StatusContext, matches: (measure: Measure) => boolean): readonly Measure[] {
  const { law, destination, asOf } = context
  return measuresOn(law.measures, law.rules, destination, asOf).filter(matches)
}

const CHINA_WORDS: Readonly<Partial<Record<StatusWord, string>>> = {
  'discouraged-by-china': 'Discouraged',
  'blocked-by-china': 'Blocked',
  'licensed-with-conditions': 'Allowed with conditions',
  banned: 'Banned',
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** China's own measures on the chip: the newest is the headline, the others are counted (`meta.precedence`, step 5). */
export function chinaSide(context: StatusContext, { chip }: Compared): CellContent {
  const rows = activeOn(context, (m) => m.targetId === chip.chipId && m.actionId.startsWith('cn-'))
  const newest = rows.at(-1)
  if (newest === undefined) {
    return context.law.chineseDesigners.has(chip.vendorId)
      ? notApplicable('—', 'China’s measures on foreign chips do not concern a chip designed in China.')
      : plainWords('Nothing found')
  }
  const more = rows.length > 1 ? `; ${rows.length - 1} more` : ''
  const note = `since ${formatDateShort(newest.date)}, ${newest.authority.replace(/^Chinese authorities, /, '')}${more}`
  return plainWords(CHINA_WORDS[newest.status] ?? sentenceCase(newest.basis), note)
}

function otherMeasure(measure: Measure): string {
  const disputed = isDisputed(measure) ? ' (disputed)' : ''
  if (measure.authority === 'US Entity List') return `Maker on Entity List, ${formatDateShort(measure.date)}`
  const name = measure.authority.replace(/^BIS guidance on General Prohibition 10$/, 'Named in GP10 guidance')
  return sentenceCase(`${measureWords({ ...measure, authority: name })}${disputed}`)
}

/** US measures beside the one that gives the status, and the maker's own listing. */
export function otherMeasures(context: StatusContext, compared: Compared): CellContent {
  const { decision } = decisionFor(context, compared)
  const { chip } = compared
  const decisive = [decision.measure?.actionId, decision.vendorStatement?.actionId]
  const rows = activeOn(context, (m) => {
    if (m.actionId.startsWith('cn-') || decisive.includes(m.actionId)) return false
    return m.targetType === 'chip' ? m.targetId === chip.chipId : m.targetId === chip.vendorId
  })
  return rows.length === 0
    ? plainWords('Nothing found')
    : plainWords([...new Set(rows.map(otherMeasure))].join('; '))
}

function statusRow(id: string, label: string, read: (context: StatusContext, one: Compared) => CellContent) {
  return (context: StatusContext): RowKind => ({
    id,
    label,
    unit: '',
    numeric: false,
    direction: 'neither',
    field: null,
    read: (_, compared) => read(context, compared),
  })
}

const ROWS = [
  statusRow('us-status', 'US status', usStatus),
  statusRow('china-side', 'China’s own side', chinaSide),
  statusRow('other-measures', 'Other measures', otherMeasures),
]

/** The first group of the sheet. */
export function statusGroup(context: StatusContext): SheetGroup {
  return {
    id: 'status',
    title: `Export status towards ${DESTINATION_WORDS[context.destination]}`,
    unit: formatDateShort(context.asOf),
    rows: ROWS.map((row) => sheetRow(row(context), context)),
  }
}

/** The maker's short name, or its id where the companies say nothing. */
export function makerName({ vendor, chip }: Compared): string {
  return vendor === null ? chip.vendorId : companyShortName(vendor)
}
