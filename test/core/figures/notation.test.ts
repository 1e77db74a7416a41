import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimal } from '../../../src/core/amounts/decimal'
import { writtenLike } from '../../../src/core/figures/notation'
import { readAmount, scanFigures } from '../../../src/core/figures/scan'
import type { ScanContext, ScannedFigure } from '../../../src/core/figures/types'
import { CELLS } from '../../corpus/cells'
import { CURRENCIES } from '../../corpus/currencies'
import { unmarked } from '../../corpus/format'
import { NEAR } from '../../corpus/near'
import { NEGATIVES } from '../../corpus/negatives'
import { NUMERALS } from '../../corpus/numerals'
import { PROSE } from '../../corpus/prose'
import { RANGES } from '../../corpus/ranges'
import { SCALES } from '../../corpus/scales'
import { SPELLED } from '../../corpus/spelled'

const CONTEXT: ScanContext = { dollar: 'USD', cell: false, implied: null, near: [] }

/** An amount in the notation of the one that a text wholly is. */
function like(text: string, value: string, unit?: string): string | null {
  const read = readAmount(text)
  if (read === null) throw new Error(`${text} is no amount`)
  return writtenLike({ ...read, text }, decimal(value), unit === undefined ? undefined : decimal(unit))
}

/** A text's figures with how each is written. */
function figuresOf(text: string, context: ScanContext): readonly (ScannedFigure & { text: string })[] {
  return scanFigures(text, context).figures.map((one) => ({ ...one, text: text.slice(one.at.start, one.at.end) }))
}

describe('writtenLike', () => {
  it.each([
    ['$38bn', '22.4e9', '$22.4bn'],
    ['$24.2 billion', '22.4e9', '$22.4 billion'],
    ['$24.20 billion', '22.4e9', '$22.40 billion'],
    ['US$ 1,250.0 million', '24.2e6', 'US$ 24.2 million'],
    ['US$38-billion', '4e9', 'US$4-billion'],
    ['$8.7m', '8.7e9', '$8.7bn'],
    ['$8.7M', '8.7e9', '$8.7B'],
    ['$8.7 million', '8.7e9', '$8.7 billion'],
    ['$8.7 Million', '8.7e9', '$8.7 Billion'],
    ['$8.7b', '8.7e6', '$8.7m'],
    ['$1.4 trillion', '790e9', '$790 billion'],
    ['$38MM', '38e9', '$38B'],
    ['$12.5+ billion', '14e9', '$14.0+ billion'],
    ['$1,250 million', '3400e6', '$3,400 million'],
    ['$13 009 million', '12900e6', '$12 900 million'],
    ['$800,000', '750000', '$750,000'],
    ['12,5 Mio. EUR', '12.5e9', '12,5 Mrd. EUR'],
    ['€1,2 Mrd', '1.35e9', '€1,35 Mrd'],
    ['38 billion US dollars', '38.5e9', '38.5 billion US dollars'],
    ['38 billion dollars', '38e6', '38 million dollars'],
    ['12.5 MUSD', '13.25e6', '13.25 MUSD'],
    ['CHF 1’234’567.50', '2345678.25', 'CHF 2’345’678.25'],
    ['₹1,23,45,678', '23456789', '₹2,34,56,789'],
    ['Rs 16,189 crore', '171890e6', 'Rs 17,189 crore'],
    ['-$5m', '-7e6', '-$7m'],
    ['$(5) million', '-7.5e6', '$(7.5) million'],
    ['$.5tn', '0.4e12', '$.4tn'],
    ['15 cents', '0.17', '17 cents'],
    ['$1.064 billion', '1068e6', '$1.068 billion'],
    ['€1,250 Mrd', '1.35e9', '€1,350 Mrd'],
    ['40.000 millones de euros', '45e9', '45.000 millones de euros'],
  ])('like %s %s is %s', (text, value, expected) => expect(like(text, value)).toBe(expected))

  it.each([
    ['a range', '$5–7bn', '6e9'],
    ['words', 'twelve billion dollars', '13e9'],
    ['East Asian units', '7兆円', '8e12'],
    ['another sign', '$5m', '-5e6'],
    ['a number too small to tell', '$38', '38e9'],
    ['more decimals than a note has', '$3bn', '1234567891'],
    ['a word that would change with it', '1 dollar', '5'],
  ])('is null for %s', (_, text, value) => expect(like(text, value)).toBeNull())

  it('writes no zeros beyond the last digit that the value has', () => {
    expect(like('$24.20 billion', '22e9', '1e9')).toBe('$22 billion')
  })

  it('writes a bare number in its column’s unit, and one of a list in the list’s scale', () => {
    const [cell] = figuresOf('572.4', { ...CONTEXT, cell: true, implied: { currency: 'USD', exponent: 9 } })
    const [first] = figuresOf('$5, $6 and $7 billion', CONTEXT)
    expect(cell && writtenLike(cell, decimal('610.4e9'))).toBe('610.4')
    expect(first && writtenLike(first, decimal('5.5e9'))).toBe('$5.5')
  })

  const tables = [SCALES, CURRENCIES, NUMERALS, SPELLED, RANGES, NEGATIVES, PROSE].map((rows) => ({
    rows,
    context: {},
  }))
  const figures = [...tables, ...CELLS, ...NEAR].flatMap(({ rows, context }) =>
    rows.flatMap(([, ...texts]) =>
      texts.flatMap((marked) => {
        const { text } = unmarked(marked)
        const all = { ...CONTEXT, ...context }
        return figuresOf(text, all).map((figure) => ({ figure, text, context: all }))
      }),
    ),
  )

  it('gives back each figure of the corpus for its own value, but for what it cannot write', () => {
    const written = figures.filter(({ figure }) => figure.value !== null && writtenLike(figure, figure.value) !== null)
    for (const { figure } of written) expect(writtenLike(figure, figure.value ?? decimal('0'))).toBe(figure.text)
    expect(written.length / figures.filter(({ figure }) => figure.value !== null).length).toBeGreaterThan(0.8)
  })

  it('is read as exactly the value in the same currency', () => {
    const alone = figures.flatMap(({ figure, text, context }) => {
      const own = figure.text === text ? context : { ...context, cell: false, implied: null }
      const [read] = figuresOf(figure.text, own)
      const isSame = figure.value !== null && read?.value?.eq(figure.value) && read.currency === figure.currency
      return isSame ? [{ figure, own }] : []
    })
    const digits = fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: -2, max: 12 }))
    fc.assert(
      fc.property(fc.constantFrom(...alone), digits, ({ figure, own }, [number, exponent]) => {
        const value = decimal(`${figure.value?.lt('0') ? '-' : ''}${number}e${exponent}`)
        const written = writtenLike(figure, value)
        if (written === null) return
        const read = figuresOf(written, own).map((one) => [one.text, one.value?.toFixed(), one.currency])
        expect(read).toEqual([[written, value.toFixed(), figure.currency]])
      }),
      { numRuns: 5_000 },
    )
  })
})
