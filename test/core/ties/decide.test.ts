import { describe, expect, test } from 'vitest'
import { readWith, tiesOf, whyOf } from '../read-note'

const REGISTRY = `
companies:
  - {id: halden, name: Halden}
  - {id: perrin, name: Perrin}
  - {id: corvane, name: Corvane}
  - {id: lumio, name: Lumio}
  - {id: mareth, name: Mareth}
  - {id: orvik, name: Orvik}
  - {id: tessel, name: Tessel, parent: mareth}
deals:
  - {id: racks, kind: chips, from: perrin, to: halden, amount: $6.4 billion, status: signed, announced: 2025-06-02}
  - {id: cloud, kind: compute, from: perrin, to: lumio, amount: $4.9 billion, status: signed, announced: 2025-09-10}
  - {id: loan, kind: debt, from: corvane, to: halden, amount: $7.35 billion, status: signed, announced: 2025-05-12}
  - {id: hall, kind: lease, from: lumio, to: mareth, amount: $1.1 billion, status: signed, announced: 2025-05-12}
  - {id: purchase, kind: acquisition, from: mareth, to: orvik, amount: $1.3 billion, status: signed, announced: 2025-02-10}
metrics:
  - {id: mareth-valuation, company: mareth, measure: valuation, amount: $95 billion, as-of: 2025-04-01}
  - {id: mareth-revenue, company: mareth, measure: revenue, period: 2025-Q2, amount: $3.4 billion, as-of: 2025-07-20}
  - {id: perrin-backlog, company: perrin, measure: backlog, amount: $5.35 billion, as-of: 2025-09-12}
`
const read = (text: string) => readWith(REGISTRY, text, '2025-10-01.md')

describe('a zero too many or too few', () => {
  test.each([
    ['Perrin will send $64 billion to Halden.', '$64 billion racks disagrees'],
    ['Perrin will send $640 million to Halden.', '$640 million racks disagrees'],
    ['Perrin will send $6.4 million to Halden.', '$6.4 million racks disagrees'],
    ['Perrin will send $66 billion to Halden.', '$66 billion untied'],
    ['Perrin and Mareth together will send $64 billion to Halden.', '$64 billion abstained'],
    ['Perrin will send $64 billion.', '$64 billion untied'],
  ])('%s', (text, expected) => {
    expect(tiesOf(read(text))).toEqual([expected])
  })
})

test.each([
  ['Lumio leases a hall from Mareth for NOK 790.', 'NOK 790 untied: nothing in the registry fits'],
  ['Lumio leases a hall from Mareth for NOK 11 billion.', 'NOK 11 billion abstained: the currencies differ'],
])('beyond exchange rates nothing is compared: %s', (text, expected) => {
  expect(whyOf(read(text))).toEqual([expected])
})

describe('a parent’s number is not its child’s', () => {
  test.each([
    ['Mareth made revenue of $4.3 billion in the second quarter of 2025.', '$4.3 billion mareth-revenue disagrees'],
    ['Tessel made revenue of $4.3 billion in the second quarter of 2025.', '$4.3 billion untied'],
    ['Mareth is valued at $59 billion.', '$59 billion mareth-valuation disagrees'],
    ['Tessel is valued at $59 billion.', '$59 billion untied'],
  ])('%s', (text, expected) => {
    expect(tiesOf(read(text))).toEqual([expected])
  })
})

describe('what lies ahead may be a slice', () => {
  test.each([
    [
      'Mareth took over the staff of Orvik for $1.6 billion in 2027.',
      '$1.6 billion abstained: it may be a slice of it',
    ],
    ['Mareth took over the staff of Orvik for $1.6 billion by 2027.', '$1.6 billion purchase disagrees'],
    ['Mareth took over the staff of Orvik for $1.6 billion in 2025.', '$1.6 billion purchase disagrees'],
  ])('%s', (text, expected) => {
    const [why = ''] = whyOf(read(text))
    expect(why.startsWith(expected), why).toBe(true)
  })
})

describe('a part, a sum beside or a sum of several', () => {
  test.each([
    ['Corvane lent Halden $5.7 billion.', '$5.7 billion loan disagrees: the words speak of debt'],
    ['Corvane lent the other $5.7 billion to Halden.', '$5.7 billion abstained: it may be a part of it'],
    ['Corvane also lent Halden $5.7 billion.', '$5.7 billion abstained: it may be a part of it'],
    [
      'Halden borrowed $5.7 billion from Corvane in two loans.',
      '$5.7 billion abstained: it is worked out from other figures',
    ],
    ['Corvane also lent Halden $7.35 billion.', '$7.35 billion loan agrees: the amounts agree'],
  ])('%s', (text, expected) => {
    expect(whyOf(read(text))).toEqual([expected])
  })
})

describe('a rival of which only one side is named is the lesser', () => {
  test.each([
    ['# Halden\n\nPerrin’s contract for chips and compute is worth $7.8 billion.', '$7.8 billion racks disagrees'],
    ['# Halden and Lumio\n\nPerrin’s contract for chips and compute is worth $7.8 billion.', '$7.8 billion abstained'],
  ])('%s', (text, expected) => {
    expect(tiesOf(read(text))).toEqual([expected])
  })
})

describe('money of several, and of another of the house', () => {
  test.each([
    ['Corvane lent $7.35 billion to Halden.', '$7.35 billion loan agrees'],
    ['Corvane lent $5.7 billion to Halden.', '$5.7 billion loan disagrees'],
    ['Corvane lent $5.7 billion to Halden and Lumio.', '$5.7 billion abstained'],
    ['Corvane lent $5.7 billion to Halden and Lumio has paid it back.', '$5.7 billion loan disagrees'],
    ['Mareth is valued at $95 billion.', '$95 billion mareth-valuation agrees'],
    ['Tessel is valued at $95 billion.', '$95 billion untied'],
  ])('%s', (text, expected) => {
    expect(tiesOf(read(text))).toEqual([expected])
  })
})
