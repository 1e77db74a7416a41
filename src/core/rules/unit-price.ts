import { intervalsOverlap } from '../amounts/compare'
import { ZERO } from '../amounts/decimal'
import type { Interval } from '../amounts/types'
import type { Note } from '../notes/types'
import { clausesOf } from './clauses'
import { type Count, countsIn, singular } from './counts'
import type { NoteRule, Verdict } from './rule'
import { type Numbered, type Sentence, sentencesOf } from './sentences'
import { computedOperand, figureOperand, statement } from './statement'

/** How a price names what one of it buys: `$30,000 each`, `$50 billion per gigawatt`, `$50bn a gigawatt`. */
const EACH = /^\s?(?:each|apiece|a piece)(?!\p{L})/iu
const PER = /^\s?(?:per|an?|for each|for every|\/)\s?(?:\p{L}+\s){0,1}?(\p{L}+)/iu
/** Words that make another figure of the sentence the whole. */
const WHOLE =
  /(?:total(?:s|ling|ing|led|ed)?(?:\sof)?|worth|comes? to|came to|adds? up to|makes?|equals|bill of|cost(?:s|ing)? of|order of|for|=|spend(?:s|ing)?|spent|in all|altogether|or|implies|implying|would be|would cost|is|are)\s(?:\p{L}+\s){0,3}$/iu

/** Longer units that prose shortens. */
const SAME: Readonly<Record<string, string>> = { gigawatt: 'gw', megawatt: 'mw', head: 'employee', person: 'people' }

/** A count of things at a unit price does not make the total that the sentence states. */
export const unitPrice: NoteRule = {
  id: 'unit-price',
  severity: 'warning',
  scope: 'note',
  meaning: 'A count times its unit price is not the total that the sentence states.',
  why:
    'A count of things times the price of one is compared with the total that the sentence states: chips, gigawatts, ' +
    'employees. The count is as exact as it is written, and so is the price. It abstains where a sentence has several ' +
    'counts or prices, or a price per year.',
  mend: 'Correct the count, the price or the total; mind the scale, for most of these slips are a factor of a thousand.',
  check(note, { takesPart }) {
    return sentencesOf(note)
      .flatMap(clausesOf)
      .flatMap((sentence) => {
        const sum = productOf(sentence)
        if (sum === null || !takesPart(note, sum.price.index) || !takesPart(note, sum.total.index)) return []
        return judge(note, sum)
      })
  },
}

interface Product {
  readonly count: Count
  readonly price: Numbered
  readonly total: Numbered
}

/** The one count, the one unit price and the one total of a statement; anything more leaves a doubt. */
function productOf({ text, at, figures }: Sentence): Product | null {
  const [one, other, more] = figures
  if (one === undefined || other === undefined || more !== undefined) return null
  const after = ({ figure }: Numbered) => text.slice(figure.at.end - at.start)
  const isPrice = (figure: Numbered) => EACH.test(after(figure)) || PER.test(after(figure))
  if (isPrice(one) === isPrice(other)) return null
  const [price, total] = isPrice(one) ? [one, other] : [other, one]
  if (!WHOLE.test(text.slice(0, total.figure.at.start - at.start))) return null
  const priced = EACH.test(after(price)) ? null : nameOf(PER.exec(after(price))?.[1] ?? '')
  if (priced !== null && TIME.test(priced)) return null
  const counts = countsIn(text).filter(({ noun }) => isCounted(noun, priced))
  const [count, moreCounts] = counts
  return count === undefined || moreCounts !== undefined ? null : { count, price, total }
}

/** Nouns by which prose calls a thing that it counts by another name: *200,000 H20s* at so much *a chip*. */
const GENERIC = /^(?:chip|gpu|tpu|accelerator|unit|piece|processor|server|rack|share|seat|head)$/u
const MEASURED = /^(?:gw|mw|kw|mwh|gwh|acre|foot|feet|ton|employee|people|user)$/u

function isCounted(noun: string, priced: string | null): boolean {
  const name = nameOf(noun)
  if (TIME.test(name)) return false
  return priced === null || name === priced || (GENERIC.test(priced) && !MEASURED.test(name))
}

const TIME = /^(?:year|quarter|month|week|day|hour|percent|per|time|of|in|to|and|or|million|billion|bn|to|for)$/u

function nameOf(noun: string): string {
  const one = singular(noun)
  return SAME[one] ?? one
}

function judge(note: Note, { count, price, total }: Product): readonly Verdict[] {
  const [each, whole] = [price.figure, total.figure]
  if (each.currency === null || each.currency !== whole.currency || each.low.lt(ZERO)) return []
  const { low, high } = count.interval
  const product: Interval = {
    low: low.times(each.low),
    high: high === null || each.high === null ? null : high.times(each.high),
  }
  if (intervalsOverlap(product, whole)) return []
  const [unit, stated] = [figureOperand(note, price.index, 'each'), figureOperand(note, total.index, 'the total')]
  if (unit === null || stated === null) return []
  const computed = computedOperand(
    'the product',
    each.value === null ? null : each.value.times(count.value),
    product,
    each.currency,
  )
  return [
    {
      path: note.path,
      span: whole.span,
      ...statement`${count.text} at ${unit} each come to ${computed}, not the ${stated} stated here.`,
      related: [{ path: note.path, span: each.span, message: `${unit.text} each` }],
      fixes: [],
    },
  ]
}
