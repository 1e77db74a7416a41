import { chunkTokens } from '../tokens/chunk'
import type { Sentence, Token } from '../tokens/types'
import { clauseOf } from './clause'
import { companiesOf, type Label, readLabel, trimmed, withoutBrackets } from './label'
import { isDescribing } from './label-noun'
import { subjectOf } from './subject'

/**
 * Reads a clause that leads to a list: what its subject or its object is, and whom it is about. Figures in it are passed
 * over: they are what the list adds up to.
 *
 * @example *Tarn's contracts with outside clouds come to $9m:* and *Tarn has signed contracts for $9m of computing:* are
 * both contracts of tarn
 */
export function readLead({ passage, at, tokens: all }: Sentence, text: string): Label {
  const tokens = withoutMoney(withoutBrackets(trimmed(all)))
  const sentence = { passage, at, tokens, chunks: chunkTokens(tokens) }
  const { chunks } = sentence
  const verbs = chunks.flatMap(({ kind }, i) => (kind === 'verb' && !isDescribing({ tokens, chunks }, i) ? [i] : []))
  if (verbs.length === 0) return { ...readLabel(tokens, text), tokens: all }
  const phrase = (from: number, to: number) => readLabel(tokens.slice(from, until(tokens, from, to)), text)
  const clause = clauseOf(sentence)
  const [first] = verbs
  const phrases = verbs.toReversed().flatMap((i) => {
    const { first: from = 0, last: to = 0 } = chunks[i] ?? {}
    const subject = subjectOf(clause, i)
    const behind = phrase(to + 1, tokens.length)
    if (subject === null) return [behind]
    const start = chunks[subject.chunk]?.first ?? 0
    return [phrase(start, from), behind, readLabel(tokens.slice(start, to + 1), text)]
  })
  phrases.push(phrase(0, chunks[first ?? 0]?.first ?? 0))
  const found = phrases.find((one) => one.what !== null || one.bareDeal)
  const named = found !== undefined && found.companies.length > 0 ? found.companies : companiesOf(tokens)
  const label = found ?? readLabel([], text)
  return {
    ...label,
    tokens: all,
    who: named.length === 1 ? named : null,
    to: null,
    directed: false,
    companies: named,
    scope: null,
    term: null,
    residue: [],
  }
}

/** Where a phrase ends before a place: at its first comma, colon or relative clause. */
function until(tokens: readonly Token[], from: number, to: number): number {
  const stop = tokens.findIndex(
    ({ lower, pos }, i) =>
      i > from && i < to && (lower === ',' || lower === ':' || lower === ';' || pos === 'relative'),
  )
  return stop < 0 ? to : stop
}

/** Without figures: *contracts for $9m of computing* are contracts for computing. */
function withoutMoney(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter(
    ({ pos, lower }, i) =>
      pos !== 'money' &&
      !(lower === 'of' && tokens[i - 1]?.pos === 'money') &&
      !(pos === 'modifier' && tokens[i + 1]?.pos === 'money'),
  )
}
