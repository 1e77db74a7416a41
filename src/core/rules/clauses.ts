import type { Note } from '../notes/types'
import { contains, type Span } from '../span'
import type { Token } from '../tokens/types'
import { type Sentence, tokensAt } from './sentences'

/**
 * The statements of a sentence, each with its own figures: arithmetic holds within one. A break between two figures of
 * one list is none: a list's last item follows *, and*.
 */
export function clausesOf(note: Note, sentence: Sentence): readonly Sentence[] {
  const { passage, at, figures } = sentence
  const breaks = tokensAt(note, passage, at).flatMap((token, i, tokens) => breakAt(token, tokens[i + 1], tokens[i + 2]))
  return [at.start, ...breaks.map(({ end }) => end)].map((start, i) => {
    const own = { start, end: breaks[i]?.start ?? at.end }
    const text = passage.text.slice(own.start, own.end)
    return { ...sentence, at: own, text, figures: figures.filter(({ figure }) => contains(own, figure.at)) }
  })
}

const JOINS: ReadonlySet<string> = new Set(['and', 'but', 'while', 'whereas'])

/** Where one statement ends and the next begins: a semicolon, a dash with spaces, *, and* or *, but*. */
function breakAt({ lower, text, at, glued }: Token, next?: Token, after?: Token): readonly Span[] {
  const isDash = (text === '—' || text === '–') && !glued && next?.glued === false
  const isJoin = lower === ',' && JOINS.has(next?.lower.split(' ')[0] ?? '')
  const behind = isJoin ? after : lower === ';' || isDash ? next : undefined
  return behind === undefined ? [] : [{ start: at.start, end: behind.at.start }]
}
