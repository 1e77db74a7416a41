import { describe, expect, test } from 'vitest'
import type { Flow } from '../../../src/core/ledger/types'
import { moneyOf, summarize } from '../../../src/core/views/summary'
import { summaryMarkdown } from '../../../src/core/views/summary-markdown'
import { summaryText } from '../../../src/core/views/summary-text'
import { company, deal, figure, finding, note, sum, tie, totals, workspace } from './fake'

const flow = (from: string, to: string, deals: readonly string[], committed: string, ceiling?: string): Flow => ({
  from,
  to,
  deals,
  totals: totals(committed === '' ? [] : [sum(committed, deals)], ceiling === undefined ? [] : [sum(ceiling)]),
})

const text = 'A first line.\nThe lake plant cost $9B, | the river plant €70B and the\nhill plant $12B.'
const flows = [
  flow('nvidia', 'openai', ['n-o'], '', '100000000000'),
  flow('openai', 'oracle', ['o-o', 'o-o-2'], '300000000000'),
  flow('oracle', 'nvidia', ['o-n'], '40000000000', '5500000000'),
  flow('oracle', 'cerebras', ['o-c'], ''),
]
const folder = workspace({
  notes: [
    note(
      'a b.md',
      text,
      [figure(text, '$9B'), figure(text, '€70B', 'EUR'), figure(text, '$12B')],
      [tie(0, 'untied'), tie(1, 'untied'), tie(2, 'untied')],
    ),
    note('c.md', '', [], []),
  ],
  registry: {
    companies: new Map([company('openai', 'OpenAI'), company('oracle', 'Oracle'), company('nvidia', 'Nvidia')]),
    deals: [deal('o-o', 'openai', 'oracle', 100)],
  },
  findings: [finding('a b.md', 3), finding('a b.md', 8, { severity: 'error' }), finding('deals.yaml', 1)],
  ledger: {
    companies: new Map([
      ['nvidia', { paid: totals([], [sum('100000000000')]), received: totals([sum('40000000000')]) }],
      ['openai', { paid: totals([sum('300000000000')]), received: totals([], [sum('100000000000')]) }],
      [
        'oracle',
        { paid: totals([sum('40000000000'), sum('2000000000', [], 'EUR')]), received: totals([sum('300000000000')]) },
      ],
    ]),
    flows,
    kinds: new Map([['compute', totals([sum('340000000000')], [sum('100000000000')])]]),
    years: new Map([
      ['2025', totals([sum('340000000000')])],
      ['', totals([], [sum('100000000000')])],
    ]),
    loops: [{ companies: ['openai', 'oracle', 'nvidia'], flows: flows.slice(0, 3), capacity: sum('40000000000') }],
    rests: [
      {
        metric: 'openai-commitments',
        company: 'openai',
        total: sum('1400000000000'),
        parts: sum('300000000000', ['o-o', 'o-o-2']),
        rest: { ...sum('1100000000000'), low: sum('1045000000000').low, high: sum('1155000000000').high },
      },
    ],
    evidence: new Map([['o-o', [{ path: 'c.md', span: { start: 4, end: 8 } }]]]),
  },
})

describe('summarize', () => {
  const summary = summarize(folder)

  test('orders companies and flows by committed money, then by ceilings', () => {
    expect(summary.companies.map((line) => line.company.id)).toEqual(['oracle', 'openai', 'nvidia'])
    expect(summary.flows.map((line) => `${line.from.id}-${line.to.id}`)).toEqual([
      'openai-oracle',
      'oracle-nvidia',
      'nvidia-openai',
      'oracle-cerebras',
    ])
  })

  test('says committed money and ceilings apart', () => {
    expect(summary.flows.map((line) => line.money.text)).toEqual([
      '$300B',
      '$40B and up to $5.5B',
      'up to $100B',
      'amount unknown',
    ])
    expect(moneyOf(totals([sum('1000000000', [], 'EUR'), sum('2000000000')])).text).toBe('€1B + $2B')
  })

  test('gives places for click-through', () => {
    expect(summary.flows[0]?.deals).toEqual([
      {
        id: 'o-o',
        at: { path: 'deals.yaml', span: { start: 100, end: 110 } },
        mentioned: [{ path: 'c.md', span: { start: 4, end: 8 } }],
      },
      { id: 'o-o-2', at: null, mentioned: [] },
    ])
  })

  test('says a loop and its capacity', () => {
    expect(summary.loops[0]?.text).toBe('OpenAI → Oracle → Nvidia → OpenAI, up to $40B can go round')
  })

  test('lists the largest untied figures, those of the commonest currency first', () => {
    expect(summary.untied.map(({ text: written, place }) => [written, place.line, place.column])).toEqual([
      ['$12B', 3, 12],
      ['$9B', 2, 21],
      ['€70B', 2, 44],
    ])
  })

  test('counts findings by file', () => {
    expect(summary.findingsText).toBe('3 findings: 1 error, 2 warnings')
    expect(summary.files.map(({ path, text: words }) => `${path}: ${words}`)).toEqual([
      'a b.md: 2 findings: 1 error, 1 warning',
      'deals.yaml: 1 finding: 1 warning',
    ])
  })

  test('of an empty workspace', () => {
    expect(summaryText(summarize(workspace({})))).toBe(
      '0 notes, 0 figures, 0 tied, 0 proved, 0 abstained, 0 untied\nno findings\n',
    )
  })
})

describe('summaryText', () => {
  test('lays tables out', () => {
    expect(summaryText(summarize(folder))).toMatchInlineSnapshot(`
      "2 notes, 3 figures, 0 tied, 0 proved, 0 abstained, 3 untied
      3 findings: 1 error, 2 warnings

      Companies
        company        pays  up to  is paid  up to
        Oracle   $40B + €2B           $300B
        OpenAI        $300B                  $100B
        Nvidia               $100B     $40B

      Flows
        OpenAI → Oracle    $300B                 2 deals
        Oracle → Nvidia    $40B and up to $5.5B  1 deal
        Nvidia → OpenAI    up to $100B           1 deal
        Oracle → cerebras  amount unknown        1 deal

      Loops
        OpenAI → Oracle → Nvidia → OpenAI, up to $40B can go round
          Nvidia → OpenAI up to $100B: n-o
          OpenAI → Oracle $300B: o-o (c.md:1), o-o-2
          Oracle → Nvidia $40B and up to $5.5B: o-n

      Unexplained
        OpenAI: total of $1.4T less $300B in 2 named deals leaves $1.1T (1.045–1.155)

      By kind
        compute  $340B and up to $100B

      By year
        2025     $340B
        undated  up to $100B

      Largest untied figures
        $12B  a b.md:3  …| the river plant €70B and the hill plant $12B.
        $9B   a b.md:2  …The lake plant cost $9B, | the river plant €70B…
        €70B  a b.md:2  …| the river plant €70B and the hill plant $12B.

      Findings
        a b.md      2 findings: 1 error, 1 warning
        deals.yaml  1 finding: 1 warning
      "
    `)
  })

  test('folds what is wider than the terminal, and loses no word', () => {
    const name = 'An Extraordinarily Long Company Name of the Old Kind'
    const wide = workspace({
      registry: { companies: new Map([company('a', name), company('b', `${name} Too`)]) },
      ledger: { flows: [flow('a', 'b', ['d'], '1000000000')] },
    })
    const laidOut = summaryText(summarize(wide))
    expect(Math.max(...laidOut.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(100)
    for (const word of `${name} Too $1B 1 deal`.split(' ')) expect(laidOut).toContain(word)
  })
})

test('summaryMarkdown escapes what would break a table', () => {
  expect(summaryMarkdown(summarize(folder))).toMatchInlineSnapshot(`
    "# Summary

    2 notes, 3 figures, 0 tied, 0 proved, 0 abstained, 3 untied; 3 findings: 1 error, 2 warnings.

    ## Companies

    | company | pays | up to | is paid | up to |
    | --- | --: | --: | --: | --: |
    | Oracle | \\$40B + €2B |  | \\$300B |  |
    | OpenAI | \\$300B |  |  | \\$100B |
    | Nvidia |  | \\$100B | \\$40B |  |

    ## Flows

    | flow | money | deals |
    | --- | --- | --- |
    | OpenAI → Oracle | \\$300B | 2 deals |
    | Oracle → Nvidia | \\$40B and up to \\$5.5B | 1 deal |
    | Nvidia → OpenAI | up to \\$100B | 1 deal |
    | Oracle → cerebras | amount unknown | 1 deal |

    ## Loops

    - OpenAI → Oracle → Nvidia → OpenAI, up to \\$40B can go round
      - Nvidia → OpenAI up to \\$100B: n-o
      - OpenAI → Oracle \\$300B: o-o (c.md:1), o-o-2
      - Oracle → Nvidia \\$40B and up to \\$5.5B: o-n

    ## Unexplained

    - OpenAI: total of \\$1.4T less \\$300B in 2 named deals leaves \\$1.1T (1.045–1.155)

    ## By kind

    | kind | money |
    | --- | --- |
    | compute | \\$340B and up to \\$100B |

    ## By year

    | year | money |
    | --- | --- |
    | 2025 | \\$340B |
    | undated | up to \\$100B |

    ## Largest untied figures

    | figure | place | sentence |
    | --- | --- | --- |
    | \\$12B | a b.md:3 | …\\| the river plant €70B and the hill plant \\$12B. |
    | \\$9B | a b.md:2 | …The lake plant cost \\$9B, \\| the river plant €70B… |
    | €70B | a b.md:2 | …\\| the river plant €70B and the hill plant \\$12B. |

    ## Findings

    | file | findings |
    | --- | --- |
    | a b.md | 2 findings: 1 error, 1 warning |
    | deals.yaml | 1 finding: 1 warning |
    "
  `)
})
