import { writtenAt } from '../../figures/written'
import type { Passage } from '../../passages/types'
import type { Span } from '../../span'
import { type Gated, gated, gateOf } from '../../text/gated'
import type { Numbered, Sentence } from '../sentences'

/** What stands for a figure in a skeleton: a character that no prose has. */
export const FIGURE = '\uE000'

/** A sentence with each figure, its hedge included, put as one character, so that phrases can be written as patterns. */
export interface Skeleton {
  readonly sentence: Sentence
  /** Straight apostrophes, single spaces. */
  readonly text: string
  /** Whether a pattern may match the text. */
  readonly opens: (pattern: Gated) => boolean
  /** What stands before each figure, back to the one before it or the sentence's start; last, what stands behind all. */
  readonly gaps: readonly string[]
}

/** The skeleton of a sentence: `$8 billion less about $3 billion` is `# less #`, where # stands for FIGURE. */
export function skeletonOf(sentence: Sentence): Skeleton {
  const { passage, at, figures } = sentence
  const gaps: string[] = []
  let from = at.start
  for (const { figure } of figures) {
    const written = writtenAt(figure)
    gaps.push(plain(passage, { start: from, end: Math.max(from, written.start) }))
    from = Math.max(from, written.end)
  }
  gaps.push(plain(passage, { start: from, end: at.end }))
  const text = gaps.join(FIGURE)
  return { sentence, text, opens: gateOf(text.toLowerCase()), gaps }
}

function plain(passage: Passage, { start, end }: Span): string {
  return passage.text
    .slice(start, end)
    .replace(/[\uE000\s]+/g, ' ')
    .replaceAll('’', "'")
}

const WORDS = `(?:(?:\\s[^\\s,;:()${FIGURE}]+){0,8}\\s)`
const PROSE = `(?:[,;)]?(?:\\s[^\\s:()${FIGURE}]+){0,12}\\s\\(?)`
const AWAY =
  'than|from|up|down|to|by|per|against|after|before|in|at|for|with|and|or|on|which|that|more|less|versus|not|another'
const NOUN = `(?:(?:\\s(?!(?:${AWAY})\\b)[^\\s,;:()${FIGURE}]+){0,5}\\s)`

/**
 * A pattern over skeletons. In its source `#` is a figure, `~` up to eight words without a comma, `~~` up to twelve with
 * commas, and `@` up to five of one noun phrase: no preposition but *of*, no comparison.
 *
 * @example phrase('#~less~#~~leaves@#') finds `$60bn of cash less $8bn of debt leaves $52bn`
 */
export function phrase(source: string): Gated {
  const pattern = () =>
    source.replaceAll('~~', PROSE).replaceAll('~', WORDS).replaceAll('@', NOUN).replaceAll('#', FIGURE)
  return gated(pattern, 'iu')
}

/** The figures of a sentence that a pattern over its skeleton took in, in order, and the text it took; null for none. */
export function matchPhrase(
  { text, sentence, opens }: Skeleton,
  form: Gated,
): { readonly figures: readonly Numbered[]; readonly text: string } | null {
  const match = opens(form) ? form.pattern().exec(text) : null
  if (match === null) return null
  const before = countFigures(text.slice(0, match.index))
  return { figures: sentence.figures.slice(before, before + countFigures(match[0])), text: match[0] }
}

function countFigures(text: string): number {
  return text.split(FIGURE).length - 1
}
