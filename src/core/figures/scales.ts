import { IDEOGRAPHS } from './east-asian'

/** A scale as written: the power of ten it multiplies by. */
export interface Scale {
  readonly exponent: number
  readonly start: number
  readonly end: number
  /** A single letter (`m`), which needs more care than a word. */
  readonly letter: boolean
  /** The scale belongs to a language whose decimal sign is a comma (`Mrd.`, `milliards`). */
  readonly comma: boolean
}

const table = (exponent: number, words: string): [string, number][] => words.split(' ').map((word) => [word, exponent])

/** Scales by their writing in lower case. `cr` is crore. */
const SCALES: ReadonlyMap<string, number> = new Map([
  ...table(3, 'k thousand thousands thou tsd tausend mille mila'),
  ...table(5, 'lakh lakhs lac lacs'),
  ...table(
    6,
    'm mm mn mln mil mio mill million millions millionen milione milioni millón millones miljon miljoner millioner ' +
      'miljoen milhão milhões',
  ),
  ...table(7, 'crore crores cr crs'),
  ...table(9, 'b bn bln bil billion billions mrd mld md mds milliard milliards milliarde milliarden miliardi miljard'),
  ...table(9, 'bi miliardo miljarder milliarder mia bilhão bilhões'),
  ...table(12, 'tri t tn trn tln tril trillion trillions billionen billón billones biljoen trilhão trilhões'),
  ...table(15, 'quadrillion quadrillions'),
])

const COMMA = new Set(
  (
    'tsd tausend mille mila bi mi tri mio mill mrd mld md mds mia millionen milione milioni millón millones miljon miljoner millioner ' +
    'miljoen milhão milhões milliard milliards milliarde milliarden miliardo miliardi miljard miljarder milliarder ' +
    'bilhão bilhões billionen billón billones biljoen trilhão trilhões'
  ).split(' '),
)

/** Scales that may multiply another one: `2 lakh crore`, `5 hundred million`, `3 thousand million`. */
const FIRST: ReadonlyMap<string, number> = new Map([
  ['hundred', 2],
  ['thousand', 3],
  ['lakh', 5],
  ['million', 6],
  ['mil', 3],
  ['mila', 3],
  ['mille', 3],
])
/** And those that only a scale of their own language follows: `1,2 mil millones`, `mila miliardi`, `mille milliards`. */
const FOREIGN_FIRST = /^mil(?:a|le)?$/
const FOREIGN_SECOND = /^(?:millones|milhões|miliardi|milliards)$/
const THOUSAND_MILLION = /^M\p{Sc}/u
const SECOND = /^(?:thousand|lakh|crore|crores|million|billion|trillion)$/

const BRAZIL = /(?:R|US)\$\s?[\d.,]+$/
/** Brazil's, which are the start of other words before a hyphen: `bi-weekly`. */
const SHORT = /^(?:bi|mi|tri)$/
const RUN = new RegExp(`(?:(?![${IDEOGRAPHS}])[\\p{L}\\p{M}])+`, 'uy')
const GAP = /[ \t\u00a0\u2007\u2009\u202f]{1,3}|[-\u2010\u2011]/y
const GLUED_BEHIND = new RegExp(`(?![${IDEOGRAPHS}])[\\p{L}\\p{Nd}_]`, 'u')

/** The run of letters that starts at `at`, or the empty string; ideographs, kana and hangul end it. */
export function lettersAt(text: string, at: number): string {
  RUN.lastIndex = at
  return RUN.exec(text)?.[0] ?? ''
}

/** Where a gap of blanks (or one hyphen) at `at` ends; `at` itself where there is none. */
export function gapEnd(text: string, at: number): number {
  GAP.lastIndex = at
  return GAP.test(text) ? GAP.lastIndex : at
}

/** The power of ten that a scale's writing stands for (`bn` is 9), or null. */
export function scaleExponent(writing: string): number | null {
  return SCALES.get(writing.toLowerCase().replace(/\.$/, '')) ?? null
}

/**
 * The scale that follows a numeral ending at `at`, glued to it or behind a blank or a hyphen; null where none does;
 * `'unknown'` where a word stands there that is a scale but for a slip or a size this table lacks (`billon`, `zillion`,
 * `billion1`), so that the numeral must not be read without it.
 *
 * @example scaleAfter('$38-billion', 3) // { exponent: 9, start: 4, end: 11, … }
 */
export function scaleAfter(text: string, at: number): Scale | 'unknown' | null {
  const start = gapEnd(text, at)
  const run = lettersAt(text, start)
  if (run === '') return null
  const word = run.toLowerCase()
  const end = start + run.length
  const glued = start === at
  const first = FIRST.get(word)
  if (first !== undefined) {
    const next = gapEnd(text, end)
    const second = lettersAt(text, next)
    const comma = FOREIGN_FIRST.test(word)
    // `3 mil M€`
    if (word === 'mil' && next > end && THOUSAND_MILLION.test(text.slice(next, next + 2)))
      return { exponent: 9, start, end: next + 1, letter: false, comma }
    if (next > end && (comma ? FOREIGN_SECOND : SECOND).test(second.toLowerCase())) {
      const stop = next + second.length
      // `500 million billion dollar companies` is said for one or the other.
      if (word === 'million' && !/^million$/i.test(second)) return 'unknown'
      if (GLUED_BEHIND.test(text[stop] ?? '')) return 'unknown'
      const exponent = first + (scaleExponent(second) ?? 0)
      return { exponent, start, end: stop, letter: false, comma }
    }
    if (word === 'hundred') return 'unknown'
  }
  const exponent = SCALES.get(word) ?? (word === 'mi' && BRAZIL.test(text.slice(Math.max(0, at - 24), at)) ? 6 : null)
  if (exponent === null) return looksLikeScale(word) ? 'unknown' : null
  const behind = text[end] ?? ''
  const letter = word.length === 1 && word.charCodeAt(0) < 128
  if (GLUED_BEHIND.test(behind)) return glued || word.length > 2 ? 'unknown' : null
  if ((letter || SHORT.test(word)) && !glued && !standsAlone(text, end)) return null
  // A thousand in German, a trillion elsewhere: `250 T€`.
  if (word === 't' && /[\p{Sc}]/u.test(behind) && behind !== '$') return 'unknown'
  if (word === 'm' && (behind === '²' || behind === '³')) return 'unknown'
  if (word === 'mil' && /R\$\s?[\d.,]+$/.test(text.slice(Math.max(0, at - 20), at)))
    return { exponent: 3, start, end, letter: false, comma: true }
  if (word === 'mil' && isThousand(text, at, end)) return 'unknown'
  return { exponent, start, end, letter, comma: COMMA.has(word) }
}

/** Whether *mil*, a million in English, stands in Spanish or Portuguese prose, where it is a thousand: `R$ 3 mil`. */
function isThousand(text: string, at: number, end: number): boolean {
  const around = `${text.slice(Math.max(0, at - 40), at)} ${text.slice(end, end + 40)}`
  return /R\$|(?:^|\s)(?:de|del|el|los|las|por|para|com|una|uma|dos|das|nos|nas|em|pel[ao]s?|foi|euros|pesos|reais|dólares|mill\p{L}+)(?!\p{L})/u.test(
    around,
  )
}

/** Scales of languages that this table does not read. */
const OTHER_SCALES =
  /^(?:(?:juta|ribu|ty|tỷ|trieu|nghin|tys|tis|ezer)$|тыс|млн|млрд|трлн|милл|миль|мiль|мільй|мільяр|трил|εκατ|δισ|τρισ|χιλ|מיל|אלף|ألف|ملي|करोड|लाख)/u

/** `billon`, `bilion`, `milyar`, `zillion`, `billionaires`: near enough to a scale to make the numeral before it doubtful. */
function looksLikeScale(word: string): boolean {
  const plain = word.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
  return (
    /^(?:thousand|lakh|crore)/.test(plain) ||
    /^[a-z]{0,7}il{1,3}i?(?:on|ard)/.test(plain) ||
    /^(?:m|b|tr)il{1,2}[ihjy]?(?:on|oen|oon|ard|ar|ao|oes|un)/.test(plain) ||
    OTHER_SCALES.test(word.normalize('NFC')) ||
    OTHER_SCALES.test(plain)
  )
}

/** A spaced letter is a scale only as a word of its own: not in `$5 T-shirt`, `$300 K-12 grant`, `$50 M&A fee`. */
function standsAlone(text: string, end: number): boolean {
  return !/^(?:[-\u2010\u2011&'’/]|\.\p{L})/u.test(text.slice(end, end + 2))
}
