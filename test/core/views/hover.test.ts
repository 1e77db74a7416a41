import { describe, expect, test } from 'vitest'
import type { WholeNote } from '../../../src/core/notes/types'
import type { Deal, Metric } from '../../../src/core/registry/types'
import { hover } from '../../../src/core/views/hover'
import { plainText } from '../../../src/core/views/inline'
import { createWorkspace } from '../../../src/core/workspace/workspace'
import { company, deal, figure, finding, note, sum, tie, totals, workspace } from './fake'

const TEXT = 'OpenAI will pay AWS $38B over seven years.'
const read = figure(TEXT, '$38B')

const contract: Deal = {
  ...deal('openai-aws', 'openai', 'aws', 40),
  amount: { ...read, text: '$38 billion', at: { path: 'deals.yaml', span: { start: 60, end: 71 } } },
  announced: '2025-11-03',
  term: 84,
}

const revenue: Metric = {
  ...deal('openai-revenue', 'openai', 'openai', 90),
  type: 'metric',
  company: 'openai',
  measure: 'revenue',
  measureText: 'revenue',
  amount: contract.amount,
  period: { kind: 'year', fiscal: false, first: 2025 * 12, months: 12, text: '2025' },
  asOf: '2025-11-03',
  with: null,
  basis: null,
  status: 'reported',
}

const registry = {
  companies: new Map([company('openai', 'OpenAI'), company('aws', 'Amazon Web Services')]),
  deals: [contract],
  metrics: [revenue],
}

const ledger = {
  flows: [{ from: 'openai', to: 'aws', totals: totals([sum('38e9', ['openai-aws'])]), deals: ['openai-aws'] }],
  companies: new Map([
    [
      'openai',
      { paid: totals([sum('610.4e9', ['a', 'b', 'c', 'openai-aws'])]), received: totals([], [sum('1e11', ['d'])]) },
    ],
  ]),
  rests: [
    {
      metric: 'openai-commitments',
      company: 'openai',
      total: sum('1.4e12', ['openai-commitments']),
      parts: sum('610.4e9', ['a', 'openai-aws']),
      rest: sum('789.6e9'),
    },
  ],
  evidence: new Map([
    [
      'openai-aws',
      [
        { path: 'aws.md', span: read.span },
        { path: 'notes/memo.md', span: { start: 9, end: 12 } },
      ],
    ],
  ]),
}

function say(of: WholeNote, at: number, more: Parameters<typeof workspace>[0] = {}) {
  const memo = note('notes/memo.md', 'Line 1.\nIt is $38B.', [], [])
  const view = hover(workspace({ notes: [of, memo], registry, ledger, ...more }), of.path, at)
  return view && { ...view, head: view.head.map(plainText), rest: view.rest.map(plainText) }
}

describe('hover on a figure', () => {
  const proof = { rule: 'parts-total', path: 'aws.md', figure: 0, text: '= 30 + 8, adds up' }
  const proofs = new Map([[0, proof]])

  test('that is tied: what it agrees with, why, the totals around it, where else', () => {
    const reasons = ['both companies are named here', 'the amounts agree']
    const of = note('aws.md', TEXT, [read], [tie(0, 'agrees', { entry: contract, expected: read, reasons })])
    expect(say(of, read.span.start)).toEqual({
      span: read.span,
      state: 'agrees',
      head: [
        '$38B (37.5–38.5) · agrees with OpenAI → Amazon Web Services, compute, signed 3 Nov 2025',
        'tied because both companies are named here and the amounts agree',
        'OpenAI → Amazon Web Services $38B in 1 deal · OpenAI has committed $610.4B in 4 deals · ' +
          '2.7 % of its $1.4T headline · about $5.4B a year for 7 years',
      ],
      rest: ['also in notes/memo.md:2 · open deal'],
    })
  })

  test('that disagrees: what the finding above it does not say', () => {
    const expected = { ...read, value: read.unit, ...read.plain }
    const disputed = { ...revenue, sources: ['notes/q3.md', 'https://example.org/q3', 'a call'] }
    const of = note(
      'aws.md',
      TEXT,
      [read],
      [tie(0, 'disagrees', { entry: disputed, expected, reasons: ['it is pinned'] })],
    )
    const operands = [
      { label: 'here', text: '$38B (37.5–38.5)', said: '$38B', range: '$37.5–38.5B', interval: read, at: null },
      {
        label: 'the registry',
        text: '$1B (0.5–1.5)',
        said: '$1B',
        range: '$0.5–1.5B',
        interval: read,
        at: contract.at,
      },
    ]
    const findings = [
      finding('aws.md', read.span.start, { span: read.span, proof: { operands } }),
      finding('aws.md', 0, { proof: { operands } }),
    ]
    expect(say(of, read.span.end - 1, { findings })).toMatchObject({
      state: 'disagrees',
      head: ['$38B · compared with OpenAI revenue 2025, reported, as of 3 Nov 2025', 'tied because it is pinned'],
      rest: [
        'compared as here $37.5–38.5B, the registry $0.5–1.5B',
        'sources notes/q3.md, https://example.org/q3 and 1 more',
        'open metric',
      ],
    })
    // Where the rule is off, nothing stands above the hover.
    expect(say(of, read.span.end - 1)).toMatchObject({
      state: 'disagrees',
      head: [
        '$38B (37.5–38.5) · disagrees with OpenAI revenue 2025, reported, as of 3 Nov 2025, which has $1B (37.5–38.5)',
        'tied because it is pinned',
      ],
      rest: ['open metric'],
    })
  })

  test('of which a finding says that it does not come out: the intervals that were compared, and no verdict of its own', () => {
    const at = { path: 'aws.md', span: { start: 0, end: 6 } }
    const operand = { label: 'a year', text: '$5B (4.5–5.5)', said: '$5B', range: '$4.5–5.5B', interval: read, at }
    const of = note('aws.md', TEXT, [read], [tie(0, 'untied', { reasons: ['nothing in the registry fits'] })])
    const findings = [
      finding('aws.md', read.span.start, { rule: 'period', span: read.span, proof: { operands: [operand] } }),
    ]
    expect(say(of, read.span.start, { findings })).toMatchObject({
      state: 'disagrees',
      head: ['$38B · compared as a year $4.5–5.5B'],
      rest: [],
    })
    const hint = [finding('aws.md', read.span.start, { severity: 'hint', span: read.span })]
    expect(say(of, read.span.start, { findings: hint })).toMatchObject({ state: 'untied', head: ['$38B (37.5–38.5)'] })
  })

  test('that is a headline total: what of it is named and what is left', () => {
    const total: Metric = { ...revenue, id: 'openai-commitments', measure: 'commitments', measureText: 'commitments' }
    const of = note('aws.md', TEXT, [read], [tie(0, 'agrees', { entry: total, expected: read, reasons: ['named'] })])
    expect(say(of, read.span.start)?.head).toEqual([
      '$38B (37.5–38.5) · agrees with OpenAI commitments 2025, reported, as of 3 Nov 2025',
      'tied because named',
      '$610.4B in 2 named deals, $789.6B left',
    ])
    const [rest] = ledger.rests
    const over = { ...ledger, rests: [{ ...(rest as NonNullable<typeof rest>), rest: sum('-2e10') }] }
    expect(say(of, read.span.start, { ledger: over })?.head[2]).toBe(
      '$610.4B in 2 named deals, $20B more than the total',
    )
  })

  test('offers what can be done with it where it is shown', () => {
    const all = ['summary', 'mentions', 'explain', 'pin', 'add'] as const
    const last = (verdict: 'agrees' | 'abstained' | 'untied', more: Parameters<typeof tie>[2], held = {}) => {
      const of = note('aws.md', TEXT, [read], [tie(0, verdict, more)])
      const memo = note('notes/memo.md', 'Line 1.\nIt is $38B.', [], [])
      const view = hover(
        workspace({ notes: [of, memo], registry, ledger, ...held }),
        'aws.md',
        read.span.start,
        new Set(all),
      )
      return view?.rest.map(plainText)
    }
    expect(last('agrees', { entry: contract })).toEqual(['also in notes/memo.md:2 · open deal · pin · all mentions'])
    expect(last('abstained', { candidates: ['openai-aws'] })).toEqual(['pin · explain'])
    expect(last('untied', {})).toEqual(['add to deals.yaml · explain'])
    // What is proved, or called wrong, is no deal that is missing.
    expect(last('untied', {}, { proofs })).toEqual(['explain'])
    expect(last('untied', {}, { findings: [finding('aws.md', read.span.start)] })).toEqual(['explain'])
  })

  test('within another, a conversion in a range, has a hover of its own', () => {
    const text = 'Osk spends between €5bn ($5.4bn) and €6bn ($6.5bn).'
    const figures = ['€5bn ($5.4bn) and €6bn', '$5.4bn', '$6.5bn'].map((one) => figure(text, one))
    const ties = figures.map((_, i) => tie(i, 'untied', { reasons: [] }))
    const of = note('osk.md', text, figures, ties)
    const over = (word: string) => say(of, text.indexOf(word))?.span
    expect(['€5bn', '$5.4bn', '€6bn', '$6.5bn'].map(over)).toEqual([
      figures[0]?.span,
      figures[1]?.span,
      figures[0]?.span,
      figures[2]?.span,
    ])
  })

  test('that is not tied', () => {
    const reasons = ['nothing in the registry fits']
    const untied = note('aws.md', TEXT, [read], [tie(0, 'untied', { reasons })])
    expect(say(untied, read.span.start)).toMatchObject({
      state: 'untied',
      head: ['$38B (37.5–38.5) · not in the registry'],
      rest: [],
    })
    const candidates = ['openai-aws', 'openai-revenue', 'gone', 'x', 'y']
    const open = note(
      'aws.md',
      TEXT,
      [read],
      [tie(0, 'abstained', { candidates, reasons: ['they are equally likely'] })],
    )
    expect(say(open, read.span.start)?.head).toEqual([
      '$38B (37.5–38.5) · not decided: OpenAI → Amazon Web Services or OpenAI revenue 2025 or gone or 2 more',
      'not tied because they are equally likely',
    ])
  })

  test('that is not tied and adds up: what it adds up', () => {
    const reasons = ['nothing in the registry fits']
    const total = note('aws.md', TEXT, [read], [tie(0, 'untied', { reasons })])
    expect(say(total, read.span.start, { proofs })).toMatchObject({
      state: 'proved',
      head: ['$38B = 30 + 8, adds up'],
      rest: [],
    })
    const open = note('aws.md', TEXT, [read], [tie(0, 'abstained', { candidates: ['openai-aws'], reasons })])
    expect(say(open, read.span.start, { proofs })?.head.slice(0, 2)).toEqual([
      '$38B = 30 + 8, adds up',
      'not decided: OpenAI → Amazon Web Services',
    ])
    const cell = note('aws.md', TEXT, [{ ...read, at: { start: 21, end: 23 } }], [tie(0, 'untied')])
    expect(say(cell, read.span.start, { proofs })?.head).toEqual(['38 ($38B) = 30 + 8, adds up'])
  })

  test('that is tied and adds up: what it agrees with, then what it adds up', () => {
    const of = note('aws.md', TEXT, [read], [tie(0, 'agrees', { entry: contract, expected: read, reasons: ['named'] })])
    const said = say(of, read.span.start, { proofs })
    expect(said?.head[0]).toBe(
      '$38B (37.5–38.5) · agrees with OpenAI → Amazon Web Services, compute, signed 3 Nov 2025',
    )
    expect(said?.rest).toEqual(['$38B = 30 + 8, adds up', 'also in notes/memo.md:2 · open deal'])
  })

  test('a cell that has its unit from its column says what it comes to', () => {
    const cell = { ...read, at: { start: 21, end: 23 } }
    expect(say(note('aws.md', TEXT, [cell], [tie(0, 'untied')]), read.span.start)?.head).toEqual([
      '38 = $38B (37.5–38.5) · not in the registry',
    ])
  })

  test('a hover ends where the figure ends', () => {
    const of = note('aws.md', TEXT, [read], [tie(0, 'untied')])
    expect(say(of, read.span.end)).toBeNull()
    expect(say(of, read.span.start - 1)).toBeNull()
    expect(hover(workspace({}), 'gone.md', 0)).toBeNull()
  })
})

describe('hover on a company', () => {
  const mention = {
    passage: 0,
    at: { start: 0, end: 6 },
    span: { start: 0, end: 6 },
    text: 'OpenAI',
    company: 'openai',
  }

  test('what it pays and is paid, where it is named, its deals', () => {
    const of: WholeNote = { ...note('aws.md', TEXT, [], []), mentions: [{ ...mention, as: 'name' }] }
    expect(say(of, 5)).toEqual({
      span: { start: 0, end: 6 },
      state: null,
      head: ['OpenAI', 'pays $610.4B in 4 deals · is paid up to $100B in 1 deal', 'named 1 time in 1 note'],
      rest: ['pays Amazon Web Services $38B, compute, signed 3 Nov 2025'],
    })
  })

  test('of which the registry has no deal', () => {
    const of: WholeNote = { ...note('aws.md', TEXT, [], []), mentions: [{ ...mention, company: 'xai', as: 'ticker' }] }
    expect(say(of, 0)).toMatchObject({ head: ['xai', 'no deals in the registry', 'named 1 time in 1 note'], rest: [] })
  })

  const DEALS = `companies:
  - {id: tarn, name: Tarn}
  - {id: lake, name: Lake, parent: tarn}
deals:
  - {id: a, from: tarn, to: varro, kind: compute, amount: $40 billion, status: signed, announced: 2025-03-01}
  - {id: b, from: varro, to: osk, kind: chips, amount: up to $9 billion, status: intent}
  - {id: c, from: osk, to: lake, kind: equity, amount: $10 billion, status: closed}
  - {id: d, from: tarn, to: dune, kind: build, amount: $3 billion}
  - {id: e, from: tarn, to: [dune, nordcap], kind: chips, amount: $2 billion}
  - {id: f, from: tarn, to: harbin, kind: lease}
  - {id: g, from: tarn, to: meridian, kind: lease, amount: $1 billion}
`

  test('its largest deals and with whom the others are, the net, the loops, the other notes and where more is', () => {
    const names = ['Varro', 'Osk', 'Dune', 'Nordcap', 'Harbin', 'Meridian']
    const companies = names.map((name) => `  - {id: ${name.toLowerCase()}, name: ${name}}`).join('\n')
    const whole = createWorkspace()
    whole.update([
      { kind: 'registry', path: 'deals.yaml', text: DEALS.replace('deals:', `${companies}\ndeals:`) },
      { kind: 'note', path: 'a.md', text: 'Tarn and Osk met. Tarn paid.' },
      { kind: 'note', path: 'b.md', text: 'A line.\n\nTarn met Varro.' },
    ])
    const view = hover(whole, 'a.md', 0, new Set(['summary']))
    expect(view?.head.map(plainText)).toEqual([
      'Tarn',
      'pays $46B in 4 deals · is paid $10B in 1 deal · net $36B out',
      'named 3 times in 2 notes: here, b.md:3',
    ])
    expect(view?.rest.map(plainText)).toEqual([
      'pays Varro $40B, compute, signed 1 Mar 2025',
      'is paid by Osk $10B, equity, closed',
      'builds for Dune $3B, build, announced',
      'pays Dune and Nordcap $2B, chips, announced',
      'pays Meridian $1B, lease, announced',
      '… 1 more, with Harbin',
      'in a loop: Osk → Tarn → Varro → Osk, up to $9B can go round',
      'open company · summary',
    ])
    expect(hover(whole, 'a.md', 9)?.head.map(plainText)[1]).toBe('pays $10B in 1 deal · is paid up to $9B in 1 deal')
  })
})
