/** A reader's own statement in words. */
import { OPERATOR_WORDS } from '../../domain/claims/compare'
import type {
  ChipStatement,
  CompanyStatement,
  StatementParts,
  StatusStatement,
} from '../../domain/claims/statement'
import type { ClaimWorld } from '../../domain/claims/world'
import { companyShortName } from '../../domain/company-name'
import { formatDate } from '../../domain/date'
import { DESTINATION_WORDS } from '../../domain/export-controls/words'
import { fieldInfo } from '../../domain/fact'
import { periodWords } from '../../domain/fiscal-period'
import { formatNumber, THIN_SPACE } from '../../domain/format'
import { formatQuantity } from '../../domain/quantity'
import { STATUS_WORDS, segmentWords } from '../../domain/words'

const chipName = ({ chips }: ClaimWorld, id: string) => chips.find(({ chipId }) => chipId === id)?.name ?? id

function chipSentence({ chipId, field, overId, operator, number }: ChipStatement, world: ClaimWorld): string {
  const { label, unit } = fieldInfo(field)
  const relation = OPERATOR_WORDS.number[operator]
  const amount =
    overId === null
      ? formatQuantity(number, unit, { exact: true })
      : `${formatNumber(number, { exact: true })} times that of ${chipName(world, overId)}`
  return `${label} of ${chipName(world, chipId)} is ${relation} ${amount}`
}

function companySentence(parts: CompanyStatement, world: ClaimWorld): string {
  const { companyId, segment, period, against, operator, number } = parts
  const company = world.companies.find((one) => one.companyId === companyId)
  const name = company ? companyShortName(company) : companyId
  const figure = `${segmentWords(segment)} of ${name} in ${periodWords(period)}`
  const relation = OPERATOR_WORDS.number[operator]
  const amount = formatNumber(number, { exact: true })
  if (against === null) return `${figure} is ${relation} ${amount} million`
  const year = against === 'yoy' ? 'year on year' : 'on the quarter before'
  return `${figure} grew ${relation} ${amount}${THIN_SPACE}% ${year}`
}

function statusSentence(
  { chipId, destination, date, isNot, status }: StatusStatement,
  world: ClaimWorld,
): string {
  const verb = isNot ? 'is not' : 'is'
  return `${chipName(world, chipId)} for ${DESTINATION_WORDS[destination]} ${verb} “${STATUS_WORDS[status]}” on ${formatDate(date)}`
}

function sentenceOf(parts: StatementParts, world: ClaimWorld): string {
  switch (parts.about) {
    case 'chip':
      return chipSentence(parts, world)
    case 'revenue':
      return companySentence(parts, world)
    case 'status':
      return statusSentence(parts, world)
  }
}

/** The statement as a sentence: what its picture is called. */
export function statementSentence(parts: StatementParts, world: ClaimWorld): string {
  const words = sentenceOf(parts, world)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
