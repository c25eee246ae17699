/** The answer in few words, and what must be said beside it. */
import { announcedOn, isAnnounced } from '../../domain/as-of'
import type { Chip } from '../../domain/chip'
import { formatDate, type IsoDay } from '../../domain/date'
import type { Determination } from '../../domain/export-controls/determine'
import { LAW_START } from '../../domain/export-controls/law'
import type { ExportRules, StatusWord } from '../../domain/export-controls/rules'
import { DESTINATION_WORDS } from '../../domain/export-controls/words'

const ANSWERS: Readonly<Record<StatusWord, string>> = {
  unrestricted: 'Unrestricted',
  notification: 'Notification required',
  'licence-required': 'Licence required',
  'presumption-of-denial': 'Denied by presumption',
  'case-by-case': 'Licence, case by case',
  'licensed-with-conditions': 'Licensed with conditions',
  banned: 'Banned',
  'discouraged-by-china': 'Discouraged by China',
  'blocked-by-china': 'Blocked by China',
  unknown: 'Undetermined',
  domestic: 'Domestic: no US export question',
}

/** The answer as it stands in large type. */
export function answerWords(status: StatusWord): string {
  return ANSWERS[status]
}

/** `NVIDIA H20 96 GB to mainland China, 24 November 2026`. */
export function questionWords(name: string, { destination, day }: Determination): string {
  return `${name} to ${DESTINATION_WORDS[destination]}, ${formatDate(day)}`
}

/** The headline without a first word that the answer in large type has said already. */
export function reasonWords(headline: string, answer: string): string {
  const first = /^([A-Z][a-z]+): /.exec(headline)
  const said = first !== null && answer.startsWith(first[1] ?? '') ? first[0] : `${answer} `
  const rest = headline.startsWith(said) ? headline.slice(said.length) : headline
  return rest.charAt(0).toUpperCase() + rest.slice(1)
}

/** What a date outside the facts means; null inside. */
export function dateWords(day: IsoDay, rules: ExportRules): string | null {
  if (day < LAW_START)
    return `No rule here is older than ${formatDate(LAW_START)}: an earlier date is answered as if it were that day, before any 3A090 text.`
  if (day <= rules.meta.as_of) return null
  return `Last known rule, checked to ${formatDate(rules.meta.as_of)}: what changed after that is not in the facts.`
}

/** What a date before the chip was announced means; null from then on, and where no source dates it. */
export function earlyWords(chip: Chip, day: IsoDay): string | null {
  const date = announcedOn(chip)
  if (date === null || isAnnounced(chip, day)) return null
  return `Not announced before ${formatDate(date)}: this is what the law of the day says of its figures.`
}

/** Since when the newest text is only last known: the file says up to when it was confirmed. */
export function confirmedWords({ meta }: ExportRules): string {
  return meta.latest_text_checked.newest_search ?? ''
}
