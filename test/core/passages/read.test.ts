import { describe, expect, test } from 'vitest'
import { passageMemo } from '../../../src/core/passages/memo'
import { readPassages } from '../../../src/core/passages/read'
import { fromSource, toSource } from '../../../src/core/passages/source-map'
import { markdown, plain, texts } from './notes'

describe('source maps', () => {
  const passage = markdown('pays **$4**.5M').passages[0]
  if (passage === undefined) throw new Error('no passage')

  test('toSource spans what was written', () => {
    expect(toSource(passage, { start: 5, end: 10 })).toEqual({ start: 7, end: 14 })
    expect(toSource(passage, { start: 5, end: 7 })).toEqual({ start: 7, end: 9 })
    expect(toSource(passage, { start: 7, end: 7 })).toEqual({ start: 11, end: 11 })
    expect(toSource(passage, { start: 10, end: 10 })).toEqual({ start: 14, end: 14 })
  })

  test('fromSource finds the character, or none', () => {
    expect([0, 6, 7, 8, 9, 11, 13, 14].map((offset) => fromSource(passage, offset))).toEqual([
      0,
      null,
      5,
      6,
      null,
      7,
      9,
      null,
    ])
  })
})

describe('directives', () => {
  test('in Markdown stand anywhere, and are no prose', () => {
    const source = [
      '<!-- tieout-disable -->',
      '',
      'OpenAI <!-- tieout-disable-line share, period --> pays.',
      '',
      '- a <!--tieout-disable-next-line change-->',
      '',
      '| a |',
      '|---|',
      '| b <!-- tieout-disable-line --> |',
      '',
      '> <!-- tieout-enable -->',
      '',
      '`<!-- tieout-disable -->` <!-- tieout-disabled --> <!-- other -->',
      '',
      '```',
      '<!-- tieout-disable -->',
      '```',
    ].join('\n')
    const note = readPassages(source, 'markdown')
    expect(note.directives.map(({ kind, rules, span }) => [kind, rules, source.slice(span.start, span.end)])).toEqual([
      ['disable', [], '<!-- tieout-disable -->'],
      ['disable-line', ['share', 'period'], '<!-- tieout-disable-line share, period -->'],
      ['disable-next-line', ['change'], '<!--tieout-disable-next-line change-->'],
      ['disable-line', [], '<!-- tieout-disable-line -->'],
      ['enable', [], '<!-- tieout-enable -->'],
    ])
    expect(texts(note)).toEqual(['OpenAI  pays.', 'a', 'a', 'b'])
  })

  test('in text stand on a line of their own behind # or //', () => {
    const source =
      '# tieout-disable-next-line share -- by hand\nOpenAI pays.\n  // tieout-enable\nNot # tieout-disable here.'
    const note = readPassages(source, 'text')
    expect(note.directives.map(({ kind, rules, span }) => [kind, rules, source.slice(span.start, span.end)])).toEqual([
      ['disable-next-line', ['share'], '# tieout-disable-next-line share -- by hand'],
      ['enable', [], '// tieout-enable'],
    ])
    expect(texts(note)).toEqual(['OpenAI pays.', 'Not # tieout-disable here.'])
  })
})

describe('front matter', () => {
  test('gives date, title and tieout as written', () => {
    const note = markdown(
      '---',
      'title: "A: b"',
      'date: 2025-11-03 # day',
      'tieout: false',
      'tags: [a]',
      '---',
      'Words',
    )
    expect(note.front).toEqual({ date: '2025-11-03', title: 'A: b', off: true })
    expect(texts(note)).toEqual(['Words'])
    expect(note.passages[0]?.span).toEqual({ start: 69, end: 74 })
  })

  test('unterminated, or over plain words, is none', () => {
    expect(texts(markdown('---', 'date: 2025-11-03'))).toEqual(['date: 2025-11-03'])
    expect(texts(markdown('---', '', 'Just words', '', '---', 'More'))).toEqual(['Just words', 'More'])
    expect(markdown('', '---', 'date: 2025-11-03', '---').front.date).toBeNull()
  })

  test('broken is a problem at its place', () => {
    const source = '---\ndate: [1\ntitle: x\n---\nWords'
    const note = readPassages(source, 'markdown')
    expect(note.problems).toHaveLength(1)
    expect(note.problems[0]).toMatchObject({ code: 'front-matter' })
    expect(note.problems[0]?.message).toMatch(/^The front matter is not valid YAML: .+\.$/)
    expect(note.problems[0]?.span.end).toBeLessThanOrEqual(22)
    expect(texts(note)).toEqual(['Words'])
  })

  test.each(['\r\n', '\r'])('reads with line ends %j', (end) => {
    const note = readPassages(['---', 'date: 2025-11-03', 'tieout: false', '---', 'Words'].join(end), 'markdown')
    expect(note).toMatchObject({ front: { date: '2025-11-03', off: true }, problems: [] })
    expect(texts(note)).toEqual(['Words'])
  })

  test('too large is a problem, and is passed over', () => {
    const note = readPassages(`---\n${'a: b\n'.repeat(30_000)}---\nWords`, 'markdown')
    expect(note.problems).toEqual([
      {
        code: 'front-matter',
        span: { start: 4, end: 150_004 },
        message: 'The front matter is not valid YAML: it is too large.',
      },
    ])
    expect(texts(note)).toEqual(['Words'])
  })

  test('is read in text files too', () => {
    expect(plain('---', 'date: 2025-11-03', '---', 'Words')).toMatchObject({ front: { date: '2025-11-03' } })
  })
})

describe('problems', () => {
  test.each([
    'PNG\0\0data',
    `${'words '.repeat(2000)}\0`,
    `words ${'\uFFFD'.repeat(20)}`,
    '\u0001\u0002\u0003\u0004\u0005\u0006',
  ])('%j is not text', (source) => {
    const note = readPassages(source, 'markdown')
    expect(note.passages).toEqual([])
    expect(note.problems).toEqual([
      {
        code: 'not-text',
        span: { start: 0, end: 1 },
        message: 'This file is not text, or not in UTF-8, so nothing in it was read.',
      },
    ])
  })

  test.each([
    ['A \uFFFD word. It costs \uFFFD5m, or \uFFFD6m in all.', 19, '3 characters, one of them here, could not be read'],
    [`${'It cost $5m. '.repeat(900)}It cost \uFFFD6m.`, 11708, 'A character could not be read'],
  ])('characters that are lost are told at the first of them, and the rest is read', (source, at, message) => {
    const note = readPassages(source, 'text')
    expect(note.passages.length).toBe(1)
    expect(note.problems).toEqual([
      {
        code: 'lost-amount',
        span: { start: at, end: at + 1 },
        message: `${message}: the text is damaged, or not in UTF-8.`,
      },
    ])
  })

  test.each(['markdown', 'text'] as const)('merge-conflict markers in %s are told and passed over', (format) => {
    const source = 'One of them.\n<<<<<<< HEAD\nIt pays $5M.\n=======\nIt pays $6M.\n>>>>>>> branch\nTwo of them.'
    const note = readPassages(source, format)
    expect(texts(note)).toEqual(['One of them.', 'It pays $5M.', 'It pays $6M.', 'Two of them.'])
    expect(note.problems.map(({ code, span }) => [code, source.slice(span.start, span.end)])).toEqual([
      ['merge-conflict', '<<<<<<< HEAD'],
      ['merge-conflict', '======='],
      ['merge-conflict', '>>>>>>> branch'],
    ])
  })

  test('an underline and a deep quote are no conflict', () => {
    const note = markdown('Title', '=======', '', '>>>>>>> deep')
    expect(note.problems).toEqual([])
    expect(note.passages.map(({ text, level, quotes }) => [text, level, quotes])).toEqual([
      ['Title', 1, 0],
      ['deep', 0, 7],
    ])
  })
})

test('a memo holds the pieces of the last reading, and only those', () => {
  const memo = passageMemo()
  readPassages('One *a*.\n\nTwo *b*.\n', 'markdown', memo)
  const before = memo.pieces
  expect([...memo.pieces.keys()]).toEqual(['One *a*.\n\n', 'Two *b*.\n'])
  readPassages('New *c*.\n\nTwo *b*.\n', 'markdown', memo)
  expect([...memo.pieces.keys()]).toEqual(['New *c*.\n\n', 'Two *b*.\n'])
  expect(memo.pieces.get('Two *b*.\n')).toBe(before.get('Two *b*.\n'))
})

test('a memo forgets what references meant when a definition changes', () => {
  const memo = passageMemo()
  const target = (source: string) => readPassages(source, 'markdown', memo).passages[0]?.links[0]?.target
  expect(target('The [a] deal.\n\n[a]: b.md')).toBe('b.md')
  expect(target('The [a] deal.\n\n[a]: c.md')).toBe('c.md')
  expect(target('The [a] deal.\n\nNo more.')).toBeUndefined()
})
