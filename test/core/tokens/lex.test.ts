import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Lex, lexSentence } from '../../../src/core/tokens/lex'

const whole = (text: string) => ({ start: 0, end: text.length })
const place = (text: string, part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length })
/** The pieces in lower case; those that are glued to the one before begin with `~`. */
const shown = (pieces: readonly Lex[]) => pieces.map(({ lower, glued }) => (glued ? `~${lower}` : lower))
const cut = (text: string) => shown(lexSentence(text, whole(text), [], []))

test.each([
  ['It paid up.', ['it', 'paid', 'up', '~.']],
  ['first-quarter revenue', ['first', '~-', '~quarter', 'revenue']],
  ['year‑over–year', ['year', '~-', '~over', '~-', '~year']],
  ['Tarn’s sales, the banks’ loans', ['tarn', "~'s", 'sales', '~,', 'the', 'banks', "~'", 'loans']],
  ['It doesn’t say what O’Dell’s got', ['it', "doesn't", 'say', 'what', "o'dell", "~'s", 'got']],
  ['in FY2026, Q3, 1H25 and 2025', ['in', 'fy2026', '~,', 'q3', '~,', '1h25', 'and', '2025']],
  ["H1'25 and FY ’26", ['h1', "~'", '~25', 'and', 'fy', "'", '~26']],
  ['1,250,000 chips, 2,025 of them', ['1,250,000', 'chips', '~,', '2,025', 'of', 'them']],
  ['June 30,2025', ['june', '30', '~,', '~2025']],
  ['2025-11-03', ['2025', '~-', '~11', '~-', '~03']],
  ['12,34,567 rupees', ['12,34,567', 'rupees']],
  ['4.5x of 40MW.', ['4.5x', 'of', '40mw', '~.']],
  ['up 1.4. Then', ['up', '1.4', '~.', 'then']],
  ['the U.S.-based R&D arm', ['the', 'u.s.', '~-', '~based', 'r&d', 'arm']],
  ['Sept. 30', ['sept', '~.', '30']],
  ['“Yes” — he said -- twice—or so', ['"', '~yes', '~"', '—', 'he', 'said', '—', 'twice', '~—', '~or', 'so']],
  ['re\u00ADport\u200Bed', ['reported']],
  ['2025¹', ['2025', '~¹']],
  ['[[Tarn]]-backed [[Osk Labs]]’s', ['tarn', '~-', '~backed', 'osk', 'labs', "~'s"]],
  ['(40%)', ['(', '~40', '~%', '~)']],
  ['İstanbul’da, naïve café', ["i̇stanbul'da", '~,', 'naïve', 'café']],
  ['😀 ok', ['😀', 'ok']],
  ['', []],
  [' \n ', []],
])('%j', (text, pieces) => expect(cut(text)).toEqual(pieces))

test('figures and names are one piece each, figures before names', () => {
  const text = 'Tarn-backed Osk pays Dune Corp.’s arm US$1.4 billion.'
  const figures = [place(text, 'US$1.4 billion')]
  const mentions = ['Tarn', 'Osk', 'Dune Corp.', 'US'].map((name) => place(text, name))
  const pieces = lexSentence(text, whole(text), figures, mentions)
  expect(pieces.map(({ kind, lower }) => [kind, lower])).toEqual([
    ['company', 'tarn'],
    ['punctuation', '-'],
    ['word', 'backed'],
    ['company', 'osk'],
    ['word', 'pays'],
    ['company', 'dune corp.'],
    ['word', "'s"],
    ['word', 'arm'],
    ['money', 'us$1.4 billion'],
    ['punctuation', '.'],
  ])
  expect(pieces.map(({ glued }) => glued)).toEqual([false, true, true, false, false, false, true, false, false, true])
})

test('only the sentence is read, in offsets of the passage', () => {
  const text = 'It paid $1 million. It owes $2 million. All is well.'
  const sentence = place(text, 'It owes $2 million.')
  const pieces = lexSentence(text, sentence, [place(text, '$1 million'), place(text, '$2 million')], [])
  expect(pieces.map(({ at }) => text.slice(at.start, at.end))).toEqual(['It', 'owes', '$2 million', '.'])
  expect(pieces.map(({ text }) => text)).toEqual(['It', 'owes', '$2 million', '.'])
})

test('pieces lie in order, hold no white space but in figures, and leave only white space out', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const pieces = lexSentence(text, whole(text), [], [])
      let at = 0
      for (const { at: span, text: own } of pieces) {
        expect(text.slice(at, span.start)).toMatch(/^[\s\u00AD\u200B-\u200D\u2060\uFEFF]*$/u)
        expect(own).toBe(text.slice(span.start, span.end))
        expect(own).not.toBe('')
        at = span.end
      }
      expect(text.slice(at)).toMatch(/^[\s\u00AD\u200B-\u200D\u2060\uFEFF]*$/u)
    }),
  )
})

test.each(['1,23,456,78,', "a'b'c’", 'U.S.', '--', 'é\u00AD', '2025-11-', '$ '])(
  '%j many times over is linear',
  (unit) => {
    const timed = (times: number) => {
      const text = unit.repeat(times)
      const from = performance.now()
      lexSentence(text, whole(text), [], [])
      return performance.now() - from
    }
    timed(2_000)
    expect(timed(40_000)).toBeLessThan(1_000)
  },
)
