import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { farthest, lineOf, matchesOf } from '../../../src/core/relations/match'
import { compile } from '../../../src/core/relations/pattern'
import type { Item } from '../../../src/core/relations/types'

const WORD_CLASSES: Readonly<Record<string, string>> = {
  and: 'CLAUSE',
  fiscal: 'DATE',
  year: 'DATE_REST',
  2019: 'DATE_REST',
}

/** An item for each word: `$`, `%` and marks are what they are, the rest words. */
function itemsOf(text: string): readonly Item[] {
  return text.split(' ').map((word, i) => {
    const isMark = /^[,.;:()]$/.test(word)
    const name = isMark ? 'MARK' : /^[$%]$/.test(word) ? word : (WORD_CLASSES[word] ?? '')
    return {
      word: /^[$%]$/.test(word) ? '' : word,
      classes: new Set(name === '' ? [] : [name]),
      at: { start: 2 * i, end: 2 * i + 1 },
      figure: word === '$' ? ({ index: i, figure: {} } as Item['figure']) : null,
      proportion: word === '%' ? ({} as Item['proportion']) : null,
      multiple: null,
      count: null,
      term: null,
      company: null,
    }
  })
}

function fits(say: string, text: string): readonly string[] {
  return matchesOf(compile(say), lineOf(itemsOf(text))).map(({ start, end, captures }) =>
    [`${start}-${end}`, ...[...captures].map(([name, [first, last]]) => `${name}=${first}-${last}`)].join(' '),
  )
}

describe('a pattern fits', () => {
  test.each([
    ['words and captures', 'a:$ is b:%', '$ is %', ['0-3 a=0-1 b=2-3']],
    ['each place at which it may begin', '$ …2 %', '$ $ x %', ['1-4']],
    ['no further than its gap', '$ …2 %', '$ x x x %', []],
    ['not over a mark', '$ … %', '$ x , %', []],
    ['not over a word that opens another statement', '$ … %', '$ x and %', []],
    ['the first of its ways', '(a:$ b | a:$) c?', '$ b', ['0-2 a=0-1']],
    ['over anything in its sentence', '$ ANY4 %', '$ , and $ %', ['0-5', '3-5']],
    ['not over a full stop', '$ ANY4 %', '$ x . %', []],
    ['what follows, without taking it', '$ =x', '$ x', ['0-1']],
    ['what does not follow', '$ !x', '$ x', []],
    ['where a statement begins', '^ $', 'x $ , $', ['3-4']],
    ['behind a mark or a word', '<, $', 'x , $', ['2-3']],
    ['round brackets', '[ a:$ ]', 'x ( $ )', ['1-4 a=2-3']],
    ['a date of several words as one item', '$ in DATE %', '$ in fiscal year 2019 %', ['0-6']],
    ['a gap over a date as over one item', '$ …2 %', '$ in fiscal year 2019 %', ['0-6']],
    ['no date where only its end stands', '$ DATE', '$ 2019', []],
    ['what may be missing', '$ x? %', '$ %', ['0-2']],
  ])('%s', (_, say, text, expected) => {
    expect(fits(say, text)).toEqual(expected)
  })
})

test('a pattern that cannot be read says why', () => {
  expect(() => compile('( $')).toThrow('a bracket is not closed in: ( $')
  expect(() => compile('$ )')).toThrow('what is ) in: $ )')
  expect(() => compile('{NOBODY}')).toThrow('no pattern is called {NOBODY}')
})

test('captures lie within their match, in any text', () => {
  const program = compile('a:$ (x | …3) (, | y)? b:% !x')
  const words = fc.array(fc.constantFrom('$', '%', 'x', 'y', ',', 'and', 'z'), { maxLength: 40 })
  fc.assert(
    fc.property(words, (list) => {
      for (const { start, end, captures } of matchesOf(program, lineOf(itemsOf(list.join(' ')))))
        for (const [first, last] of captures.values()) expect(start <= first && first < last && last <= end).toBe(true)
    }),
  )
})

describe('how far a pattern comes', () => {
  const stop = (say: string, text: string) => farthest(compile(say), lineOf(itemsOf(text)))

  test('the item it stopped at and what it wanted there', () => {
    expect(stop('a:$ x (b:% | c:$)', '$ x y $')).toMatchObject({ at: 2, wanted: ['%', '$'] })
    expect(stop('a:$ x b:%', '$ y x %')).toMatchObject({ at: 1, wanted: ['x'] })
  })

  test('the share of its steps that it did', () => {
    expect(stop('$ a b c', '$ a b x c')?.done).toBeCloseTo(3 / 5)
    expect(stop('$ a b c', '$ x a b c')?.done).toBeCloseTo(1 / 5)
  })

  test('not at all where an item that it needs is missing', () => {
    expect(stop('a:$ x b:%', '$ x y')).toBeNull()
  })
})
