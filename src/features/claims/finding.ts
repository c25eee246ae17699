/** The region's headline, counted, never typed. */
import { type Claim, VERDICTS, type Verdict } from '../../domain/claim'
import { formatCount } from '../../domain/format'
import { VERDICT_WORDS } from '../../domain/words'

const NUMBERS = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
] as const

/** A count in words up to twenty, in digits above. */
export function countWords(count: number): string {
  return NUMBERS[count] ?? formatCount(count)
}

const verb = (count: number, one: string, many: string) => (count <= 1 ? one : many)

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** How many claims have each verdict. */
export function verdictCounts(claims: readonly Pick<Claim, 'verdict'>[]): Readonly<Record<Verdict, number>> {
  const counts = { supported: 0, partly: 0, contradicted: 0, 'not-found': 0, opinion: 0 }
  for (const { verdict } of claims) counts[verdict] += 1
  return counts
}

/** `Eleven of the article’s 62 claims stand, thirteen are contradicted, seventeen are opinion`. */
export function claimsFinding(claims: readonly Pick<Claim, 'verdict'>[]): string {
  if (claims.length === 0) return 'The article’s claims'
  const { supported, contradicted, opinion } = verdictCounts(claims)
  const stand = `${capital(countWords(supported))} of the article’s ${formatCount(claims.length)} claims ${verb(supported, 'stands', 'stand')}`
  return [
    stand,
    `${countWords(contradicted)} ${verb(contradicted, 'is', 'are')} contradicted`,
    `${countWords(opinion)} ${verb(opinion, 'is', 'are')} opinion`,
  ].join(', ')
}

/** `2 supported, 5 partly supported, 1 not found`: the verdicts that occur. */
export function countedVerdicts(claims: readonly Pick<Claim, 'verdict'>[]): string {
  const counts = verdictCounts(claims)
  return VERDICTS.filter((verdict) => counts[verdict] > 0)
    .map((verdict) => `${counts[verdict]} ${VERDICT_WORDS[verdict].toLowerCase()}`)
    .join(', ')
}

/** `Supported 11, Partly 20 …` as one sentence, for who cannot see the squares. */
export function verdictSentence(
  claims: readonly Pick<Claim, 'verdict'>[],
  words: Readonly<Record<Verdict, string>>,
): string {
  const counts = verdictCounts(claims)
  return `${VERDICTS.map((verdict) => `${words[verdict]} ${counts[verdict]}`).join(', ')}.`
}
