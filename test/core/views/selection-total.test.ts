import { describe, expect, test } from 'vitest'
import { decimal } from '../../../src/core/amounts/decimal'
import type { Rate } from '../../../src/core/registry/types'
import { selectionTotal } from '../../../src/core/views/selection-total'
import { createWorkspace } from '../../../src/core/workspace/workspace'

const place = { path: 'deals.yaml', span: { start: 0, end: 1 } }
const rate = (from: string, value: string): Rate => ({
  from,
  to: 'USD',
  rate: decimal(value),
  asOf: null,
  at: place,
})

/** The total of what stands between brackets `⟦…⟧` in a note; of the whole note where there are none. */
function total(marked: string, rates: readonly Rate[] = []) {
  const parts = marked.split(/[⟦⟧]/)
  const text = parts.join('')
  const starts = parts.map((_, i) => parts.slice(0, i).join('').length)
  const spans = parts.flatMap((part, i) =>
    i % 2 === 1 ? [{ start: starts[i] ?? 0, end: (starts[i] ?? 0) + part.length }] : [],
  )
  const workspace = createWorkspace()
  workspace.update([{ kind: 'note', path: 'a.md', text }])
  const note = workspace.note('a.md')
  if (note === undefined) throw new Error('no note')
  const all = spans.length > 0 ? spans : [{ start: 0, end: text.length }]
  return selectionTotal(note, all, { currency: 'USD', rates })
}

describe('the figures of a selection', () => {
  test('are counted and added up, with the least and the most', () => {
    expect(total('Osk pays $38 billion, $300 billion, $250 billion and $22.4 billion.')).toEqual({
      text: 'Σ $610.4B · 4 figures · $22.4B–$300B',
      lines: ['Sum of 4 figures: $610.4B', 'Least $22.4B, most $300B'],
      copy: '$610.4 billion',
    })
  })

  test('are those that lie wholly in one of the selections', () => {
    expect(total('Osk pays ⟦$38 billion⟧, $300 bil⟦lion, $250 billion⟧ and more.')?.text).toBe(
      'Σ $288B · 2 figures · $38B–$250B',
    )
    expect(total('Osk pays ⟦$38 billion, $300 bil⟧lion.')).toBeNull()
    expect(total('Osk pays nothing.')).toBeNull()
  })

  test('are exact, and stand in table cells too', () => {
    const table = '| deal | $m |\n|---|---:|\n| Osk | 0.1 |\n| Dune | 0.2 |\n| Tarn | 1,000,000.30 |\n'
    expect(total(table)).toEqual({
      text: 'Σ $1T · 3 figures · $100,000–$1T',
      lines: ['Sum of 3 figures: $1T', 'Least $100,000, most $1T'],
      copy: '$1.0000006 trillion',
    })
  })

  test('that are hedged count by their values; a range has none and is left out', () => {
    expect(total('Osk spent about $5 billion, up to $7 billion on chips and $2–3 billion on rent.')).toEqual({
      text: 'Σ $12B · 2 of 3 figures · $5B–$7B',
      lines: ['Sum of 2 figures: $12B', 'Least $5B, most $7B', 'Left out: 1 range without one value'],
      copy: '$12 billion',
    })
  })

  test('that are alike have no least and most', () => {
    expect(total('Osk paid $5 billion in May. Dune paid $5 billion in June.')?.text).toBe('Σ $10B · 2 figures')
  })

  test('below zero', () => {
    expect(total('Osk paid $5 million and lost −$7.5 million.')).toMatchObject({
      text: 'Σ −$2.5M · 2 figures · −$7.5M–$5M',
      copy: '−$2.5 million',
    })
  })
})

describe('several currencies', () => {
  const text = 'Osk paid €2 billion in May. Dune paid $5 billion in June. Tarn paid ₩300 billion in July.'

  test('stand beside one another without rates', () => {
    expect(total(text)).toEqual({
      text: 'Σ €2B + ₩300B + $5B · 3 figures',
      lines: ['Sum of 3 figures: €2B + ₩300B + $5B'],
      copy: '€2 billion + ₩300 billion + $5 billion',
    })
  })

  test('are converted where the registry has a rate', () => {
    expect(total(text, [rate('EUR', '1.15')])).toEqual({
      text: 'Σ $7.3B converted (€2B + $5B) + ₩300B · 3 figures',
      lines: [
        'Sum of 3 figures: $7.3B converted (€2B + $5B) + ₩300B',
        'Converted to USD at the registry’s latest rates',
      ],
      copy: '$7.3 billion + ₩300 billion',
    })
    expect(total(text, [rate('EUR', '1.15'), rate('KRW', '0.0007')])?.text).toBe(
      'Σ $7.51B converted (€2B + ₩300B + $5B) · 3 figures · ₩300B–$5B',
    )
  })

  test('one alone is not converted', () => {
    expect(total('Osk paid €2 billion in May. Dune paid €5 billion in June.', [rate('EUR', '1.15')])?.text).toBe(
      'Σ €7B · 2 figures · €2B–€5B',
    )
  })

  test('a conversion in brackets is the same money, and is not added again', () => {
    expect(total('Osk paid Dune €2 billion ($2.3 billion) in May. Tarn paid Osk €1 billion.')).toEqual({
      text: 'Σ €3B · 2 of 3 figures · €1B–€2B',
      lines: ['Sum of 2 figures: €3B', 'Least €1B, most €2B', 'Left out: 1 figure that says the same money again'],
      copy: '€3 billion',
    })
  })

  test('a sign that several currencies share is left out', () => {
    expect(total('Osk paid kr 5 million and kr 6 million in May. Dune paid $1 million and $2 million.')).toMatchObject({
      text: 'Σ $3M · 2 of 4 figures · $1M–$2M',
      lines: ['Sum of 2 figures: $3M', 'Least $1M, most $2M', 'Left out: 2 figures whose currency is not known'],
    })
  })
})
