import fc from 'fast-check'
import { expect, test } from 'vitest'
import { needsOf } from '../../../src/core/text/needs'

test.each([
  [
    'costs? .{0,9}\\d+ (?:a|per) year',
    [
      ['cost ', 'costs '],
      [' a year', ' per year'],
    ],
  ],
  ['out\\sof', [['out of']]],
  ['\\bup(?: by)? (?<p>#)', [['up #', 'up by #']]],
  ['(?:rose|fell)(?: (?:by|about)){0,3} #', [['rose', 'fell'], [' #']]],
  ['(?:rose|fell)(?: by)+ #', [['rose', 'fell'], [' by'], [' #']]],
  ['(?:is|\\w+|was) a', [[' a']]],
  ['(?:is .* of|makes)', [['is ', 'makes']]],
  ['[,;] (?=and)but(?! not)(?<!x)', [[', but', '; but']]],
  ['[^#]{0,40}?a[a-c]b', [['a'], ['b']]],
  ['(?:^|, )so$', [['so']]],
  ['a{2}b', [['a'], ['b']]],
  ['\\(\\p{Lu}\\)', [['('], [')']]],
  ['a?|b', []],
])('%s', (source, needs) => {
  expect(needsOf(source)).toEqual(needs)
})

/** A pattern over few characters, of all that patterns are made of. */
const { pattern } = fc.letrec<{ pattern: string; sequence: string; atom: string }>((tie) => ({
  pattern: fc.oneof(
    { depthSize: 'small' },
    tie('sequence'),
    fc.tuple(tie('sequence'), tie('pattern')).map(([one, other]) => `${one}|${other}`),
  ),
  sequence: fc
    .array(
      fc
        .tuple(tie('atom'), fc.constantFrom('', '', '', '?', '*', '+', '{2}', '{0,2}', '{1,2}', '??', '{0,3}?', '+?'))
        .map(([atom, times]) => (/^(?:\(\?<?[=!]|\^|\$|\\b)/.test(atom) ? atom : atom + times)),
      { minLength: 1, maxLength: 4 },
    )
    .map((atoms) => atoms.join('')),
  atom: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(
      'a',
      'b',
      'c',
      'ab',
      'cab',
      ' ',
      '\\s',
      '.',
      '[ab]',
      '[^a]',
      '[a-b]',
      '\\b',
      '^',
      '$',
      '\\w',
      '\\.',
    ),
    fc
      .tuple(fc.constantFrom('(?:', '(?:', '(', '(?=', '(?!', '(?<='), tie('pattern'))
      .map(([open, inner]) => `${open}${inner})`),
  ),
}))

test('a text that a pattern matches meets its needs, in their order', () => {
  fc.assert(
    fc.property(pattern, fc.array(fc.string({ unit: fc.constantFrom(...'abc. '), maxLength: 12 })), (source, texts) => {
      const needs = needsOf(source)
      const regex = new RegExp(source, 'u')
      for (const text of texts.filter((one) => regex.test(one))) {
        let at = 0
        for (const need of needs) {
          const ends = need
            .map((one) => text.indexOf(one, at) + one.length)
            .filter((_, i) => text.includes(need[i] ?? '', at))
          expect(ends, `${source} in “${text}” needs ${need}`).not.toEqual([])
          at = Math.min(...ends)
        }
      }
    }),
    { numRuns: 2000 },
  )
})
