import { type Decimal, decimal, ONE, powerOfTen } from '../amounts/decimal'
import { currencyWord } from './currencies'
import { isIdeograph } from './east-asian'
import { isDigit, numeralAt } from './numerals'
import { lettersAt, type Scale, scaleAfter } from './scales'
import { scanFigures } from './scan'
import type { ScanContext } from './types'

/** A figure whose way of writing is kept: its text, and what it is read as where it stands. */
export interface WrittenAmount {
  readonly text: string
  readonly value: Decimal | null
  readonly currency: string | null
}

/** How a numeral is written: its signs for decimals and thousands, and how many decimals it has. */
interface Style {
  readonly point: string
  /** The sign between thousands; '' where they stand together, null where the numeral is too short to tell. */
  readonly grouping: string | null
  /** Its groups are India's: `12,34,567`. */
  readonly isIndian: boolean
  readonly decimals: number
  /** A zero before its point is left out: `.5`. */
  readonly isBare: boolean
}

/** Where a numeral's text and that of its scale stand in a figure. */
interface Layout {
  readonly start: number
  readonly end: number
  readonly scale: Scale | null
}

/** Spellings of scales that stand beside one another in a text, each with its power of ten. The first that holds a spelling is its own. */
const FAMILIES: readonly (readonly (readonly [exponent: number, spelling: string])[])[] = [
  'K M B T',
  'k m bn tn',
  'k m b t',
  'k mn bn tn',
  'K Mn Bn Tn',
  'K MN BN TN',
  'K MM B T',
  'k mm bn tn',
  'k mln bln trn',
  'k mil bil tril',
  'thousand million billion trillion',
  'thousands millions billions trillions',
  'Thousand Million Billion Trillion',
  'THOUSAND MILLION BILLION TRILLION',
].map((row) => row.split(' ').map((spelling, i) => [3 * (i + 1), spelling]))

const GERMAN: typeof FAMILIES = ['Tsd Mio Mrd', 'Tausend Millionen Milliarden Billionen'].map((row) =>
  row.split(' ').map((spelling, i) => [3 * (i + 1), spelling]),
)

/** Scales that a column or the last of a list gives to a number without one. */
const BORROWED = [0, 3, 6, 9, 12, 5, 7, 2, 1]
/** More decimals than a note has. */
const MOST_DECIMALS = 6
const THOUSAND = powerOfTen(3)
const GROUP_MARKS = ",.'’ \u00a0\u2007\u2009\u202f"

/**
 * An amount in the notation of a written figure: its currency and where that stands, its scale word in its spelling,
 * its signs for decimals and thousands, its minus or brackets, its blanks. A scale that does not fit gives way to another
 * of the same style. No digit of the value is lost, and what is written reads as exactly the value in the figure's
 * currency; null where that cannot be made sure: for ranges, numbers in words and East Asian units.
 *
 * @param unit the place of the value's own last digit: no zeros are written beyond it
 * @example like `$38m` 38 billion is `$38bn`; like `US$ 1,250.0 million` 24.2 million is `US$ 24.2 million`
 */
export function writtenLike(like: WrittenAmount, value: Decimal, unit?: Decimal): string | null {
  const reads = readerOf(like)
  const layout = layoutOf(like.text)
  if (reads === null || layout === null || like.value === null || like.value.negative !== value.negative) return null
  const { start, end, scale } = layout
  const own = reads.digits.abs()
  const shift = like.value.abs().div(own)
  const fitting = value.abs().div(shift)
  const step = scaleStep(like.text, scale, own, fitting)
  if (step === null && !fits(own, fitting, scale)) return null
  const number = step === null ? fitting : fitting.div(powerOfTen(step.by))
  const least = step === null ? (unit === undefined ? undefined : placesOf(unit.div(shift))) : 0
  const marks = { least, isComma: scale?.comma ?? false, isSplit: reads.isSplit }
  const written = numeralLike(like.text.slice(start, end), number, marks)
  for (const numeral of written) {
    const behind = step === null || scale === null ? like.text.slice(end) : scaled(like.text, end, scale, step.spelling)
    const text = like.text.slice(0, start) + numeral + behind
    if (reads.is(text, value)) return text
  }
  return null
}

/** What is known of a numeral beside its signs. */
export interface NumeralMarks {
  /** No zeros are written beyond so many decimals. */
  readonly least?: number | undefined
  /** Its scale is of a language that writes decimals with a comma. */
  readonly isComma?: boolean
  /** Its one sign before three digits parts decimals: the `3.350` of `$3.350 billion`. */
  readonly isSplit?: boolean
}

/**
 * A number in the notation of a numeral, likeliest first: with its signs for decimals and thousands, and as many decimals
 * as it has, or more where the number needs them.
 *
 * @example like `1.234,50` 98765.4 is `98.765,40`
 */
export function numeralLike(
  written: string,
  number: Decimal,
  { least, isComma = false, isSplit = false }: NumeralMarks = {},
): readonly string[] {
  const style = styleOf(written, isComma, isSplit)
  if (style === null) return []
  const needed = placesOf(number)
  if (needed > MOST_DECIMALS) return []
  const zeros = Math.min(style.decimals, least ?? style.decimals)
  const [whole = '', fraction] = number.abs().toFixed(Math.max(needed, zeros)).split('.')
  const head = whole === '0' && style.isBare && fraction !== undefined ? '' : whole
  const tail = fraction === undefined ? '' : style.point + fraction
  const marks = style.grouping === null ? [style.point === ',' ? '.' : ',', ''] : [style.grouping]
  return marks.map((mark) => grouped(head, mark, style.isIndian) + tail)
}

/** How many decimals a number has. */
function placesOf(number: Decimal): number {
  return number.toFixed().split('.')[1]?.length ?? 0
}

/** The one numeral of a figure and the scale behind it; null where it holds other digits, words for numbers or ideographs. */
function layoutOf(text: string): Layout | null {
  if ([...text].some(isIdeograph)) return null
  let at = 0
  while (at < text.length && !isDigit(text, at)) at++
  const start = text[at - 1] === '.' && !lettersAt(text, at - 2) ? at - 1 : at
  const numeral = numeralAt(text, start)
  if (numeral === null) return null
  const { end } = numeral
  for (let i = end; i < text.length; i++) if (isDigit(text, i)) return null
  const scale = scaleAfter(text, text[end] === '+' ? end + 1 : end)
  return scale === 'unknown' ? null : { start, end, scale }
}

/** How a numeral is written; null where it is more than digits and signs. */
function styleOf(numeral: string, isComma: boolean, isSplit: boolean): Style | null {
  const marks = [...numeral].filter((char) => char < '0' || char > '9')
  if (marks.some((mark) => !GROUP_MARKS.includes(mark)) || numeral === '') return null
  const read = numeralAt(numeral, 0)
  if (read === null || read.doubt === 'bad') return null
  const last = marks.at(-1)
  if (isSplit) return { point: last ?? '.', grouping: null, isIndian: false, decimals: 3, isBare: false }
  const isParted = read.fraction !== '' && last !== undefined
  const groups = isParted ? marks.slice(0, -1) : marks
  const point = isParted ? last : groups[0] === ',' ? '.' : groups[0] === '.' || isComma ? ',' : '.'
  const short = read.whole.length < 4
  return {
    point,
    grouping: groups[0] ?? (short ? null : ''),
    isIndian: groups[0] === ',' && /,\d\d,/.test(numeral),
    decimals: read.fraction.length,
    isBare: read.whole === '',
  }
}

function grouped(whole: string, mark: string, isIndian: boolean): string {
  if (whole.length < 4 || mark === '') return whole
  const head = whole.slice(0, -3)
  const size = isIndian ? 2 : 3
  const groups: string[] = []
  for (let end = head.length; end > 0; end -= size) groups.unshift(head.slice(Math.max(0, end - size), end))
  return [...groups, whole.slice(-3)].join(mark)
}

/** Whether a number looks as it should in the scale of the one it stands for: no thousands and no part of one that it had not. */
function looksFit(own: Decimal, number: Decimal): boolean {
  return (number.lt(THOUSAND) || own.gte(THOUSAND)) && (number.gte(ONE) || own.lt(ONE))
}

/** Whether a number may be written in the scale of the one it stands for though it looks odd: by two steps at the most. */
function fits(own: Decimal, number: Decimal, scale: Scale | null): boolean {
  if (scale === null && own.gte(THOUSAND)) return number.gte(ONE)
  return looksFit(own, number) || (number.lt(powerOfTen(5)) && number.gte(powerOfTen(-2)))
}

/** The scale of the same style that fits a number better, and by how many powers of ten it is larger. */
function scaleStep(
  text: string,
  scale: Scale | null,
  own: Decimal,
  number: Decimal,
): { readonly by: number; readonly spelling: string } | null {
  if (scale === null || looksFit(own, number)) return null
  const written = text.slice(scale.start, scale.end)
  const family = [...FAMILIES, ...GERMAN].find((row) => row.some(([, spelling]) => spelling === written))
  const value = number.times(powerOfTen(scale.exponent))
  const best = family?.filter(([exponent]) => value.gte(powerOfTen(exponent))).at(-1)
  return best === undefined || best[0] === scale.exponent ? null : { by: best[0] - scale.exponent, spelling: best[1] }
}

/** What stands behind a numeral, with another scale. */
function scaled(text: string, from: number, scale: Scale, spelling: string): string {
  return text.slice(from, scale.start) + spelling + text.slice(scale.end)
}

/** Reads texts as the figure is read where it stands: in a table's unit, with the scale of the list it is in. */
function readerOf({ text, value, currency }: WrittenAmount): {
  /** The figure's numeral by itself, with its sign. */
  readonly digits: Decimal
  readonly isSplit: boolean
  readonly is: (text: string, value: Decimal) => boolean
} | null {
  if (value === null) return null
  const plain = { dollar: currency ?? 'USD', near: currency === null ? [] : [currency], cell: false, implied: null }
  const contexts: readonly (readonly [ScanContext, number])[] = [
    ...BORROWED.map((by) => [plain, by] as const),
    ...BORROWED.map((by) => [{ ...plain, cell: true, implied: { currency, exponent: by } }, 0] as const),
    [{ ...plain, cell: true }, 0],
  ]
  const is = (context: ScanContext, by: number, written: string, expected: Decimal): boolean => {
    const [figure, ...more] = scanFigures(written, context).figures
    return (
      more.length === 0 &&
      figure?.at.start === 0 &&
      figure.at.end === written.length &&
      figure.currency === currency &&
      figure.value?.times(powerOfTen(by)).eq(expected) === true
    )
  }
  const found = contexts.find(([context, by]) => is(context, by, text, value))
  const layout = layoutOf(text)
  if (found === undefined || layout === null || isInflected(text, layout)) return null
  const digits = digitsOf(text, layout, value)
  return digits && { ...digits, is: (written, expected) => is(...found, written, expected) }
}

/** The numeral by itself as the figure's value has it: the two differ by a power of ten. */
function digitsOf(
  text: string,
  { start, end, scale }: Layout,
  value: Decimal,
): { readonly digits: Decimal; readonly isSplit: boolean } | null {
  const read = numeralAt(text, start)
  if (read === null || read.end !== end) return null
  const digits = decimal(`${read.whole || '0'}${read.fraction && `.${read.fraction}`}`)
  if (digits.eq('0') || value.eq('0')) return null
  const parted = digits.div(THOUSAND)
  const isOpen = read.doubt === 'dot' || read.doubt === 'group'
  const isSplit = isOpen && scale !== null && parted.times(powerOfTen(scale.exponent)).eq(value.abs())
  return { digits: isSplit ? parted : digits, isSplit }
}

/** Whether another number would want other words: `1 dollar`, `1 Million Euro`. */
function isInflected(text: string, { start, end, scale }: Layout): boolean {
  const isOne = text.slice(start, end) === '1'
  if (!isOne) return false
  if (scale !== null) return scale.comma && !scale.letter
  const word = [...text.slice(end)].filter((char) => char !== ' ').join('')
  return currencyWord(word) !== null
}
