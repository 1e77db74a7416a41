import { type Decimal, decimal, powerOfTen } from '../amounts/decimal'
import { digitSwaps } from '../amounts/slips'
import type { Hedge } from '../amounts/types'
import { numeralLike, writtenLike } from '../figures/notation'
import { isDigit, numeralAt } from '../figures/numerals'
import type { Figure } from '../figures/types'
import type { Note } from '../notes/types'
import { toSource } from '../passages/source-map'
import type { Passage } from '../passages/types'
import type { Location, Span } from '../span'
import type { Fix, TextEdit } from './types'

/** Another amount in a figure's place, in its notation. */
export interface Correction {
  readonly path: string
  readonly figure: Figure
  readonly value: Decimal | null
  /** Why it is the right one, behind the amount: `, as deals.yaml says`. */
  readonly why: string
  readonly certain?: boolean
  /** The place of the value's own last digit, where it is stated and not worked out. */
  readonly unit?: Decimal
}

/** The fix that writes another amount in a figure's place; none where the notation cannot be kept. */
export function correction({ path, figure, value, why, certain = false, unit }: Correction): readonly Fix[] {
  const edit = amountEdit({ path, span: figure.span }, figure, value, unit)
  return edit === null ? [] : [{ title: `Write ${edit.newText}${why}`, kind: 'number', certain, edits: [edit] }]
}

/** The edit that writes another amount where a figure stands; null where the notation cannot be kept. */
export function amountEdit(
  at: Location,
  figure: Pick<Figure, 'text' | 'value' | 'currency'>,
  value: Decimal | null,
  unit?: Decimal,
): TextEdit | null {
  const newText = value === null ? null : writtenLike(figure, value, unit)
  return newText === null || newText === figure.text ? null : { ...at, oldText: figure.text, newText }
}

/**
 * What a figure should say by a value that was worked out: the value itself where it is the figure's with a plain slip,
 * else rounded to the figure's last digit, but never to fewer than two, and to the side that its hedge allows.
 */
export function meantBy(figure: Figure, exact: Decimal | null): Decimal | null {
  if (exact === null || figure.value === null) return null
  const places = -Math.min(figure.unit.exponent, exact.exponent - 1)
  return plainSlip(figure, exact) ?? roundedFor(figure.hedge, exact, places)
}

/**
 * The amount that was meant where a figure is off by a plain slip from what it should be: a thousand, a million or a
 * billion times, or two digits swapped; null where it is off by anything else. The amount has the figure's own digits.
 *
 * @example `$5.4 million` for the 5,429 million of a year is 5.4 billion
 */
export function plainSlip({ value, unit, hedge }: Figure, exact: Decimal): Decimal | null {
  return value === null || hedge !== null ? null : slipOf({ value, unit }, exact, [3, -3, 6, -6, 9, -9])
}

/** A number that is off by one of some powers of ten, or has two digits swapped, as it was meant; null where neither fits, or both. */
function slipOf(
  { value, unit }: { readonly value: Decimal; readonly unit: Decimal },
  exact: Decimal,
  powers: readonly number[],
): Decimal | null {
  const off = powers.map((power) => {
    const factor = powerOfTen(power)
    return { meant: value.times(factor), room: unit.times(factor) }
  })
  const swapped = digitSwaps(value).map((meant) => ({ meant, room: unit }))
  const found = [...off, ...swapped].filter(({ meant, room }) => meant.minus(exact).abs().times('2').lte(room))
  return found.length === 1 ? (found[0]?.meant ?? null) : null
}

/** Whether figures are all tied to an entry that they agree with, as plain amounts: then what they make is proved. */
export function areProven({ figures, ties }: Note, indices: readonly (number | null)[]): boolean {
  return indices.every((index) => {
    if (index === null) return false
    return ties[index]?.verdict === 'agrees' && figures[index]?.hedge === null
  })
}

/** A percentage or multiple as it is written in a passage. */
export interface WrittenNumber {
  readonly path: string
  readonly passage: Passage
  readonly at: Span
  /** What it is read as. */
  readonly value: Decimal
  readonly hedge: Hedge | null
}

/**
 * The fix that writes another number in a percentage or a multiple, with as many decimals; none where it is written in
 * words, as a range, or would be nothing.
 *
 * @param least decimals that it gets in any case
 */
export function numberFix(
  { path, passage, at, value, hedge }: WrittenNumber,
  exact: Decimal | null,
  why: string,
  { least = 0, certain = false }: { readonly least?: number; readonly certain?: boolean } = {},
): readonly Fix[] {
  const { text } = passage
  let start = at.start
  while (start < at.end && !isDigit(text, start)) start++
  const numeral = numeralAt(text, start)
  if (numeral === null || numeral.end > at.end || exact === null || exact.lte('0')) return []
  for (let i = numeral.end; i < at.end; i++) if (isDigit(text, i)) return []
  if (!decimal(`${numeral.whole || '0'}${numeral.fraction && `.${numeral.fraction}`}`).eq(value.abs())) return []
  const places = Math.max(numeral.fraction.length, least, -exact.exponent)
  const oldText = text.slice(start, numeral.end)
  const unit = powerOfTen(-numeral.fraction.length)
  const slipped = hedge === null ? slipOf({ value, unit }, exact, [1, -1]) : null
  const [newText] = numeralLike(oldText, slipped ?? roundedFor(hedge, exact, places))
  if (newText === undefined || newText === oldText) return []
  const edit = { path, span: toSource(passage, { start, end: numeral.end }), oldText, newText }
  const whole = text.slice(at.start, start) + newText + text.slice(numeral.end, at.end)
  return [{ title: `Write ${whole}${why}`, kind: 'number', certain, edits: [edit] }]
}

/** A value with so many decimals, to the side that a hedge allows: *more than 26.6* is more than 26. */
function roundedFor(hedge: Hedge | null, value: Decimal, places: number): Decimal {
  if (hedge === 'over') return value.round(places, 'down')
  return hedge === 'under' || hedge === 'ceiling' ? value.round(places, 'up') : value.round(places)
}

/** A fix of a comment that steers the rules. */
export function commentFix(title: string, edit: TextEdit): Fix {
  return { title, kind: 'comment', certain: false, edits: [edit] }
}

/** A fix that writes other words, or another sign, where a figure stands. */
export function wordFix(
  title: string,
  path: string,
  { span, text }: Pick<Figure, 'span' | 'text'>,
  newText: string,
): Fix {
  return { title, kind: 'words', certain: false, edits: [{ path, span, oldText: text, newText }] }
}

/** `€11.9 billion` with the sign of `$22.4 billion`; null where either has no sign in front. */
export function inCurrencyOf(text: string, usual: string): string | null {
  const sign = /^\p{Sc}/u
  const [other] = sign.exec(usual) ?? []
  return other === undefined || !sign.test(text) ? null : text.replace(sign, () => other)
}
