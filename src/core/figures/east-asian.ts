import { type CurrencyRef, currencySign, currencyWord } from './currencies'
import { isDigit, type Numeral, numeralAt } from './numerals'
import type { SkipReason } from './types'

/** A numeral with the scales and the currency that Chinese, Japanese and Korean write behind it: `1兆5000億円`. */
export interface EastAsian {
  readonly end: number
  readonly whole: string
  readonly fraction: string
  /** Null where no scale stands behind the numeral: `100円`. */
  readonly exponent: number | null
  readonly ref: CurrencyRef | null
  readonly problem: SkipReason | null
}

/** Ideographs, kana and hangul, as the inside of a class of characters. */
export const IDEOGRAPHS = String.raw`\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff`
const IDEOGRAPH = new RegExp(`[${IDEOGRAPHS}]`)
/** What makes a number of the digit before it, or of the scale behind: `3000多亿`, `数3億`. */
const COUNTING = /[多余餘来數数几幾여수第十百千万萬億亿兆〇零一二三四五六七八九两]/

/** Whether `char` is an ideograph, kana or hangul, which set no blanks between words. */
export function isIdeograph(char: string): boolean {
  return IDEOGRAPH.test(char)
}

/** Whether an ideograph beside a number leaves the number whole: `約20億円`, but not `3000多亿元`. */
export function leavesWhole(char: string): boolean {
  return IDEOGRAPH.test(char) && !COUNTING.test(char)
}

const SCALES: ReadonlyMap<string, number> = new Map([
  ...['十십', '百백', '千천'].flatMap((chars, index) => [...chars].map((char): [string, number] => [char, index + 1])),
  ...[...'万萬만'].map((char): [string, number] => [char, 4]),
  ...[...'億亿억'].map((char): [string, number] => [char, 8]),
  ...[...'兆조'].map((char): [string, number] => [char, 12]),
])

const only = (code: string): CurrencyRef => ({ codes: [code], fallback: code })
const words = (code: string, list: string): [string, CurrencyRef][] => list.split(' ').map((word) => [word, only(code)])
/** In traditional characters it is Taiwan's, Hong Kong's or China's. */
const YUAN: CurrencyRef = { codes: ['CNY', 'TWD', 'HKD'], fallback: null }
const DOLLAR = currencyWord('dollar') ?? currencySign('$')

const CURRENCIES: ReadonlyMap<string, CurrencyRef> = new Map([
  ...words('JPY', '円 日元 日圓 엔'),
  ...words('CNY', '元人民币 元人民幣 元 人民币 人民幣 人民元 위안'),
  ...words('USD', '美元 美金 米ドル 미국달러'),
  ...words('EUR', 'ユーロ 欧元 歐元 유로'),
  ...words('GBP', 'ポンド 英ポンド 英镑 英鎊 파운드'),
  ...words('HKD', '港元 港币 港幣 元港币 元港幣 香港ドル 홍콩달러'),
  ...words('TWD', '新台币 新台幣 新臺幣 台币 台幣 元新台币 元新台幣 元新臺幣 元台币 元台幣 台湾ドル'),
  ...words('KRW', '원 ウォン 韩元 韓元'),
  ...words('AUD', '豪ドル 澳元'),
  ...words('CAD', 'カナダドル 加元'),
  ...words('SGD', '新元 シンガポールドル'),
  ...words('CHF', '瑞郎 瑞士法郎 スイスフラン'),
  ...words('INR', '卢比 印度卢比 ルピー'),
  ...['ドル', '달러'].flatMap((word): [string, CurrencyRef][] => (DOLLAR === null ? [] : [[word, DOLLAR]])),
])
/** The least scale that counts what stands before it. */
const MYRIAD = 4
/** No sum of money is larger. */
const MOST = 20
const LONGEST = 9
/** The currency words of these languages, longest first, as alternatives of a pattern. */
export const EASTERN_CURRENCIES = [...CURRENCIES.keys()].sort((a, b) => b.length - a.length).join('|')
/** What one of them stands for, or null. */
export function easternCurrency(word: string): CurrencyRef | null {
  return CURRENCIES.get(word) ?? null
}
/** A band of prices or a coin: `150円台`, `5円玉`. */
const NO_SUM = /^[台代玉札硬대]/

/**
 * The number that a numeral makes with the ideographs behind it, and its currency; null where no scale and no currency
 * stands there. Parts with scales of their own are one number.
 *
 * @example eastAsianAt('1兆5000億円', numeralAt('1兆5000億円', 0)) // whole '15000', exponent 8, JPY, end 9
 */
export function eastAsianAt(text: string, first: Numeral): EastAsian | null {
  if (!isIdeograph(text[first.end] ?? '') && !(text[first.end] === ' ' && isIdeograph(text[first.end + 1] ?? '')))
    return null
  const lead = scaleAt(text, first.end)
  let { end, exponent } = lead
  let sum = BigInt(digits(first, lead.exponent) || '0') * 10n ** BigInt(exponent)
  // What waits for the scale that it is counted in: the `2천` of `2천367억`.
  let waiting = lead.exponent < MYRIAD ? sum : 0n
  const fraction = fractionOf(first, lead.exponent)
  let problem: SkipReason | null = first.doubt === 'bad' || first.doubt === 'comma' ? 'ambiguous-number' : null
  if (first.doubt === 'dot' && lead.exponent === 0) problem = 'ambiguous-number'
  for (;;) {
    const at = text[end] === ' ' ? end + 1 : end
    const next = exponent > 0 && isDigit(text, at) ? numeralAt(text, at) : null
    if (next === null) break
    const scale = scaleAt(text, next.end)
    const counted = waiting > 0n && scale.myriads > 0
    if (at > end && (scale.exponent === 0 || (scale.exponent >= exponent && !counted))) break
    const part = BigInt(next.whole) * 10n ** BigInt(scale.exponent)
    const raised = counted ? waiting * 10n ** BigInt(scale.myriads) : 0n
    if (
      next.doubt === 'bad' ||
      next.fraction !== '' ||
      fraction !== '' ||
      part >= (raised || 10n ** BigInt(exponent))
    ) {
      problem = 'part-of-longer'
      end = scale.end
      break
    }
    sum += part + raised - (counted ? waiting : 0n)
    waiting = scale.myriads > 0 ? 0n : waiting + part
    ;({ exponent, end } = scale)
  }
  sum /= 10n ** BigInt(exponent)
  const scaled = lead.exponent > 0
  const unit = currencyAt(text, end) ?? (text[end] === ' ' ? currencyAt(text, end + 1) : null)
  if (unit === null && !scaled) return null
  if (unit !== null) {
    end = unit.end
    const bare = !scaled && !first.grouped && /[元원]/.test(text[end - 1] ?? '') && isIdeograph(text[end] ?? '')
    if (NO_SUM.test(text.slice(end, end + 1)) || bare) problem ??= 'not-money'
  }
  const isHedged = unit !== null && /[余餘多여]/.test(text[end] ?? '')
  if (/[\p{L}\p{N}_]/u.test(text[end] ?? '') && !leavesWhole(text[end] ?? '') && !isHedged) problem ??= 'part-of-longer'
  const traditional = unit !== null && text[end - 1] === '元' && /[億萬兆]/.test(text[end - 2] ?? '')
  const before = named(text, first.start)
  const ref = before ?? (traditional ? YUAN : (unit?.ref ?? null))
  return { end, whole: String(sum), fraction, exponent: scaled ? exponent : null, ref, problem }
}

/** The scales at `at`, one upon another: `万亿` is 12, `천만` is 7 and its myriads 4. */
function scaleAt(
  text: string,
  at: number,
): { readonly exponent: number; readonly myriads: number; readonly end: number } {
  let end = text[at] === ' ' && SCALES.has(text[at + 1] ?? '') ? at + 1 : at
  let [exponent, myriads] = [0, 0]
  for (let more = SCALES.get(text[end] ?? ''); more !== undefined; more = SCALES.get(text[end] ?? '')) {
    if (exponent + more > MOST) break
    exponent += more
    if (more >= MYRIAD) myriads += more
    end++
  }
  return { exponent, myriads, end }
}

/** The digits before the decimal sign: behind `1.234` a scale shows that the point is none of grouping. */
function digits({ whole, doubt }: Numeral, exponent: number): string {
  return doubt === 'dot' && exponent > 0 ? whole.slice(0, -3) : whole
}

function fractionOf({ whole, fraction, doubt }: Numeral, exponent: number): string {
  return doubt === 'dot' && exponent > 0 ? whole.slice(-3) : fraction
}

/** The longest currency word at `at`. */
function currencyAt(text: string, at: number): { readonly ref: CurrencyRef; readonly end: number } | null {
  for (let length = LONGEST; length > 0; length--) {
    const ref = CURRENCIES.get(text.slice(at, at + length))
    if (ref !== undefined && at + length <= text.length) return { ref, end: at + length }
  }
  return null
}

/** The currency named before a number whose own word several countries share: `新台幣50億元`. */
function named(text: string, at: number): CurrencyRef | null {
  for (let length = 4; length > 1; length--) {
    const ref = CURRENCIES.get(text.slice(Math.max(0, at - length), at))
    if (ref !== undefined) return ref
  }
  return null
}
