import { describe, expect, test } from 'vitest'
import { readRegistry } from '../../../src/core/registry/read'
import { REGISTRY_STARTER } from '../../../src/core/registry/starter'

const read = (text: string) => readRegistry([{ path: 'deals.yaml', text }], { builtIn: [], dollar: 'USD' })

describe('a new registry', () => {
  test('holds nothing, and nothing is wrong with it', () => {
    const { companies, deals, metrics, rates, problems } = read(REGISTRY_STARTER)
    expect({ companies: companies.size, deals, metrics, rates, problems }).toEqual({
      companies: 0,
      deals: [],
      metrics: [],
      rates: [],
      problems: [],
    })
  })

  test('has examples that are right once they are uncommented', () => {
    const text = REGISTRY_STARTER.replace(/^( {2})# /gm, '$1').replace(
      /^companies:$/m,
      'companies:\n  - {id: harbor, name: Harbor}',
    )
    const { deals, metrics, rates, problems } = read(text)
    expect(problems).toEqual([])
    expect([deals, metrics, rates].map((one) => one.length)).toEqual([1, 1, 1])
    expect(deals[0]?.amount?.text).toBe('$38 billion')
  })
})
