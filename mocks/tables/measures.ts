/** Dated measures and the worked examples of what they come to. */

import { firstDay } from '../../src/domain/date'
import {
  DESTINATIONS,
  type Destination,
  type Measure,
  STATUS_GROUPS,
  type StatusGroup,
} from '../../src/domain/export-controls/rules'
import { day, oneOf, optional, ownId, partialDate, type Read, ref, requiredText, text } from '../checks/cells'
import { Bad } from '../checks/fault'
import type { At, TableRules } from '../checks/table'

export const STATUS_WORDS = [
  'unrestricted',
  'notification',
  'licence-required',
  'presumption-of-denial',
  'case-by-case',
  'licensed-with-conditions',
  'banned',
  'discouraged-by-china',
  'blocked-by-china',
  'unknown',
  'domestic',
] as const satisfies readonly Measure['status'][]

/** Who acts stands in the id's prefix, and `determine` reads it: US, Entity List, the 1260H list, China. */
const ACTORS = ['us', 'el', 'dod', 'cn'] as const

const actionId: Read<string> = (cell, ids) =>
  ACTORS.some((actor) => cell.startsWith(`${actor}-`))
    ? ownId(cell, ids)
    : new Bad(`an action id begins with ${ACTORS.map((actor) => `${actor}-`).join(', ')}`)

const TARGETS: Readonly<Record<Measure['targetType'], Read<string>>> = {
  chip: ref('chip'),
  company: ref('company'),
  class: ownId,
}

function checkTarget({ targetType, targetId }: Measure, at: At): void {
  const target = TARGETS[targetType](targetId, at.ids)
  if (target instanceof Bad) at.fault('target_id', target.reason, target.suggestion)
}

export const measures: TableRules<Measure, Measure> = {
  file: 'export_actions.csv',
  id: 'actionId',
  columns: {
    actionId,
    date: partialDate,
    effectiveTo: optional(day),
    targetType: oneOf(['chip', 'company', 'class']),
    targetId: requiredText,
    destination: oneOf(['china', 'worldwide', 'd5-macau', 'china-macau', 'us']),
    status: oneOf(STATUS_WORDS),
    authority: requiredText,
    basis: text,
    sourceId: ref('source'),
    note: text,
  },
  finish: (measure, at) => {
    checkTarget(measure, at)
    if (measure.effectiveTo !== null && firstDay(measure.date) > measure.effectiveTo) {
      at.fault('effective_to', `ends before it begins (${measure.date})`)
    }
    return measure
  },
}

/** A status known from outside: what `determine` must come to (row of `status_examples.csv`). */
export interface StatusExample {
  readonly line: number
  readonly chipId: string
  readonly date: string
  readonly destination: Destination
  readonly expectedGroup: StatusGroup
  readonly why: string
  readonly sourceId: string
}

export const statusExamples: TableRules<Omit<StatusExample, 'line'>, StatusExample> = {
  file: 'status_examples.csv',
  columns: {
    chipId: ref('chip'),
    date: day,
    destination: oneOf(DESTINATIONS),
    expectedGroup: oneOf(STATUS_GROUPS),
    why: requiredText,
    sourceId: ref('source'),
  },
  finish: (row, at) => ({ ...row, line: at.line }),
}
