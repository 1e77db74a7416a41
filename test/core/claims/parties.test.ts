import { describe, expect, test } from 'vitest'
import { readWith } from '../read-note'

const COMPANIES = `
companies:
  - {id: halden, name: Halden}
  - {id: perrin, name: Perrin}
  - {id: corvane, name: Corvane}
`

/** For each figure of a text its companies, nearest first, with where they stand; `!` is aside, `=` is its own. */
function parties(...lines: readonly string[]): readonly string[] {
  const { claims } = readWith(COMPANIES, lines.join('\n'))
  return claims.map((claim) =>
    claim.parties
      .map(
        ({ company, distance, aside, attached }) => `${company}@${distance}${aside ? '!' : ''}${attached ? '=' : ''}`,
      )
      .join(' '),
  )
}

describe('a name behind a figure', () => {
  test.each([
    ['Perrin pays $5m a month; Halden bills it.', 'perrin@sentence halden@passage!'],
    ['Perrin pays $5m a month, so Halden is glad.', 'perrin@sentence halden@sentence!'],
    ['Perrin pays $5m a month, whereas Halden is glad.', 'perrin@sentence halden@sentence!'],
    ['Perrin pays $5m a month: Halden is glad.', 'perrin@sentence halden@sentence!'],
    ['Perrin pays $5m a month, sofar to Halden.', 'perrin@sentence halden@sentence'],
    ['Perrin pays $5m a month and Halden is glad.', 'perrin@sentence halden@sentence'],
    ['Halden is glad; Perrin pays $5m a month.', 'perrin@sentence halden@sentence'],
  ])('%s', (text, expected) => {
    expect(parties(text)).toEqual([expected])
  })
})

test('a list of a sentence gives each item its own', () => {
  expect(parties('The tenants are Perrin, with $5m; Corvane, with $7m; and Halden, with $9m.')).toEqual([
    'perrin@sentence corvane@passage! halden@passage!',
    'corvane@sentence halden@passage! perrin@sentence',
    'halden@sentence corvane@sentence perrin@sentence',
  ])
})

test.each([
  ['a valuation behind a comma', 'Halden, at $5m, is dear.', 'halden@sentence='],
  ['a name in brackets', 'Halden ($5m) is dear.', 'halden@sentence='],
  ['a comma alone', 'Dear to Halden, $5m is much.', 'halden@sentence'],
])('a figure of its own: %s', (_, text, expected) => {
  expect(parties(text)).toEqual([expected])
})

describe('a pronoun at a sentence’s head', () => {
  test.each([
    ['in its paragraph', ['Halden grew. It owes $5m.'], 'halden@antecedent'],
    ['back to the paragraph before', ['Halden grew.', '', 'It owes $5m.'], 'halden@antecedent'],
    ['the nearest of both', ['Perrin grew.', '', 'Halden grew. It owes $5m.'], 'halden@antecedent'],
    ['the subject of two', ['Halden met Perrin.', '', 'It owes $5m.'], 'halden@antecedent'],
    ['a noun with what it is like', ['Halden grew.', '', 'The young cloud company owes $5m.'], 'halden@antecedent'],
    ['a noun of another sort', ['Halden met Perrin.', '', 'The weather took $5m.'], ''],
    ['no pronoun', ['Halden met Perrin.', '', 'One owes $5m.'], ''],
  ])('%s', (_, lines, expected) => {
    const found = parties(...lines)[0]
      ?.split(' ')
      .filter((party) => /antecedent|sentence/.test(party))
    expect(found?.join(' ')).toBe(expected)
  })
})

test('a figure by itself is the label of the sentence behind it', () => {
  expect(parties('$5m. What Perrin owes Halden.')).toEqual(['perrin@sentence halden@sentence'])
  expect(parties('$5m, all told. What Perrin owes Halden.')).toEqual(['perrin@passage halden@passage'])
})
