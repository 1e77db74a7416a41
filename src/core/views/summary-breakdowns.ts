import type { Converted, Ledger, Sum, Totals } from '../ledger/types'
import { moneyOf } from './money-words'
import type { Breakdown, Money } from './summary-model'
import { compareBy, weights } from './summary-order'

/** The ledger's totals by kind, status, year of announcement and year of the term. */
export function breakdownsOf(ledger: Ledger, currency: string | null): readonly Breakdown[] {
  return [
    { by: 'kind', lines: breakdown(ledger.kinds, currency) },
    { by: 'status', lines: breakdown(ledger.statuses, currency) },
    {
      by: 'year',
      lines: [...ledger.years]
        .map(([key, totals]) => ({ key: key || 'undated', money: moneyOf(totals) }))
        .sort((a, b) => (a.key < b.key ? -1 : 1)),
    },
    { by: 'year of the term', lines: termYears(ledger) },
  ]
}

function breakdown(totals: ReadonlyMap<string, Totals>, currency: string | null): Breakdown['lines'] {
  return [...totals]
    .sort(compareBy(([, one]) => weights(one, currency)))
    .map(([key, one]) => ({ key, money: moneyOf(one) }))
}

/** What the deals come to in each year of their terms; years alike stand together, deals without a term last. */
function termYears({ termYears: years = new Map() }: Pick<Ledger, 'termYears'>): Breakdown['lines'] {
  const lines: { first: string; last: string; money: Money }[] = []
  for (const [key, totals] of [...years].filter(([year]) => year !== '').sort(([a], [b]) => (a < b ? -1 : 1))) {
    const money = moneyOf(shortened(totals))
    const before = lines.at(-1)
    if (before?.money.text === money.text && Number(before.last) + 1 === Number(key)) before.last = key
    else lines.push({ first: key, last: key, money })
  }
  const none = years.get('')
  return lines.length === 0
    ? []
    : [
        ...lines.map(({ first, last, money }) => ({ key: first === last ? first : `${first}–${last}`, money })),
        ...(none === undefined ? [] : [{ key: 'no term', money: moneyOf(none) }]),
      ]
}

/** Sums to three digits: a year's part of a term is none that anybody stated. */
function shortened({ committed, ceiling, converted }: Totals): Totals {
  const short = (sum: Sum): Sum => ({ ...sum, value: sum.value?.prec(3) ?? null })
  const whole = (one: Converted | null) => one && { ...one, sum: short(one.sum) }
  const both = converted && { committed: whole(converted.committed), ceiling: whole(converted.ceiling) }
  return { committed: committed.map(short), ceiling: ceiling.map(short), ...(both ? { converted: both } : {}) }
}
