/** Events as iCalendar (RFC 5545): whole days, never a time of day; a month is a month long. */
import { addDays, firstDay, type IsoDay, lastDay, type PartialDate } from '../date'

export interface CalendarEntry {
  readonly id: string
  readonly date: PartialDate
  readonly title: string
  readonly text: string
  readonly url: string
  readonly categories: readonly string[]
}

/** Text as a value: backslash, semicolon and comma escaped, line ends as `\n`, other controls taken out. */
function escaped(text: string): string {
  return text
    .replace(/\\/g, '\\\\')
    .replace(/[;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '')
}

const bytes = new TextEncoder()

/** A line folded at 75 octets, never inside a character. */
function folded(line: string): string {
  const rows: string[] = []
  let row = ''
  let size = 0
  for (const character of line) {
    const wide = bytes.encode(character).length
    if (size + wide > (rows.length === 0 ? 75 : 74)) {
      rows.push(row)
      row = ''
      size = 0
    }
    row += character
    size += wide
  }
  return [...rows, row].join('\r\n ')
}

const compact = (day: IsoDay) => day.replaceAll('-', '')

function entryLines(entry: CalendarEntry, stamp: string): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${entry.id}@chokepoint`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(firstDay(entry.date))}`,
    // The end is the first day no longer part of it.
    `DTEND;VALUE=DATE:${compact(addDays(lastDay(entry.date), 1))}`,
    `SUMMARY:${escaped(entry.title)}`,
    `DESCRIPTION:${escaped(entry.text)}`,
    ...(/^https?:\/\//.test(entry.url) ? [`URL:${entry.url.replace(/[\s\p{Cc}]/gu, '')}`] : []),
    `CATEGORIES:${entry.categories.map(escaped).join(',')}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/** The file. `asOf` stands as the stamp of every entry, so that the same view gives the same bytes. */
export function calendarText(name: string, entries: readonly CalendarEntry[], asOf: IsoDay): string {
  const stamp = `${compact(asOf)}T000000Z`
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Chokepoint//Timeline//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    ...entries.flatMap((entry) => entryLines(entry, stamp)),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}
