import type { Decimal } from '../amounts/decimal'
import { count, formatAmount, formatExactly } from '../amounts/format'
import type { Figure } from '../figures/types'
import { convert, convertedSum } from '../ledger/convert'
import { sumsOf } from '../ledger/sums'
import type { Note } from '../notes/types'
import type { Rate } from '../registry/types'
import { contains, type Span } from '../span'
import { sumsWords } from './money-words'

/** What the figures of a selection come to. */
export interface SelectionTotal {
  /** `Σ $610.4B · 4 figures · $22.4B–$300B`. */
  readonly text: string
  /** The same in words, a line each: the sum, the least, the most, how they were converted, what was left out. */
  readonly lines: readonly string[]
  /** The sum to be pasted, to the last digit: `$610.4 billion`; sums without a rate joined by ` + `. */
  readonly copy: string
}

/** What the registry says of currencies. */
export interface Exchange {
  /** The main currency. */
  readonly currency: string
  readonly rates: readonly Rate[]
}

/** A figure with a value and a currency. */
type Countable = Figure & { readonly value: Decimal; readonly currency: string }

/**
 * Adds up the figures that lie wholly within a selection, each by its written value. Sums in several currencies are put
 * into the main one where the registry has rates. What says the same money again (*€5 billion ($5.4 billion)*), has no
 * one value (a range) or no known currency is left out and counted.
 *
 * @param spans what is selected, in the note's text
 * @returns null where fewer than two figures are selected
 */
export function selectionTotal(note: Note, spans: readonly Span[], exchange: Exchange): SelectionTotal | null {
  const selected = selectedIn(note, spans)
  if (selected.length < 2) return null
  const once = selected.filter((index) => !isSaidAgain(note, index, selected))
  const figures = once.flatMap((index) => note.figures[index] ?? [])
  const counted = figures.filter(isCountable)
  const sums = sumsOf(
    counted.map(({ currency, value }, i) => ({ id: `${i}`, money: { currency, value, low: value, high: value } })),
  )
  const converted = sums.length > 1 ? convertedSum(sums, exchange) : null
  const total = sumsWords(sums, converted, false) || 'nothing to add up'
  const ends = endsOf(counted, exchange)
  const of = counted.length < selected.length ? `${counted.length} of ` : ''
  return {
    text: [`Σ ${total}`, of + count(selected.length, 'figure'), ends?.join('–') ?? ''].filter(isSaid).join(' · '),
    lines: [
      `Sum of ${count(counted.length, 'figure')}: ${total}`,
      ...(ends === null ? [] : [`Least ${ends[0]}, most ${ends[1]}`]),
      ...(converted === null ? [] : [`Converted to ${exchange.currency} at the registry’s latest rates`]),
      ...leftOut(figures, selected.length - once.length),
    ],
    copy: (converted === null ? sums : [converted.sum, ...converted.left])
      .map(({ value, low, currency }) => formatExactly(value ?? low, currency))
      .join(' + '),
  }
}

/** The indices of a note's figures that lie wholly within spans. */
function selectedIn({ figures }: Note, spans: readonly Span[]): readonly number[] {
  return figures.flatMap(({ span }, index) => (spans.some((one) => contains(one, span)) ? [index] : []))
}

/** Whether a figure says the money of another selected one again: a conversion in brackets, or within a range. */
function isSaidAgain({ figures, claims }: Note, index: number, selected: readonly number[]): boolean {
  const restated = claims[index]?.restates ?? null
  if (restated !== null && selected.includes(restated)) return true
  const span = figures[index]?.span
  return selected.some((other) => {
    const around = figures[other]?.span
    return other !== index && span !== undefined && around !== undefined && contains(around, span)
  })
}

function isCountable(figure: Figure): figure is Countable {
  return figure.value !== null && figure.currency !== null
}

/** The least and the most, as they are written; null of one figure, of equal ones, and where no rate compares them. */
function endsOf(counted: readonly Countable[], { currency, rates }: Exchange): readonly [string, string] | null {
  const isOne = counted.every((one) => one.currency === counted[0]?.currency)
  const sized = counted.flatMap((one) => {
    const { value, currency: own } = one
    const money = { currency: own, value, low: value, high: value }
    const size = isOne ? value : (convert(money, currency, rates, null)?.value ?? null)
    return size === null ? [] : [{ size, text: formatAmount(value, own) }]
  })
  const sorted = sized.sort((a, b) => a.size.cmp(b.size))
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined || sized.length < counted.length || first.text === last.text)
    return null
  return [first.text, last.text]
}

function leftOut(figures: readonly Figure[], again: number): readonly string[] {
  const ranges = figures.filter(({ value }) => value === null).length
  const strange = figures.filter(({ value, currency }) => value !== null && currency === null).length
  return [
    again === 0 ? '' : `Left out: ${count(again, 'figure')} that ${again === 1 ? 'says' : 'say'} the same money again`,
    ranges === 0 ? '' : `Left out: ${count(ranges, 'range')} without one value`,
    strange === 0 ? '' : `Left out: ${count(strange, 'figure')} whose currency is not known`,
  ].filter(isSaid)
}

function isSaid(text: string): boolean {
  return text !== ''
}
