import { describe, expect, test } from 'vitest'
import type { Company } from '../../../src/core/mentions/company'
import { mergeCompanies } from '../../../src/core/mentions/merge'
import { createNameIndex, findNames } from '../../../src/core/mentions/names'
import { builtInCompanies } from '../../../src/core/registry/built-in/table'
import { mark } from './marked'

const span = { start: 0, end: 0 }
const at = { path: 'deals.yaml', span, id: span, parent: null }

/** A registry company. */
function own(id: string, name: string, more: Partial<Company> = {}): Company {
  return {
    id,
    name,
    aliases: [],
    tickers: [],
    products: [],
    parent: null,
    home: null,
    fiscalYearEnd: null,
    at,
    ...more,
  }
}

const builtIn = (id: string, name: string, more: Partial<Company> = {}): Company => own(id, name, { ...more, at: null })

/** `text` with the names of registry companies, merged with the built-in table, marked. */
function marked(text: string, registry: readonly Company[], table: readonly Company[] = builtInCompanies()): string {
  return mark(text, findNames(text, createNameIndex(mergeCompanies(registry, table).values())))
}

describe('names of a registry', () => {
  test.each<[string, readonly Company[]]>([
    ['Rent to ⟦Acme Compute|acme⟧ and ⟦acme compute|acme⟧.', [own('acme', 'Acme Compute')]],
    ['Rent to ⟦Vermuth|v⟧ Holdings and ⟦vermuth|v⟧.', [own('v', 'Vermuth Corporation')]],
    ['Rent to ⟦Vermuth Corporation|v⟧, that is ⟦Vermuth|v⟧ Corp.', [own('v', 'Vermuth Corporation')]],
    ['Rent to ⟦Acme & Co|a⟧. or ⟦Acme|a⟧ KG or ⟦Acme|a⟧.', [own('a', 'Acme & Co.')]],
    ['Block the harbor at ⟦Harbor|h⟧.', [own('h', 'Harbor')]],
    ['Power for ⟦QZ|q⟧ but not qz.', [own('q', 'QZ')]],
    ['⟦Nestlé|n⟧ or ⟦Nestle|n⟧ or ⟦NESTLÉ|n⟧ or ⟦Nestle\u0301|n⟧.', [own('n', 'Nestlé')]],
    ['⟦阿里云|ali⟧发布，来自⟦阿里云|ali⟧。', [own('ali', 'Aliyun', { aliases: ['阿里云'] })]],
    ['Ask ⟦Yahoo!|y⟧ for it, not Yahoo.', [own('y', 'Yahoo!')]],
    ['Ask ⟦Yahoo!|y⟧ for it, or ⟦Yahoo|y⟧.', [own('y', 'Yahoo', { aliases: ['Yahoo!'] })]],
    [
      'Written in ⟦C++|c⟧, not in C, C# or c++x. Series C and C+ are none.',
      [own('c', 'Coldwell', { aliases: ['C++'] })],
    ],
    ['⟦C++|c⟧ and ⟦C|d⟧ and ⟦C#|e⟧.', [own('c', 'C++'), own('d', 'C'), own('e', 'C#')]],
    ['Tools for ⟦.NET|n⟧, no Net and no asp.net. See (⟦.NET|n⟧).', [own('n', '.NET')]],
    ['The ⟦Net|n⟧ is not .NET.', [own('n', 'Net')]],
    ['⟦DOE|d⟧ closed a loan. The doe ran.', [own('d', 'Department', { aliases: ['DOE'] })]],
    ['DOE PRICES ROSE.', [own('d', 'Department', { aliases: ['DOE'] })]],
    ['Wiser than humans, says ⟦humans&|h⟧.', [own('h', 'humans&')]],
    ['The ⟦US government|u⟧ owns it.', [own('u', 'US government')]],
    ['⟦C++|c⟧ at the start, and at the end ⟦C++|c⟧', [own('c', 'C++')]],
    ["Parts by ⟦O’Neil|o⟧ and ⟦O'Neil|o⟧.", [own('o', 'O’Neil')]],
    ['Long NYSE: ⟦ZZT|z⟧ and $⟦ZZT|z⟧, never ZZT.', [own('z', 'Zazet', { tickers: ['NYSE: ZZT'] })]],
    ['An ordinary one, ⟦Blue Harbor|b⟧, in a blue harbor.', [own('b', 'Blue Harbor')]],
    ['⟦Acme Cloud|acme⟧ grew.', [own('acme', 'Acme', { products: ['Acme Cloud'] })]],
  ])('%s', (row, registry) => {
    const text = row.replace(/⟦([^|]*)\|[^⟧]*⟧/g, '$1')
    expect(marked(text, registry, [])).toBe(row)
  })

  test('names without a word are passed over', () => {
    expect(marked('!!! and ???', [own('a', '!!!', { aliases: ['', ' ', '—'], tickers: [''] })])).toBe('!!! and ???')
  })

  test('a registry name goes before a built-in one of the same spelling', () => {
    const amazon = own('shop', 'Shopfront', { products: ['AWS'] })
    expect(marked('They pay AWS and Amazon Web Services.', [amazon])).toBe(
      'They pay ⟦AWS|shop⟧ and ⟦Amazon Web Services|aws⟧.',
    )
  })

  test('a name goes before a product and a ticker of another company, whatever the order', () => {
    const both = [own('a', 'Alba', { products: ['Zorin'] }), own('z', 'Zorin')]
    expect(marked('Pay Zorin.', both, [])).toBe('Pay ⟦Zorin|z⟧.')
    expect(marked('Pay Zorin.', both.reverse(), [])).toBe('Pay ⟦Zorin|z⟧.')
  })
})

describe('mergeCompanies', () => {
  const table = [
    builtIn('amazon', 'Amazon', { aliases: ['Amazon.com'] }),
    builtIn('aws', 'Amazon Web Services', { aliases: ['AWS'], products: ['EC2'], parent: 'amazon' }),
    builtIn('nvidia', 'Nvidia'),
  ]
  const merged = (registry: readonly Company[]) => [...mergeCompanies(registry, table).values()]

  test('keeps the table where the registry names nobody', () => {
    expect(merged([])).toEqual(table)
  })

  test('replaces by id, name or alias, whole', () => {
    expect(merged([own('aws', 'Cloud')]).map(({ id, products }) => [id, products])).toEqual([
      ['aws', []],
      ['amazon', []],
      ['nvidia', []],
    ])
    expect(merged([own('nv', 'NVIDIA Corporation')]).map(({ id }) => id)).toEqual(['nv', 'amazon', 'aws'])
    expect(merged([own('cloud', 'The Cloud', { aliases: ['aws'] })]).map(({ id }) => id)).toEqual([
      'cloud',
      'amazon',
      'nvidia',
    ])
  })

  test('parents follow', () => {
    const companies = mergeCompanies([own('amzn', 'Amazon')], table)
    expect(companies.get('aws')?.parent).toBe('amzn')
    expect(mergeCompanies([own('x', 'X', { parent: 'nvidia' }), own('nv', 'Nvidia')], table).get('x')?.parent).toBe(
      'nv',
    )
  })

  test('a home that is not stated is the replaced company’s', () => {
    const table = [builtIn('aws', 'Amazon Web Services', { aliases: ['AWS'], home: 'US' })]
    const homeOf = (company: Company) => mergeCompanies([company], table).get(company.id)?.home
    expect(homeOf(own('aws', 'Cloud'))).toBe('US')
    expect(homeOf(own('cloud', 'The Cloud', { aliases: ['AWS'] }))).toBe('US')
    expect(homeOf(own('aws', 'Cloud', { home: 'IE' }))).toBe('IE')
    expect(homeOf(own('nimbus', 'Nimbus'))).toBeNull()
  })

  test('so is a fiscal year’s end', () => {
    const table = [builtIn('nvidia', 'Nvidia', { fiscalYearEnd: '01-31' })]
    const endOf = (company: Company) => mergeCompanies([company], table).get(company.id)?.fiscalYearEnd
    expect(endOf(own('nv', 'Nvidia'))).toBe('01-31')
    expect(endOf(own('nv', 'Nvidia', { fiscalYearEnd: '12-31' }))).toBe('12-31')
    expect(endOf(own('tarn', 'Tarn'))).toBeNull()
  })

  test('no loop arises between a registry company and a built-in one', () => {
    const companies = mergeCompanies([own('amzn', 'Amazon', { parent: 'aws' })], table)
    expect(companies.get('amzn')?.parent).toBe('aws')
    expect(companies.get('aws')?.parent).toBeNull()
  })

  test('the first of two registry companies with one id counts', () => {
    expect(mergeCompanies([own('a', 'One'), own('a', 'Two')], []).get('a')?.name).toBe('One')
  })

  test('a sign makes another name', () => {
    expect([...mergeCompanies([own('c', 'C++')], [builtIn('d', 'C')]).keys()]).toEqual(['c', 'd'])
  })

  test('a product does not replace a company', () => {
    expect(merged([own('shop', 'Shop', { products: ['Nvidia'] })]).map(({ id }) => id)).toContain('nvidia')
  })
})
