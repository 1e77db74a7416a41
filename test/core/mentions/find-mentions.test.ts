import { describe, expect, test } from 'vitest'
import type { Company } from '../../../src/core/mentions/company'
import {
  createNameIndex,
  findCandidates,
  meantBy,
  mentionsOf,
  type NameIndex,
  sureOf,
} from '../../../src/core/mentions/names'
import { supportOf } from '../../../src/core/mentions/support'
import type { NoteText, Passage } from '../../../src/core/passages/types'
import { builtInCompanies } from '../../../src/core/registry/built-in/table'

const names = createNameIndex(builtInCompanies())

/** The mentions of a note that is read as a whole, as they are written in it. */
function findMentions(source: string, { passages }: NoteText, index: NameIndex) {
  const rows = passages.map((passage) => ({ passage, found: findCandidates(passage, source, passage, index) }))
  const support = supportOf(rows.flatMap(({ found }) => sureOf(found)))
  return rows
    .flatMap(({ passage, found }) => mentionsOf(passage, found, meantBy(found, support)))
    .map((mention) => ({ ...mention, text: source.slice(mention.span.start, mention.span.end) }))
}

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
function note(parts: readonly [string, Partial<Passage>?, RegExp?][]): { source: string; doc: NoteText } {
  let source = ''
  const passages = parts.map(([text, more, drop], i) => {
    const made = passage(i, text, source.length, more, drop)
    source += `${text}\n`
    return made
  })
  const front = { date: null, title: null, off: false }
  return { source, doc: { format: 'markdown', passages, lists: [], tables: [], directives: [], front, problems: [] } }
}

const found = (parts: readonly [string, Partial<Passage>?, RegExp?][]) => {
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
  // As passages come: the brackets are no part of their text.
  const linked = (...texts: readonly string[]) => found(texts.map((text) => [text, {}, /[[\]]/]))
  expect(linked('[[Meta]]', '[[Intel#Plants]] grew.', '[[Block diagram]]', 'Meta commentary')).toEqual([
    [0, 'Meta', 'meta'],
    [1, 'Intel', 'intel'],
    [3, 'Meta', 'meta'],
  ])
  expect(linked('[[Meta commentary]]', 'Apple pears')).toEqual([])
})

test('an ordinary name opens a sentence, a cell or an item where the note names the company elsewhere', () => {
  const cell = { kind: 'cell', cell: { table: 0, row: 1, column: 0 } } as const
  const item = { kind: 'item', item: { list: 0, number: 0 } } as const
  const elsewhere: [string] = ['Rent goes to Oracle.']
  for (const more of [{}, cell, item]) {
    expect(found([['Oracle capacity is scarce', more]])).toEqual([])
    expect(found([['Oracle capacity is scarce', more], elsewhere])).toEqual([
      [0, 'Oracle', 'oracle'],
      [1, 'Oracle', 'oracle'],
    ])
  }
})

describe('a part of a name of several words', () => {
  const span = { start: 0, end: 0 }
  const at = { path: 'deals.yaml', span, id: span, parent: null }
  const own = (id: string, name: string): Company => {
    const lists = { aliases: [], tickers: [], products: [] }
    return { id, name, ...lists, parent: null, home: null, fiscalYearEnd: null, at }
  }
  const companies = [
    own('tarn', 'Tarn Pellmore'),
    own('nordcap', 'Nordcap Capital Partners'),
    own('nordcap-energy', 'Nordcap Energy Trust'),
    own('osk', 'Osk'),
    own('osk-dune', 'Osk Quillon'),
    own('tokyo', 'Tokyo Varro'),
    own('union', 'First Blue Union'),
    own('reuters', 'Coldwell Reuters Connectivity'),
  ]
  const index = createNameIndex(companies)
  const marked = (...texts: readonly string[]) => {
    const { source, doc } = note(texts.map((text) => [text]))
    return findMentions(source, doc, index).map(({ passage, text, company }) => [passage, text, company])
  }
  const only = (...texts: readonly string[]) =>
    marked(...texts)
      .filter(([passage]) => passage === texts.length - 1)
      .map(([, text, company]) => `${text} ${company}`)

  test('is the company where the note gives the whole name, before or behind, and nothing elsewhere', () => {
    expect(marked('Tarn Pellmore pays $2m.', 'Pellmore will pay more.', 'So does Tarn.')).toEqual([
      [0, 'Tarn Pellmore', 'tarn'],
      [1, 'Pellmore', 'tarn'],
      [2, 'Tarn', 'tarn'],
    ])
    expect(marked('Pellmore will pay.', 'Tarn Pellmore pays $2m.').map(([, text]) => text)).toEqual([
      'Pellmore',
      'Tarn Pellmore',
    ])
    expect(marked('Pellmore will pay.', 'So does Tarn.')).toEqual([])
  })

  test('is so with what may stand beside a name', () => {
    const behind = (text: string) => only('Lent by Tarn Pellmore.', text)
    expect(behind('When Pellmore’s fund pays')).toEqual(['Pellmore tarn'])
    expect(behind('Pellmore CEO, Pellmore-led, (Pellmore), [[Pellmore]]')).toEqual(Array(4).fill('Pellmore tarn'))
    expect(behind('pellmore, PELLMORE, Pellmores')).toEqual([])
  })

  test('is not where the note has the word in another name', () => {
    for (const other of [
      'Pellmore Africa',
      'John Pellmore',
      '. Mike Pellmore',
      'Chief Pellmore',
      'A. Pellmore',
      'Dr. Pellmore',
    ])
      expect([other, only('Lent by Tarn Pellmore.', `It asked ${other}. Then Pellmore paid.`)]).toEqual([other, []])
  })

  test('is not where it may be two companies of the note, or is one’s name', () => {
    expect(only('From Nordcap Capital Partners.', 'Nordcap has paid.')).toEqual(['Nordcap nordcap'])
    expect(only('From Nordcap Energy Trust.', 'Nordcap has paid.')).toEqual(['Nordcap nordcap-energy'])
    expect(only('From Nordcap Capital Partners.', 'To Nordcap Energy Trust.', 'Nordcap has paid.')).toEqual([])
    expect(only('From Osk Quillon.', 'Osk has paid.')).toEqual(['Osk osk'])
  })

  test('is not where it is a place or an ordinary word', () => {
    expect(only('From Tokyo Varro.', 'In Tokyo, Varro has paid.')).toEqual(['Varro tokyo'])
    expect(only('From First Blue Union.', 'The Union and the First have paid.')).toEqual([])
    expect(only('From Coldwell Reuters Connectivity.', 'So say Reuters of Connectivity.')).toEqual([])
  })

  test('lends no support to the names beside it', () => {
    expect(found([['Rent of Berkshire Hathaway.'], ['Scale, Hathaway and more.']])).toEqual([
      [0, 'Berkshire Hathaway', 'berkshire'],
      [1, 'Hathaway', 'berkshire'],
    ])
  })
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
