import fc from 'fast-check'
import { readPassages } from '../../../src/core/passages/read'
import { toSource } from '../../../src/core/passages/source-map'
import type { NoteText, Passage } from '../../../src/core/passages/types'

/** The texts of a note's passages. */
export function texts(note: NoteText): string[] {
  return note.passages.map((passage) => passage.text)
}

/** A Markdown note of these lines, read. */
export function markdown(...lines: readonly string[]): NoteText {
  return readPassages(lines.join('\n'), 'markdown')
}

/** A text note of these lines, read. */
export function plain(...lines: readonly string[]): NoteText {
  return readPassages(lines.join('\n'), 'text')
}

/** What stands in the note where a passage says `words`. */
export function written(source: string, passage: Passage | undefined, words: string): string {
  if (passage === undefined) throw new Error('no such passage')
  const start = passage.text.indexOf(words)
  if (start < 0) throw new Error(`not in the passage: ${words}`)
  const { start: from, end } = toSource(passage, { start, end: start + words.length })
  return source.slice(from, end)
}

/** Pieces that mean something in Markdown or in text files. */
const FRAGMENTS = [
  'OpenAI',
  'pays ',
  '$38 billion',
  '$4.5M',
  'Amazon Web\nServices',
  ' ',
  '  ',
  '\t',
  '\n',
  '\n',
  '\n\n',
  '\n\n',
  '    ',
  '- ',
  '* ',
  '1. ',
  '2) ',
  '> ',
  '>',
  '# ',
  '## ',
  '#',
  '```',
  '~~~',
  '`',
  '``',
  '*',
  '**',
  '_',
  '__',
  '~~',
  '~',
  '[',
  ']',
  '(',
  ')',
  '![',
  '](',
  '](x.md)',
  '[^1]',
  '[^1]: ',
  '[ref]',
  '[ref]: ',
  'deals.yaml#x',
  '<',
  '>',
  '<b>',
  '</b>',
  '<br>',
  '<code>',
  '</code>',
  '<sup>',
  '<!--',
  '-->',
  '<!-- tieout-disable -->',
  '<div>',
  '</div>',
  '<pre>',
  '</pre>',
  '<?',
  '?>',
  '&',
  '&amp;',
  '&pound;',
  '&#36;',
  '&nbsp;',
  '&#x1F4B0;',
  '&#0;',
  '\\',
  '\\$',
  '\\\\',
  '\\\n',
  '$',
  '$x^2$',
  '$$',
  '\\alpha',
  '|',
  '| a | b |\n|---|---|\n',
  '|-',
  '---',
  '---\n',
  '===',
  '===\n',
  '+++\n',
  ':',
  ':-',
  '[x] ',
  '[ ] ',
  '.',
  '. ',
  '! ',
  '?',
  '“',
  '”',
  '…',
  'https://x.com/$5M',
  'www.a.b',
  'a@b.co',
  '@',
  '\u00A0',
  '\uFEFF',
  '\uFFFC',
  '\uD83D\uDCB0',
  '\uD83D',
  '\uDCB0',
  'مليون',
  '億',
  '\r\n',
  '\r',
  '<<<<<<< a\n',
  '=======\n',
  '>>>>>>> b\n',
  '# tieout-disable x\n',
  '• ',
  '(a) ',
  'Mr. ',
  'U.S. ',
  'Inc. ',
  '3',
  '12. ',
  'date: 2025-11-03',
  'tieout: false',
  'Q: ',
  'TOTAL',
  '\f',
  '\v',
  '\0',
  '\u2028',
  '\u00AD',
  '\u2060',
  '==',
  '%%',
  '[[',
  '[[a|',
  ']]',
  '{{',
  '}}',
  '{% ',
  ' %}',
  '^[',
  '</sup>',
  '<p>',
  '<p>$5M <b>billion',
  '<table><tr><td>',
  '<td colspan=2>',
  '</table>',
  '<li>',
  '<ul>\n',
  '</li>',
  '<h2>',
  '<script>',
  '<div hidden>',
]

/** Any note one could think of, and many one could not. */
export const anyNote = fc.oneof(
  fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 40 }).map((parts) => parts.join('')),
  fc
    .array(fc.oneof(fc.constantFrom(...FRAGMENTS), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 30 })
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
)
