import type { Token } from '../tokens/types'
import { UNIT_WORDS } from '../vocabulary/heads'
import { CONDITION_PREPOSITIONS, PLACE_PREPOSITIONS } from '../vocabulary/lists'
import { isDeal } from './deal'
import type { Draft } from './draft'
import { type Extent, tokensOf } from './extent'
import { isInCompound, nounsOf } from './phrase'

const SMALL = new Set([
  'determiner',
  'possessive',
  'preposition',
  'auxiliary',
  'coordinator',
  'hyphen',
  'money',
  'number',
  'percent',
  'time',
  'punctuation',
  'pronoun',
  'modifier',
  'relative',
  'subordinator',
])
/** Nouns that leave what a figure is as it is. */
const PLAIN = new Set(['harmless', 'outlook', 'talk', 'person'])

/**
 * The words of a statement that no slot accounts for, in reading order: nouns of no plain class, words that nobody knows,
 * companies that play no part.
 *
 * @example of *Quillon reported $4bn in revenue from storage products*: `storage`
 */
export function residueOf(draft: Draft, extent: Extent, text: string): readonly string[] {
  const deal =
    isDeal(draft.what?.value ?? null, draft.bareDeal) || draft.what?.value === 'funding' || draft.what?.value === 'debt'
  const found: string[] = []
  tokensOf(draft, extent).forEach((token, i) => {
    const at = extent.first + i
    if (deal && isPlace(draft, at)) return
    if (token === null || draft.used.has(at) || isPlain(draft, token, at, deal)) return
    found.push(text.slice(token.at.start, token.at.end))
  })
  if (draft.stranger !== null && draft.who === null && !found.some((word) => word.toLowerCase() === draft.stranger))
    found.unshift(draft.stranger)
  return [...found, ...conditionsOf(draft, text)]
}

/** Whether a name that nobody knows is where a deal's thing stands, its two sides being named: *a lease in Ellendale*. */
function isPlace({ clause, who, to }: Draft, at: number): boolean {
  const { tokens, chunks } = clause.sentence
  const own = clause.chunkOf[at] ?? 0
  const chunk = chunks[own]
  if (who === null || to === null || tokens[at]?.pos !== 'unknown' || tokens[at]?.capital !== true) return false
  return chunk?.last === at && PLACE_PREPOSITIONS.has(tokens[chunks[own - 1]?.first ?? -1]?.lower ?? '')
}

/** What an amount in brackets adds to the one before: *$275m ($400m with milestones)*. */
function conditionsOf({ clause, complements, governor }: Draft, text: string): readonly string[] {
  if (governor.by !== 'aside') return []
  return complements
    .filter(({ preposition }) => CONDITION_PREPOSITIONS.has(preposition))
    .flatMap(({ chunk }) => {
      const { first, last } = clause.sentence.chunks[chunk] ?? { first: 0, last: -1 }
      const tokens = clause.sentence.tokens.slice(first, last + 1)
      const [from, to] = [tokens[0], tokens.at(-1)]
      const isNamed = from === undefined || to === undefined || tokens.some(({ company }) => company !== null)
      return isNamed ? [] : [text.slice(from.at.start, to.at.end)]
    })
}

function isPlain(draft: Draft, token: Token, at: number, deal: boolean): boolean {
  if (token.lower === 'another') return draft.timed
  if (SMALL.has(token.pos) || token.entry.marks.has('harmless')) return true
  if (UNIT_WORDS.has(token.lower)) return true
  if (token.pos === 'verb') return token.entry.senses.length > 0
  if (token.company !== null) return isInCompound(draft.clause.sentence, at) || isRoleModifier(draft, at)
  if (token.pos !== 'noun') return token.lower.endsWith('ly') || (token.glued && token.lower.length <= 1)
  const nouns = nounsOf(token)
  if (nouns.some(({ is }) => PLAIN.has(is))) return true
  if (deal && nouns.some(({ is }) => is === 'goods' || is === 'place' || is === 'bare' || is === 'kind')) return true
  // What a company has committed itself to is for something: *computing commitments*.
  if (draft.what?.value === 'commitments' && nouns.some(({ is }) => is === 'goods')) return true
  if (nouns.some(({ is, what }) => (is === 'measure' || is === 'kind') && what === draft.what?.value)) return true
  return nouns.some(({ is }) => is === 'company')
}

/** A company that only names another: *Tarn rival Osk*, *Tarn CEO Lee*. */
function isRoleModifier({ clause }: Draft, at: number): boolean {
  const next = clause.sentence.tokens[at + 1]
  return nounsOf(next).some(({ is }) => is === 'relation' || is === 'person' || is === 'company')
}
