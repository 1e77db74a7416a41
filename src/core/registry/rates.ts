import { decimal, ZERO } from '../amounts/decimal'
import { quoted } from '../text/quoted'
import { checkKeys, dayField, requiredText, type Text } from './fields'
import { RATE_KEYS } from './keys'
import type { Report } from './problems'
import type { Rate } from './types'
import type { YamlMap } from './yaml/tree'

function currency(report: Report, written: Text | null): string | null {
  if (!written) return null
  const code = written.text.toUpperCase()
  if (/^[A-Z]{3}$/.test(code)) return code
  report.add(
    'bad-currency',
    written.at,
    `${quoted(written.text)} is not a currency’s code: write its three letters, e.g. EUR`,
  )
  return null
}

/**
 * Reads an exchange rate's entry; null where a part of it is missing or cannot be read.
 *
 * @example `{from: EUR, to: USD, rate: 1.08, as-of: 2025-11-03}`: one euro is 1.08 dollars
 */
export function readRate(report: Report, map: YamlMap): Rate | null {
  if (map.broken) return null
  checkKeys(report, map, RATE_KEYS, 'rate')
  const from = currency(report, requiredText(report, map, 'from', 'rate'))
  const to = currency(report, requiredText(report, map, 'to', 'rate'))
  const written = requiredText(report, map, 'rate', 'rate')
  const asOf = dayField(report, map, 'as-of')
  if (!written) return null
  const rate = /^\d{1,15}(?:\.\d{1,15})?$/.test(written.text) ? decimal(written.text) : null
  if (!rate?.gt(ZERO)) {
    report.add(
      'bad-rate',
      written.at,
      `${quoted(written.text)} is not a rate: write how many of “to” one of “from” is, e.g. 1.08`,
    )
    return null
  }
  if (!from || !to) return null
  if (from === to) {
    report.add('bad-rate', written.at, `a rate from ${from} to itself says nothing`)
    return null
  }
  return { from, to, rate, asOf, at: { path: report.path, span: map.at } }
}
