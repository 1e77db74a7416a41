import { numberOf } from '../text/number-words'

/** The longest term that is taken for one: two hundred years. */
const MOST_MONTHS = 2400

const PART = /^(\d{1,4}(?:\.\d{1,3})?|[a-z]+)[ -]?(years?|yrs?|y|quarters?|qtrs?|months?|mos?|m)\b[ ,]*(?:and +)?/

function monthsPerUnit(unit: string): number {
  if (unit.startsWith('y')) return 12
  return unit.startsWith('q') ? 3 : 1
}

/**
 * The months of a term: years, quarters and months, in digits or words up to twenty, one after the other.
 * Null where the text is no term, has no unit, or is not a whole number of months.
 *
 * @example parseTerm('7 years') === 84; parseTerm('2 years and 6 months') === 30; parseTerm('7') === null
 */
export function parseTerm(text: string): number | null {
  let rest = text.trim().toLowerCase()
  if (rest.length > 60) return null
  let months = 0
  while (rest !== '') {
    const part = PART.exec(rest)
    if (!part) return null
    const count = numberOf(part[1] ?? '')
    if (count === null) return null
    months += Number(count.toFixed()) * monthsPerUnit(part[2] ?? '')
    rest = rest.slice(part[0].length)
  }
  return Number.isInteger(months) && months > 0 && months <= MOST_MONTHS ? months : null
}
