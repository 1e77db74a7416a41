import { lexSentence } from '../../../src/core/tokens/lex'
import { readTimes } from '../../../src/core/tokens/times'
import type { TimeExpression, TimeValue, Turn } from '../../../src/core/tokens/times/types'

const MONEY = /[$€]\d+(?:\.\d+)?(?: (?:million|billion)|bn)?/g
const NAMES = /\b(?:Tarn|Osk|Dune)\b/g

/** The pieces of a sentence in which figures are written with `$` or `€` and Tarn, Osk and Dune are companies. */
export function pieces(text: string) {
  const spans = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }))
  return lexSentence(text, { start: 0, end: text.length }, spans(MONEY), spans(NAMES))
}

/** The times of a sentence, each as its words and what it says: `last year` and `year -1`. */
export function timesOf(text: string): [string, string][] {
  const tokens = pieces(text)
  return readTimes(tokens).map(({ first, last, says }) => [
    text.slice(tokens[first]?.at.start, tokens[last]?.at.end),
    say(says),
  ])
}

/** The one time of a text. */
export function oneTime(text: string): TimeExpression {
  const [time, more] = readTimes(pieces(text))
  if (!time || more) throw new Error(`not one time: ${text}`)
  return time
}

/** What a time says, in short: `@` for what is counted from the anchor. */
export function say(time: TimeValue): string {
  const from = ({ from }: Pick<Turn, 'from'>) => (from === 'anchor' ? '@' : '')
  const turn = (turn: Turn) => `year ${turn.offset}${from(turn)}${turn.fiscal ? ' fiscal' : ''}`
  switch (time.kind) {
    case 'period':
      return time.period.text
    case 'day':
      return time.day
    case 'month-of-year':
      return `month ${time.month}${time.turn ? ` turn ${time.turn}` : ''}${time.year ? ` of ${turn(time.year)}` : ''}`
    case 'day-of-year':
      return `day ${time.month}-${time.date}${time.year ? ` of ${turn(time.year)}` : ''}`
    case 'weekday':
      return `weekday ${time.weekday}${time.turn ? ` turn ${time.turn}` : ''}`
    case 'relative':
      return `${time.unit} ${time.offset}${from(time)}${time.fiscal ? ' fiscal' : ''}`
    case 'shifted':
      return `shifted ${time.unit} ${time.offset}${from(time)}`
    case 'same-of':
      return `same of ${time.year.text}`
    case 'fiscal-part':
      return `part ${time.start}+${time.months}${time.fiscal ? ' fiscal' : ''}${time.year ? ` of ${turn(time.year)}` : ''}`
    case 'ending':
      return `ending ${time.month} x${time.months}`
    case 'to-date':
      return `${time.unit} to date`
    case 'as-of':
      return `${time.relation}${time.end ? ' end' : ''} ${say(time.of)}`
    case 'term':
      return time.most === time.months ? `term ${time.months}` : `term ${time.months}-${time.most}`
    case 'span-ahead':
    case 'span-behind':
    case 'rate':
    case 'length':
    case 'compared':
      return `${time.kind} ${Number(time.months.toFixed(2))}`
    default:
      return time.kind
  }
}
