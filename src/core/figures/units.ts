import {
  type CurrencyRef,
  type CurrencyWord,
  currencyAbbreviation,
  currencyOfCountry,
  currencySign,
  currencyWord,
} from './currencies'
import { gapEnd, lettersAt, scaleExponent } from './scales'

/** A currency as written beside a numeral, with the scale glued to it, if any: `$`, `US$m`, `MUSD`, `M€`. */
export interface Unit {
  readonly ref: CurrencyRef
  /** The scale glued to it; null where none is. */
  readonly exponent: number | null
  readonly written: 'sign' | 'code'
}

const SIGN = /\p{Sc}/u
const SIGNED = /^([\p{L}.]*)(\p{Sc})(\p{L}*)$/u
const CODE_FIRST = /^([A-Z]{3})(k|K|m|M|mm|MM|mn|mln|bn|Bn)$/
const SCALE_FIRST = /^(k|K|m|M|mm|MM|mn|Mn|bn|Bn)([A-Z]{3})$/
const CENT: Unit = { ref: { codes: [], fallback: '$' }, exponent: -2, written: 'sign' }
/** Countries that may stand behind their dollar sign: `$US113bn`, `$A25 million`. `$B` and `$M` are scales. */
const COUNTRY_BEHIND = /^(?:USD?|AU?|AUD|CA?|CAN|CAD|HKD?|NZD?|NTD?|SG?|SGD)$/
const CROWNS = /^(m|md|t)kr$/

/** Whether `char` is a currency sign of any kind. */
export function isSign(char: string): boolean {
  return SIGN.test(char)
}

/**
 * What a run of letters and signs beside a numeral stands for, or null where it is no currency.
 * `USDT` and `USDC` are no dollars, and `TEUR` is left alone: its `T` is a thousand here and a trillion there.
 *
 * @example unitOf('US$bn') // USD, exponent 9
 */
export function unitOf(token: string): Unit | null {
  const abbreviation = currencyAbbreviation(token) ?? currencyAbbreviation(token.replace(/\.$/, ''))
  if (abbreviation !== null) return { ref: abbreviation, exponent: null, written: 'code' }
  const signed = SIGNED.exec(token)
  if (signed !== null) return signedUnit(signed[1] ?? '', signed[2] ?? '', signed[3] ?? '')
  const [, code = '', scale = ''] = CODE_FIRST.exec(token) ?? []
  const coding = code === '' ? null : coded(code, scale)
  if (coding !== null) return coding
  const [, before = '', after = ''] = SCALE_FIRST.exec(token) ?? []
  if (after !== '') return coded(after, before)
  const crowns = CROWNS.exec(token)?.[1]
  if (crowns === undefined) return null
  return coded('kr', crowns === 't' ? 'k' : crowns)
}

function coded(code: string, scale: string): Unit | null {
  const ref = currencyAbbreviation(code)
  return ref === null ? null : { ref, exponent: scaleExponent(scale), written: 'code' }
}

function signedUnit(before: string, sign: string, after: string): Unit | null {
  const turned = before === '' && sign === '$' && COUNTRY_BEHIND.test(after) ? currencySign(`${after}$`) : null
  if (turned !== null) return { ref: turned, exponent: null, written: 'sign' }
  const exponent = after === '' ? null : scaleExponent(after)
  if (after !== '' && exponent === null) return null
  const ref = currencySign(before + sign)
  if (ref !== null) return { ref, exponent, written: 'sign' }
  if (sign === '¢' && before === '' && after === '') return CENT
  const plain = currencySign(sign)
  const scale = scaleExponent(before)
  if (plain === null || scale === null || exponent !== null || before.toLowerCase() === 't') return null
  return { ref: plain, exponent: scale, written: 'sign' }
}

/** A currency in words: `US dollars`, `pounds sterling`, `euro cents`. */
export interface WordUnit {
  readonly word: CurrencyWord
  readonly start: number
  readonly end: number
  /** An adjective names the country: `Korean won` needs no further care. */
  readonly named: boolean
}

/** Adjectives behind a currency's word in Romance languages, which stay outside the figure: `francs suisses`. */
const NATIONAL: readonly (readonly [RegExp, string | null])[] = [
  [/^(?:sui[sz]|svizzer)/, 'CHF'],
  [/^canad/, 'CAD'],
  [/^australi/, 'AUD'],
  [/^(?:am[ée]rica|estadouni)/, 'USD'],
  [/^(?:sterling|esterlina)/, 'GBP'],
  [/^(?:suéd|suec|svedes)/, 'SEK'],
  [/^(?:norv|norueg)/, 'NOK'],
  [/^(?:danois|danes)/, 'DKK'],
  [/^(?:mexican|mexicain|messican)/, 'MXN'],
  [/^argentin/, 'ARS'],
  [/^chilen/, 'CLP'],
  [/^colombian/, 'COP'],
  [/^(?:néo|neo|Hong|Singap|Ta[iï]w|CFA$)/, null],
]

/** The run of letters and inner points at `at`: `U.S.`, `dollars`. */
function wordAt(text: string, at: number): string {
  const word = lettersAt(text, at)
  if (word.length !== 1 || text[at + 1] !== '.') return word
  const abbreviation = /^(?:\p{L}\.){2,3}/u.exec(text.slice(at, at + 8))?.[0]
  return abbreviation ?? word
}

/**
 * The currency words that stand at `at`, with the country's adjective before them, if any; null where none do.
 *
 * @example wordsAt('Hong Kong dollars', 0) // HKD, end 17
 */
export function wordsAt(text: string, at: number): WordUnit | null {
  const first = wordAt(text, at)
  if (first === '') return null
  const word = currencyWord(first)
  const end = at + first.length
  if (word !== null) return phrase(text, at, end, first.toLowerCase(), word)
  const second = gapEnd(text, end)
  if (second === end) return null
  const next = wordAt(text, second)
  const pair = `${first} ${next}`.toLowerCase()
  const third = gapEnd(text, second + next.length)
  return (
    adjectived(at, first.toLowerCase(), second, next) ??
    (third > second + next.length ? adjectived(at, pair, third, wordAt(text, third)) : null)
  )
}

function phrase(text: string, at: number, end: number, written: string, word: CurrencyWord): WordUnit {
  const next = gapEnd(text, end)
  const behind = next > end ? lettersAt(text, next).toLowerCase() : ''
  if (/^pounds?$/.test(written) && behind === 'sterling') {
    const sterling = currencyWord(behind)
    if (sterling !== null) return { word: sterling, start: at, end: next + behind.length, named: true }
  }
  if (written === 'euro' && /^cents?$/.test(behind)) {
    const cents = currencyWord(`euro${behind}`)
    if (cents !== null) return { word: cents, start: at, end: next + behind.length, named: true }
  }
  const adjective = /^[ \u00a0](?:de )?(\p{L}{3,})/u.exec(text.slice(end, end + 24))?.[1]
  const country = adjective === undefined ? undefined : NATIONAL.find(([stem]) => stem.test(adjective))
  const code = country?.[1] ?? null
  if (country !== undefined && (code === null || word.codes.includes(code))) {
    const ref = { codes: code === null ? [] : [code], fallback: code }
    return { word: { ...word, ...ref }, start: at, end, named: code !== null }
  }
  return { word, start: at, end, named: false }
}

function adjectived(at: number, country: string, from: number, written: string): WordUnit | null {
  const code = currencyOfCountry(country)
  const word = currencyWord(written)
  if (code === null || word === null) return null
  if (!word.codes.includes(code)) return null
  const ref = { codes: [code], fallback: code }
  return { word: { ...word, ...ref }, start: at, end: from + written.length, named: true }
}
