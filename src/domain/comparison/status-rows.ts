/** The export status of each compared chip on the day: US status with its cause, China's own side, other measures. */

import { announcedOn } from '../as-of'
import { companyShortName } from '../company-name'
import { firstDay, formatDateShort, type IsoDay } from '../date'
import { type Decision, decide } from '../export-controls/decide'
import { type Determination, determine } from '../export-controls/determine'
import { type Span, statusHistory } from '../export-controls/history'
import { type Law, periodOn } from '../export-controls/law'
import { isDisputed } from '../export-controls/overrides'
import { measuresOn } from '../export-controls/period'
import type { Destination, Measure, StatusWord } from '../export-controls/rules'
import { caseOf } from '../export-controls/subject'
import { DESTINATION_WORDS } from '../export-controls/words'
import { STATUS_GROUP_WORDS } from '../words'
import type { CellContent, HistoryContent, SheetGroup, StatusContent } from './cell'
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

/** What the answer hangs on: `controlled only if the die is under 740 mm²`. */
function openWords(headline: string): string {
  return headline.replace(/^Undetermined: /, '').replace(/\.$/, '')
}

/** Why the status is what it is, in a few words; the reasoning itself stands in Controls. */
export function shortCause(decision: Decision, headline: string): string {
  if (decision.status === 'domestic') return 'designed in China'
  if (decision.status === 'unknown') return openWords(headline)
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

function decisionOn({ law, destination, asOf }: StatusContext, compared: Compared) {
  const inForce = periodOn(law, asOf).inForce[destination]
  return { decision: decide(caseOf(compared, law), inForce) }
}

function determined({ law, destination, asOf }: StatusContext, compared: Compared): Determination {
  return determine(compared, destination, asOf, law)
}

/** Every status built on a rate without a stated basis says so (`meta.computation.tpp`, step 3). */
function withBasis(cause: string, headline: string): string {
  const isAssumed = / The source does not state dense or sparse\.$/.test(headline)
  return isAssumed ? `${cause.replace(/\. The source.*$/, '')}; dense or sparse not stated` : cause
}

/** US status of one chip on the day, with its cause. */
export function usStatus(context: StatusContext, compared: Compared): StatusContent {
  const { decision } = decisionOn(context, compared)
  const { group, headline } = determined(context, compared)
  return {
    kind: 'status',
    group,
    text: STATUS_GROUP_WORDS[group].word,
    note: withBasis(shortCause(decision, headline), headline),
  }
}

function activeOn(context: StatusContext, matches: (measure: Measure) => boolean): readonly Measure[] {
  const { law, destination, asOf } = context
  return measuresOn(law.measures, law.rules, destination, asOf).filter(matches)
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** China's own side: the newest measure is the headline, the others are counted (`meta.precedence`, step 5). */
export function chinaSide(context: StatusContext, compared: Compared): CellContent {
  const { headline, rows, words } = determined(context, compared).china
  if (context.law.chineseDesigners.has(compared.chip.vendorId)) {
    return notApplicable('—', 'China’s measures on foreign chips do not concern a chip designed in China.')
  }
  if (headline === null) return plainWords('No measure on record')
  const more = rows.length > 1 ? `; ${rows.length - 1} more` : ''
  const authority = headline.authority.replace(/^Chinese authorities, /, '')
  return plainWords(sentenceCase(words), `since ${formatDateShort(headline.date)}, ${authority}${more}`)
}

function otherMeasure(measure: Measure): string {
  const disputed = isDisputed(measure) ? ' (disputed)' : ''
  if (measure.authority === 'US Entity List') return `Maker on Entity List, ${formatDateShort(measure.date)}`
  const name = measure.authority.replace(/^BIS guidance on General Prohibition 10$/, 'Named in GP10 guidance')
  return sentenceCase(`${measureWords({ ...measure, authority: name })}${disputed}`)
}

/** US measures beside the one that gives the status, and the maker's own listing. */
export function otherMeasures(context: StatusContext, compared: Compared): CellContent {
  const { decision } = decisionOn(context, compared)
  const { chip } = compared
  const decisive = [decision.measure?.actionId, decision.vendorStatement?.actionId]
  const rows = activeOn(context, (m) => {
    if (m.actionId.startsWith('cn-') || decisive.includes(m.actionId)) return false
    return m.targetType === 'chip' ? m.targetId === chip.chipId : m.targetId === chip.vendorId
  })
  return rows.length === 0
    ? plainWords('No measure on record')
    : plainWords([...new Set(rows.map(otherMeasure))].join('; '))
}

/** The bands begin before the first rule of October 2022, so that one sees what it changed. */
export const HISTORY_START: IsoDay = '2022-01-01'

function historyWords(spans: readonly Span[], asOf: IsoDay): string {
  const changes = spans.filter((span) => span.cause !== null && span.from <= asOf)
  const last = changes.at(-1)
  if (spans.length === 0) return 'not announced yet'
  if (last === undefined) return 'no change'
  const count = changes.length === 1 ? '1 change' : `${changes.length} changes`
  return `${count}, last ${formatDateShort(last.from)}`
}

/** Every status since 2022, or since the chip was announced: what may still change on later days is drawn, not counted. */
export function historyOf({ law, destination, asOf }: StatusContext, compared: Compared): HistoryContent {
  const announced = announcedOn(compared.chip)
  const known = announced === null ? HISTORY_START : firstDay(announced)
  const start = known > HISTORY_START ? known : HISTORY_START
  const spans = statusHistory(compared, destination, law)
    .filter((span) => span.to === null || span.to >= start)
    .map((span) => (span.from < start ? { ...span, from: start, cause: null } : span))
  return { kind: 'history', spans, text: historyWords(spans, asOf) }
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
  statusRow('us-history', 'US status since 2022', historyOf),
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
