import type { Token } from '../tokens/types'
import { ATTRACTING, FIELD_NOUNS, RATE_UNITS, WORLDWIDE, YEARLY_WORDS } from '../vocabulary/lists'
import { boundOf, deltaOf } from './bounds'
import { complementsAfter, isPassive, mainVerb } from './clause'
import { isDeal } from './deal'
import { type Draft, slot } from './draft'
import { phraseTokens, subjectTokens } from './extent'
import { entityOf, headOf, nounAs } from './phrase'
import type { Scope, Slot } from './types'

/** How much of its thing a figure is: the whole, a part, a sum over several, a bound, a rate, a rise or fall by. */
export function scopeOf(draft: Draft): Slot<Scope> {
  const { clause, at, governor } = draft
  const { tokens, chunks } = clause.sentence
  const told = (scope: Scope, words: string): Slot<Scope> => slot(scope, 'said', words)
  const own = clause.chunkOf[at] ?? 0
  const behind = tokens[(chunks[own]?.last ?? at) + 1]
  const next = tokens[at + 1]
  const isEach = next?.lower === 'each' && tokens[at + 2]?.lower === 'to'
  const rate = [next, behind].find((token) => token?.time?.says.kind === 'rate')
  if (rate !== undefined && !isOfYear(draft, rate)) return told('rate', rate.lower)
  const slash =
    next?.lower === '/' ||
    next?.lower === 'per' ||
    behind?.lower === 'per' ||
    (next?.lower === 'a' && RATE_UNITS.has(tokens[at + 2]?.lower ?? '')) ||
    ((next?.lower === 'a' || next?.lower === 'an') && RATE_UNITS.has(tokens[at + 2]?.lower ?? ''))
  if (slash) return told('rate', `${next?.lower} ${tokens[at + 2]?.lower ?? ''}`)
  if ((next?.lower === 'each' && !isEach) || next?.lower === 'apiece') return told('rate', next.lower)
  if (isForEvery(draft)) return told('rate', 'for every')
  if (
    draft.basis?.value === 'per share' ||
    (draft.what?.value === 'price' &&
      [draft.what.words, ...phraseTokens(draft).map(({ lower }) => lower)].some(
        (words) => words.includes('share') || words.includes('stock'),
      ))
  )
    return told('rate', 'per share')
  const delta = deltaOf(draft)
  if (delta !== null) return told('delta', delta)
  if (draft.anchor?.as === 'conversion') {
    const converted = scopeOf(draft.anchor.draft)
    if (converted.value !== 'whole') return converted
  }
  if (draft.several !== null) return told('several', draft.several)
  if (draft.anchor?.as === 'ellipsis' && draft.anchor.shared) {
    const shared = scopeOf(draft.anchor.draft)
    if (shared.value === 'several') return shared
  }
  const among = draft.complements.find(({ preposition }) => preposition === 'between')
  const nextOf = among === undefined ? undefined : chunks[among.chunk + 2]
  if (nextOf?.kind === 'noun' && entityOf(clause.sentence, nextOf)?.kind === 'several')
    return told('several', 'between')
  const phrase = phraseTokens(draft)
  const sum = [...phrase, ...(governor.by === 'level' || governor.by === 'against' ? subjectTokens(draft) : [])].find(
    ({ entry }) => entry.marks.has('several'),
  )
  const world =
    draft.who === null ? [...phrase, ...subjectTokens(draft)].find(({ lower }) => WORLDWIDE.has(lower)) : undefined
  if (world !== undefined) return told('several', world.lower)
  const isMany =
    !isDeal(draft.what?.value ?? null, draft.bareDeal) || (draft.what?.value === 'build' && governor.noun === null)
  const many = draft.who !== null && draft.who.value.length > 1 && isMany
  if (many) return told('several', draft.who?.words ?? '')
  if (sum !== undefined && ['combined', 'collective', 'aggregate', 'cumulative'].includes(sum.lower))
    return told('several', sum.lower)
  const likes =
    likesOf(draft) ??
    (draft.what?.value === 'funding' || draft.what?.value === 'debt' || draft.what?.value === 'equity' || draft.bareDeal
      ? later(draft, ['to date', 'so far', 'in total', 'altogether'])
      : null)
  if (likes !== null) return told('several', likes)
  const passive =
    governor.by === 'subject' &&
    draft.who === null &&
    draft.what?.value === 'capex' &&
    governor.verb !== null &&
    isPassive(clause.sentence, chunks[governor.verb] ?? { kind: 'verb', first: 0, last: -1 })
  if (passive) return told('several', 'passive')
  const receivers =
    draft.who === null
      ? draft.complements
          .map(({ chunk }) => entityOf(clause.sentence, chunks[chunk] ?? { first: 0, last: -1 }))
          .find((entity) => entity?.kind === 'several')
      : undefined
  if (receivers != null) return told('several', tokens[receivers.at]?.lower ?? '')
  const field = draft.who === null ? fieldOf(draft) : null
  if (field !== null) return told('several', field)
  if (isSeveralPlural(draft)) return told('several', tokens[governor.noun ?? at]?.lower ?? '')
  const bound = boundOf(draft)
  if (bound !== null) return told('bound', bound)
  if (draft.part !== null) return told('part', draft.part)
  return slot('whole', 'said', '')
}

/** What a company earns, loses or makes *a year* is its number of a year, no rate. */
function isOfYear({ what, used, clause }: Draft, rate: Token): boolean {
  if (!YEARLY_WORDS.has(rate.lower) || !['revenue', 'profit', 'loss'].includes(what?.value ?? '')) return false
  used.add(clause.sentence.tokens.indexOf(rate))
  return true
}

/** Of two amounts that are weighed: *$10 of revenue for every $1 of capex*. */
function isForEvery({ clause, at }: Draft): boolean {
  const { tokens } = clause.sentence
  const every = tokens.findIndex(
    ({ lower }, i) => lower === 'for' && ['every', 'each'].includes(tokens[i + 1]?.lower ?? ''),
  )
  return every >= 0 && tokens[every + 2]?.pos === 'money' && (at === every + 2 || (at < every && every - at < 10))
}

/** Whose money it is where no company is named: a whole trade's. *$5bn flowed into the data center market*, *chip revenues*. */
function fieldOf({ clause, complements, governor, subject }: Draft): string | null {
  const { tokens, chunks } = clause.sentence
  const behind =
    governor.by === 'subject' && governor.verb !== null ? complementsAfter(clause, governor.verb) : complements
  const into = behind.find(
    ({ preposition, chunk }) =>
      preposition === 'into' && FIELD_NOUNS.has(tokens[chunks[chunk]?.last ?? -1]?.lower ?? ''),
  )
  if (into !== undefined) return tokens[chunks[into.chunk]?.last ?? -1]?.lower ?? null
  const verb = governor.verb === null ? undefined : chunks[governor.verb]
  if (verb !== undefined && ATTRACTING.has(mainVerb(clause.sentence, verb)?.lower ?? '')) return 'attract'
  const chunk = subject === null || governor.by !== 'level' ? undefined : chunks[subject.chunk]
  const head = chunk === undefined ? null : headOf(clause.sentence, chunk)
  const isTrade =
    head !== null && chunk !== undefined && head > chunk.first && nounAs(tokens[head], 'measure')?.plural === true
  return isTrade && tokens[chunk.first]?.pos !== 'determiner' ? (tokens[head]?.lower ?? null) : null
}

function likesOf(draft: Draft): string | null {
  const { tokens } = draft.clause.sentence
  for (let i = draft.at + 1; i < tokens.length; i++)
    if (
      (tokens[i]?.lower === 'likes' || tokens[i]?.lower === 'like') &&
      tokens[i - 1]?.lower === 'the' &&
      tokens[i + 1]?.lower === 'of'
    )
      return 'the likes of'
  return null
}

function later(draft: Draft, phrases: readonly string[]): string | null {
  const { tokens } = draft.clause.sentence
  for (let i = draft.at + 1; i < Math.min(tokens.length, draft.at + 8); i++) {
    const token = tokens[i]
    if (token !== undefined && phrases.includes(token.lower)) return token.lower
  }
  return null
}

/** *$5bn in deals, $5bn of contracts*: deals in the plural are several. */
function isSeveralPlural({ clause, governor, what, to }: Draft): boolean {
  const noun = governor.noun === null ? undefined : clause.sentence.tokens[governor.noun]
  const chunk = governor.noun === null ? undefined : clause.sentence.chunks[clause.chunkOf[governor.noun] ?? -1]
  if (
    noun === undefined ||
    what?.value === 'commitments' ||
    (chunk !== undefined &&
      clause.sentence.tokens.slice(chunk.first, chunk.last).some(({ company }) => company !== null))
  )
    return false
  const sense =
    nounAs(noun, 'bare') ??
    (nounAs(noun, 'kind')?.what === 'equity' || nounAs(noun, 'kind')?.what === 'acquisition'
      ? nounAs(noun, 'kind')
      : null)
  return sense?.plural === true && (governor.by === 'in' || (governor.by === 'level' && to !== null))
}
