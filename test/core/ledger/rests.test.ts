import { describe, expect, test } from 'vitest'
import { booksOf, remainderOn } from '../../../src/core/ledger/rests'
import { readRegistry } from '../../../src/core/registry/read'

const METRICS = `
metrics:
  - {id: tarn-all, company: tarn, measure: commitments, amount: $1.4 trillion, as-of: 2025-11-06}
  - {id: tarn-revenue, company: tarn, measure: revenue, amount: $13 billion}
`
const DEALS = `
companies:
  - {id: tarn, name: Tarn}
  - {id: osk, name: Osk}
deals:
  - {id: one, kind: compute, from: tarn, to: osk, amount: $300 billion, status: signed, announced: 2025-09-10}
  - {id: two, kind: compute, from: tarn, to: osk, amount: $250 billion, status: signed, announced: 2025-11-20}
  - {id: other, kind: equity, from: tarn, to: osk, amount: $9 billion, status: signed}
`

/** What is left of a metric on a day, in billions: value, interval, the parts, and the least. */
function left(more: string, day: string | null, id = 'tarn-all') {
  const registry = readRegistry([{ path: 'deals.yaml', text: DEALS + more + METRICS }], { builtIn: [], dollar: 'USD' })
  const metric = registry.metrics.find((one) => one.id === id)
  if (metric === undefined) throw new Error(id)
  const found = remainderOn(metric, booksOf(registry), day)
  const billions = (value: { div(by: string): { toFixed(): string } } | null | undefined) => value?.div('1e9').toFixed()
  return (
    found && [
      billions(found.rest.value),
      billions(found.rest.low),
      billions(found.rest.high),
      found.parts.entries.join(' '),
      billions(found.least) ?? null,
    ]
  )
}

describe('what is left of a headline', () => {
  test('counts the deals up to a day', () => {
    expect(left('', '2025-11-06')).toEqual(['1100', '1045', '1155', 'one', '1045'])
    expect(left('', '2025-12-01')).toEqual(['850', '790', '910', 'one two', '790'])
    expect(left('', null)).toEqual(['850', '790', '910', 'one two', '790'])
  })

  test('is the least where what is only intended is named too, and nobody knows where an amount is unknown', () => {
    const intent = '  - {id: three, kind: chips, from: tarn, to: osk, amount: up to $100 billion, status: intent}\n'
    expect(left(intent, '2025-11-06')?.at(-1)).toBe('945')
    const unknown = '  - {id: three, kind: chips, from: tarn, to: osk, status: signed}\n'
    expect(left(unknown, '2025-11-06')).toEqual(['1100', '1045', '1155', 'one', null])
    const foreign = '  - {id: three, kind: chips, from: tarn, to: osk, amount: €5 billion, status: signed}\n'
    expect(left(foreign, '2025-11-06')?.at(-1)).toBeNull()
  })

  test('is nothing of another metric, or without a named part', () => {
    expect(left('', null, 'tarn-revenue')).toBeNull()
    expect(left('', '2025-01-01')).toBeNull()
  })
})
