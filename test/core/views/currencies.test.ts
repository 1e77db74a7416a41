import { expect, test } from 'vitest'
import { moneyWords } from '../../../src/core/views/hover-totals'
import { ledgerJson } from '../../../src/core/views/ledger-json'
import { lineWords, moneyOf } from '../../../src/core/views/money-words'
import { summarize } from '../../../src/core/views/summary'
import { summaryText } from '../../../src/core/views/summary-text'
import { createWorkspace } from '../../../src/core/workspace/workspace'

const REGISTRY = `companies:
  - {id: lumen, name: Lumen Labs}
  - {id: north, name: Northfield}
  - {id: amber, name: Amber}
deals:
  - {id: cloud, kind: compute, from: lumen, to: north, amount: $36 billion, status: signed, announced: 2025-07-01, term: 6 years}
  - {id: chips, kind: chips, from: north, to: amber, amount: €10 billion, status: signed, announced: 2025-08-01}
  - {id: memory, kind: chips, from: north, to: amber, amount: ₩3 trillion, status: signed, announced: 2025-08-01}
  - {id: stake, kind: equity, from: amber, to: lumen, amount: up to £2 billion, status: intent, announced: 2025-09-01}
rates:
  - {from: EUR, to: USD, rate: 1.1, as-of: 2025-01-02}
  - {from: EUR, to: USD, rate: 1.2, as-of: 2025-09-01}
  - {from: GBP, to: USD, rate: 1.3, as-of: 2025-09-01}
`

const workspace = createWorkspace()
workspace.update([
  { kind: 'registry', path: 'deals.yaml', text: REGISTRY },
  { kind: 'note', path: 'a.md', text: 'Lumen Labs will pay Northfield $36 billion over six years.\n' },
])
const ledger = workspace.ledger()

test('the summary says what is converted, and what stands beside it', () => {
  expect(summaryText(summarize(workspace)).split('\n\n').slice(1).join('\n\n')).toMatchInlineSnapshot(`
    "Companies
      company                         pays                  up to                   is paid                  up to
      Northfield   $12B converted (€10B) +                                             $36B
                                       ₩3T
      Lumen Labs                      $36B                                                   $2.6B converted (£2B)
      Amber                                 $2.6B converted (£2B)   $12B converted (€10B) +
                                                                                        ₩3T

    Flows
      Lumen Labs → Northfield  $36B                         1 deal
      Northfield → Amber       $12B converted (€10B) + ₩3T  2 deals
      Amber → Lumen Labs       up to $2.6B converted (£2B)  1 deal

    Loops
      Amber → Lumen Labs → Northfield → Amber, in different currencies
        Amber → Lumen Labs up to $2.6B converted (£2B): stake
        Lumen Labs → Northfield $36B: cloud (a.md:1)
        Northfield → Amber $12B converted (€10B) + ₩3T: chips, memory

    By kind
      compute  $36B
      chips    $12B converted (€10B) + ₩3T
      equity   up to $2.6B converted (£2B)

    By status
      signed  $48B converted (€10B + $36B) + ₩3T
      intent  up to $2.6B converted (£2B)

    By year
      2025  $48B converted (€10B + $36B) + ₩3T and up to $2.6B converted (£2B)

    By year of the term
      2025       $3B
      2026–2030  $6B
      2031       $3B
      no term    $12B converted (€10B) + ₩3T and up to $2.6B converted (£2B)
    "
  `)
})

test('hover, summary and JSON say the same sum', () => {
  const totals = ledger.companies.get('north')?.paid
  if (totals === undefined) throw new Error('no totals')
  expect(moneyOf(totals).text).toBe('$12B converted (€10B) + ₩3T')
  expect(lineWords(totals).committed).toBe('$12B converted (€10B) + ₩3T')
  expect(moneyWords(totals)).toBe('$12B in 1 deal, converted (€10B) + ₩3T in 1 deal')
  const json = ledgerJson(ledger, workspace.counts())
  const paid = json.companies.find(({ company }) => company === 'north')?.paid
  expect(paid?.converted).toMatchObject({
    committed: { currency: 'USD', value: '12000000000', entries: ['chips'], left: [{ currency: 'KRW' }] },
    ceiling: null,
  })
  expect(json.currency).toBe('USD')
})

test('JSON has the totals by kind, status, year and year of the term', () => {
  const json = ledgerJson(ledger, workspace.counts())
  expect(json.kinds.map(({ key }) => key)).toEqual(['chips', 'compute', 'equity'])
  expect(json.statuses.map(({ key }) => key)).toEqual(['intent', 'signed'])
  expect(json.years.map(({ key }) => key)).toEqual(['2025'])
  expect(json.termYears.map(({ key, committed }) => [key, committed[0]?.value]).slice(1)).toEqual([
    ['2025', '3000000000'],
    ['2026', '6000000000'],
    ['2027', '6000000000'],
    ['2028', '6000000000'],
    ['2029', '6000000000'],
    ['2030', '6000000000'],
    ['2031', '3000000000'],
  ])
  expect(json.termYears[0]?.key).toBeNull()
  expect(json.moreLoops).toBe(false)
})
