import { beforeAll, describe, expect, test } from 'vitest'
import { moneyTokenizer, type Token } from './grammar'

const MONEY = 'constant.numeric.money.tieout'
const CURRENCY = 'keyword.other.unit.currency.tieout'
const SCALE = 'keyword.other.unit.scale.tieout'

let tokenize: (lines: readonly string[]) => Token[][]
beforeAll(async () => {
  tokenize = await moneyTokenizer()
})

/** The runs of text that lie wholly in one scope, in order, each run joined from its tokens. */
function runs(lines: readonly string[], scope: string): string[] {
  const found: string[] = []
  for (const line of tokenize(lines)) {
    let inside = false
    for (const token of line) {
      const within = token.scopes.includes(scope)
      if (within && inside) found.push(`${found.pop()}${token.text}`)
      else if (within) found.push(token.text)
      inside = within
    }
  }
  return found
}

describe('money in prose', () => {
  const cases: readonly [line: string, money: string[], currencies: string[], scales: string[]][] = [
    ['OpenAI pays AWS $38 billion, or $38B.', ['$38 billion', '$38B'], ['$', '$'], ['billion', 'B']],
    [
      'US$4.7 billion, then $13 009 million',
      ['US$4.7 billion', '$13 009 million'],
      ['US$', '$'],
      ['billion', 'million'],
    ],
    ['a range of $12–14bn, expenses of $15+ billion', ['$12–14bn', '$15+ billion'], ['$', '$'], ['bn', 'billion']],
    ['USD34.6 million and Rs16,189-crore', ['USD34.6 million', 'Rs16,189-crore'], ['USD', 'Rs'], ['million', 'crore']],
    ['€ 1,3 Mrd. or 1,7 Mrd. €', ['€ 1,3 Mrd.', '1,7 Mrd. €'], ['€', '€'], ['Mrd.', 'Mrd.']],
    ['1.300,0 Mio. € and 500 EUR', ['1.300,0 Mio. €', '500 EUR'], ['€', 'EUR'], ['Mio.']],
    ['38 billion dollars in 2025', ['38 billion dollars'], ['dollars'], ['billion']],
    ['salaries of $800,000+ a year, \\$5M escaped', ['$800,000+', '$5M'], ['$', '$'], ['M']],
    ['**$38B** and [$38B](../deals.yaml#a)', ['$38B', '$38B'], ['$', '$'], ['B', 'B']],
    ['| AWS | $38 billion | 300 |', ['$38 billion'], ['$'], ['billion']],
  ]
  test.each(cases)('%s', (line, money, currencies, scales) => {
    expect(runs([line], MONEY)).toEqual(money)
    expect(runs([line], CURRENCY)).toEqual(currencies)
    expect(runs([line], SCALE)).toEqual(scales)
  })
})

describe('what is left alone', () => {
  const cases: readonly [name: string, lines: string[]][] = [
    ['inline code', ['the literal `$38B` here']],
    ['a fence', ['```', 'cost = $38B', '```']],
    ['a comment', ['<!-- was $38B -->']],
    ['a comment in the text of a link', ['[a <!-- $38B --> b](x.md)']],
    ['a comment over lines', ['<!--', 'was $38B', '', '$37B -->']],
    ['a comment of Obsidian’s', ['pays %% was $38B, $37B %% now', '**bold %% $38B %%**']],
    ['one over lines and paragraphs', ['%%', 'was $38B', '', '$37B', '%%']],
    ['one that begins with words', ['  %% was $38B', 'and $37B %% now']],
    ['a tag', ['<a title="$38B">']],
    ['a link target', ['[deal](x.md?q=$38B)']],
    ['a bare address', ['see https://example.org/$38B/5EUR now']],
    ['math', ['$\\alpha 5$ EUR']],
    ['a variable or a formula', ['$HOME and $10^6$']],
    ['a count, a year, a share', ['500,000 chips in 2025, 31% of it']],
    ['a piece of a longer expression', ['XUSD5 and $5Mega and B$5x']],
  ]
  test.each(cases)('%s', (_name, lines) => {
    expect(runs(lines, MONEY)).toEqual([])
  })
})

describe('what no comment holds', () => {
  const cases: readonly [name: string, lines: string[], money: string[]][] = [
    ['behind comments', ['%% $1B %% $2B %%$3B%% $4B'], ['$2B', '$4B']],
    ['behind one over lines', ['%%', '$1B', '%% $2B', '$3B'], ['$2B', '$3B']],
    ['percent signs of numbers', ['from 5%% at $2B to 6%% at $3B'], ['$2B', '$3B']],
    ['an open mark within a line', ['pays %% $2B', '$3B'], ['$2B', '$3B']],
  ]
  test.each(cases)('%s', (_name, lines, money) => {
    expect(runs(lines, MONEY)).toEqual(money)
  })

  test('a comment looks like one', () => {
    expect(runs(['pays %% was $38B %% now', '%%', '$1B', '%%'], 'comment.block.tieout')).toEqual([
      '%% was $38B %%',
      '%%',
      '$1B',
      '%%',
    ])
  })
})

test('a long line of digits is read in one go', () => {
  const groups = `${'000 '.repeat(20_000)}end`
  const digits = `$${'9'.repeat(80_000)}x`
  expect(runs([groups], MONEY)).toEqual([])
  expect(runs([digits], MONEY)).toEqual([])
})
