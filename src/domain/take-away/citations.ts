/** Citations of a document and of a view: plain text, BibTeX, RIS. */
import { creditedPublisher } from '../credits'
import { formatDate, type IsoDay, type PartialDate } from '../date'
import { languageName } from '../languages'
import type { Source } from '../source'

/** What the reader looked at. */
export interface ViewCitation {
  /** The finding at the head of the region. */
  readonly title: string
  readonly address: string
  readonly asOf: IsoDay
  /** The day to which the facts were checked. */
  readonly checkedTo: IsoDay | null
}

export const PRODUCT = 'Chokepoint'

function dated(date: PartialDate | null): string {
  return date === null ? 'undated' : formatDate(date)
}

/** `Cambricon: First-quarter report 2026 (30 April 2026), in Chinese. https://…`. */
export function plainCitation(source: Source): string {
  const language = source.language === 'en' ? '' : `, in ${languageName(source.language)}`
  const address = source.url === '' ? '' : ` ${source.url}`
  return `${creditedPublisher(source)}: ${source.title} (${dated(source.published)})${language}.${address}`
}

/** TeX's own characters, escaped; line ends and braces cannot break out of a field. */
function tex(text: string): string {
  return text
    .replace(/[\r\n]+/g, ' ')
    .replace(/[\\{}]/g, (sign) => (sign === '\\' ? '\\textbackslash ' : `\\${sign}`))
    .replace(/[#$%&_]/g, (sign) => `\\${sign}`)
    .replace(/~/g, '\\textasciitilde ')
    .replace(/\^/g, '\\textasciicircum ')
}

function entry(kind: string, key: string, fields: readonly (readonly [string, string])[]): string {
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}}`)
  return `@${kind}{${key},\n${lines.join(',\n')}\n}\n`
}

function yearAndMonth(date: PartialDate | null): readonly (readonly [string, string])[] {
  if (date === null) return []
  const [year = '', month = ''] = date.split('-')
  return [['year', year], ...(/^\d{2}$/.test(month) ? [['month', String(Number(month))] as const] : [])]
}

/** A document as BibTeX, its key the source id of the facts. */
export function bibtexCitation(source: Source): string {
  return entry('misc', source.sourceId, [
    ['title', `{${tex(source.title)}}`],
    ['author', `{${tex(creditedPublisher(source))}}`],
    ...yearAndMonth(source.published),
    ['url', source.url.replace(/[{}\\]/g, encodeURIComponent)],
    ['language', languageName(source.language)],
  ])
}

function ris(lines: readonly (readonly [string, string])[]): string {
  const written = lines.filter(([, value]) => value !== '')
  return `${[...written, ['ER', ''] as const]
    .map(([tag, value]) => `${tag}  - ${value.replace(/[\r\n]+/g, ' ')}`)
    .join('\r\n')}\r\n`
}

/** `2026/04/30/`: RIS writes a date with slashes, as far as it is known. */
function risDate(date: PartialDate | null): string {
  if (date === null) return ''
  const [year = '', month = '', day = ''] = date.split('-')
  return [year, /^\d{2}$/.test(month) ? month : '', day, ''].join('/')
}

/** A document as RIS. */
export function risCitation(source: Source): string {
  return ris([
    ['TY', 'ELEC'],
    ['ID', source.sourceId],
    ['TI', source.title],
    ['PB', creditedPublisher(source)],
    ['PY', source.published?.slice(0, 4) ?? ''],
    ['DA', risDate(source.published)],
    ['LA', source.language],
    ['UR', source.url],
  ])
}

/** The view as one line of text. */
export function plainViewCitation({ title, address, asOf, checkedTo }: ViewCitation): string {
  const checked = checkedTo === null ? '' : `, facts checked to ${formatDate(checkedTo)}`
  return `${PRODUCT}: ${title}, as of ${formatDate(asOf)}${checked}. ${address}`
}

/** The view as BibTeX. */
export function bibtexViewCitation({ title, address, asOf, checkedTo }: ViewCitation): string {
  const note = [
    `As of ${formatDate(asOf)}`,
    checkedTo === null ? '' : `facts checked to ${formatDate(checkedTo)}`,
  ]
  return entry('misc', `chokepoint-${asOf}`, [
    ['title', `{${tex(title)}}`],
    ['author', `{${PRODUCT}}`],
    ['year', asOf.slice(0, 4)],
    ['note', note.filter(Boolean).join('; ')],
    ['url', address.replace(/[{}\\]/g, encodeURIComponent)],
  ])
}

/** The view as RIS. */
export function risViewCitation({ title, address, asOf }: ViewCitation): string {
  return ris([
    ['TY', 'ELEC'],
    ['TI', title],
    ['PB', PRODUCT],
    ['PY', asOf.slice(0, 4)],
    ['DA', risDate(asOf)],
    ['UR', address],
  ])
}
