import { describe, expect, test } from 'vitest'
import { checkJson } from '../../../src/core/views/json'
import { ledgerJson } from '../../../src/core/views/ledger-json'
import { deal, EMPTY_LEDGER, figure, finding, note, sum, tie, totals, workspace } from './fake'

const text = 'First line.\r\nThe deal is $38B.'
const aws = deal('openai-aws-2025', 'openai', 'aws', 20)
const said = <T>(value: T) => ({ value, how: 'said' as const, words: '' })
const claim = {
  who: said(['openai']),
  to: said(['aws']),
  what: said('compute' as const),
  when: said({ text: '2025-11-03', period: null, day: '2025-11-03' }),
  scope: said('part' as const),
  basis: said('net'),
  residue: ['first', 'slice'],
}
const ties = [tie(0, 'agrees', { entry: aws, reasons: ['named'] })]
const source = {
  workspace: workspace({
    notes: [note('notes/aws.md', text, [figure(text, '$38B')], ties, [claim])],
    findings: [
      finding('notes/aws.md', text.indexOf('$38B'), {
        related: [{ path: 'deals.yaml', span: { start: 20, end: 30 }, message: 'the deal' }],
      }),
      finding('deals.yaml', 7, { rule: 'registry', severity: 'error', message: 'unknown key' }),
    ],
  }),
  registryTexts: new Map([['deals.yaml', 'deals:\n  bad: 1\n']]),
}

describe('checkJson', () => {
  test('is version 1 as documented', () => {
    expect(checkJson([source], { explain: false })).toEqual({
      version: 1,
      notes: [
        {
          path: 'notes/aws.md',
          figures: [
            {
              start: 25,
              end: 29,
              text: '$38B',
              currency: 'USD',
              value: '38000000000',
              low: '37500000000',
              high: '38500000000',
              hedge: null,
              tie: 'openai-aws-2025',
              tranche: null,
              candidates: [],
              verdict: 'agrees',
              claim: {
                who: ['openai'],
                to: ['aws'],
                what: 'compute',
                when: '2025-11-03',
                mode: 'fact',
                scope: 'part',
                basis: 'net',
                residue: ['first', 'slice'],
              },
            },
          ],
          mentions: [],
        },
      ],
      findings: [
        {
          rule: 'registry',
          severity: 'error',
          path: 'deals.yaml',
          start: 7,
          end: 8,
          line: 2,
          column: 1,
          message: 'unknown key',
          related: [],
          fixes: [],
        },
        {
          rule: 'registry-amount',
          severity: 'warning',
          path: 'notes/aws.md',
          start: 25,
          end: 26,
          line: 2,
          column: 13,
          message: 'does not agree',
          related: [{ path: 'deals.yaml', start: 20, end: 30, message: 'the deal' }],
          fixes: [],
        },
      ],
      summary: { figures: 1, tied: 1, proved: 0, abstained: 0, untied: 0 },
    })
  })

  test('explanations add reasons and near misses, nothing else', () => {
    const [explained] = checkJson([source], { explain: true }).notes
    const [quiet] = checkJson([source], { explain: false }).notes
    const figures = quiet?.figures.map((one) => ({ ...one, reasons: ['named'], proof: null }))
    expect(explained).toEqual({ ...quiet, figures, skipped: [] })
  })

  test('a proved figure says so, and what proves it where explanations are asked for', () => {
    const proof = { rule: 'parts-total', path: 'a.md', figure: 0, text: '= 30 + 8, adds up' }
    const total = note('a.md', text, [figure(text, '$38B')], [tie(0, 'abstained', { candidates: ['x', 'y'] })])
    const proved = { workspace: workspace({ notes: [total], proofs: new Map([[0, proof]]) }), registryTexts: new Map() }
    const { notes, summary } = checkJson([proved], { explain: true })
    expect(notes[0]?.figures[0]).toMatchObject({
      tie: null,
      candidates: ['x', 'y'],
      verdict: 'proved',
      proof: proof.text,
    })
    expect(summary).toEqual({ figures: 1, tied: 0, proved: 1, abstained: 0, untied: 0 })
    expect(checkJson([proved], { explain: false }).notes[0]?.figures[0]).not.toHaveProperty('proof')
  })

  test('several workspaces are one result, notes by path', () => {
    const other = { workspace: workspace({ notes: [note('a.md', '', [], [])] }), registryTexts: new Map() }
    const both = checkJson([source, other], { explain: false })
    expect(both.notes.map(({ path }) => path)).toEqual(['a.md', 'notes/aws.md'])
    expect(both.summary.figures).toBe(1)
  })
})

test('ledgerJson writes sums as decimal strings, open ends as null', () => {
  const open = { ...sum('12000000000', ['d']), high: null }
  const flow = { from: 'a', to: 'b', totals: totals([sum('0.1')], [open]), deals: ['d'] }
  const ledger = { ...EMPTY_LEDGER, flows: [flow], loops: [{ companies: ['a', 'b'], flows: [flow], capacity: null }] }
  const plain = { currency: 'USD', value: '0.1', low: '0.1', high: '0.1', entries: [] }
  const ceiling = { currency: 'USD', value: '12000000000', low: '12000000000', high: null, entries: ['d'] }
  const flowJson = { from: 'a', to: 'b', committed: [plain], ceiling: [ceiling], deals: ['d'] }
  expect(ledgerJson(ledger, workspace({}).counts())).toMatchObject({
    flows: [flowJson],
    loops: [{ companies: ['a', 'b'], capacity: null, flows: [flowJson] }],
  })
})
