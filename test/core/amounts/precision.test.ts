import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimal } from '../../../src/core/amounts/decimal'
import { type HedgeKind, hedgeOf, impliedInterval, type Written } from '../../../src/core/amounts/precision'

function interval(whole: string, fraction: string, exponent: number, hedge: HedgeKind | null = null, negative = false) {
  const { value, unit, low, high, plain } = impliedInterval({ whole, fraction, exponent, negative }, hedge)
  const show = (x: { toFixed(): string } | null) => x?.toFixed() ?? null
  return {
    value: show(value),
    unit: show(unit),
    low: show(low),
    high: show(high),
    plain: [show(plain.low), show(plain.high)],
  }
}

describe('impliedInterval', () => {
  it.each([
    ['1', '4', 12, '1350000000000', '1450000000000', '100000000000'],
    ['38', '', 9, '37500000000', '38500000000', '1000000000'],
    ['300', '', 9, '295000000000', '305000000000', '10000000000'],
    ['8', '', 9, '7500000000', '8500000000', '1000000000'],
    ['1', '', 12, '900000000000', '1100000000000', '1000000000000'],
    ['1250000', '', 0, '1245000', '1255000', '10000'],
    ['800000', '', 0, '795000', '805000', '10000'],
    ['7', '00', 0, '6.995', '7.005', '0.01'],
    ['', '5', 6, '450000', '550000', '100000'],
    ['1000001', '', 0, '1000000.5', '1000001.5', '1'],
    ['5', '', -2, '0.045', '0.055', '0.01'],
  ])('%s.%s × 10^%i is [%s, %s), unit %s', (whole, fraction, exponent, low, high, unit) => {
    expect(interval(whole, fraction, exponent)).toMatchObject({ low, high, unit, plain: [low, high] })
  })

  it('is exact for zero, however it is written', () => {
    expect(interval('0', '', 9)).toEqual({ value: '0', unit: '0', low: '0', high: '0', plain: ['0', '0'] })
    expect(interval('0', '00', 0, 'about')).toMatchObject({ low: '0', high: '0' })
    expect(interval('0', '', 0, 'over')).toMatchObject({ low: '0', high: null })
  })

  it('keeps the plain interval beside the hedged one', () => {
    expect(interval('12', '', 9, 'over')).toMatchObject({
      low: '12000000000',
      high: null,
      plain: ['11500000000', '12500000000'],
    })
    expect(interval('12', '', 9, 'nearly')).toMatchObject({ low: '11400000000', high: '12000000000' })
    expect(interval('12', '', 9, 'below')).toMatchObject({ low: '0', high: '12000000000' })
    expect(interval('12', '', 9, 'ceiling')).toMatchObject({ low: '0', high: '12000000000' })
    expect(interval('12', '', 9, 'about')).toMatchObject({ low: '11400000000', high: '12600000000' })
  })

  it('widens about only where 5 % is wider', () => {
    expect(interval('8', '', 9, 'about')).toMatchObject({ low: '7500000000', high: '8500000000' })
    expect(interval('300', '', 9, 'about')).toMatchObject({ low: '285000000000', high: '315000000000' })
  })

  it('mirrors amounts below zero', () => {
    expect(interval('99', '99', 0, null, true)).toMatchObject({ value: '-99.99', low: '-99.995', high: '-99.985' })
    expect(interval('12', '', 9, 'nearly', true)).toMatchObject({ low: '-12000000000', high: '-11400000000' })
    expect(interval('12', '', 9, 'ceiling', true)).toMatchObject({ low: '-12000000000', high: '0' })
  })

  it('names the hedge that a kind stands for', () => {
    expect([hedgeOf('nearly'), hedgeOf('below'), hedgeOf('over'), hedgeOf(null)]).toEqual([
      'under',
      'under',
      'over',
      null,
    ])
  })

  const written: fc.Arbitrary<Written> = fc.record({
    whole: fc.stringMatching(/^[1-9][0-9]{0,11}$/),
    fraction: fc.stringMatching(/^[0-9]{0,4}$/),
    exponent: fc.constantFrom(-2, 0, 3, 6, 9, 12),
    negative: fc.boolean(),
  })

  it('holds its value, within a tenth of it, in every plain interval', () => {
    fc.assert(
      fc.property(written, (amount) => {
        const { value, low, high } = impliedInterval(amount, null)
        const size = value.abs()
        expect(low.lt(value) && high?.gt(value)).toBe(true)
        expect(high?.minus(value).lte(size.times(decimal('0.1')))).toBe(true)
        expect(high?.minus(value).eq(value.minus(low))).toBe(true)
      }),
    )
  })
})
