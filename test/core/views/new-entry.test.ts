import { describe, expect, test } from 'vitest'
import { entryLines } from '../../../src/core/registry/new-entry'
import { readRegistry } from '../../../src/core/registry/read'
import { newEntryOf } from '../../../src/core/views/new-entry'
import { readWith } from '../read-note'

const REGISTRY = `
companies:
  - {id: tarn, name: Tarn}
  - {id: varro, name: Varro}
  - {id: osk, name: Osk}
  - {id: kelvin, name: Kelvin}
deals:
  - {id: tarn-varro-2025, kind: debt, from: tarn, to: varro, amount: $1 billion}
`
const registry = readRegistry([{ path: 'deals.yaml', text: REGISTRY }], { builtIn: [], dollar: 'USD' })

/** The entry for a figure of a note, as it is written; its section first. */
function written(text: string, index = 0, path = '2025-11-03-memo.md'): string {
  const note = readWith(REGISTRY, text, path)
  const entry = newEntryOf(note, index, registry, { source: `notes/${path}`, dollar: 'USD' })
  if (entry === null) throw new Error('no such figure')
  return `${entry.section}:\n${entryLines(entry, { feed: '\n', indent: '' })}`
}

/** One line of it. */
const line = (key: string, text: string, index?: number): string | undefined =>
  written(text, index)
    .split('\n')
    .find((one) => one.startsWith(`  ${key}:`))
    ?.trim()

describe('a deal', () => {
  test('has what its sentence says', () => {
    expect(written('Tarn will pay Osk **$38 billion** over seven years for computing capacity.')).toBe(`deals:
- id: tarn-osk-2025
  kind: compute
  from: tarn
  to: osk
  amount: $38 billion
  status: announced
  announced: # the day, such as 2025-11-03
  term: 7 years
  sources: [notes/2025-11-03-memo.md]
`)
  })

  test('leaves open what it does not', () => {
    expect(written('A contract of €5bn was talked about.', 0, 'undated.md')).toBe(`deals:
- id: deal
  kind: # compute, equity, debt …
  from: # who pays
  to: # who is paid
  amount: €5bn
  status: announced
  announced: # the day, such as 2025-11-03
  sources: [notes/undated.md]
`)
  })

  test('gets an id that is free', () => {
    expect(written('Tarn will pay Varro $38 billion for computing capacity.')).toContain('- id: tarn-varro-2025-2\n')
  })

  test('says where the note does not say who pays', () => {
    expect(line('from', 'Tarn has a $38 billion deal with Osk.')).toBe(
      'from: tarn # or the other way round: the note does not say',
    )
  })

  test('has the standing that it is told with', () => {
    expect(line('status', 'Tarn invested $4 billion in Osk.')).toBe('status: closed')
    expect(line('status', 'Tarn reportedly will invest $4 billion in Osk.')).toBe('status: rumoured')
    expect(line('status', 'Tarn will invest up to $4 billion in Osk.')).toBe('status: intent')
  })
})

describe('an amount', () => {
  test.each([
    ['Tarn will pay Osk nearly a whopping **$1.5** trillion.', 'amount: nearly a whopping $1.5 trillion'],
    ['Tarn will pay Osk up to $100bn.', 'amount: up to $100bn'],
    ['Tarn will pay Osk $5–7bn.', 'amount: $5–7bn'],
    ['Tarn will pay Osk $1,250,000.', 'amount: $1,250,000'],
  ])('%s', (text, expected) => expect(line('amount', text)).toBe(expected))

  test('of a table has the currency and the scale of its column', () => {
    const table = '| Supplier | Tarn pays, $bn |\n|---|---:|\n| Osk | 572.40 |\n| Kelvin | 38 |\n'
    expect(line('amount', table, 0)).toBe('amount: $572.40 billion')
    expect(line('amount', table, 1)).toBe('amount: $38 billion')
  })

  test('of a part says so', () => {
    expect(line('amount', 'Tarn completed the remaining $22.5 billion of its investment in Osk.')).toBe(
      'amount: $22.5 billion # only a part of it, as the note has it',
    )
  })
})

describe('a metric', () => {
  test('has what its sentence says', () => {
    expect(written('Osk reported revenue of $3.25 billion for the third quarter of 2025.')).toBe(`metrics:
- id: osk-revenue-2025-q3
  company: osk
  measure: revenue
  period: 2025-Q3
  amount: $3.25 billion
  as-of: 2025-11-03
  sources: [notes/2025-11-03-memo.md]
`)
  })

  test('of a level has a day and no period', () => {
    expect(written('Osk is valued at $50 billion.')).toBe(`metrics:
- id: osk-valuation
  company: osk
  measure: valuation
  amount: $50 billion
  as-of: 2025-11-03
  sources: [notes/2025-11-03-memo.md]
`)
  })

  test('that is expected is a forecast', () => {
    expect(line('status', 'Osk expects revenue of $9 billion in 2026.')).toBe('status: forecast')
  })

  test('of a round is named for it', () => {
    expect(written('Osk raised €1.9 billion in its Series C.')).toContain('metrics:\n- id: osk-series-c\n')
  })
})
