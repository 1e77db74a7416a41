import { ZERO } from '../amounts/decimal'
import { readAmount } from '../figures/scan'
import type { ScannedFigure } from '../figures/types'
import { quoted } from '../text/quoted'
import { field, isAmountTail, textField } from './fields'
import type { Report } from './problems'
import type { Stated } from './types'
import type { YamlMap } from './yaml/tree'

/**
 * Reads an amount as in prose; null where a text is none.
 *
 * @param near the currencies that decide a sign which several share
 */
export type AmountReader = (text: string, near: readonly string[]) => ScannedFigure | null

/** A reader of amounts, which reads each once: many deals of a registry are of the same size. */
export function amountReader(dollar: string): AmountReader {
  const known = new Map<string, ScannedFigure | null>()
  return (text, near) => {
    const key = `${near.join(' ')}|${text}`
    const found = known.get(key)
    if (found !== undefined) return found
    const read = readAmount(text, { dollar, near })
    known.set(key, read)
    return read
  }
}

function complaint(text: string): string {
  if (/^[\d.,\s_]*\d[\d.,\s_]*[a-z]*$/i.test(text))
    return `${quoted(text)} has no currency: write the currency too, e.g. $38 billion`
  if (/\b(?:a|per) year|\byearly|\bannual|\/ ?(?:year|yr)\b/i.test(text))
    return `${quoted(text)} cannot be read as an amount: write the amount alone, and “per: year” beside it`
  return `${quoted(text)} cannot be read as an amount: write it as in prose, e.g. $38 billion`
}

// In braces YAML ends a value at a comma: `{amount: $1,250,000}` has the amount `$1` and the key `250`.
function cutAtComma(report: Report, map: YamlMap, key: string): boolean {
  const index = map.entries.findIndex((entry) => entry.key === key)
  const amount = map.entries[index]
  const after = map.entries.slice(index + 1)
  const other = after.findIndex((entry) => !isAmountTail(entry.key, entry.value))
  const last = after.slice(0, other < 0 ? undefined : other).at(-1)
  if (!amount || !last) return false
  const message = 'within braces a comma ends the value: put the amount in quotes, e.g. "$1,250,000"'
  report.add('bad-amount', { start: amount.value.at.start, end: last.keyAt.end }, message)
  return true
}

/**
 * The amount under a key, read as in prose; null where there is none or it cannot be read, which is reported.
 *
 * @param amountOf reads it
 * @param near the currencies that decide a sign which several share
 * @example `amount: $38 billion` gives 38000000000 USD, [37.5B, 38.5B), at the place of `$38 billion`
 */
export function amountField(
  report: Report,
  map: YamlMap,
  key: string,
  amountOf: AmountReader,
  near: readonly string[],
): Stated | null {
  if (!field(map, key) || cutAtComma(report, map, key)) return null
  const written = textField(report, map, key)
  if (!written) return null
  const read = amountOf(written.text, near)
  if (!read) {
    report.add('bad-amount', written.at, complaint(written.text))
    return null
  }
  if (read.currency === null)
    report.add(
      'bad-currency',
      written.at,
      `${quoted(written.text)} could be several currencies: write its code, e.g. JPY`,
    )
  const { low, high, currency, value, unit, hedge, plain } = read
  const at = { path: report.path, span: written.at }
  return { low, high, currency, value, unit, hedge, plain, text: written.text, at }
}

/** Reports an amount below zero where money is paid. */
export function checkNotNegative(report: Report, amount: Stated | null): Stated | null {
  if (!amount?.plain.low.lt(ZERO)) return amount
  report.add('bad-amount', amount.at.span, `${quoted(amount.text)} is below zero: turn “from” and “to” round instead`)
  return null
}
