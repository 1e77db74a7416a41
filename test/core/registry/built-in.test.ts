import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { CHIEFS } from '../../../src/core/mentions/chiefs'
import { createNameIndex, findNames } from '../../../src/core/mentions/names'
import { nameKey } from '../../../src/core/mentions/spelling'
import { builtInCompanies, sectorOf } from '../../../src/core/registry/built-in/table'
import { readRegistry } from '../../../src/core/registry/read'

const BUILT_IN_COMPANIES = builtInCompanies()
const byId = new Map(BUILT_IN_COMPANIES.map((company) => [company.id, company]))
const folder = path.resolve(__dirname, '../../../src/core/registry/built-in')
const files = ['labs', 'hardware', 'cloud', 'energy', 'finance', 'software'].map((name) => ({
  path: `${name}.yaml`,
  text: fs.readFileSync(path.join(folder, `${name}.yaml`), 'utf8'),
}))

describe('the files of the built-in companies', () => {
  test('are all that stand there', () => {
    const there = fs.readdirSync(folder).filter((name) => name.endsWith('.yaml'))
    expect(there.sort()).toEqual(files.map((file) => file.path).sort())
  })

  test('are registry files without a problem, and the table is what the registry’s reader reads in them', () => {
    const { companies, deals, problems } = readRegistry(files, { builtIn: [], dollar: 'USD' })
    expect(problems).toEqual([])
    expect(deals).toEqual([])
    expect([...companies.values()].map((company) => ({ ...company, at: null }))).toEqual(BUILT_IN_COMPANIES)
  })

  test.each(files)('$path: an entry of it, copied into a registry, takes the built-in one’s place', ({ text }) => {
    const entry = text.slice(text.indexOf('  - '))
    const file = { path: 'deals.yaml', text: `companies:\n${entry}` }
    const { companies, problems } = readRegistry([file], { builtIn: BUILT_IN_COMPANIES, dollar: 'USD' })
    expect(problems).toEqual([])
    expect(companies.size).toBe(BUILT_IN_COMPANIES.length)
  })

  test('give the sectors', () => {
    const ids = ['openai', 'nvidia', 'coreweave', 'vistra', 'softbank', 'palantir', 'nobody']
    expect(ids.map(sectorOf)).toEqual(['lab', 'hardware', 'cloud', 'energy', 'finance', 'software', null])
  })
})

describe('the built-in companies', () => {
  test('are many, with short unique ids, no entry and a home', () => {
    expect(BUILT_IN_COMPANIES.length).toBeGreaterThanOrEqual(800)
    expect(byId.size).toBe(BUILT_IN_COMPANIES.length)
    for (const { id, home, at } of BUILT_IN_COMPANIES) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(home).toMatch(/^[A-Z]{2}$/)
      expect(at).toBeNull()
    }
  })

  test('share no name, alias or product', () => {
    const owners = new Map<string, string>()
    for (const { id, name, aliases, products } of BUILT_IN_COMPANIES) {
      for (const spelling of [name, ...aliases, ...products]) {
        const key = nameKey(spelling)
        expect(key).not.toBe('')
        expect([spelling, owners.get(key) ?? id]).toEqual([spelling, id])
        owners.set(key, id)
      }
    }
  })

  test('share no ticker, and state it bare', () => {
    const tickers = BUILT_IN_COMPANIES.flatMap((company) => company.tickers)
    expect(tickers.filter((ticker, i) => tickers.indexOf(ticker) !== i)).toEqual([])
    for (const ticker of tickers) expect(ticker).toMatch(/^[A-Z]{1,5}$|^\d{4,6}$/)
  })

  test('repeat no name within one company', () => {
    for (const { name, aliases, products } of BUILT_IN_COMPANIES) {
      const all = [name, ...aliases, ...products]
      expect(all.filter((one, i) => all.indexOf(one) !== i)).toEqual([])
    }
  })

  test('have parents that exist, without loops', () => {
    for (const company of BUILT_IN_COMPANIES) {
      const seen = new Set([company.id])
      for (let parent = company.parent; parent !== null; parent = byId.get(parent)?.parent ?? null) {
        expect([company.id, byId.has(parent)]).toEqual([company.id, true])
        expect([company.id, seen.has(parent)]).toEqual([company.id, false])
        seen.add(parent)
      }
    }
    expect(byId.get('aws')?.parent).toBe('amazon')
  })

  test('have a fiscal year’s end where it is known', () => {
    const ends = ['nvidia', 'microsoft', 'oracle', 'broadcom', 'google', 'aws', 'stargate'].map(
      (id) => byId.get(id)?.fiscalYearEnd,
    )
    expect(ends).toEqual(['01-31', '06-30', '05-31', '10-31', '12-31', '12-31', null])
  })

  test('are those whose chiefs are known', () => {
    expect([...CHIEFS.values()].filter((id) => !byId.has(id))).toEqual([])
  })

  test('are each found by every name in mid-sentence', () => {
    const names = createNameIndex(BUILT_IN_COMPANIES)
    for (const { id, name, aliases, products } of BUILT_IN_COMPANIES) {
      for (const spelling of [name, ...aliases, ...products]) {
        const start = 'they went to '.length
        const found = findNames(`they went to ${spelling} twice`, names)
        expect([spelling, found.map(({ at, company }) => [at.start, at.end, company])]).toEqual([
          spelling,
          [[start, start + spelling.length, id]],
        ])
      }
    }
  })
})
