import type { DealStatus } from '../registry/types'
import { STATUSES } from './lexicon'
import { matchesIn, type Place, readingDistance } from './near'

/** Words farther from a figure than this do not speak of it. */
const REACH = 16

/**
 * The stage of a deal that the words near a figure speak of, or null. Words of doubt go before words of certainty: what
 * is *in talks about a contract* is not signed. What is denied or supposed is not told at all.
 *
 * @example *Meta is in talks with Oracle about a contract of $20 billion* is `rumoured`
 */
export function statusFor({ text, sentence, figure, figures }: Place): DealStatus | null {
  const hits = STATUSES.flatMap(({ means, pattern }) =>
    matchesIn(text, sentence, pattern).map(({ at }) => ({
      means,
      distance: readingDistance(text, at, figure, figures),
    })),
  ).filter(({ distance }) => distance <= REACH)
  const sorted = hits.sort((a, b) => a.distance - b.distance)
  const doubt = sorted.find(({ means }) => DOUBTFUL.has(means))
  if (doubt !== undefined) return doubt.means
  return DENIED.test(text.slice(sentence.start, figure.start)) ? null : (sorted[0]?.means ?? null)
}

const DOUBTFUL: ReadonlySet<DealStatus> = new Set(['cancelled', 'rumoured', 'intent'])
const DENIED =
  /(?:^(?:had|if|were|should)\s|(?<!\p{L})(?:not|never|n['’]t|doubts?|den(?:y|ies|ied)|whether|if|neither|nor|no longer)(?!\p{L}))/iu
