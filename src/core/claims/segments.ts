import type { Passage } from '../passages/types'
import type { Span } from '../span'
import type { Surrounding } from './context'
import { TOPICS } from './lexicon'
import { periodOf } from './period'

/** What sells, where it sells and whom it sells to: before a measure it makes a part of it, *data-centre revenue*. */
const SEGMENT =
  /(?<![\p{L}\p{N}])(?:data[- ]?cent(?:er|re)s?|cloud(?: infrastructure)?|gaming|auto(?:motive)?|networking|services?|subscriptions?|ad(?:s|vertising)?|hardware|software|products?|licen[cs]e|licensing|chips?|gpus?|memory|hbm|dram|nand|foundry|client|embedded|enterprise|consumer|api|ai|china|chinese|domestic|overseas|international|foreign|american|european|asian|segment|division(?:al)?|unit|business|blackwell|hopper|tpu|wafer|search|retail|wholesale|hosting|mining|storage)\s$/iu

/** A measure that companies report by segment. */
const MEASURE =
  /(?<![\p{L}\p{N}])(?:revenues?|sales|turnover|profits?|income|earnings|loss(?:es)?|expenses?|costs?|capex|backlog|bookings)(?![\p{L}\p{N}])/giu

/** How far from a figure the measure may stand that a segment is put before. */
const REACH = 40

/** Whether the measure next to a figure is that of a part of the company: *data-centre revenue of $51.2 billion*. */
export function isOfSegment(text: string, sentence: Span, figure: Span): boolean {
  const from = Math.max(sentence.start, figure.start - REACH)
  const near = text.slice(from, Math.min(sentence.end, figure.end + REACH))
  const places = [...near.matchAll(MEASURE)].map(({ index }) => from + index)
  const distance = (at: number) => (at < figure.start ? figure.start - at : at - figure.end)
  const [nearest] = places.sort((a, b) => distance(a) - distance(b))
  return nearest !== undefined && SEGMENT.test(text.slice(sentence.start, nearest))
}

/** What a table's headings say that is no part of the company: units, kinds of numbers, dates of signing. */
const PLAIN =
  /(?<![\p{L}\p{N}])(?:amounts?|values?|sizes?|sums?|figures?|totals?|group|company|companies|name|guidance|signed|announced|committed|stated|reported|registry|note|deals?|contracts?|headline|rounds?|price|first|second|third|fourth|quarter|half|year|full|ended|to|in|of|the|and|for|at|on|by|per|a|this|last|now|new|old|estimates?|actual|latest|current|outstanding|drawn|nominal|face|principal|post|pre|money|usd|eur|gbp|us|dollars?|euros?|pounds?|billions?|millions?|trillions?|thousands?|bn|mn?|tn|b|t|k|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|fy|[qh]\d)(?![\p{L}\p{N}])/giu

/**
 * Whether a cell's row or column is a part of what its table is about: its heading is neither a company nor a measure, a
 * time, a unit or a word that every table has. *Data centre*, *International*, *of which networking*.
 *
 * @param around the cell's row and column, at the distance of its sentence
 * @param namesIn the places of the companies that a heading names
 */
export function isOfPart(
  { cell }: Passage,
  around: readonly Surrounding[],
  namesIn: (place: Surrounding) => readonly Span[],
): boolean {
  if (cell === null) return false
  const heads = around.filter(
    ({ passage, distance }) =>
      distance === 'sentence' &&
      ((passage.cell?.row === cell.row && passage.cell.column === 0) ||
        (passage.cell?.column === cell.column && passage.cell.row === 0)),
  )
  return heads.some((place) => isLabel(place.passage.text, namesIn(place)))
}

function isLabel(text: string, names: readonly Span[]): boolean {
  if (/(?<!\p{L})of which(?!\p{L})/iu.test(text)) return true
  if (names.length > 0 || periodOf(text, null).months !== null) return false
  const rest = TOPICS.reduce((left, { pattern }) => left.replace(pattern, ' '), text).replace(PLAIN, ' ')
  return SEGMENT.test(`${text.trim()} `) || /\p{L}{3,}/u.test(rest)
}
