import Big from 'big.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Decimal, decimal, ONE, powerOfTen, ZERO } from '../../../src/core/amounts/decimal'

const Exact = Big()
Exact.DP = 40
Exact.strict = true

/** Numerals as they come up (amounts in billions, percentages, units), and such as need more than a plain number. */
const numeral = fc
  .tuple(
    fc.oneof(fc.bigInt(-99n, 99n), fc.bigInt(-999_999n, 999_999n), fc.bigInt(-(10n ** 24n), 10n ** 24n)),
    fc.integer({ min: -20, max: 24 }),
  )
  .map(([digits, exponent]) => `${digits}e${exponent}`)

const shown = (value: Decimal | Big) => value.toFixed()

test('every operation gives what another library of decimals gives', () => {
  fc.assert(
    fc.property(
      numeral,
      numeral,
      fc.integer({ min: -3, max: 8 }),
      fc.integer({ min: 1, max: 6 }),
      (x, y, places, n) => {
        const [a, b] = [decimal(x), decimal(y)]
        const [c, d] = [new Exact(x), new Exact(y)]
        expect(shown(a)).toBe(shown(c))
        expect(shown(a.plus(b))).toBe(shown(c.plus(d)))
        expect(shown(a.minus(b))).toBe(shown(c.minus(d)))
        expect(shown(a.times(b))).toBe(shown(c.times(d)))
        if (!b.eq(ZERO)) expect(shown(a.div(b))).toBe(shown(c.div(d)))
        expect(shown(a.abs())).toBe(shown(c.abs()))
        expect(shown(a.neg())).toBe(shown(c.neg()))
        expect(Math.sign(a.cmp(b))).toBe(c.cmp(d))
        expect([a.eq(b), a.lt(b), a.lte(b), a.gt(b), a.gte(b)]).toEqual([c.eq(d), c.lt(d), c.lte(d), c.gt(d), c.gte(d)])
        expect(a.eq(decimal(shown(a)))).toBe(true)
        expect(shown(a.round(places))).toBe(shown(c.round(places)))
        expect(shown(a.round(places, 'down'))).toBe(shown(c.round(places, 0)))
        expect(shown(a.round(places, 'up'))).toBe(shown(c.round(places, 3)))
        expect(shown(a.prec(n))).toBe(shown(c.prec(n)))
        expect(a.toFixed(Math.abs(places))).toBe(c.toFixed(Math.abs(places)))
        expect([a.digits, a.exponent]).toEqual([c.c.join(''), c.e])
      },
    ),
    { numRuns: 1000 },
  )
})

test('the same number is the same data, however it came about', () => {
  expect(decimal('37.50').times('1e9')).toEqual(decimal('37500000000'))
  expect(decimal('12345678901234567890').minus('12345678901234567880')).toEqual(decimal('10'))
  expect(decimal('-0')).toEqual(ZERO)
  expect(ONE.minus('1')).toBe(ZERO)
  expect(JSON.stringify({ value: powerOfTen(9) })).toBe('{"value":"1000000000"}')
})

test.each(['', '-', '.', '1,000', '1e', ' 1', '0x10', 'NaN'])('%j is no numeral', (numeral) => {
  expect(() => decimal(numeral)).toThrow('no numeral')
})

test('no decimal becomes a binary number unseen, and nothing is divided by zero', () => {
  expect(() => Number(ONE)).toThrow('a decimal is no number')
  expect(() => ONE.div(ZERO)).toThrow('divided by zero')
})
