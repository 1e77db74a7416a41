import { describe, expect, test } from 'vitest'
import { placeAt } from '../../../src/core/completion/yaml-place'

/** The place of `|` in a text, in short: role, path, what is written, the other keys. */
function at(marked: string) {
  const offset = marked.indexOf('|')
  const text = marked.replace('|', '')
  const place = placeAt(text, offset)
  if (place === null) return null
  const { role, path, span, keys } = place
  return [role, path.join('/'), text.slice(span.start, span.end), keys.join(' ')]
}

describe('by indentation', () => {
  test.each<[string, string, ReturnType<typeof at>]>([
    ['an empty file', '|', ['key', '', '', '']],
    ['at the left edge', 'deals:\n  - id: a\nme|\nrates:\n', ['key', '', 'me', 'deals rates']],
    ['below a key', 'deals:\n  |', ['key', 'deals', '', '']],
    ['behind a dash', 'deals:\n  - |', ['key', 'deals/-', '', '']],
    ['behind a dash with the rest below', 'deals:\n  - |\n    from: a\n', ['key', 'deals/-', '', 'from']],
    [
      'in an entry',
      'deals:\n  - id: a\n    ki|\n    from: b\n  - id: c\n    to: d\n',
      ['key', 'deals/-', 'ki', 'id from'],
    ],
    ['in the first line of an entry', 'deals:\n  - i|d: a\n    from: b\n', ['key', 'deals/-', 'id', 'from']],
    ['in an empty line of an entry', 'deals:\n  - id: a\n    |\n\n  - id: c\n', ['key', 'deals/-', '', 'id']],
    ['where the next item goes', 'deals:\n  - id: a\n    from: b\n  |', ['key', 'deals', '', '']],
    ['in a list at its key’s column', 'deals:\n- id: a\n  |', ['key', 'deals/-', '', 'id']],
    [
      'below a blank line and a comment',
      'deals:\n  # What it buys\n\n  - id: a\n\n    |',
      ['key', 'deals/-', '', 'id'],
    ],
    ['in a list in an entry', 'deals:\n  - id: a\n    tranches:\n      - |', ['key', 'deals/-/tranches/-', '', '']],
    [
      'behind a list in an entry',
      'deals:\n  - id: a\n    tranches:\n      - amount: $1\n        note: x\n    |',
      ['key', 'deals/-', '', 'tranches id'],
    ],
    ['an item that is no map', 'deals:\n  - id: a\n    from:\n      - op|', ['key', 'deals/-/from/-', 'op', '']],
    ['in the settings', 'tieout:\n  rules:\n    sh|', ['key', 'tieout/rules', 'sh', '']],
    ['a value', 'deals:\n  - id: a\n    kind: com|', ['value', 'deals/-/kind', 'com', '']],
    ['a value with a comment', 'deals:\n  - kind: |lease   # rented', ['value', 'deals/-/kind', 'lease', '']],
    ['an empty value', 'deals:\n  - id: a\n    kind: |\n    to: b', ['value', 'deals/-/kind', '', '']],
    ['right behind the colon', 'deals:\n  - kind:|', ['value', 'deals/-/kind', '', '']],
    ['a value in quotes', 'companies:\n  - name: "Ab|c"', ['value', 'companies/-/name', 'Abc', '']],
    ['with carriage returns', 'deals:\r\n  - id: a\r\n    ki|\r\n    to: b\r\n', ['key', 'deals/-', 'ki', 'id to']],
    ['in a comment', 'deals:\n  - id: a # th|', null],
    ['between dash and indent', 'deals:\n  -| id: a', null],
    ['behind a word that is no key', 'deals:\n  - id: a\n    from op|', null],
    ['a # that is no comment', 'deals:\n  - id: a#b\n    to: |', ['value', 'deals/-/to', '', '']],
    ['an apostrophe in a text', "deals:\n  - note: Tarn's own\n    to: |", ['value', 'deals/-/to', '', '']],
  ])('%s', (_, text, expected) => expect(at(text)).toEqual(expected))
})

describe('in braces and brackets', () => {
  test.each<[string, string, ReturnType<typeof at>]>([
    ['a key', 'rates:\n  - {from: EUR, |}', ['key', 'rates/-', '', 'from']],
    ['a key before others', 'rates:\n  - {fr|, to: USD, rate: 1}', ['key', 'rates/-', 'fr', 'to rate']],
    ['a key in the next line', 'metrics:\n  - {id: a,\n     me|\n  - {id: b}', ['key', 'metrics/-', 'me', 'id']],
    ['a value', 'rates:\n  - {from: E|, to: USD}', ['value', 'rates/-/from', 'E', '']],
    ['an empty value', 'rates:\n  - {from: |, to: USD}', ['value', 'rates/-/from', '', '']],
    ['of a list', 'deals:\n  - id: a\n    from: [tarn, |]', ['value', 'deals/-/from/-', '', '']],
    ['of a list that is not closed', 'deals:\n  - id: a\n    from: [ta|', ['value', 'deals/-/from/-', 'ta', '']],
    [
      'behind a list that is not closed',
      'deals:\n  - id: a\n    from: [tarn,\n    to: |',
      ['value', 'deals/-/to', '', ''],
    ],
    ['a list in a map', 'deals:\n  - {id: a, from: [b|], to: c}', ['value', 'deals/-/from/-', 'b', '']],
    [
      'maps in a list',
      'deals:\n  - id: a\n    tranches:\n      - {announced: 2025-01-02, |}',
      ['key', 'deals/-/tranches/-', '', 'announced'],
    ],
    [
      'maps in a list in brackets',
      'deals:\n  - id: a\n    tranches: [{amount: $1}, {no|}]',
      ['key', 'deals/-/tranches/-', 'no', ''],
    ],
    ['behind them', 'deals:\n  - {id: a, from: [b], |}', ['key', 'deals/-', '', 'id from']],
    ['a value in quotes', 'companies:\n  - {name: "A, B|", id: c}', ['value', 'companies/-/name', 'A, B', '']],
    ['a comment within', 'metrics:\n  - {id: a, # one\n     |}', ['key', 'metrics/-', '', 'id']],
    ['rules', 'tieout:\n  rules: {share: |}', ['value', 'tieout/rules/share', '', '']],
    ['below an entry that is not closed', 'rates:\n  - {from: EUR\n  - {to: |', ['value', 'rates/-/to', '', '']],
  ])('%s', (_, text, expected) => expect(at(text)).toEqual(expected))
})

test('says whether a colon stands there, and in what column', () => {
  expect(placeAt('deals:\n  - ki: lease', 13)).toMatchObject({
    hasColon: true,
    column: 4,
    isFirst: false,
    isFlow: false,
  })
  expect(placeAt('deals:\n  - id: a\n    ki', 23)).toMatchObject({ hasColon: false, column: 4, isFirst: true })
})

test('never fails, wherever the cursor is in a file that is being written', () => {
  const text = 'deals:\n  - id: a\n    from: [b, {c: "d\n   e: }]\n - {f, g: [h\n# i\n\tj: k\n- - l: m\n'
  for (let end = 0; end <= text.length; end++)
    for (let offset = 0; offset <= end; offset++) expect(() => placeAt(text.slice(0, end), offset)).not.toThrow()
})
