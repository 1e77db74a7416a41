import { expect, test } from 'vitest'
import { type RegistrySymbol, registryOutline, registrySymbols } from '../../../src/core/views/registry-symbols'
import { desk } from './desk'

const DEALS = `companies:
  - {id: tarn, name: Tarn}
  - {id: osk, name: Osk Systems, parent: tarn}
deals:
  - id: tarn-osk
    from: tarn
    to: osk
    kind: compute
    amount: $38 billion
    announced: 2025-03-01
    status: signed
    tranches:
      - {announced: 2025-05-01, amount: $8 billion, note: an option}
      - {announced: 2025-03-01, amount: $30 billion}
rates:
  - {from: EUR, to: USD, rate: 1.15, as-of: 2025-11-03}
deals:
  - {id: tarn-openai, from: tarn, to: openai}
metrics:
  - {id: tarn-revenue, company: tarn, measure: revenue, amount: $2 billion, period: 2025}
`
const { workspace, show } = desk({
  'deals.yaml': DEALS,
  'more.yaml': 'deals: [{id: x, from: openai, to: oracle, amount: €3bn}]\n',
})

const lines = (symbols: readonly RegistrySymbol[], indent = ''): readonly string[] =>
  symbols.flatMap(({ kind, name, detail, at, nameAt, children }) => [
    `${indent}${kind} ${name} | ${detail} | ${show({ path: at.path, span: nameAt })}`,
    ...lines(children, `${indent}  `),
  ])

test('the outline of a registry file is in its order, tranches below their deals', () =>
  expect(lines(registryOutline(workspace, 'deals.yaml'))).toEqual([
    'section companies | 2 | deals.yaml:2 [tarn]',
    '  company Tarn |  | deals.yaml:2 [tarn]',
    '  company Osk Systems | part of Tarn | deals.yaml:3 [osk]',
    'section deals | 1 | deals.yaml:5 [tarn-osk]',
    '  deal Tarn → Osk Systems | $38 billion, compute, signed 1 Mar 2025 | deals.yaml:5 [tarn-osk]',
    '    tranche $8 billion | 1 May 2025, an option | deals.yaml:13 [$8 billion]',
    '    tranche $30 billion | 1 Mar 2025 | deals.yaml:14 [$30 billion]',
    'section rates | 1 | deals.yaml:16 []',
    '  rate EUR → USD | 1.15 on 3 Nov 2025 | deals.yaml:16 []',
    'section deals | 1 | deals.yaml:18 [tarn-openai]',
    '  deal Tarn → OpenAI | other, announced | deals.yaml:18 [tarn-openai]',
    'section metrics | 1 | deals.yaml:20 [tarn-revenue]',
    '  metric Tarn revenue 2025 | $2 billion, reported | deals.yaml:20 [tarn-revenue]',
  ]))

test('all deals, metrics and companies, of every file', () =>
  expect(lines(registrySymbols(workspace)).filter((line) => !line.startsWith(' '))).toEqual([
    'company Tarn |  | deals.yaml:2 [tarn]',
    'company Osk Systems | part of Tarn | deals.yaml:3 [osk]',
    'deal Tarn → Osk Systems | $38 billion, compute, signed 1 Mar 2025 | deals.yaml:5 [tarn-osk]',
    'deal Tarn → OpenAI | other, announced | deals.yaml:18 [tarn-openai]',
    'deal OpenAI → Oracle | €3bn, other, announced | more.yaml:1 [x]',
    'metric Tarn revenue 2025 | $2 billion, reported | deals.yaml:20 [tarn-revenue]',
  ]))

test('every part lies within what it is a part of', () => {
  const within = ({ at, nameAt, children }: RegistrySymbol): boolean =>
    at.span.start <= nameAt.start &&
    nameAt.end <= at.span.end &&
    children.every((child) => at.span.start <= child.at.span.start && child.at.span.end <= at.span.end && within(child))
  expect(registryOutline(workspace, 'deals.yaml').every(within)).toBe(true)
})
