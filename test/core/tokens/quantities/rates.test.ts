import { describe, expect, test } from 'vitest'
import type { Figure } from '../../../../src/core/figures/types'
import { priceOf } from '../../../../src/core/tokens/quantities/prices'
import { rateOf } from '../../../../src/core/tokens/quantities/rates'

/** The text without its brackets, with the figure that stands in them; only its place is looked at. */
function marked(text: string): { readonly text: string; readonly figure: Figure } {
  const start = text.indexOf('[')
  const at = { start, end: text.indexOf(']') - 1 }
  return { text: text.replace(/[[\]]/g, ''), figure: { at, hedgeAt: null } as Figure }
}

describe('rates', () => {
  test.each([
    ['pays [$5bn] a year to', 'year', '$5bn a year'],
    ['pays [$5bn] per year.', 'year', '$5bn per year'],
    ['[$5bn]/yr', 'year', '$5bn/yr'],
    ['[$5bn] of revenue a quarter', 'quarter', '$5bn of revenue a quarter'],
    ['an annual rent of [$730 million] is', 'year', 'annual rent of $730 million'],
    ['or [$6 billion] annualized', 'year', '$6 billion annualized'],
    ['[$5 billion] in annual rent', 'year', '$5 billion in annual rent'],
    ['a run rate of [$1bn] a year', 'year', 'run rate of $1bn a year'],
    ['each month it burns [$1 billion]', 'month', 'each month it burns $1 billion'],
    ['[$3 million] a day', 'day', '$3 million a day'],
    ['[$1.6 billion] a year before a single hall is lit', 'year', '$1.6 billion a year'],
  ])('%s', (source, unit, written) => {
    const { text, figure } = marked(source)
    const rate = rateOf(text, figure)
    expect([rate?.unit, text.slice(rate?.at.start, rate?.at.end)]).toEqual([unit, written])
  })

  test.each([
    '[$54 billion] a year ago',
    '[$54 billion] a year earlier',
    '[$5 billion] a quarter of the sum',
    "[$5 billion] a year's rent",
    'the annual report says [$5 billion]',
    '[$5 billion] in the year',
    '[$5 billion] this year',
    'an annual increase of [$5 billion]',
  ])('no rate: %s', (source) => {
    const { text, figure } = marked(source)
    expect(rateOf(text, figure)).toBeNull()
  })
})

describe('prices', () => {
  test.each([
    ['[$30,000] each', [], '$30,000 each'],
    ['[$30,000] apiece.', [], '$30,000 apiece'],
    ['[$50bn] per gigawatt', ['gw'], '$50bn per gigawatt'],
    ['[$8 billion] a gigawatt', ['gw'], '$8 billion a gigawatt'],
    ['[$110] a megawatt-hour', ['mwh'], '$110 a megawatt-hour'],
    ['the cost per megawatt is [$12 million], so', ['mw'], 'cost per megawatt is $12 million'],
    ['each GPU costs [$30,000]', ['gpu'], 'each GPU costs $30,000'],
    ['[$2 billion] for each of its sites', [], '$2 billion for each of its '],
  ])('%s', (source, of, written) => {
    const { text, figure } = marked(source)
    const price = priceOf(text, figure, 0)
    expect([price?.of, text.slice(price?.at.start, price?.at.end)]).toEqual([of, written])
  })

  test.each(['[$2] an hour', '[$2] per chip per hour', '[$5bn] a year', '[$500,000] each a year', '[$5bn] for chips'])(
    'no price: %s',
    (source) => {
      const { text, figure } = marked(source)
      expect(priceOf(text, figure, 0)).toBeNull()
    },
  )
})
