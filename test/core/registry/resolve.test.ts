import { expect, test } from 'vitest'
import type { Company } from '../../../src/core/mentions/company'
import { createResolver } from '../../../src/core/registry/resolve'
import { createWorkspace } from '../../../src/core/workspace/workspace'

const company = (id: string, name: string, home: string | null = null): Company => ({
  id,
  name,
  home,
  fiscalYearEnd: null,
  aliases: [],
  tickers: [],
  products: [],
  parent: null,
  at: null,
})

test('a company’s home is stated, or the one country in its name tells its currency', () => {
  const all = [
    company('stated', 'Bank of Japan', 'US'),
    company('one', 'Swedish Rail'),
    company('two', 'Japan China Lines'),
    company('none', 'Halden'),
    company('part', 'Japanesque'),
  ]
  const { home } = createResolver(new Map(all.map((one) => [one.id, one])))
  expect(['stated', 'one', 'two', 'none', 'part', 'unknown'].map(home)).toEqual(['US', 'SEK', null, null, null, null])
})

test.each([
  ['a country in a name', '{id: mof, name: Japanese Treasury}', 'mof', '¥2 trillion', 'JPY'],
  ['a name without one', '{id: mof, name: The Treasury}', 'mof', '¥2 trillion', null],
  ['a built-in company under another name', '{id: softbank, name: Vision House}', 'softbank', '¥2 trillion', 'JPY'],
  [
    'a built-in company at home elsewhere',
    '{id: softbank, name: Vision House, home: CN}',
    'softbank',
    '¥2 trillion',
    'CNY',
  ],
  ['a sign of one currency', '{id: mof, name: Japanese Treasury}', 'mof', '€2 billion', 'EUR'],
])('the currency of a deal’s sign: %s', (_, entry, from, amount, currency) => {
  const workspace = createWorkspace()
  const text = `companies:\n  - ${entry}\n  - {id: halden, name: Halden}\ndeals:\n  - {id: a, from: ${from}, to: halden, amount: ${amount}}\n`
  workspace.update([{ kind: 'registry', path: 'deals.yaml', text }])
  expect(workspace.registry().deals.map((deal) => deal.amount?.currency)).toEqual([currency])
})
