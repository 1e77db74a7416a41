import { parsePeriod } from '../dates/parse-period'
import type { Span } from '../span'
import { readingDistance, wordsNear } from './near'
import { type PeriodReading, periodsIn } from './period-words'
import type { ClaimPeriod } from './types'

/** Words farther from a figure than this do not give its period. */
const REACH = 8

/** Words that make a year of a shorter time. */
const PACE = /(?<!\p{L})(?:annuali[sz]ed|run[- ]rates?|arr|annual recurring|pace)(?!\p{L})/giu

/**
 * For which time a figure is, from the words of its sentence nearest to it; *last quarter* and *this year* count from
 * the note's date, and without one give only their length.
 *
 * @param date the note's ISO day, or null
 * @example *lost $12 billion last quarter* in a note of 2025-11-03 is 2025-Q3
 */
export function periodFor(
  text: string,
  sentence: Span,
  figure: Span,
  figures: readonly Span[],
  date: string | null,
): ClaimPeriod {
  const all = periodsIn(text, sentence, date)
  const near = all
    .map(({ reading, at }) => ({ reading, distance: readingDistance(text, at, figure, figures) }))
    .filter(({ distance }) => distance <= REACH)
    .sort((a, b) => a.distance - b.distance)
  // One period holds for a row of statements: *in the third quarter A made $6 billion; B made $2 billion*.
  const isRow = all.every(({ at }) => text.slice(at.end, Math.max(at.end, figure.start)).includes('; '))
  const said = near.length === 0 && all.length === 1 && isRow ? all : near
  const isPaced = wordsNear(PACE, { text, sentence, figure, figures }, REACH).length > 0
  return { ...nearestOf(said.map(({ reading }) => reading)), pace: isPaced }
}

/** What a heading adds to its period: `2026E`, `Q3 2025 ($bn)`. */
const ADDED = /(?<=\d)\s?[EF]$|\s*\([^()]*\)$/giu

/**
 * For which time a place is that stands for a figure as a whole: the heading of its column, another cell of its row.
 *
 * @example *Q3 2025* is that quarter, and *2026E* the year
 */
export function periodOf(text: string, date: string | null): ClaimPeriod {
  const period = parsePeriod(text.trim().replace(ADDED, ''))
  if (period !== null) return { period, months: period.months, pace: false }
  return nearestOf(periodsIn(text, { start: 0, end: text.length }, date).map(({ reading }) => reading))
}

/** The first dated period and the first length of readings that come nearest first. */
function nearestOf(readings: readonly PeriodReading[]): ClaimPeriod {
  const dated = readings
    .map((reading) => ('period' in reading ? reading.period : null))
    .find((period) => period !== null)
  const length = readings
    .map((reading) => ('months' in reading ? reading.months : null))
    .find((months) => months !== null)
  return { period: dated ?? null, months: length ?? dated?.months ?? null, pace: false }
}
