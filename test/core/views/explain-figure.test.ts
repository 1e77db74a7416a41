import { describe, expect, test } from 'vitest'
import { readRegistry } from '../../../src/core/registry/read'
import { explainFigure, linesNear, pointedAt, pointedFrom } from '../../../src/core/views/explain-figure'
import { explanationLines, explanationMarkdown } from '../../../src/core/views/explain-text'
import { readWith } from '../read-note'

const REGISTRY = `
companies:
  - {id: tarn, name: Tarn}
  - {id: varro, name: Varro}
  - {id: quillon, name: Quillon, fiscal-year-end: 01-31}
deals:
  - {id: tarn-varro, kind: compute, from: tarn, to: varro, amount: $38 billion, status: signed, announced: 2025-11-03}
metrics:
  - {id: tarn-2024, company: tarn, measure: revenue, period: 2024, amount: $3.7 billion}
  - {id: quillon-q3, company: quillon, measure: revenue, period: FY2026-Q3, amount: $12 billion}
`
const registry = readRegistry([{ path: 'deals.yaml', text: REGISTRY }], { builtIn: [], dollar: 'USD' })

function explained(text: string, index = 0) {
  const one = explainFigure(readWith(REGISTRY, text), registry, index, new Map())
  if (one === null) throw new Error('no such figure')
  return one
}

const markdown = (text: string, index?: number) => explanationMarkdown(explanationLines([explained(text, index)]))
/** The slots of a figure as `label: value (how: words)`. */
const slots = (text: string, index?: number) =>
  explained(text, index).slots.map(({ label, value, how, words }) => `${label}: ${value} (${how}: ${words})`)
/** Each entry that a figure was held against, and what became of it. */
const outcomes = (text: string) => explained(text).entries.map(({ id, outcome }) => `${id}: ${outcome}`)

test('the whole text: the verdict, the slots, the words and the entries', () => {
  expect(markdown('Tarn will pay Varro $38 billion over seven years for computing capacity.')).toMatchInlineSnapshot(`
    "# $38 billion (37.5–38.5), at 1:21

    > Tarn will pay Varro $38 billion over seven years for computing capacity.

    agrees with Tarn → Varro, compute, signed 3 Nov 2025
    tied because both companies are named here, the words speak of compute and the amounts agree

    ## What the sentence says of it

    - who pays: Tarn (said: "Tarn")
    - who is paid: Varro (said: "Varro")
    - what it is: compute (said: "pay")
    - for when: not said
    - told as: a fact (nothing says otherwise)
    - how much of it: all of it (nothing says otherwise)
    - for how long: 7 years
    - the note’s day: not known
    - left over: nothing

    ## How the sentence was read

    - [Tarn: company tarn]
    - [will pay: verb pay]
    - [Varro: company varro]
    - [$38 billion: money]
    - [over seven years: time, a term of 7 years]
    - [for: preposition] [computing capacity: noun goods compute] [.]

    ## What it was held against

    - Tarn → Varro, compute, signed 3 Nov 2025, $38B (37.5–38.5) [tarn-varro]
      - the amount agrees with $38B (37.5–38.5)
      - same: who pays (Tarn is named here), who is paid (Varro is named here), what it is (the words speak of compute), on what basis, told as, how much of it
      - not said: for when, which round
    - Tarn revenue 2024, reported, $3.7B (3.65–3.75) [tarn-2024]
      - ruled out: with whom (it is only what goes to Varro)
      - other too: what it is (it is compute); same: whose number, on what basis, told as, how much of it; not said: for when, which round
    "
  `)
})

describe('what the sentence says', () => {
  test('a slot that is carried over says from which words; a number need not say with whom', () => {
    expect(slots('Quillon sells chips. Its revenue was $12 billion in the third quarter of fiscal 2026.')).toEqual([
      'whose number: Quillon (carried: Its)',
      'what it is: revenue (said: revenue)',
      'for when: the third quarter of fiscal 2026 (said: third quarter of fiscal 2026)',
      'told as: a fact (assumed: null)',
      'how much of it: all of it (assumed: null)',
      'the note’s day: not known (null: null)',
    ])
  })

  test('of a deal both sides are told, be they said or not', () => {
    expect(slots('A contract of $5 billion was signed.').slice(0, 3)).toEqual([
      'one side: null (null: null)',
      'the other side: null (null: null)',
      'what it is: a deal, and not said for what (null: null)',
    ])
  })

  test('words that no slot accounts for', () => {
    const text = markdown('Quillon reported $4.11 billion in revenue from storage products.')
    expect(text).toContain(
      '\n- left over: "storage", "products" (not understood, so a difference is not called wrong)\n',
    )
  })
})

describe('how the sentence was read', () => {
  test('is told once for all the figures of a sentence', () => {
    const text = 'Tarn paid Varro $5 million and Quillon $6 million.'
    const lines = explanationLines([explained(text, 0), explained(text, 1)]).map((line) => line.text)
    expect(lines.filter((line) => line.startsWith('[Tarn: '))).toEqual(['[Tarn: company tarn]'])
    expect(lines).toContain('as above')
  })
})

describe('what it was held against', () => {
  test('the slot that ruled an entry out', () => {
    expect(outcomes("Tarn's revenue was $13 billion in 2025.")).toEqual([
      'tarn-2024: ruled out: for when (it is of 2025, not of 2024)',
      'tarn-varro: ruled out: what it is (it is revenue)',
    ])
  })

  test('what stands in the way of calling a difference wrong', () => {
    const [first] = outcomes('Tarn will reportedly pay Varro $41 billion for computing capacity.')
    const doubts = 'it is a rumour; it is told on hearsay'
    expect(first).toBe(
      `tarn-varro: the amount differs from $38B (37.5–38.5), which is not called wrong because ${doubts}`,
    )
  })

  test('a pinned figure is held against its entry alone', () => {
    expect(outcomes('Tarn raised [$38 billion](deals.yaml#tarn-varro).')).toEqual(['tarn-varro: pinned by its author'])
  })

  test('the registry has nothing of it', () => {
    expect(markdown('It cost $5 billion.')).toContain(
      '\n- the registry has no deal or metric of a company that is named here\n',
    )
  })

  test('beyond ten entries, those that are ruled out are only counted', () => {
    const years = Array.from({ length: 12 }, (_, i) => 2010 + i)
    const metrics = years.map(
      (year) => `  - {id: dune-${year}, company: dune, measure: revenue, period: ${year}, amount: $3B}\n`,
    )
    const yaml = `companies: [{id: dune, name: Dune}]\nmetrics:\n${metrics.join('')}`
    const held = readRegistry([{ path: 'deals.yaml', text: yaml }], { builtIn: [], dollar: 'USD' })
    const one = explainFigure(readWith(yaml, "Dune's revenue was $13 billion in 2025."), held, 0, new Map())
    const lines = explanationLines(one === null ? [] : [one]).map(({ text }) => text)
    expect(lines.filter((text) => text.includes('[dune-'))).toHaveLength(10)
    expect(lines.at(-1)).toBe('2 more, all ruled out')
  })
})

describe('where a person points', () => {
  const note = readWith(REGISTRY, 'Tarn paid $5m and $6m.\n\nIt cost billions.\n\nVarro paid $7m.\n')
  test('a line holds all its figures, a column the one that it stands in or behind', () => {
    expect(pointedAt(note, { start: 0, end: 22 })).toEqual({ figures: [0, 1], unread: [] })
    expect(pointedAt(note, { start: 13, end: 13 }).figures).toEqual([0])
    expect(pointedAt(note, { start: 14, end: 14 }).figures).toEqual([])
  })
  test('what was not read, and why', () => {
    const reason = 'no amount is stated'
    expect(pointedAt(note, { start: 24, end: 41 })).toEqual({ figures: [], unread: [{ text: 'billions', reason }] })
  })
  test('a place beside the figures of a line means all of them', () => {
    expect(pointedFrom(note, 13).figures).toEqual([0])
    expect(pointedFrom(note, 2).figures).toEqual([0, 1])
    expect(pointedFrom(note, 23)).toEqual({ figures: [], unread: [] })
  })

  test('the nearest lines with figures, in the order of the text', () => {
    expect(linesNear(note, 3)).toEqual([1, 5])
    expect(linesNear(note, 4, 1)).toEqual([5])
  })
})
