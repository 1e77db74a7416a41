import type { Span } from '../span'

/** A piece of a sentence: a word, a number, a sign, or a whole figure or company name. */
export interface Lex {
  /** A piece that holds a letter is a word, also `FY2026`, `3Q25`, `20th` and `40MW`. */
  readonly kind: 'word' | 'number' | 'punctuation' | 'money' | 'company'
  /** As written. */
  readonly text: string
  /**
   * In lower case, without soft hyphens and zero-width marks; apostrophes are `'`, double quotes `"`, hyphens, minus
   * signs and en dashes `-`, em dashes `—` (also `--`).
   */
  readonly lower: string
  /** Its place in the passage's text. */
  readonly at: Span
  /** It follows the piece before it without white space. False for the first of a sentence. */
  readonly glued: boolean
}

/** White space, marks that count as nothing, and the brackets of a wikilink: `[[Tarn]]`. */
const SPACE = /(?:[\s\u00AD\u200B-\u200D\u2060\uFEFF]|\[\[|\]\])+/uy
const NOTHING = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu
const LETTER = '[\\p{L}\\p{M}\\u00AD\\u200B-\\u200D\\u2060]'
const PIECE = new RegExp(
  [
    '(?:\\p{L}\\.){2,}(?!\\p{L})', // U.S., e.g.
    '\\p{Lu}{1,3}&\\p{Lu}{1,3}(?!\\p{L})', // R&D
    `(?:\\p{Nd}{1,3}(?:,\\p{Nd}{2,3})+(?!\\p{Nd})|\\p{Nd}+)(?:\\.\\p{Nd}+)?(?:${LETTER}[\\p{L}\\p{M}\\p{Nd}]*)?`,
    `(?:${LETTER}|\\p{Nd})+(?:['’ʼ](?![sS](?![\\p{L}\\p{Nd}]))${LETTER}+)*`,
    "['’ʼ][sS](?![\\p{L}\\p{Nd}])",
    '--+',
    '.',
  ].join('|'),
  'uys',
)
const LOOKS: ReadonlyMap<string, string> = new Map([
  ...Array.from('‘’ʼ′', (mark): [string, string] => [mark, "'"]),
  ...Array.from('“”„«»″', (mark): [string, string] => [mark, '"']),
  ...Array.from('‐‑‒–−', (mark): [string, string] => [mark, '-']),
  ['―', '—'],
])
const IS_PLAIN = /^[\x20-\x7E]*$/
const HAS_LETTER = /\p{L}/u
const IS_NUMBER = /^\p{Nd}/u

/**
 * A sentence in pieces, in order. Words are cut at hyphens (`first-quarter` is three pieces, the last two glued) and
 * before a possessive `'s`; contractions (`don't`), numbers with their separators (`2,025`, `1.4`), dotted initials
 * (`U.S.`) and codes (`FY2026`, `1H25`) are one piece. Linear in the sentence.
 *
 * @param text the passage's text
 * @param sentence a span of it
 * @param figures spans of the passage's figures, in order; those outside the sentence are passed over
 * @param mentions spans of its company names, in order; one that touches a figure is passed over
 * @example `Tarn’s revenue rose to $5 billion.` gives Tarn (company), 's, revenue, rose, to, $5 billion (money), .
 */
export function lexSentence(text: string, sentence: Span, figures: readonly Span[], mentions: readonly Span[]): Lex[] {
  const found: Lex[] = []
  let at = sentence.start
  for (const { kind, span } of wholes(sentence, figures, mentions)) {
    cut(text.slice(at, span.start), at, found)
    add(found, kind, text.slice(span.start, span.end), span.start)
    at = span.end
  }
  cut(text.slice(at, sentence.end), at, found)
  return found.map((piece, i) => (isLinked(text, found[i - 1], piece) ? { ...piece, glued: true } : piece))
}

/** Whether only the brackets of a wikilink stand between two pieces. */
function isLinked(text: string, before: Lex | undefined, piece: Lex): boolean {
  if (before === undefined || piece.at.start - before.at.end < 2) return false
  const between = text.slice(before.at.end, piece.at.start)
  return between === '[[' || between === ']]' || between === ']][['
}

/** The figures and names of a sentence in one order, none upon another: figures come before names. */
function wholes(
  sentence: Span,
  figures: readonly Span[],
  mentions: readonly Span[],
): readonly { readonly kind: 'money' | 'company'; readonly span: Span }[] {
  const isInside = ({ start, end }: Span) => sentence.start <= start && end <= sentence.end
  const money = figures.filter(isInside)
  const all = [...money.map((span) => ({ kind: 'money' as const, span }))]
  let next = 0
  const names = mentions.filter(isInside).filter(({ start, end }) => {
    while ((money[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++
    return (money[next]?.start ?? Number.POSITIVE_INFINITY) >= end
  })
  const both = [...all, ...names.map((span) => ({ kind: 'company' as const, span }))]
  both.sort((a, b) => a.span.start - b.span.start)
  let end = sentence.start
  return both.filter(({ span }) => {
    if (span.start < end) return false
    end = span.end
    return true
  })
}

/** Cuts a stretch without figures and names, which begins at `offset`, into pieces. */
function cut(stretch: string, offset: number, found: Lex[]): void {
  let at = 0
  while (at < stretch.length) {
    SPACE.lastIndex = at
    if (SPACE.test(stretch)) at = SPACE.lastIndex
    if (at >= stretch.length) return
    PIECE.lastIndex = at
    const piece = PIECE.exec(stretch)?.[0] ?? stretch.charAt(at)
    const kind = HAS_LETTER.test(piece) ? 'word' : IS_NUMBER.test(piece) ? 'number' : 'punctuation'
    add(found, kind, piece, offset + at)
    at += piece.length
  }
}

function add(found: Lex[], kind: Lex['kind'], text: string, start: number): void {
  const glued = found.at(-1)?.at.end === start
  found.push({ kind, text, lower: plain(text), at: { start, end: start + text.length }, glued })
}

function plain(text: string): string {
  if (IS_PLAIN.test(text)) return text.startsWith('--') ? '—' : text.toLowerCase()
  return Array.from(text.replace(NOTHING, '').toLowerCase(), (mark) => LOOKS.get(mark) ?? mark).join('')
}
