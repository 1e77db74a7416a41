import { isoDay } from '../dates/day'
import { MONTH, monthNumber } from '../dates/months'
import type { NoteText, Passage } from './types'

const NAME = `(${MONTH})\\.?`
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?'
const YEAR = '(\\d{4})'
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?'

/** The written forms of a day, each with what its groups are. */
const FORMS: readonly (readonly [form: string, order: 'ymd' | 'dmy' | 'mdy' | 'unsure'])[] = [
  [`${YEAR}-(\\d{2})-(\\d{2})`, 'ymd'],
  [`${YEAR}([/.])(\\d{1,2})\\2(\\d{1,2})`, 'ymd'],
  [`${YEAR}年\\s?(\\d{1,2})月\\s?(\\d{1,2})日`, 'ymd'],
  [`${DAY}(?:\\s+of)?[\\s-]+${NAME},?[\\s-]+${YEAR}`, 'dmy'],
  [`${NAME}\\s+${DAY},?\\s+${YEAR}`, 'mdy'],
  [`(\\d{1,2})([/.-])(\\d{1,2})\\2${YEAR}`, 'unsure'],
]
const HEAD = FORMS.map(([form, order]) => ({ form: new RegExp(`^${WEEKDAY}${form}(?![\\d/-])`, 'iu'), order }))

/** How many of a note's first passages can hold its dateline. */
const FIRST = 8
const LABEL = /(?:^|[\s|(])(?:date|dated|published|posted|updated|last updated|sent|as of)(?:\s+on)?\s?:\s*/giu
/** A word of a place's name, as it stands before a date: `London, `, `SAN `. */
const PLACE = /^\p{Lu}[\p{L}.'’-]*,? +/u

/**
 * The day a note speaks from, as an ISO date: its front matter's `date`, else a `YYYY-MM-DD` in its file name, else a
 * dateline in its first lines (`3 November 2025`, `Nov 3, 2025`, `Date: …`, a mail's Date header, `London, 3 Nov
 * 2025 —`); null if it has none. A date within a sentence is no dateline, and `03/11/2025` is no date, since it is
 * read in two ways.
 *
 * @param passages those of the note, in order; no more are taken than are looked at
 * @example noteDate('notes/2025-11-03-aws.md', { date: null }, []) // '2025-11-03'
 */
export function noteDate(
  path: string,
  { date }: Pick<NoteText['front'], 'date'>,
  passages: Iterable<Passage>,
): string | null {
  const fromFront = date === null ? null : dateAt(date.replace(/^["'\s]+/, ''))
  return fromFront?.date ?? dateInName(path) ?? dateline(passages)
}

function dateInName(path: string): string | null {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
  for (const match of name.matchAll(/(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)/g)) {
    const found = dateAt(match[1] ?? '')
    if (found !== null) return found.date
  }
  return null
}

function dateline(passages: Iterable<Passage>): string | null {
  let count = 0
  for (const { text, kind } of passages) {
    if (kind === 'cell' || kind === 'footnote') continue
    if (count++ === FIRST) break
    const labelled = labelledDate(text.slice(0, 400))
    if (labelled !== null) return labelled
    const leading = leadingDate(text.slice(0, 120), text.length > 120)
    if (leading !== null) return leading
  }
  return null
}

/** A date behind `Date:`, `Published:` and the like. */
function labelledDate(text: string): string | null {
  for (const match of text.matchAll(LABEL)) {
    const found = dateAt(text.slice(match.index + match[0].length))
    if (found !== null) return found.date
  }
  return null
}

/** A date that is the whole text, that leads it before a dash or a sign, or that stands alone between such signs. */
function leadingDate(text: string, cut: boolean): string | null {
  const parts = text.split(/\s[|·•—–-]\s|\s?[—|·•]\s?|\s--\s/)
  const usable = cut || parts.length > 4 ? parts.slice(0, -1).slice(0, 1) : parts
  for (const part of usable) {
    const bare = part.trim().replace(/^(?:published|posted|updated|dated|as of)(?:\s+on)?\s+/iu, '')
    for (const start of placeEnds(bare)) {
      const found = dateAt(bare.slice(start))
      if (found === null) continue
      const rest = bare.slice(start + found.length)
      if (/^[\s,.:]*(?:\([^()]*\)\s*)?$|^,?\s+(?:at\s+)?\d{1,2}[:.]\d{2}(?:[\s\p{L}\d:.+-]*)$/u.test(rest))
        return found.date
    }
  }
  return null
}

/** Where a place's name at the start of a text may end: at 0, and behind each of up to five capitalized words. */
function placeEnds(text: string): number[] {
  const found = [0]
  for (let end = 0, word = PLACE.exec(text); word !== null && found.length <= 5; word = PLACE.exec(text.slice(end))) {
    end += word[0].length
    found.push(end)
  }
  return found
}

/** The date that a text begins with, and its length as written. */
function dateAt(text: string): { date: string; length: number } | null {
  for (const { form, order } of HEAD) {
    const match = form.exec(text)
    if (match === null) continue
    const parts = match.slice(1).filter((part) => !/^[/.-]$/.test(part))
    const date = dateOf(parts, order)
    if (date !== null) return { date, length: match[0].length }
  }
  return null
}

function dateOf([a = '', b = '', c = '']: readonly string[], order: (typeof FORMS)[number][1]): string | null {
  if (order === 'ymd') return recentDay(Number(a), Number(b), Number(c))
  if (order === 'dmy') return recentDay(Number(c), monthNumber(b), Number(a))
  if (order === 'mdy') return recentDay(Number(c), monthNumber(a), Number(b))
  const [day, month] = Number(a) > 12 ? [a, b] : [b, a]
  return a === b || Number(day) > 12 ? recentDay(Number(c), Number(month), Number(day)) : null
}

/** An ISO day of a year in which a note may be written; null where the calendar has none. */
function recentDay(year: number, month: number | null, day: number): string | null {
  return month === null || year < 1900 || year > 2199 ? null : isoDay(year, month, day)
}
