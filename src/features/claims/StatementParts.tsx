import {
  type ChipStatement,
  type CompanyStatement,
  OPERATOR_CHOICES,
  type StatementParts as Parts,
  STATEMENT_FIELDS,
  STATEMENT_OPERATORS,
  STATEMENT_STATUSES,
  type StatusStatement,
} from '../../domain/claims/statement'
import type { ClaimWorld } from '../../domain/claims/world'
import { isIsoDay } from '../../domain/date'
import { DESTINATIONS } from '../../domain/export-controls/rules'
import { DESTINATION_WORDS } from '../../domain/export-controls/words'
import { fieldInfo } from '../../domain/fact'
import { parsePeriod, quarterNumber } from '../../domain/fiscal-period'
import { STATUS_WORDS } from '../../domain/words'
import { Select } from '../../ui/Select'
import styles from './Builder.module.css'
import { chipOptions, companyOptions, fitted, periodOptions, segmentOptions } from './statement-choices'

const ALONE = ''

interface PartsProps<P extends Parts> {
  readonly parts: P
  readonly world: ClaimWorld
  readonly onSay: (parts: Parts) => void
}

function Comparison({
  parts,
  unit,
  onSay,
}: Omit<PartsProps<ChipStatement | CompanyStatement>, 'world'> & { unit: string }) {
  return (
    <>
      <Select
        label="Comparison"
        options={STATEMENT_OPERATORS.map((value) => ({ value, label: OPERATOR_CHOICES[value] }))}
        value={STATEMENT_OPERATORS.find((one) => one === parts.operator) ?? '>='}
        onChange={(operator) => onSay({ ...parts, operator })}
      />
      <label className={styles.number}>
        <input
          type="number"
          step="any"
          aria-label="Number"
          value={parts.number}
          onChange={({ target }) => {
            const number = target.valueAsNumber
            if (Number.isFinite(number)) onSay({ ...parts, number })
          }}
        />
        {unit}
      </label>
    </>
  )
}

function ChipParts({ parts, world, onSay }: PartsProps<ChipStatement>) {
  const chips = chipOptions(world)
  const over = chips.map((one) => ({ ...one, label: `over ${one.label}` }))
  return (
    <>
      <Select
        label="Chip"
        options={chips}
        value={parts.chipId}
        onChange={(chipId) => onSay({ ...parts, chipId })}
      />
      <Select
        label="Quantity"
        options={STATEMENT_FIELDS.map((value) => ({ value, label: fieldInfo(value).label }))}
        value={parts.field}
        onChange={(field) => onSay({ ...parts, field })}
      />
      <Select
        label="Against"
        options={[{ value: ALONE, label: 'by itself' }, ...over]}
        value={parts.overId ?? ALONE}
        onChange={(id) => onSay({ ...parts, overId: id === ALONE ? null : id })}
      />
      <Comparison
        parts={parts}
        onSay={onSay}
        unit={parts.overId === null ? fieldInfo(parts.field).unit : '×'}
      />
    </>
  )
}

const LEVEL = 'level'
const GROWTH = [
  { value: LEVEL, label: 'is' },
  { value: 'yoy', label: 'grew year on year by' },
] as const
const ON_QUARTER = { value: 'qoq', label: 'grew on the quarter before by' } as const

function CompanyParts({ parts, world, onSay }: PartsProps<CompanyStatement>) {
  const { companyId, segment, period, against } = parts
  const say = (next: CompanyStatement) => onSay(fitted(next, world))
  const part = parsePeriod(period)?.part
  const isQuarter = part !== undefined && quarterNumber(part) !== null
  const currency = world.revenue.find(
    (row) => row.companyId === companyId && row.segment === segment,
  )?.currency
  return (
    <>
      <Select
        label="Company"
        options={companyOptions(world)}
        value={companyId}
        onChange={(id) => say({ ...parts, companyId: id })}
      />
      <Select
        label="Figure"
        options={segmentOptions(world, companyId)}
        value={segment}
        onChange={(value) => say({ ...parts, segment: value })}
      />
      <Select
        label="Period"
        options={periodOptions(world, parts)}
        value={period}
        onChange={(value) => say({ ...parts, period: value })}
      />
      <Select
        label="Growth"
        options={isQuarter ? [...GROWTH, ON_QUARTER] : GROWTH}
        value={against ?? LEVEL}
        onChange={(value) => say({ ...parts, against: value === LEVEL ? null : value })}
      />
      <Comparison parts={parts} onSay={onSay} unit={against === null ? `million ${currency ?? ''}` : '%'} />
    </>
  )
}

function StatusParts({ parts, world, onSay }: PartsProps<StatusStatement>) {
  return (
    <>
      <Select
        label="Chip"
        options={chipOptions(world)}
        value={parts.chipId}
        onChange={(chipId) => onSay({ ...parts, chipId })}
      />
      <Select
        label="Destination"
        options={DESTINATIONS.map((value) => ({ value, label: `for ${DESTINATION_WORDS[value]}` }))}
        value={parts.destination}
        onChange={(destination) => onSay({ ...parts, destination })}
      />
      <Select
        label="Comparison"
        options={[
          { value: '=', label: 'is' },
          { value: '!=', label: 'is not' },
        ]}
        value={parts.isNot ? '!=' : '='}
        onChange={(sign) => onSay({ ...parts, isNot: sign === '!=' })}
      />
      <Select
        label="Status"
        options={STATEMENT_STATUSES.map((value) => ({ value, label: STATUS_WORDS[value] }))}
        value={parts.status}
        onChange={(status) => onSay({ ...parts, status })}
      />
      <label className={styles.number}>
        on{' '}
        <input
          type="date"
          aria-label="Day"
          value={parts.date}
          onChange={({ target }) => {
            if (isIsoDay(target.value)) onSay({ ...parts, date: target.value })
          }}
        />
      </label>
    </>
  )
}

/** The parts of a statement, each a choice of what the facts hold. */
export function StatementParts({ parts, ...rest }: PartsProps<Parts>) {
  switch (parts.about) {
    case 'chip':
      return <ChipParts parts={parts} {...rest} />
    case 'revenue':
      return <CompanyParts parts={parts} {...rest} />
    case 'status':
      return <StatusParts parts={parts} {...rest} />
  }
}
