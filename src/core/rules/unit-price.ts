import { meet } from '../amounts/compare'
import { ONE, powerOfTen, ZERO } from '../amounts/decimal'
import type { Interval } from '../amounts/types'
import type { Figure } from '../figures/types'
import type { Note } from '../notes/types'
import { scaledCount } from '../tokens/quantities/counts'
import { correction, meantBy } from './fix'
import { isFirm, workedOut } from './proofs'
import type { NoteRule, Outcome } from './rule'
import { about, compared, computedOperand, figureOperand, roundedBeside, statement } from './statement'
import { type Product, productsOf } from './terms/products-in-prose'

/** A count of things at a unit price does not make the total that the sentence states. */
export const unitPrice: NoteRule<Outcome> = {
  id: 'unit-price',
  severity: 'warning',
  scope: 'note',
  meaning: 'A count times its unit price is not the total that the sentence states.',
  why:
    'A count of things times the price of one is compared with the total that the sentence, or the one before it, ' +
    'states: chips, gigawatts, shares, employees. Where the price is reckoned out of the total, the price is ' +
    'questioned. The count is as exact as it is written, and so is the price. It abstains where a statement has ' +
    'several counts or prices, a price by the hour or year, a total with something more in it, or nothing that says ' +
    'that one figure is reckoned out of the others.',
  mend: 'Correct the count, the price or the total; mind the scale, for most of these slips are a factor of a thousand.',
  check(note, { takesPart }) {
    return productsOf(note)
      .filter(({ price, total }) => takesPart(note, price.index) && takesPart(note, total.index))
      .flatMap((product) => judge(note, product))
  },
}

/** So small an amount is no total. */
const PRICES = powerOfTen(3)

function judge(note: Note, { count, units, per, price, total, derived }: Product): readonly Outcome[] {
  const [each, whole] = [price.figure, total.figure]
  if (each.currency === null || each.currency !== whole.currency || each.low.lt(ZERO) || whole.low.lt(ZERO)) return []
  const { interval, value } = scaledCount(count, units)
  // *$0.25 on the first 20 million bets, then $0.50 a bet*: both are prices of one.
  if (value.gt(ONE) && whole.high?.lt(PRICES) && whole.high.lte(each.low)) return []
  const product: Interval = {
    low: interval.low.times(each.low),
    high: interval.high === null || each.high === null ? null : interval.high.times(each.high),
  }
  const [unit, stated] = [figureOperand(note, price.index, 'each'), figureOperand(note, total.index, 'the total')]
  if (unit === null || stated === null) return []
  const things = count.text.charAt(0).toLowerCase() + count.text.slice(1)
  if (meet(product, whole)) {
    // *Nearly 100,000 chips* are not that many.
    const isPlain = interval.low.lt(value) && interval.high?.gt(value)
    if (!isPlain || !isFirm(each) || !isFirm(whole)) return []
    return derived === 'total'
      ? workedOut(note, total.index, each.value.times(value), `${things} at ${unit.said} ${per}`)
      : workedOut(note, price.index, whole.value.div(value), `${stated.said} for ${things}`)
  }
  const related = (label: string, at: Figure) => [{ path: note.path, span: at.span, message: label }]
  if (derived === 'total') {
    const made = each.value?.times(value) ?? null
    const worth = made && roundedBeside(made, whole.unit)
    const [said, computed] = compared(stated, computedOperand('the product', worth, product, each.currency))
    return [
      {
        path: note.path,
        span: whole.span,
        ...statement`${said} should be ${about(computed)}: ${things} at ${unit} ${per}.`,
        related: related(`${unit.said} ${per}`, each),
        fixes: correction({
          path: note.path,
          figure: whole,
          value: meantBy(whole, made),
          why: `, ${things} at ${unit.said} ${per}`,
        }),
      },
    ]
  }
  const share: Interval = {
    low: interval.high === null ? ZERO : whole.low.div(interval.high),
    high: whole.high === null || interval.low.lte(ZERO) ? null : whole.high.div(interval.low),
  }
  const left = whole.value?.div(value) ?? null
  const one = left && roundedBeside(left, each.unit)
  const [said, computed] = compared(unit, computedOperand('the price', one, share, each.currency))
  return [
    {
      path: note.path,
      span: each.span,
      ...statement`${said} ${per} should be ${about(computed)}: ${stated} for ${things}.`,
      related: related(`${stated.said} for ${things}`, whole),
      fixes: correction({
        path: note.path,
        figure: each,
        value: meantBy(each, left),
        why: `, ${stated.said} for ${things}`,
      }),
    },
  ]
}
