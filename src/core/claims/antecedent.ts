import { type MentionIndex, mentionsIn, type Surrounding } from './context'
import { isExcluded } from './standing'
import type { Distance, Party } from './types'

/** *It*, *Its*, *The company*. */
const REFERS =
  /^(?:[-*•]\s)?(?:it|its|they|their|the (?:\p{L}+[\s-]){0,2}(?:company|start-?up|firm|group|lab|laboratory|chipmaker|maker|vendor|utility|deal|round|contract))(?!\p{L})/iu

/** Whether a sentence's subject stands for a company named before. */
export function pointsBack(sentence: string): boolean {
  return REFERS.test(sentence)
}

/**
 * What such a subject stands for: the first company of the nearest sentence before it that names one. What a sentence
 * that names nobody is about: the one company that the nearest place names, where it names only one.
 */
export function antecedent(
  mentions: MentionIndex,
  around: readonly Surrounding[],
  title: readonly string[],
  refers: boolean,
): readonly Party[] {
  const places = around.map((place) => ({
    distance: place.distance,
    companies: [
      ...new Set(
        mentionsIn(mentions, place)
          .filter(({ at }) => !isExcluded(place.passage.text, at))
          .map(({ company }) => company),
      ),
    ],
  }))
  const nearest = places.find(({ companies }) => companies.length > 0)
  const [company, other] = nearest?.companies ?? title
  if (company === undefined || (other !== undefined && !(refers && nearest?.distance === 'passage'))) return []
  return [partyAt(company, 'antecedent')]
}

/** What a table or a list is about: the one company that its caption, lead, heading or title names. */
export function topicOf(
  mentions: MentionIndex,
  around: readonly Surrounding[],
  title: readonly string[],
): readonly Party[] {
  const places = around
    .filter(({ distance }) => distance !== 'sentence' && distance !== 'question')
    .map((place) => [...new Set(mentionsIn(mentions, place).map((mention) => mention.company))])
  const [company, other] = places.find((companies) => companies.length > 0) ?? title
  return company === undefined || other !== undefined ? [] : [partyAt(company, 'antecedent')]
}

/** A company outside the figure's sentence. */
export function partyAt(company: string, distance: Distance): Party {
  return { company, role: 'party', distance, attached: false, elsewhere: false, aside: false, words: 0 }
}
