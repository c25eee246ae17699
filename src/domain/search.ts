/** Finding chips by what people type: names in Latin and Chinese, ids, makers; one slip per longer word is forgiven. */
import type { Chip } from './chip'
import type { Company } from './company'

/** Lower case, no accents, no punctuation; Chinese characters stay. Words are parted by one space. */
export function plainText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** True when one insertion, deletion, substitution or swap of neighbours at most turns `a` into `b`. */
export function withinOneSlip(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1)
  if (short.slice(at + 1) === long.slice(at + 1)) return true
  return (
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
  )
}

/** Shorter words are too easily another word one slip away. */
const FORGIVEN_FROM = 4
const digits = (word: string) => word.replace(/\D/g, '')

/** One slip in a longer word; a digit is never forgiven, because another number is another part. */
function isSlip(word: string, own: string): boolean {
  if (word.length < FORGIVEN_FROM || Math.abs(word.length - own.length) > 1) return false
  return withinOneSlip(word, own) && digits(word) === digits(own)
}

interface Searchable {
  readonly words: readonly string[]
  /** Each text without its spaces, so that `910 c`, `910-C` and `910c` are one. */
  readonly names: readonly string[]
  /** The names in one text, parted by `|`, which no query holds. */
  readonly joined: string
}

function searchable(texts: readonly string[]): Searchable {
  const plain = texts.map(plainText)
  const names = plain.map((text) => text.replaceAll(' ', ''))
  return { words: plain.flatMap((text) => text.split(' ')), names, joined: names.join('|') }
}

/** Searchable texts are made once per row: typing must stay instant at thousands of chips. */
const chipTexts = new WeakMap<Chip, Searchable>()
const makerTexts = new WeakMap<Company, Searchable>()
const NOBODY = searchable([])

function remember<R extends object>(cache: WeakMap<R, Searchable>, row: R, texts: readonly string[]) {
  const made = searchable(texts)
  cache.set(row, made)
  return made
}

const ofChip = (chip: Chip) =>
  chipTexts.get(chip) ?? remember(chipTexts, chip, [chip.name, chip.nameZh, chip.chipId, chip.family])
const ofMaker = (maker: Company) =>
  makerTexts.get(maker) ?? remember(makerTexts, maker, [maker.name, maker.nameZh, maker.companyId])

/** How well one word of the query fits: 4 a whole word, 3 its start, 2 inside, 1 with a slip, 0 not at all. */
function fitOf(word: string, { words, joined }: Searchable, forgiving: boolean): number {
  if (words.includes(word)) return 4
  if (words.some((own) => own.startsWith(word))) return 3
  if (joined.includes(word)) return 2
  return forgiving && words.some((own) => isSlip(word, own)) ? 1 : 0
}

function score(query: readonly string[], own: Searchable, maker: Searchable, forgiving: boolean): number {
  const whole = query.join('')
  if (own.names.includes(whole)) return 100
  let sum = own.joined.includes(whole) ? 5 : 0
  for (const word of query) {
    const best = Math.max(fitOf(word, own, forgiving), Math.min(fitOf(word, maker, forgiving), 2))
    if (best === 0) return query.length > 1 && own.joined.includes(whole) ? sum : 0
    sum += best
  }
  return sum
}

export interface ChipMatch {
  readonly chip: Chip
  /** Larger is better; comparable within one query only. */
  readonly score: number
}

/**
 * Chips that match every word of the query, best first, ties in the order given. A slip is forgiven only where nothing
 * matches outright: who types `a800` does not ask for the H800. An empty query matches all. Any text is fine: what
 * matches nothing gives an empty list.
 */
export function searchChips(
  chips: readonly Chip[],
  companies: readonly Company[],
  query: string,
): readonly ChipMatch[] {
  const words = plainText(query).split(' ').filter(Boolean)
  if (words.length === 0) return query.trim() === '' ? chips.map((chip) => ({ chip, score: 0 })) : []
  const makers = new Map(companies.map((company) => [company.companyId, ofMaker(company)]))
  const matches = (forgiving: boolean) =>
    chips
      .map((chip) => ({
        chip,
        score: score(words, ofChip(chip), makers.get(chip.vendorId) ?? NOBODY, forgiving),
      }))
      .filter((match) => match.score > 0)
      .sort((a, b) => b.score - a.score)
  const outright = matches(false)
  return outright.length > 0 ? outright : matches(true)
}
