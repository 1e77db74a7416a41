import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAmount, scanFigures } from '../../../src/core/figures/scan'
import type { ScanContext } from '../../../src/core/figures/types'
import { contains, type Span } from '../../../src/core/span'

const CONTEXT: ScanContext = { dollar: 'USD', cell: false, implied: null, near: [] }

/** What is read in a text, in one line each. */
function read(text: string, context: ScanContext = CONTEXT): string[] {
  return scanFigures(text, context).figures.map(({ at, currency, value, low, high, hedge }) =>
    [
      text.slice(at.start, at.end),
      currency,
      value?.toFixed() ?? '-',
      low.toFixed(),
      high?.toFixed() ?? 'open',
      hedge,
    ].join(' '),
  )
}

const PIECES = [
  '$',
  '€',
  '¥',
  'US$',
  'USD',
  'EUR ',
  'Rs',
  'kr ',
  '5',
  '38',
  '1,234',
  '1.234',
  '3.5',
  '12',
  '2025',
  '½',
  ' billion',
  'bn',
  'm',
  'M',
  ' m',
  'k',
  'x',
  ' trillion',
  'lakh',
  ' crore',
  ' dollars',
  ' pounds',
  ' cents',
  ' won',
  ' and ',
  ' to ',
  '-',
  '–',
  ' – ',
  ',',
  ', ',
  '.',
  '. ',
  '+',
  '~',
  '>',
  '(',
  ')',
  '/',
  '%',
  ' ',
  '\u00a0',
  '\ufffc',
  '\n',
  '|',
  'between ',
  'from ',
  'about ',
  'more than ',
  'up to ',
  'nearly ',
  'the ',
  'a ',
  'half a ',
  'two ',
  'twenty-',
  'hundred ',
  ' or more',
  ' at most',
  '-ish',
  'minus ',
  'net loss ',
  '$NVDA',
  `\${x}`,
  '億',
  '𝟙',
  '\ud800',
]
const moneyLike = fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((pieces) => pieces.join(''))
const anyText = fc.oneof(moneyLike, fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 60 }))
const anyContext = fc.record({
  dollar: fc.constantFrom('USD', 'AUD'),
  cell: fc.boolean(),
  implied: fc.constantFrom(null, { currency: 'USD', exponent: 6 }, { currency: null, exponent: 3 }),
  near: fc.constantFrom<readonly string[]>([], ['JPY', 'SEK']),
})

describe('scanFigures', () => {
  it('runs a range from its lesser end', () => {
    const implied = { currency: 'USD', exponent: 6 }
    const { figures } = scanFigures('3.5 – ½', { dollar: 'USD', cell: true, implied, near: [] })
    expect(figures.map(({ low, high }) => [low.toFixed(), high?.toFixed()])).toEqual([['450000', '3550000']])
  })

  it('reads any text without throwing, its figures in order and apart, its spans within the text', () => {
    fc.assert(
      fc.property(anyText, anyContext, (text, context) => {
        const { figures, skipped } = scanFigures(text, context)
        let end = 0
        let before: Span = { start: 0, end: 0 }
        for (const { at, low, high, value, plain } of figures) {
          // A conversion lies within the range before it: `$60bn (£46bn) to $62bn`.
          if (!contains(before, at)) expect(at.start).toBeGreaterThanOrEqual(end)
          expect(at.end).toBeGreaterThan(at.start)
          expect(at.end).toBeLessThanOrEqual(text.length)
          expect(high === null || low.lte(high)).toBe(true)
          expect(plain.high !== null && plain.low.lte(plain.high)).toBe(true)
          if (value !== null) expect(low.lte(value) && (high === null || value.lte(high))).toBe(true)
          expect(text.slice(at.start, at.end)).not.toContain('\ufffc')
          end = Math.max(end, at.end)
          before = at
        }
        for (const { at } of skipped) {
          expect(0 <= at.start && at.start < at.end && at.end <= text.length).toBe(true)
          expect(figures.some((figure) => figure.at.start < at.end && at.start < figure.at.end)).toBe(false)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('reads a conversion inside a range, and both ends of a change that has one', () => {
    const spans = (text: string) => scanFigures(text, CONTEXT).figures.map(({ at }) => text.slice(at.start, at.end))
    expect(read('between $60bn (£46bn) to $62bn')).toEqual([
      '$60bn (£46bn) to $62bn USD - 59500000000 62500000000 range',
      '£46bn GBP 46000000000 45500000000 46500000000 ',
    ])
    expect(spans('from $60bn (£46bn) to $62bn (£48bn)')).toEqual(['$60bn', '£46bn', '$62bn', '£48bn'])
    expect(spans('Tarn ($60bn) to $62bn')).toEqual(['$60bn', '$62bn'])
  })

  it('reads the same figures with prose around the text', () => {
    const prose = fc.constantFrom('Nimbus was founded long ago.', 'The board met.', 'Nothing else was said')
    fc.assert(
      fc.property(fc.constantFrom(...SENTENCES), prose, prose, (sentence, before, after) => {
        expect(read(`${before}. ${sentence}. ${after}.`)).toEqual(read(`${sentence}.`))
      }),
    )
  })

  const SENTENCES = [
    'Nimbus pays $38bn over seven years',
    'It raised between $5bn and $7bn in May',
    'Revenue rose from $10bn to $13bn',
    'They spent $8.7 and $3.7 billion',
    'More than $12 billion was paid',
    'A fee of 20 dollars and 43 cents',
    'Half a billion euros went to Cirrus',
    'Net loss ($5m) widened',
    'Up to $40 billion, at most',
    'It owes $5–8,000 to $15+ billion',
  ]

  it('reads a figure back in whatever notation it is written', () => {
    const amount = fc.record({ whole: fc.integer({ min: 1, max: 999 }), tenths: fc.integer({ min: 0, max: 9 }) })
    fc.assert(
      fc.property(
        amount,
        fc.constantFrom(...SCALES),
        fc.constantFrom(...DOLLARS),
        ({ whole, tenths }, scale, write) => {
          const [first = ''] = scale
          const reference = read(`$${whole}.${tenths} ${first}`).map((line) => line.split(' ').slice(-5).join(' '))
          expect(reference).toHaveLength(1)
          for (const spelling of scale) {
            const text = write(`${whole}.${tenths}`, spelling)
            const [line = '', ...more] = read(text)
            expect(more).toEqual([])
            expect(line).toBe(`${text} ${reference[0]}`)
          }
        },
      ),
    )
  })

  const SCALES = [
    ['billion', 'bn', 'B', 'bln'],
    ['million', 'm', 'M', 'mn', 'MM'],
    ['trillion', 'tn', 'T'],
    ['thousand', 'k', 'K'],
  ]
  const DOLLARS: readonly ((amount: string, scale: string) => string)[] = [
    (amount, scale) => `$${amount} ${scale}`,
    (amount, scale) => `$${amount}${scale}`,
    (amount, scale) => `US$${amount}${scale}`,
    (amount, scale) => `USD ${amount} ${scale}`,
    (amount, scale) => `USD${amount}${scale}`,
    (amount, scale) => `${amount} ${scale} USD`,
    (amount, scale) => `${amount}${scale} dollars`,
    (amount, scale) => `$${amount.replace('.', ',')} ${scale}`,
  ]

  it('groups digits alike with commas, blanks, points and apostrophes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000_000, max: 999_999_999 }),
        fc.constantFrom(',', ' ', '\u00a0', '\u202f', '.', "'", '’'),
        (number, mark) => {
          const grouped = String(number).replace(/\B(?=(?:\d{3})+$)/g, mark)
          const values = scanFigures(`€${grouped}`, CONTEXT).figures.map(({ value }) => value?.toFixed())
          expect(values).toEqual([String(number)])
        },
      ),
    )
  })

  it('reads nothing across code, links or math', () => {
    expect(read('$5\ufffc billion')).toEqual([])
    expect(read('$\ufffc5 billion')).toEqual([])
    expect(read('more than \ufffc $5bn')).toEqual(['$5bn USD 5000000000 4500000000 5500000000 '])
  })

  it('spans hedging words apart from the amount', () => {
    const text = 'It cost no more than a whopping $12bn, or more'
    const [figure] = scanFigures(text, CONTEXT).figures
    expect(figure?.hedgeAt && text.slice(figure.hedgeAt.start, figure.hedgeAt.end)).toBe('no more than')
    expect(scanFigures('$15+ billion', CONTEXT).figures[0]?.hedgeAt).toBeNull()
    expect(scanFigures('between $5bn and $7bn', CONTEXT).figures[0]?.hedgeAt).toEqual({ start: 0, end: 7 })
  })

  it('ends on long runs of one piece', () => {
    for (const piece of [
      '7',
      ',',
      '$',
      '1,',
      ' 123',
      '$1-',
      'twenty-',
      'up to about ',
      'profit ($5m) ',
      '$5, ',
      'A$',
      '1.',
    ]) {
      const text = piece.repeat(10_000)
      expect(() => scanFigures(text, CONTEXT)).not.toThrow()
    }
  })
})

describe('readAmount', () => {
  it.each([
    ['$38 billion', '38000000000', null],
    [' $38 billion ', '38000000000', null],
    ['more than $15 billion', '15000000000', 'over'],
    ['up to EUR 5bn', '5000000000', 'ceiling'],
    ['$38 billion at most', '38000000000', 'ceiling'],
    ['about a whopping $5bn', '5000000000', 'about'],
    ['$15+ billion', '15000000000', 'over'],
    ['-$5m', '-5000000', null],
    ['($5m)', '-5000000', null],
    ['US $5bn', '5000000000', null],
    ['twelve billion dollars', '12000000000', null],
    ['$5–7bn', undefined, 'range'],
    ['between $5bn and $7bn', undefined, 'range'],
  ])('%s', (text, value, hedge) => {
    const figure = readAmount(text)
    expect(figure?.value?.toFixed()).toBe(value)
    expect(figure?.hedge).toBe(hedge)
  })

  it.each([
    '',
    '38000000000',
    'undisclosed',
    '$38 billion deal',
    '$5bn and $7bn',
    'from $5bn to $7bn',
    'billions',
    '$5x',
    '3.350',
    'paid $5bn',
    '$38 billion a year',
    '$3.350',
  ])('takes %j for no amount', (text) => {
    expect(readAmount(text)).toBeNull()
  })

  it('takes the dollar that it is told', () => {
    expect(readAmount('$5m', { dollar: 'CAD' })?.currency).toBe('CAD')
    expect(readAmount('¥5m', { near: ['CNY'] })?.currency).toBe('CNY')
  })
})
