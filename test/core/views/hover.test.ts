import { describe, expect, test } from 'vitest'
import type { WholeNote } from '../../../src/core/notes/types'
import type { Deal, Metric } from '../../../src/core/registry/types'
import { hover } from '../../../src/core/views/hover'
import { plainText } from '../../../src/core/views/inline'
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
  return view && { span: view.span, head: view.head.map(plainText), rest: view.rest.map(plainText) }
}

describe('hover on a figure', () => {
  test('that is tied: what it agrees with, why, the totals around it, where else', () => {
    const reasons = ['both companies are named here', 'the amounts agree']
    const of = note('aws.md', TEXT, [read], [tie(0, 'agrees', { entry: contract, expected: read, reasons })])
    expect(say(of, read.span.start)).toEqual({
      span: read.span,
      head: [
        '$38B (37.5–38.5) · agrees with OpenAI → Amazon Web Services, compute, signed 3 Nov 2025',
        'tied because both companies are named here and the amounts agree',
        'OpenAI → Amazon Web Services $38B in 1 deal · OpenAI has committed $610.4B in 4 deals · ' +
          '2.7 % of its $1.4T headline · about $5.4B a year for 7 years',
      ],
      rest: ['also in notes/memo.md:2 · open deal'],
    })
  })

  test('that disagrees: what the registry has, and the numbers that the finding compared', () => {
    const expected = { ...read, value: read.unit, ...read.plain }
    const of = note(
      'aws.md',
      TEXT,
      [read],
      [tie(0, 'disagrees', { entry: revenue, expected, reasons: ['it is pinned'] })],
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
      finding('aws.md', read.span.start, { rule: 'share', span: read.span, proof: { operands } }),
      finding('aws.md', 0, { proof: { operands } }),
    ]
    expect(say(of, read.span.end - 1, { findings })).toMatchObject({
      head: [
        '$38B (37.5–38.5) · disagrees with OpenAI revenue 2025, reported, as of 3 Nov 2025, which has $1B (37.5–38.5)',
        'tied because it is pinned',
      ],
      rest: ['share compared here $38B (37.5–38.5), the registry $1B (0.5–1.5)', 'open metric'],
    })
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
      head: ['$38B (37.5–38.5) · not in the registry', 'not tied because nothing in the registry fits'],
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

  const proof = { rule: 'parts-total', path: 'aws.md', figure: 0, text: '= 30 + 8, adds up' }
  const proofs = new Map([[0, proof]])

  test('that is not tied and adds up: what it adds up', () => {
    const reasons = ['nothing in the registry fits']
    const total = note('aws.md', TEXT, [read], [tie(0, 'untied', { reasons })])
    expect(say(total, read.span.start, { proofs })).toMatchObject({
      head: ['$38B = 30 + 8, adds up', 'not tied because nothing in the registry fits'],
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

  test('what it pays and is paid, and where it is named', () => {
    const of: WholeNote = { ...note('aws.md', TEXT, [], []), mentions: [{ ...mention, as: 'name' }] }
    expect(say(of, 5)).toEqual({
      span: { start: 0, end: 6 },
      head: ['OpenAI', 'pays $610.4B in 4 deals · is paid up to $100B in 1 deal', 'named 1 time in 1 note'],
      rest: [],
    })
  })

  test('of which the registry has no deal', () => {
    const of: WholeNote = { ...note('aws.md', TEXT, [], []), mentions: [{ ...mention, company: 'xai', as: 'ticker' }] }
    expect(say(of, 0)?.head).toEqual(['xai', 'no deals in the registry', 'named 1 time in 1 note'])
  })
})
