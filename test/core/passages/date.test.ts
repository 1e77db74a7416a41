import { describe, expect, test } from 'vitest'
import { noteDate as dateOf } from '../../../src/core/passages/date'
import { noteFormat } from '../../../src/core/passages/format'
import type { NoteText } from '../../../src/core/passages/types'
import { markdown, plain } from './notes'

/** The date of a note that was taken apart. */
function noteDate(path: string, { front, passages }: NoteText): string | null {
  return dateOf(path, front, passages)
}

describe('noteDate', () => {
  test.each([
    ['3 November 2025'],
    ['3rd of November, 2025'],
    ['November 3, 2025'],
    ['Nov. 3rd, 2025'],
    ['Monday, 3 November 2025'],
    ['Mon, 3 Nov 2025'],
    ['2025-11-03'],
    ['2025/11/3'],
    ['3-Nov-2025'],
    ['2025年11月3日'],
    ['Date: 3 Nov 2025'],
    ['Date: Mon, 3 Nov 2025 09:14:00 +0000'],
    ['Published: November 3, 2025 at 9:00'],
    ['Published November 3, 2025'],
    ['London, 3 Nov 2025 — OpenAI signed a deal.'],
    ['SAN FRANCISCO, Nov. 3, 2025 (Wire) -- OpenAI signed a deal.'],
    ['November 3, 2025 – OpenAI signed a deal.'],
    ['By Jane Doe | November 3, 2025'],
    ['Jane Doe · 3 Nov 2025 · 5 min'],
    ['November 3, 2025 9:30 AM EST'],
  ])('reads the dateline %s', (line) => {
    expect(noteDate('a.txt', plain('The title of it', '', line, '', 'OpenAI pays.'))).toBe('2025-11-03')
    expect(noteDate('a.md', markdown('# The title of it', '', line, '', 'OpenAI pays.'))).toBe('2025-11-03')
  })

  test.each([
    ['OpenAI signed on 3 November 2025 a deal with AWS.'],
    ['On 3 November 2025, OpenAI signed a deal.'],
    ['03/11/2025'],
    ['November 2025'],
    ['31 November 2025'],
    ['29 February 2025'],
    ['2025-13-03'],
    ['12025-11-03'],
    ['3 November 2025 was a Monday.'],
  ])('no dateline: %s', (line) => {
    expect(noteDate('a.txt', plain('The title of it', '', line, '', 'OpenAI pays.'))).toBeNull()
  })

  test('front matter comes before the name, the name before a dateline', () => {
    const note = markdown('---', 'date: 2025-11-03T09:00:00Z', '---', '', '1 May 2024')
    expect(noteDate('2024-01-02.md', note)).toBe('2025-11-03')
    expect(noteDate('notes/2024-01-02-aws.md', markdown('1 May 2024'))).toBe('2024-01-02')
    expect(noteDate('2024-01-02/aws.md', markdown('1 May 2024'))).toBe('2024-05-01')
    expect(noteDate('2024-02-30.md', markdown('x'))).toBeNull()
  })

  test('an unreadable front matter date falls back', () => {
    expect(noteDate('2024-01-02.md', markdown('---', 'date: 03/11/2025', '---'))).toBe('2024-01-02')
  })

  test('two numbers are a date where only one of them can be a month', () => {
    expect(noteDate('a.md', markdown('Date: 25/12/2025'))).toBe('2025-12-25')
    expect(noteDate('a.md', markdown('Date: 12/25/2025'))).toBe('2025-12-25')
  })

  test('a leap day', () => {
    expect(noteDate('a.md', markdown('29 February 2024'))).toBe('2024-02-29')
  })

  test('a date far down is none', () => {
    expect(noteDate('a.md', markdown(...new Array<string>(20).fill('Words.\n'), '3 November 2025'))).toBeNull()
  })
})

test('noteFormat goes by the ending', () => {
  expect(['a.md', 'b/c.MARKDOWN', 'd.txt', 'e.yaml', 'md', 'x.md/y', '.md'].map(noteFormat)).toEqual([
    'markdown',
    'markdown',
    'text',
    null,
    null,
    null,
    'markdown',
  ])
})
