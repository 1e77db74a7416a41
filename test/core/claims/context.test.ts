import { describe, expect, test } from 'vitest'
import { sentenceAt, sentencesBefore } from '../../../src/core/claims/context'
import { markdown } from '../passages/notes'

describe('the sentence of a figure', () => {
  test.each([
    ['$5m. Halden pays it. Perrin does not.', '$5m. Halden pays it. '],
    ['Perrin sleeps. $5m! Halden pays it.', '$5m! Halden pays it.'],
    ['Perrin sleeps. ($5m.) Halden pays it. So.', '($5m.) Halden pays it. '],
    ['About $5m. Halden pays it.', 'About $5m. '],
    ['$5m now. Halden pays it.', '$5m now. '],
    ['Halden pays it. $5m.', '$5m.'],
  ])('%s', (text, expected) => {
    const [passage] = markdown(text).passages
    if (passage === undefined) throw new Error('no passage')
    const start = passage.text.indexOf('$5m')
    const { start: from, end } = sentenceAt(passage, { start, end: start + 3 })
    expect(passage.text.slice(from, end).trimEnd()).toBe(expected.trimEnd())
  })
})

describe('what a pronoun may point back to, nearest first', () => {
  test.each([
    ['its passage', ['A one. A two.', '', 'B one. B two. It pays.'], 'B two|B one'],
    ['the paragraph before one that it opens', ['A one. A two.', '', 'It pays.'], 'A two|A one'],
    ['no farther paragraph', ['A one.', '', 'B one.', '', 'It pays.'], 'B one'],
    ['not over a heading', ['A one.', '', '## B', '', 'It pays.'], ''],
    ['not out of a list', ['A one.', '', '- It pays.'], ''],
    ['not into a list', ['- A one.', '', 'It pays.'], ''],
    ['not into a table', ['| A |', '|---|', '| one |', '', 'It pays.'], ''],
  ])('%s', (_, lines, expected) => {
    const doc = markdown(...lines)
    const passage = doc.passages.at(-1)
    const sentence = passage?.sentences.at(-1)
    if (passage === undefined || sentence === undefined) throw new Error('no sentence')
    const before = sentencesBefore(doc, passage, sentence)
    const texts = before.map(({ passage: { text }, at }) => text.slice(at.start, at.end).trim().replace(/\.$/, ''))
    expect(texts.join('|')).toBe(expected)
    expect(before.every(({ distance }) => distance === 'passage')).toBe(true)
  })
})
