import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Company } from '../../../src/core/mentions/company'
import { createNameIndex, findNames } from '../../../src/core/mentions/names'
import { fold, nameKey, spell, variants, wordEnd } from '../../../src/core/mentions/spelling'
import { builtInCompanies } from '../../../src/core/registry/built-in/table'

const names = createNameIndex(builtInCompanies())
const spellings = builtInCompanies().flatMap((company) => [company.name, ...company.aliases, ...company.products])
const known = new Set(
  [...spellings, ...builtInCompanies().flatMap((company) => company.tickers)]
    .flatMap(variants)
    .map((name) => squash(name)),
)

/** A spelling without case, accents, spaces and signs. */
function squash(name: string): string {
  return fold(name).replace(/[^\p{L}\p{N}]/gu, '')
}

const piece = fc.oneof(
  fc.constantFrom(...spellings),
  fc.constantFrom(
    ' ',
    ' ',
    ', ',
    ' and ',
    '. ',
    '’s ',
    '-',
    '\n',
    '\u00a0',
    '(',
    ')',
    '$',
    ': ',
    '_',
    '@',
    '/',
    '\ud800',
  ),
  fc.constantFrom('pays', 'the', 'Scale', '$38B', 'NVDA', 'NASDAQ:', 'Inc.', 'said', 'AI', '4'),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
)
const prose = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''))

describe('findNames', () => {
  test('gives ordered spans within the text, without overlaps, that read as a known spelling', () => {
    fc.assert(
      fc.property(prose, (text) => {
        let end = 0
        for (const { at } of findNames(text, names)) {
          expect(at.start).toBeGreaterThanOrEqual(end)
          expect(at.end).toBeGreaterThan(at.start)
          end = at.end
          const written = text.slice(at.start, at.end)
          expect([written, known.has(squash(written)) || known.has(squash(written.replace(/&/g, 'and')))]).toEqual([
            written,
            true,
          ])
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 500 },
    )
  })

  test('finds the same names with prose around', () => {
    const before = 'nothing is said here about rents, '
    fc.assert(
      fc.property(fc.constantFrom(...spellings), (name) => {
        const alone = findNames(`to ${name} today`, names)
        const around = findNames(`${before}to ${name} today, nor later.`, names)
        const shift = before.length
        expect(around).toEqual(
          alone.map(({ at, ...rest }) => ({ at: { start: at.start + shift, end: at.end + shift }, ...rest })),
        )
      }),
    )
  })

  test('throws on no text and on no company', () => {
    const strings = fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { maxLength: 3 })
    const company: fc.Arbitrary<Company> = fc.record({
      id: fc.string(),
      name: fc.string({ unit: 'binary', maxLength: 20 }),
      aliases: strings,
      tickers: strings,
      products: strings,
      parent: fc.constant(null),
      home: fc.constant(null),
      fiscalYearEnd: fc.constant(null),
      at: fc.constant(null),
    })
    fc.assert(
      fc.property(
        fc.array(company, { maxLength: 5 }),
        fc.string({ unit: 'binary', maxLength: 60 }),
        (companies, text) => {
          const own = createNameIndex(companies)
          for (const { at } of findNames(text, own)) expect(at.end).toBeLessThanOrEqual(text.length)
          for (const { name } of companies) findNames(`${text} ${name} ${text}`, own)
        },
      ),
    )
  })

  test('reads long runs of one character and ten thousand names', () => {
    for (const run of [
      ' ',
      '\n',
      'A',
      '(',
      '"',
      '.',
      '$',
      'Oracle, ',
      'Amazon ',
      'Amazon\u00a0\n',
      '-',
      '微',
      '&',
      '[A,',
    ]) {
      const text = `Amazon ${run.repeat(20_000)}Web Services`
      expect(findNames(text, names).length).toBeGreaterThan(0)
    }
    const many = Array.from({ length: 10_000 }, (_, i): Company => {
      const name = `Zyx${i.toString(36)} Works ${i}`
      return {
        id: `c${i}`,
        name,
        aliases: [],
        tickers: [],
        products: [],
        parent: null,
        home: null,
        fiscalYearEnd: null,
        at: null,
      }
    })
    const index = createNameIndex(many)
    const text = many.map((company) => company.name).join(' pays ')
    expect(findNames(text, index).map((found) => found.company)).toEqual(many.map((company) => company.id))
  })
})

describe('spelling', () => {
  test.each([
    ['Oracle Corp.', 'oracle'],
    ['KKR & Co. Inc.', 'kkr'],
    ['Block, Inc.', 'block'],
    ['Siemens AG', 'siemens'],
    ['Southern Company', 'southern company'],
    ['X Corp.', 'x corp'],
    ['Johnson and Johnson', 'johnson&johnson'],
    ['Johnson & Johnson', 'johnson&johnson'],
    ['Moody’s', "moody's"],
    ['—', ''],
  ])('nameKey(%j) is %j', (name, key) => {
    expect(nameKey(name)).toBe(key)
  })

  test('a name is cut into words and joints', () => {
    const none = { lead: '', tail: '' }
    expect(spell('AT&T')).toEqual({ words: ['AT', 'T'], joints: ['', '&'], ...none })
    expect(spell('J.P. Morgan')).toEqual({ words: ['J', 'P', 'Morgan'], joints: ['', '.', '. '], ...none })
    expect(spell('阿里')).toEqual({ words: ['阿', '里'], joints: ['', ''], ...none })
    expect(spell('Tarn & Co.')).toEqual({ words: ['Tarn', 'Co'], joints: ['', '&'], ...none })
    expect(spell('C++')).toEqual({ words: ['C'], joints: [''], lead: '', tail: '++' })
    expect(spell('.NET')).toEqual({ words: ['NET'], joints: [''], lead: '.', tail: '' })
    expect(spell('!')).toBeNull()
  })

  test('words end at signs, spaces and the next Han character', () => {
    expect(wordEnd('OpenAI’s', 0)).toBe(6)
    expect(wordEnd('AI公司', 0)).toBe(2)
    expect(wordEnd('公司', 0)).toBe(1)
    expect(wordEnd('…', 0)).toBe(0)
  })
})
