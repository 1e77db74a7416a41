import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseYaml, type YamlFile } from '../../../../src/core/registry/yaml/parse'
import { cutPieces } from '../../../../src/core/registry/yaml/pieces'
import type { YamlNode } from '../../../../src/core/registry/yaml/tree'

/** The tree as plain data, so that tests compare what it says. */
function plain(node: YamlNode | undefined): unknown {
  if (!node) return undefined
  if (node.kind === 'scalar') return node.text
  if (node.kind === 'list') return node.items.map(plain)
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]))
}

function content(file: YamlFile): unknown {
  return Object.fromEntries(file.entries.map(({ key, value }) => [key, plain(value)]))
}

/** Every scalar with the text at its place. */
function scalars(text: string, node: YamlNode): [string | null, string][] {
  if (node.kind === 'scalar') return [[node.text, text.slice(node.at.start, node.at.end)]]
  if (node.kind === 'list') return node.items.flatMap((item) => scalars(text, item))
  return node.entries.flatMap(({ key, keyAt, value }) => [
    [key, text.slice(keyAt.start, keyAt.end)] as [string, string],
    ...scalars(text, value),
  ])
}

function complaints(text: string): [string, string][] {
  return parseYaml(text).problems.map(({ at, message }) => [text.slice(at.start, at.end), message])
}

describe('what a file holds', () => {
  test('lists at the left edge are read item by item, all texts as written', () => {
    const text =
      'deals:\n  - id: a\n    amount: $38 billion # signed\n  # next\n  - {id: b, term: 007, per: ~}\nrates: []\n'
    expect(content(parseYaml(text))).toEqual({
      deals: [
        { id: 'a', amount: '$38 billion' },
        { id: 'b', term: '007', per: null },
      ],
      rates: [],
    })
  })

  test('every place is the text that stands there, without quotes', () => {
    const text = '# head\r\ndeals:\r\n- id: "a b"\r\n  from: [x, \'y z\']\r\ntieout:\r\n  rules: {share: off}\r\n'
    for (const { value } of parseYaml(text).entries)
      for (const [said, written] of scalars(text, value)) expect(written).toBe(said)
  })

  test('a map’s place ends with its last value', () => {
    const text = 'deals:\n  - id: a\n    note: x\n\n  # about b\n  - id: b\n'
    const [deals] = parseYaml(text).entries
    const places = deals?.value.kind === 'list' ? deals.value.items.map(({ at }) => text.slice(at.start, at.end)) : []
    expect(places).toEqual(['id: a\n    note: x', 'id: b'])
  })

  test('anchors, aliases and merge keys work across entries', () => {
    const text = 'deals:\n  - &one {id: a, to: [&p x, y]}\n  - {<<: *one, id: b}\n  - {id: c, from: *p}\n'
    expect(content(parseYaml(text))).toEqual({
      deals: [
        { id: 'a', to: ['x', 'y'] },
        { id: 'b', to: ['x', 'y'] },
        { id: 'c', from: 'x' },
      ],
    })
  })

  test('a file of another shape is read as one', () => {
    expect(content(parseYaml('{deals: [{id: a}],\nrates: []}'))).toEqual({ deals: [{ id: 'a' }], rates: [] })
    expect(content(parseYaml('%YAML 1.2\n---\ndeals:\n- id: a\n'))).toEqual({ deals: [{ id: 'a' }] })
    expect(plain(parseYaml('- a\n- b\n').stray ?? undefined)).toEqual(['a', 'b'])
    expect(plain(parseYaml('hello').stray ?? undefined)).toBe('hello')
  })

  test('document marks, brackets at the left edge and a BOM are no trouble', () => {
    const text = '\uFEFF---\ncompanies: [\n  {id: a},\n]\n---\ndeals:\n  - id: b\n...\n'
    expect(content(parseYaml(text))).toEqual({ companies: [{ id: 'a' }], deals: [{ id: 'b' }] })
    expect(parseYaml(text).problems).toEqual([])
  })

  test.each(['', '\n\n', '# only a comment\n', '---\n', '\uFEFF'])('%j holds nothing', (text) => {
    expect(parseYaml(text)).toEqual({ entries: [], stray: null, problems: [] })
  })
})

describe('what is broken costs its own entry only', () => {
  const around = (entry: string): string =>
    `deals:\n  - {id: before}\n${entry}\n  - {id: after}\nrates:\n  - {from: EUR}\n`

  test.each<[string, string, string]>([
    ['  - {id: x, note: "no end}', '"', 'this quotation mark is not closed'],
    ["  - id: x\n    note: 'no end", "'", 'this quotation mark is not closed'],
    ['  - {id: x, to: [a, b', '[', 'this bracket or brace is not closed'],
    ['  - id: x\n    amount: >$5bn', '$', 'a value that starts with > or | needs quotes'],
    ['  - id: x\n    note: @home', '@', 'a value that starts with @ needs quotes'],
    ['  - id: x\n    note: so: what', '', 'a value with a colon in it needs quotes'],
    ['  - id: x\n\t  note: y', '', 'a tab stands in the indent: YAML takes spaces only'],
    ['  - id: x\n   note: y', '', 'this line’s indent does not fit the lines above it'],
    ['  - id: x\n    note\n    to: y', '', 'a key needs a colon behind it'],
    ['  -id: x\n    to: a', '', 'a dash needs a space behind it'],
    ['  - id: x\n    to: a\n    to: b', 'to', '“to” stands twice here: keep one'],
    ['  - id: x\n    to: *y', '*y', 'nothing above is named “&y”'],
  ])('%j', (entry, place, message) => {
    const text = around(entry)
    const file = parseYaml(text)
    const found = complaints(text)
    expect(found.map(([, said]) => said)).toEqual([message])
    if (place !== '') expect(found[0]?.[0]).toBe(place)
    const at = file.problems[0]?.at.start ?? 0
    expect(at >= text.indexOf(entry) && at <= text.indexOf(entry) + entry.length).toBe(true)
    const [deals, rates] = file.entries
    const items = deals?.value.kind === 'list' ? deals.value.items : []
    const sound = items.flatMap((item) => (item.kind === 'map' && !item.broken ? [plain(item)] : []))
    expect(sound).toEqual(expect.arrayContaining([{ id: 'before' }, { id: 'after' }]))
    expect(plain(rates?.value)).toEqual([{ from: 'EUR' }])
  })

  test('in a file of one piece, maps that hold no error stay whole', () => {
    const [deals] = parseYaml('{deals: [{id: a}, {id: b, id: c}, {id: d}]}').entries
    const items = deals?.value.kind === 'list' ? deals.value.items : []
    expect(items.map((item) => item.kind === 'map' && item.broken)).toEqual([false, true, false])
  })
})

describe('merge conflicts', () => {
  const text = [
    'deals:',
    '  - {id: a}',
    '<<<<<<< HEAD',
    '  - {id: ours}',
    '||||||| base',
    '  - {id: "half',
    '=======',
    '  - {id: theirs}',
    '>>>>>>> branch',
    '  - {id: z}',
    '',
  ].join('\n')

  test('both sides stay and the ancestor goes; the conflict is reported once, at its first line', () => {
    expect(content(parseYaml(text))).toEqual({ deals: [{ id: 'a' }, { id: 'ours' }, { id: 'theirs' }, { id: 'z' }] })
    expect(complaints(text)).toEqual([
      ['<<<<<<< HEAD', 'an unresolved merge conflict starts here: keep one side and delete the markers'],
    ])
  })

  test('with CRLF too', () => {
    const file = parseYaml(text.replaceAll('\n', '\r\n'))
    expect(file.problems).toHaveLength(1)
    expect(content(file)).toEqual({ deals: [{ id: 'a' }, { id: 'ours' }, { id: 'theirs' }, { id: 'z' }] })
  })
})

describe('any text', () => {
  const line = fc.constantFrom(
    'deals:',
    '  - id: a',
    '  - {id: b, amount: $1,000}',
    '    to: [x, y',
    '"',
    "  '",
    '\t- x',
    '- &a [*a]',
    '<<: *a',
    '? [k]',
    '---',
    '...',
    '<<<<<<< a',
    '=======',
    '|||||||',
    '>>>>>>> b',
    '%TAG',
    '  note: |',
    '!!set {a}',
    '}',
    '# c',
    '\r',
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n')),
    fc.stringMatching(/^[\][{}:,\-?&*!|>'"%@`#~<= \n\tab]{0,60}$/),
  )

  test('never throws, and all places lie within it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { problems, entries } = parseYaml(text)
        const spans = [...problems.map(({ at }) => at), ...entries.flatMap(({ keyAt, value }) => [keyAt, value.at])]
        for (const { start, end } of spans) expect(0 <= start && start <= end && end <= text.length).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test('a map without braces in an open bracket is reported at the bracket', () => {
    expect(parseYaml('- [?').problems).toEqual([
      { code: 'syntax', at: { start: 2, end: 3 }, message: 'this bracket or brace is not closed' },
    ])
  })

  test('pieces follow each other and never overlap', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0
        for (const { at } of cutPieces(text)) {
          expect(at.start >= end && at.end > at.start && at.end <= text.length).toBe(true)
          end = at.end
        }
      }),
    )
  })

  test.each(['[', '{a: ', '- ', '? ', '&a ', '!!map '])('%j nested ten thousand times is reported', (open) => {
    for (const text of [open.repeat(10_000), `deals:\n- ${open.repeat(10_000)}\n- {id: a}`])
      expect(parseYaml(text).problems.length).toBeGreaterThan(0)
  })
})
