import { compareQuantities } from '../amounts/compare'
import { type Decimal, decimal, powerOfTen, ZERO } from '../amounts/decimal'
import type { Hedge, Quantity } from '../amounts/types'
import { writtenLike } from '../figures/notation'
import { readAmount } from '../figures/scan'
import type { Figure } from '../figures/types'
import type { WholeNote } from '../notes/types'
import type { Stated } from '../registry/types'
import type { TextChange } from './types'

/** More decimals than this are not written where a figure had fewer: it is rounded instead. */
const MOST_DECIMALS = 3

const TWENTY = decimal('20')

/** A new amount, and how it was typed. */
type Next = Quantity & { readonly text: string }

/**
 * The change that makes a figure which states an old amount state the new one: in its own notation, with its own words
 * around it. One that said the old amount to the digit says the new one so; one that was rounded is rounded as it was,
 * and stays if it is right for the new amount too. None where it cannot be written: the figure stays.
 */
export function mentionChange(note: WholeNote, index: number, old: Stated, next: Next): readonly TextChange[] {
  const figure = note.figures[index]
  if (figure === undefined) return []
  const written = restated(note, figure, old, next)
  if (written === null || written.text === figure.text) return []
  const { path } = note
  return [{ path, span: figure.span, oldText: figure.text, newText: written.text, isCertain: written.isCertain }]
}

interface Written {
  readonly text: string
  readonly isCertain: boolean
}

function restated(note: WholeNote, figure: Figure, old: Stated, next: Next): Written | null {
  if (figure.value === null || old.value === null || next.value === null) return sameWriting(figure, old, next)
  // A loss, or what is spent, may stand with or without a minus.
  const value = figure.value.negative === old.value.negative ? next.value : next.value.neg()
  const isExact = figure.value.abs().eq(old.value.abs())
  if (!isExact && compareQuantities(figure, next) === 'agrees') return null
  const exact = isExact && isShort(figure, value) ? exactly(figure, value, next) : null
  if (exact !== null) return { text: exact, isCertain: isFree(figure, next) }
  for (const rounded of roundings(figure, old.value.abs(), value)) {
    const text = writtenLike(figure, rounded)
    if (text !== null && agrees(note, figure, text, rounded, next)) return { text, isCertain: false }
  }
  return null
}

/**
 * A value to the digit, in the notation of a figure. Where that has no more digits than it needs, zeros that the new
 * amount was not typed with are left away: `$22.4 billion` becomes `$24 billion`, and `$38.0 billion` `$41.0 billion`.
 */
function exactly(figure: Figure, value: Decimal, { unit }: Next): string | null {
  const last = figure.value === null ? ZERO : powerOfTen(figure.value.exponent - figure.value.digits.length + 1)
  const isPadded = figure.unit.lt(last)
  return (isPadded ? null : writtenLike(figure, value, unit)) ?? writtenLike(figure, value)
}

/** Whether the words around a figure hold for a new amount as they did: `nearly` and `more than` are for a reader to judge. */
function isFree({ hedge }: Figure, next: Next): boolean {
  return hedge === null || hedge === 'about' || hedge === next.hedge
}

/** A range is written anew where the figure is written as the registry's amount was. */
function sameWriting({ text }: Figure, old: Stated, next: Next): Written | null {
  const isPlain = next.hedge === null || next.hedge === 'range'
  return text === old.text && isPlain ? { text: next.text, isCertain: true } : null
}

/** Whether a value takes hardly more digits than a figure has in its own scale. */
function isShort({ value, unit }: Figure, next: Decimal): boolean {
  const scale = scaleOf(value ?? next)
  const decimalsOf = (one: Decimal) => one.div(powerOfTen(scale)).toFixed().split('.')[1]?.length ?? 0
  return decimalsOf(next) <= Math.max(MOST_DECIMALS, decimalsOf(unit))
}

/** The power of ten, in steps of a thousand, that a value is said in. */
function scaleOf(value: Decimal): number {
  let scale = 0
  while (scale < 15 && value.abs().gte(powerOfTen(scale + 3))) scale += 3
  return scale
}

/**
 * A new value rounded as a figure rounded the old one, then ever finer: `about $40 billion` of 38 was rounded to tens of
 * billions. What is *nearly* or *up to* an amount lies below it, what is *more than* it above.
 */
function roundings(figure: Figure, old: Decimal, next: Decimal): readonly Decimal[] {
  const { value, unit, hedge } = figure
  if (value === null || unit.eq(ZERO)) return []
  const size = value.abs()
  const round = (one: Decimal, place: number) => toPlace(one, place, hedge)
  const places: number[] = []
  for (let place = size.exponent; place >= unit.exponent; place--) {
    if (places.length > 0 || round(old, place).eq(size)) places.push(place)
  }
  const finest = places.at(-1) ?? unit.exponent
  const finer = [finest, finest - 1, finest - 2].filter((place) => !places.includes(place))
  return [...places, ...finer].map((place) => round(next, place)).filter((one) => !one.eq(ZERO))
}

/** A value to the place of a power of ten: up where it lies below what is said, down where above, else to the nearest. */
function toPlace(value: Decimal, place: number, hedge: Hedge | null): Decimal {
  const unit = powerOfTen(place)
  const near = value.div(unit).round(0).times(unit)
  if ((hedge === 'under' || hedge === 'ceiling') && near.abs().lt(value.abs()))
    return near.plus(value.negative ? unit.neg() : unit)
  if (hedge === 'over' && near.abs().gt(value.abs())) return near.minus(value.negative ? unit.neg() : unit)
  return near
}

/**
 * Whether a figure that is written otherwise agrees with an amount, the words around it taken with it. A number that is
 * no amount by itself, as in a table's cell, must be within a twentieth of it.
 */
function agrees(note: WholeNote, figure: Figure, text: string, rounded: Decimal, next: Quantity): boolean {
  const { hedgeAt, at, passage, currency } = figure
  const whole = note.doc.passages[passage]?.text ?? ''
  const start = Math.min(at.start, hedgeAt?.start ?? at.start)
  const end = Math.max(at.end, hedgeAt?.end ?? at.end)
  const said = whole.slice(start, at.start) + text + whole.slice(at.end, end)
  const read = readAmount(said, { dollar: currency ?? 'USD', near: currency === null ? [] : [currency] })
  if (read !== null) return compareQuantities(read, next) === 'agrees'
  const off = rounded
    .abs()
    .minus(next.value?.abs() ?? ZERO)
    .abs()
  return figure.hedge === null && off.times(TWENTY).lte(rounded.abs())
}
