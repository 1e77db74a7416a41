import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block } from '../../../src/core/passages/blocks'
import { compilePiece } from '../../../src/core/passages/compile'
import { NO_DEFINITIONS } from '../../../src/core/passages/definitions'
import { exceedsLimits } from '../../../src/core/passages/limits'
import { readMarkdown } from '../../../src/core/passages/markdown'
import { passageMemo } from '../../../src/core/passages/memo'
import { outline } from '../../../src/core/passages/outline'
import { cutPieces } from '../../../src/core/passages/pieces'
import { simplePiece } from '../../../src/core/passages/simple'
import { anyNote } from './notes'

/** A note read whole, in one piece, by the parser alone. */
function readWhole(text: string) {
  const { definitions } = compilePiece(text, NO_DEFINITIONS)
  const piece = compilePiece(text, definitions)
  return { ...outline([{ base: 0, piece }]), directives: piece.directives }
}

function readInPieces(text: string) {
  const pieces = readMarkdown(text, 0, passageMemo())
  const directives = pieces.flatMap(({ base, piece }) =>
    piece.directives.map(({ span, ...rest }) => ({
      ...rest,
      span: { start: span.start + base, end: span.end + base },
    })),
  )
  return { ...outline(pieces), directives }
}

describe('cutPieces', () => {
  test('cuts at a blank line before a line that closes everything', () => {
    const text = 'One\n\n- a\n\n- b\n\n  c\n\nTwo\n\n> q\n\n> r\n'
    const cut = cutPieces(text, 0).map(({ start, end }) => text.slice(start, end))
    expect(cut).toEqual(['One\n\n- a\n\n- b\n\n  c\n\n', 'Two\n\n', '> q\n\n', '> r\n'])
  })

  test('reading in pieces is reading the whole', () => {
    fc.assert(
      fc.property(
        anyNote.filter((text) => !exceedsLimits(text)),
        (text) => {
          expect(readInPieces(text)).toEqual(readWhole(text))
        },
      ),
      { numRuns: 3000 },
    )
  })
})

describe('simplePiece', () => {
  test('gives what the full reading gives, or nothing', () => {
    const simple = fc.array(
      fc.constantFrom(
        'OpenAI',
        ' ',
        '  ',
        '\n',
        '\r\n',
        '$38 billion.',
        '# ',
        '#',
        '1',
        '.',
        '-',
        '=',
        '“a”',
        ':',
        '!',
        ' pays ',
        '\n- ',
        '\n  - ',
        '\n1. ',
        '\n\n- ',
        '* ',
        '*',
        '**',
        '_',
        '~',
        '[',
        ']',
        '[[Tarn]]',
        '[Tarn](https://tarn.example/a_b)',
        '(',
        ')',
        '<',
        '&',
        '|',
        '&amp;',
        '(x)',
        '`',
        '`a|b`',
        '\n| a | b |\n|---|:-:|\n',
        '| a | b |\n|---|---|\n',
        '\n| ',
        ' | ',
        '|\n',
        '~$5',
        '(~5',
        '😀',
        '—',
        '+',
      ),
      { maxLength: 14 },
    )
    fc.assert(
      fc.property(
        simple.map((parts) => parts.join('')).filter((text) => cutPieces(text, 0).length === 1 && /^\S/.test(text)),
        (text) => {
          const piece = simplePiece(text)
          if (piece === null) return
          const full = compilePiece(text, NO_DEFINITIONS)
          expect(withoutLength(piece.blocks)).toEqual(withoutLength(full.blocks))
        },
      ),
      { numRuns: 6000 },
    )
  })

  test('reads a paragraph and a heading', () => {
    expect(simplePiece('OpenAI pays\nAWS.\n\n')?.blocks).toMatchObject([{ draft: { text: 'OpenAI pays AWS.' } }])
    expect(simplePiece('## The deal\n')?.blocks).toMatchObject([{ level: 2, draft: { text: 'The deal' } }])
    expect(simplePiece('- **Tarn** pays\n  - [[Osk]]')?.blocks).toMatchObject([
      { container: 'list' },
      { container: 'item' },
      { draft: { text: 'Tarn pays' } },
      { container: 'list' },
      { container: 'item' },
      { draft: { text: 'Osk' } },
      { type: 'close' },
      { type: 'close' },
      { type: 'close' },
      { type: 'close' },
    ])
    expect(simplePiece('OpenAI *pays')).toBeNull()
  })
})

function withoutLength(blocks: readonly Block[]) {
  return JSON.parse(JSON.stringify(blocks)) as unknown
}
