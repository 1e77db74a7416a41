import { ONES, TENS } from '../text/number-words'
import { isDigit } from './numerals'
import { gapEnd, lettersAt, scaleExponent } from './scales'
import type { Term } from './terms'
import { wordsAt } from './units'

const UNITS = ['zero', ...ONES]
const SMALL: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, index): [string, number] => [word, index]),
  ...TENS.map((word, index): [string, number] => [word, 20 + 10 * index]),
])
const BIG = /^(?:thousand|lakhs?|million|crores?|billion|trillion)$/
const HYPHEN = /[-\u2010\u2011]/

/** Where a number in words may start: a number word, *half*, or an article before a scale or a part. */
const ANCHOR = new RegExp(
  `\\b(?:${UNITS.join('|')}|${TENS.join('|')}|half|an?(?=[ \\u00a0-](?:half|quarter|hundred|thousand|million|billion|trillion|lakh|crore)\\b)|(?<!half )a(?= (?:dollar|euro|pound) and [\\w-]{1,12} (?:cents?|pence)\\b))\\b`,
  'gi',
)
const MONEY_WORD =
  /dollar|euro|pound|sterling|yen|yuan|renminbi|rmb|rupee|won\b|franc|kron|crown|zlot|rubl|rouble|shekel|dirham|riyal|dinar|ringgit|rupiah|baht|peso|reais|real\b|rand\b|cent|pence|lira/i
const MONEY_CODE = /(?<![A-Z])[A-Z]{3}(?![A-Za-z])/
const CODE = /^[A-Z]{3}$/

/** Whether a text may name a currency. */
export function mayNameMoney(text: string): boolean {
  return MONEY_WORD.test(text) || MONEY_CODE.test(text)
}

/**
 * The terms of a text whose numbers are spelled out: `twelve billion dollars`, `half a billion euros`. Numbers with no
 * currency word behind them are bare terms. Texts that name no currency are passed over at once.
 */
export function spelledTerms(text: string): Term[] {
  if (!mayNameMoney(text)) return []
  const terms: Term[] = []
  ANCHOR.lastIndex = 0
  for (let match = ANCHOR.exec(text); match !== null; match = ANCHOR.exec(text)) {
    const term = spelledAt(text, match.index)
    if (term === null) continue
    terms.push(term)
    ANCHOR.lastIndex = Math.max(term.end, ANCHOR.lastIndex)
  }
  return terms
}

/** Cents that only a number names: `twenty rupees 43`. */
const TAIL = /^(?: and)? \d\d?(?=c?(?:$|[.;,)]))/

interface Spelled {
  whole: string
  fraction: string
  exponent: number | null
  end: number
  /** Every gap inside it is a hyphen, or it has none. */
  hyphens: boolean
  /** It is an article and a scale alone: `a billion`. */
  article: boolean
}

function spelledAt(text: string, start: number): Term | null {
  if (/[\p{L}\p{N}_\ufffc]/u.test(text[start - 1] ?? '')) return null
  const number = readNumber(text, start)
  if (number === null) return null
  const gap = gapEnd(text, number.end)
  const unit = gap > number.end ? wordsAt(text, gap) : null
  const code = unit === null && gap > number.end ? lettersAt(text, gap) : ''
  const coded = CODE.test(code) ? wordsAt(text, gap) : null
  const found = unit ?? coded
  const hyphen = HYPHEN.test(text[number.end] ?? '')
  const base = { start, grouped: false, leads: false, negative: false, hedge: null }
  const digits = { whole: number.whole, fraction: number.fraction, exponent: number.exponent }
  if (found === null || isDigit(text, found.end)) {
    return { ...base, ...digits, end: number.end, ref: null, money: false, problem: null }
  }
  const { word, end } = found
  const scaled = number.exponent !== null
  const vague = hyphen && (number.article || !number.hyphens)
  const pence = / and [\w-]{1,12} pence\b/y
  pence.lastIndex = end
  const doubtful = word.care !== null && !found.named && !(scaled && word.care !== 'verb') && !pence.test(text)
  const weight = word.care === 'weight' && /^\s+of\b/i.test(text.slice(end, end + 4))
  const more = !scaled && !word.minor && TAIL.test(text.slice(end, end + 9))
  const problem = more ? 'part-of-longer' : vague ? 'vague' : doubtful || weight ? 'not-money' : null
  const exponent = word.minor ? (number.exponent ?? 0) - 2 : number.exponent
  return { ...base, ...digits, exponent, end, ref: word, money: true, problem }
}

function readNumber(text: string, start: number): Spelled | null {
  const first = lettersAt(text, start).toLowerCase()
  if (first === 'three' && /^three[ -]quarters of /i.test(text.slice(start, start + 18)))
    return threeQuarters(text, start)
  if ((first === 'a' || first === 'an') && PART_OF.test(text.slice(Math.max(0, start - 16), start))) return null
  return first === 'half' || first === 'a' || first === 'an'
    ? (partOfScale(text, start) ?? articled(text, start, first))
    : counted(text, start)
}

/** The words after `at`, each with its gap: at most `count` of them. */
function wordsFrom(text: string, at: number, count: number): { word: string; end: number; hyphen: boolean }[] {
  const words: { word: string; end: number; hyphen: boolean }[] = []
  for (let end = at; words.length < count; ) {
    const from = gapEnd(text, end)
    const word = lettersAt(text, from)
    if (word === '' || (from === end && words.length > 0)) break
    words.push({ word: word.toLowerCase(), end: from + word.length, hyphen: HYPHEN.test(text[end] ?? '') })
    end = from + word.length
  }
  return words
}

/** A part of a round sum is another sum: `two thirds of a billion dollars`. */
const PART_OF = /\b(?:half|halves|thirds?|quarters?|fourths?|fifths?|tenths?|parts?|fraction|most|percent|%)\s+of\s$/i

/** `three quarters of a billion`. */
function threeQuarters(text: string, start: number): Spelled | null {
  const [, , , article, scale] = wordsFrom(text, start, 5)
  const exponent = scale === undefined ? null : scaleExponent(scale.word)
  if (article?.word !== 'a' || scale === undefined || exponent === null || !BIG.test(scale.word)) return null
  return { whole: '0', fraction: '75', exponent, end: scale.end, hyphens: false, article: false }
}

const PARTS: Readonly<Record<string, string>> = { half: '5', quarter: '25' }

/** `half a billion`, `a half-billion`, `half billion`, `a quarter of a billion`. */
function partOfScale(text: string, start: number): Spelled | null {
  const words = wordsFrom(text, start, 5)
  const skip = (index: number, of: RegExp): number => (of.test(words[index]?.word ?? '') ? index + 1 : index)
  const at = skip(0, /^an?$/)
  const fraction = PARTS[words[at]?.word ?? '']
  if (fraction === undefined) return null
  const last = skip(skip(at + 1, /^of$/), /^an?$/)
  const scale = words[last]
  const exponent = scale === undefined ? null : scaleExponent(scale.word)
  if (scale === undefined || exponent === null || !BIG.test(scale.word)) return null
  const hyphens = words.slice(at + 1, last + 1).every((word) => word.hyphen)
  return { whole: '0', fraction, exponent, end: scale.end, hyphens, article: false }
}

/** `a billion`, `a hundred million`, `a billion and a half`. */
function articled(text: string, start: number, first: string): Spelled | null {
  if (first === 'half') return null
  const [, second, third] = wordsFrom(text, start, 3)
  if (second === undefined) return null
  if (second.word === 'hundred') {
    const exponent = third !== undefined && BIG.test(third.word) ? scaleExponent(third.word) : null
    const end = exponent === null || third === undefined ? second.end : third.end
    return { whole: '100', fraction: '', exponent, end, hyphens: false, article: true }
  }
  if (/^(?:dollar|euro|pound)$/.test(second.word)) {
    return { whole: '1', fraction: '', exponent: null, end: start + first.length, hyphens: false, article: true }
  }
  const exponent = BIG.test(second.word) ? scaleExponent(second.word) : null
  if (exponent === null) return null
  const half = /^ and a half\b/i.exec(text.slice(second.end, second.end + 12))?.[0].length ?? 0
  return {
    whole: '1',
    fraction: half > 0 ? '5' : '',
    exponent,
    end: second.end + half,
    hyphens: false,
    article: half === 0,
  }
}

/** `twelve billion`, `two hundred and fifty million`, `one point three`, `two and a half billion`. */
function counted(text: string, start: number): Spelled | null {
  const groups: { size: number; exponent: number }[] = []
  let size: number | null = null
  let fraction = ''
  let end = start
  let hyphens = true
  let last = Number.POSITIVE_INFINITY
  let room = 0
  for (let at = start; ; ) {
    const [next, after, then] = wordsFrom(text, at, 3)
    if (next === undefined) break
    const small = SMALL.get(next.word)
    if (small !== undefined && fraction === '' && (size === null || small < room)) {
      size = (size ?? 0) + small
      room = small >= 20 ? 10 : 0
    } else if (next.word === 'hundred' && size !== null && size > 0 && size < 100 && fraction === '') {
      size *= 100
      room = 100
    } else if (next.word === 'point' && size !== null && fraction === '' && SMALL.has(after?.word ?? '')) {
      const digits = wordsFrom(text, next.end, 6)
      const decimals = digits.map((word) => SMALL.get(word.word) ?? 10)
      const count = decimals.findIndex((digit) => digit > 9)
      const kept = count < 0 ? digits.length : count
      fraction = decimals.slice(0, kept).join('')
      end = digits[kept - 1]?.end ?? end
      at = end
      if (kept === 0) break
      continue
    } else if (next.word === 'and' && size !== null && after !== undefined && fraction === '') {
      if (after.word === 'a' && then?.word === 'half') {
        fraction = '5'
        end = then.end
        at = end
        hyphens &&= next.hyphen && after.hyphen && then.hyphen
        continue
      }
      if (room < 100 || !SMALL.has(after.word)) break
      at = next.end
      continue
    } else if (BIG.test(next.word) && size !== null) {
      const exponent = scaleExponent(next.word) ?? 0
      if (exponent >= last) break
      groups.push({ size, exponent })
      last = exponent
      if (fraction !== '') {
        hyphens &&= next.hyphen
        return { whole: String(size), fraction, exponent, end: next.end, hyphens, article: false }
      }
      size = null
      room = 0
    } else break
    if (next.end > end && at > start) hyphens &&= next.hyphen
    end = next.end
    at = end
  }
  if (size !== null) groups.push({ size, exponent: 0 })
  const [only, ...more] = groups
  if (only === undefined) return null
  if (more.length === 0) {
    const exponent = only.exponent === 0 ? null : only.exponent
    return { whole: String(only.size), fraction, exponent, end, hyphens, article: false }
  }
  const sum = groups.reduce((total, group) => total + BigInt(group.size) * 10n ** BigInt(group.exponent), 0n)
  return { whole: String(sum), fraction: '', exponent: null, end, hyphens, article: false }
}
