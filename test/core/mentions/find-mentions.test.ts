import { expect, test } from 'vitest'
import { createNameIndex, findMentions } from '../../../src/core/mentions/names'
import type { NoteText, Passage } from '../../../src/core/passages/types'
import { builtInCompanies } from '../../../src/core/registry/built-in/table'

const names = createNameIndex(builtInCompanies())

/** A passage whose text is `source` without what `drop` matches (markup), mapped back to it. */
function passage(index: number, source: string, offset: number, more: Partial<Passage> = {}, drop = /[*>]/): Passage {
  const places = [...source].flatMap((character, i) => (drop.test(character) ? [] : [i]))
  return {
    index,
    kind: 'paragraph',
    text: places.map((i) => (source[i] === '\n' ? ' ' : source[i])).join(''),
    map: { starts: Uint32Array.from(places, (i) => offset + i), ends: Uint32Array.from(places, (i) => offset + i + 1) },
    span: { start: offset, end: offset + source.length },
    sentences: [],
    headings: [],
    level: 0,
    quotes: 0,
    item: null,
    cell: null,
    links: [],
    ...more,
  }
}

/** A note of passages, one after another, joined by a newline. */
function note(parts: readonly [string, Partial<Passage>?][]): { source: string; doc: NoteText } {
  let source = ''
  const passages = parts.map(([text, more], i) => {
    const made = passage(i, text, source.length, more)
    source += `${text}\n`
    return made
  })
  const front = { date: null, title: null, off: false }
  return { source, doc: { format: 'markdown', passages, lists: [], tables: [], directives: [], front, problems: [] } }
}

const found = (parts: readonly [string, Partial<Passage>?][]) => {
  const { source, doc } = note(parts)
  return findMentions(source, doc, names).map(({ passage, text, company }) => [passage, text, company])
}

test('spans map back to the note through markup and line breaks', () => {
  const { source, doc } = note([['Rent to **Amazon** Web\n> Services rose.']])
  expect(findMentions(source, doc, names)).toEqual([
    {
      passage: 0,
      at: { start: 8, end: 28 },
      span: { start: 10, end: 33 },
      text: 'Amazon** Web\n> Services',
      company: 'aws',
      as: 'name',
    },
  ])
})

test('a mention elsewhere in the note supports one at a sentence’s start', () => {
  expect(found([['Oracle is in trouble.'], ['Rent goes to Oracle.']])).toEqual([
    [0, 'Oracle', 'oracle'],
    [1, 'Oracle', 'oracle'],
  ])
  expect(found([['Oracle is in trouble.'], ['Rent goes up.']])).toEqual([])
  expect(found([['Scale is in trouble.'], ['Scale AI said so.']])).toEqual([
    [0, 'Scale', 'scale'],
    [1, 'Scale AI', 'scale'],
  ])
})

test('a short form that is a common word wants a verb where only the long form is named', () => {
  const about = (text: string) => found([[text], ['Money for Scale AI.']]).filter(([passage]) => passage === 0)
  expect(about('Scale, balance sheet, ecosystem')).toEqual([])
  expect(about('Scale: AI needs power.')).toEqual([])
  expect(about('Scale will grow.')).toEqual([[0, 'Scale', 'scale']])
  expect(found([['Scale, price, reach'], ['They met Scale in May.']])).toEqual([
    [0, 'Scale', 'scale'],
    [1, 'Scale', 'scale'],
  ])
})

test('a link whose text is the name shows that it is one', () => {
  const link = (start: number, end: number) => ({
    links: [{ at: { start, end }, target: 'https://x.example', source: { start, end } }],
  })
  expect(found([['Labs grow. Micron also builds.', link(11, 17)]])).toEqual([[0, 'Micron', 'micron']])
  expect(found([['Labs grow. Micron also builds.', link(11, 29)]])).toEqual([])
  expect(found([['Labs grow. Micron also builds.']])).toEqual([])
  expect(found([['[[Meta]]'], ['[[Intel|the maker]] grew.'], ['[[Block diagram]]']])).toEqual([
    [0, 'Meta', 'meta'],
    [1, 'Intel', 'intel'],
  ])
})

test('a product elsewhere does not support its company’s name', () => {
  expect(found([['Meta is in trouble.'], ['They use WhatsApp.']])).toEqual([[1, 'WhatsApp', 'meta']])
})

test('a cell or an item that is a name alone is one; a header and a heading are words', () => {
  const cell = (row: number) => ({ kind: 'cell', cell: { table: 0, row, column: 0 } }) as const
  expect(found([['Block', cell(0)]])).toEqual([])
  expect(found([['Block', cell(1)]])).toEqual([[0, 'Block', 'block']])
  expect(found([['Block', { kind: 'item', item: { list: 0, number: 0 } }]])).toEqual([[0, 'Block', 'block']])
  expect(found([['Scale', { kind: 'heading', level: 2 }]])).toEqual([])
  expect(found([['Nvidia', { kind: 'heading', level: 2 }]])).toEqual([[0, 'Nvidia', 'nvidia']])
})
