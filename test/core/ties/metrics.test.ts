import { describe, expect, test } from 'vitest'
import { readWith, tiesOf } from '../read-note'

const REGISTRY = `
companies:
  - {id: perrin, name: Perrin}
metrics:
  - {id: worth-feb, company: perrin, measure: valuation, amount: $18.5 billion, as-of: 2025-02-01}
  - {id: worth-aug, company: perrin, measure: valuation, amount: $27.5 billion, as-of: 2025-08-01}
  - {id: plan-may, company: perrin, measure: capex, period: 2026, amount: $4.1 billion, as-of: 2025-05-01, status: target}
  - {id: plan-aug, company: perrin, measure: capex, period: 2026, amount: $5.2 billion, as-of: 2025-08-01, status: target}
  - {id: sales-2024, company: perrin, measure: revenue, period: 2024, amount: $1.2 billion, as-of: 2025-02-01}
  - {id: sales-2025, company: perrin, measure: revenue, period: 2025, amount: $3.3 billion, as-of: 2025-09-01}
`

describe('a number told as today’s is held to the latest', () => {
  test.each([
    ['Perrin is now valued at $18.5 billion.', '2025-10-01', '$18.5 billion worth-aug disagrees'],
    ['Perrin is now valued at $18.5 billion.', '2025-04-01', '$18.5 billion worth-feb agrees'],
    ['Perrin is valued at $27.5 billion.', '2025-10-01', '$27.5 billion worth-aug agrees'],
    ['In February Perrin was valued at $18.5 billion.', '2025-10-01', '$18.5 billion worth-feb agrees'],
    ['A year ago Perrin was valued at $18.5 billion.', '2025-10-01', '$18.5 billion worth-feb agrees'],
    ['Perrin still guides to capex of $4.1 billion for 2026.', '2025-10-01', '$4.1 billion plan-aug disagrees'],
    ['Perrin still guides to capex of $4.1 billion for 2026.', '2025-06-01', '$4.1 billion plan-may agrees'],
    ['In May Perrin guided to capex of $4.1 billion for 2026.', '2025-10-01', '$4.1 billion plan-may agrees'],
    ['Perrin’s sales in 2024 were $1.2 billion.', '2025-10-01', '$1.2 billion sales-2024 agrees'],
    ['Perrin’s sales in 2024 still stand at $1.2 billion.', '2025-10-01', '$1.2 billion sales-2024 agrees'],
  ])('%s, on %s', (text, day, expected) => {
    expect(tiesOf(readWith(REGISTRY, text, `${day}.md`))).toEqual([expected])
  })
})
