import { isOrdinary } from './ordinary'

/**
 * When a run of capitals is a ticker. A symbol of four capitals or more that is no word stands for itself (`NVDA`);
 * a shorter one, a word and a number need an exchange, a `$`, a market suffix, the word *ticker* or brackets.
 */

const EXCHANGE =
  /(?:^|[^\p{L}\p{N}])(?:NASDAQ(?:GS|GM|CM)?|NYSE(?:[ -]?(?:American|Arca|MKT))?|AMEX|OTC(?:MKTS|QX|QB|PK)?|LSE|LON|TSX|TSE|TYO|JPX|HKEX|HKG|SEHK|KRX|KOSPI|KOSDAQ|TWSE|TPE|TPEX|SSE|SHA|SZSE|SHE|ASX|NSE|BSE|XETRA|ETR|FRA|EPA|AMS|EURONEXT|SIX|SWX|BME|BIT|STO|OMX|HEL|OSE|SGX|TADAWUL|ADX|QSE|TASE|BATS)\s?[:–-]\s?["“]?$/iu
const NAMED = /(?:^|[^\p{L}])(?:ticker|symbol)s?(?:\ssymbol)?\s?[:\s]\s?["“‘']?$/iu
const CASHTAG = /(?:^|[^\p{L}\p{N}$])\$$/u
/** Reuters codes: `NVDA.O`, `9984.T`, `2330.TW`. */
const REUTERS =
  /^\.(?:OQ?|N|K|PK|T|TWO?|HK|KS|KQ|L|PA|DE|F|AS|SS|SZ|TO|V|AX|MI|MC|SW|S|NS|BO|ST|HE|OL|CO|SI|QA|AD|SR|TA)(?![\p{L}\p{N}])/u
/** Bloomberg codes: `NVDA US`, `9984 JP Equity`. */
const BLOOMBERG =
  /^\s(?:US|UQ|UN|UW|LN|GR|GY|FP|NA|JP|JT|HK|TT|KS|KQ|CH|SW|SS|AU|CN|CT|IM|SM|IN|IT|AB|UH|QD)(\sEquity)?(?![\p{L}\p{N}])(?!\s\p{Ll})/iu
const OPEN = /[([][\p{Lu}\p{N}.,;/:&\s]{0,40}$/u
const CLOSE = /^\s?(?:[)\],;:/|]|[+−-]?\d{1,3}(?:\.\d{1,2})?\s?%)/

/** Where a symbol stands: what is written before and behind it, and whether its company's name leads to its bracket. */
export interface TickerPlace {
  readonly before: string
  readonly behind: string
  readonly behindOwnName: boolean
}

/**
 * Whether a symbol, as written in the prose, is a ticker there.
 *
 * @example
 * isTicker('NVDA', { before: 'shares (NASDAQ: ', behind: ')', behindOwnName: false }) // true
 * isTicker('NOW', { before: 'until ', behind: ' it', behindOwnName: false }) // false
 */
export function isTicker(symbol: string, { before, behind, behindOwnName }: TickerPlace): boolean {
  const number = /^\d+$/.test(symbol)
  if (!number && CASHTAG.test(before)) return true
  if (symbol !== symbol.toUpperCase()) return false
  if (EXCHANGE.test(before) || NAMED.test(before) || REUTERS.test(behind)) return true
  const bloomberg = BLOOMBERG.exec(behind)
  if (bloomberg?.[1] !== undefined) return true
  const bracketed = OPEN.test(before) && (CLOSE.test(behind) || bloomberg !== null)
  if (bracketed && behindOwnName) return true
  if (number) return bracketed && bloomberg !== null
  if (symbol.length < 3 || isOrdinary(symbol)) return false
  return bracketed || bloomberg !== null || symbol.length >= 4
}

/** A ticker without the exchange it may be written with in a registry: `NASDAQ: NVDA` is `NVDA`. */
export function bareSymbol(ticker: string): string {
  const colon = ticker.indexOf(':')
  const bare = (colon < 0 ? ticker : ticker.slice(colon + 1)).trim()
  return bare.startsWith('$') ? bare.slice(1) : bare
}
