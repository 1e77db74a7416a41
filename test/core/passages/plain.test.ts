import { describe, expect, test } from 'vitest'
import { readPassages } from '../../../src/core/passages/read'
import { plain, texts, written } from './notes'

const LONG =
  'OpenAI has signed a contract with Amazon Web Services that runs for seven years and brings what it owes to others to a sum never seen before.'

describe('paragraphs of a text file', () => {
  test('where lines are long, each is a passage', () => {
    expect(texts(plain(LONG, LONG, 'Short and closed.', LONG))).toEqual([LONG, LONG, 'Short and closed.', LONG])
  })

  test('hard-wrapped lines join, and a figure keeps its map across the break', () => {
    const source = [
      'OpenAI has signed a contract with Amazon Web Services worth $38',
      'billion over seven years. That brings what it owes to nearly $1.4',
      'trillion.',
      'Another line.',
    ].join('\n')
    const note = readPassages(source, 'text')
    expect(texts(note)).toEqual([
      'OpenAI has signed a contract with Amazon Web Services worth $38 billion over seven years. That brings what it owes to nearly $1.4 trillion.',
      'Another line.',
    ])
    expect(written(source, note.passages[0], '$38 billion')).toBe('$38\nbillion')
  })

  test('an amount whose scale opens the next line goes on, in short lines and in long ones', () => {
    expect(texts(plain('Tarn pledged $38', 'billion to Varro.'))).toEqual(['Tarn pledged $38 billion to Varro.'])
    expect(texts(plain(LONG, `${LONG} It owes EUR 2.1`, 'million more.', LONG))).toEqual([
      LONG,
      `${LONG} It owes EUR 2.1 million more.`,
      LONG,
    ])
    const apart = ['Sites in 2025: 38', 'Billion-dollar plans.', 'Cost: $38', 'Billions more.']
    expect(texts(plain(...apart))).toEqual(apart)
  })

  test('short lines do not join: an address, a list of words', () => {
    const lines = ['March 2025', 'February 2025', 'January 2025', 'December 2024', 'x.']
    expect(texts(plain(...lines))).toEqual(lines)
  })

  test('lines that all end as sentences do stay apart', () => {
    const lines = [
      'OpenAI pays Amazon Web Services $38 billion over the years.',
      'Oracle is owed $300 billion by OpenAI.',
      'So it is.',
    ]
    expect(texts(plain(...lines))).toEqual(lines)
  })

  test('questions and answers, and a mail’s headers, are passages of their own', () => {
    expect(
      texts(plain('From: A B', 'Date: 3 Nov 2025', '', 'Q: How much is it that OpenAI has to pay in all?', 'A: $38B.')),
    ).toEqual(['From: A B', 'Date: 3 Nov 2025', 'Q: How much is it that OpenAI has to pay in all?', 'A: $38B.'])
  })

  test('addresses hold nothing', () => {
    const source = 'See https://x.com/$5M/a_(b). Ask <a@b.co> or www.c.de/$6M!'
    const note = readPassages(source, 'text')
    expect(texts(note)).toEqual(['See \uFFFC. Ask <\uFFFC> or \uFFFC!'])
    expect(written(source, note.passages[0], 'See \uFFFC')).toBe('See https://x.com/$5M/a_(b)')
  })

  test('markup is none, and NBSP stays', () => {
    expect(texts(plain('pays *$5M* \\$6M &amp; $38\u00A0billion `x`.'))).toEqual([
      'pays *$5M* \\$6M &amp; $38\u00A0billion `x`.',
    ])
  })
})

describe('quoted mail', () => {
  test('quote marks are told and stand outside', () => {
    const source =
      'On Mon, Bob wrote:\n> OpenAI pays Amazon Web\n> Services $38B as was agreed.\n>> Older words.\n> End.'
    const note = readPassages(source, 'text')
    expect(note.passages.map(({ text, quotes }) => [text, quotes])).toEqual([
      ['On Mon, Bob wrote:', 0],
      ['OpenAI pays Amazon Web', 1],
      ['Services $38B as was agreed.', 1],
      ['Older words.', 2],
      ['End.', 1],
    ])
  })

  test('wrapped lines join across the marks', () => {
    const source =
      '> OpenAI is to pay the cloud arm of Amazon Web\n> Services a sum of $38 billion over seven years\n> from now.'
    const note = readPassages(source, 'text')
    expect(texts(note)).toEqual([
      'OpenAI is to pay the cloud arm of Amazon Web Services a sum of $38 billion over seven years from now.',
    ])
    expect(written(source, note.passages[0], 'Web Services')).toBe('Web\n> Services')
  })
})

describe('lists', () => {
  test.each(['-', '*', '•', '–', '+'])('items marked %s', (mark) => {
    const note = plain('Across:', `${mark} AWS ($38B)`, `${mark} Oracle ($300B)`)
    expect(texts(note)).toEqual(['Across:', 'AWS ($38B)', 'Oracle ($300B)'])
    expect(note.lists).toEqual([{ lead: 0, items: [[1], [2]] }])
    expect(note.passages[1]).toMatchObject({ kind: 'item', item: { list: 0, number: 0 } })
  })

  test('numbers and letters nest by indentation; blank lines do not end a list', () => {
    const note = plain('1. One', '', '2. Two', '   (a) sub', '   (b) sub', '3) Three', '', 'After it all.')
    expect(note.lists).toEqual([
      { lead: null, items: [[0], [1], [4]] },
      { lead: 1, items: [[2], [3]] },
    ])
    expect(note.passages.at(-1)).toMatchObject({ kind: 'paragraph', item: null })
  })

  test('a hanging line goes on an item', () => {
    expect(texts(plain('- AWS, which', '  is owed $38B', '- Oracle'))).toEqual(['AWS, which is owed $38B', 'Oracle'])
  })
})

describe('headings', () => {
  test('a short line by itself, capitals, underlines', () => {
    const note = plain(
      'The title',
      '',
      LONG,
      '',
      'A section',
      '',
      LONG,
      '',
      'MARKET REACTION',
      LONG,
      '',
      'Costs',
      '-----',
      LONG,
    )
    const headings = note.passages.filter(({ kind }) => kind === 'heading')
    expect(headings.map(({ text, level }) => [text, level])).toEqual([
      ['The title', 1],
      ['A section', 2],
      ['MARKET REACTION', 2],
      ['Costs', 2],
    ])
    expect(note.passages.at(-1)?.headings).toEqual([0, 6])
  })

  test('a short line over a long one where lines are long', () => {
    expect(plain(LONG, 'To the rescue', LONG).passages[1]).toMatchObject({ kind: 'heading', level: 2 })
  })

  test('no heading: closed, labelled, dated, last, lower case', () => {
    const note = plain('It paid.', '', 'By Jane Doe', '', 'November 3, 2025', '', 'lower case', '', LONG, '', 'The end')
    expect(note.passages.filter(({ kind }) => kind === 'heading')).toEqual([])
  })
})

describe('tables', () => {
  test('of tabs, with empty cells', () => {
    const source = '\t2024\t2025\nRevenue\t$4bn\t$13bn\nLoss\t\t$12bn'
    const note = readPassages(source, 'text')
    expect(note.tables).toEqual([
      {
        caption: null,
        rows: [
          [null, 0, 1],
          [2, 3, 4],
          [5, null, 6],
        ],
      },
    ])
    expect(written(source, note.passages[4], '$13bn')).toBe('$13bn')
  })

  test('of pipes, with a rule', () => {
    const note = plain('Deals in $bn:', '| Deal | Value |', '|------|-------|', '| AWS | 38 |')
    expect(texts(note)).toEqual(['Deals in $bn:', 'Deal', 'Value', 'AWS', '38'])
    expect(note.tables).toEqual([
      {
        caption: 0,
        rows: [
          [1, 2],
          [3, 4],
        ],
      },
    ])
  })

  test('one row, or rows of unlike length, are none', () => {
    expect(plain('Home | News | Markets', 'a | b').tables).toEqual([])
  })
})
