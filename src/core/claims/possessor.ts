import type { Chunk } from '../tokens/types'
import { complementsAfter } from './clause'
import { descriptionOf } from './described'
import { type Discourse, type Fit, whoIsMeant } from './discourse'
import type { Draft } from './draft'
import { companyAt, entityAt, type Named, named } from './named'
import { companiesIn, entityOf, nounAs, possessivePronoun, wordOf } from './phrase'

/** What a possessive may stand for: *its* anybody but whom it deals with, *the chip maker's* one of that trade. */
export function meantBy(draft: Draft, chunk: Chunk, as: 'pronoun' | 'definite'): Fit {
  const { clause } = draft
  const others = complementsAfter(clause, clause.chunkOf[chunk.first] ?? 0)
    .filter(({ preposition }) => DEALT_WITH.has(preposition))
    .flatMap(({ chunk: at }) => entityAt(draft, at)?.companies ?? [])
  return { except: others, described: as === 'definite' ? descriptionOf(clause.sentence, chunk) : null }
}

const DEALT_WITH = new Set(['with', 'from', 'to'])

/** Whom *whose* stands for: *Tarn, whose contracts with Osk*. */
function whoseOwner(draft: Draft, discourse: Discourse, chunk: Chunk): Named | null {
  const { chunks, tokens } = draft.clause.sentence
  const at = draft.clause.chunkOf[chunk.first] ?? 0
  const relative = chunks[at - 1]
  if (relative?.kind !== 'relative' || tokens[relative.first]?.lower !== 'whose') return null
  const antecedent = chunks.findLastIndex(({ kind }, i) => i < at - 1 && kind === 'noun')
  return antecedent < 0 ? null : named(draft, discourse, antecedent)
}

/** Whom the noun that governs a figure belongs to: *Tarn's $5m investment, its latest $5m raise, the firm's revenue*. */
export function possessor(draft: Draft, discourse: Discourse): Named | null {
  const { clause, governor, at } = draft
  const { sentence, chunkOf } = clause
  const nounChunk = governor.noun === null ? undefined : sentence.chunks[chunkOf[governor.noun] ?? -1]
  const own = sentence.chunks[chunkOf[at] ?? -1]
  const places: [Chunk | undefined, number][] = [
    [own, at],
    [nounChunk === own ? undefined : nounChunk, governor.noun ?? 0],
  ]
  for (const [chunk, before] of places) {
    if (chunk === undefined) continue
    const whose = whoseOwner(draft, discourse, chunk)
    if (whose !== null) return whose
    const companies = companiesIn(sentence, chunk).filter(
      (i) => i < before && (sentence.tokens[i + 1]?.pos === 'possessive' || i + 1 === chunk.last + 1 || chunk !== own),
    )
    const possessed = companies.filter((i) => sentence.tokens[i + 1]?.pos === 'possessive')
    const owner =
      possessed.at(-1) ??
      (chunk === own
        ? companiesIn(sentence, chunk)
            .filter((i) => i < at)
            .at(-1)
        : undefined)
    if (owner !== undefined) {
      draft.used.add(owner)
      if (sentence.tokens[owner]?.product === true) draft.part = sentence.tokens[owner]?.lower ?? null
      return companyAt(sentence.tokens[owner])
    }
    const pronoun = possessivePronoun(sentence, chunk, before)
    if (pronoun !== null) {
      const meant = whoIsMeant(discourse, clause, chunk.first, meantBy(draft, chunk, pronoun))
      return meant === null ? null : { companies: meant, how: 'carried', words: wordOf(sentence, chunk) }
    }
    const name = properPossessor(draft, chunk, before)
    if (name !== null && isSource(draft)) continue
    if (name !== null) {
      for (let i = chunk.first; i < before && sentence.tokens[i]?.pos !== 'possessive'; i++) draft.used.add(i)
      return { companies: [name], how: 'said', words: name }
    }
  }
  return null
}

/** Whether a figure's noun is an estimate: whose it is says who made it, not whose the number is. */
function isSource({ clause, governor }: Draft): boolean {
  const noun = governor.noun === null ? undefined : clause.sentence.tokens[governor.noun]
  return noun !== undefined && nounAs(noun, 'outlook') !== null
}

/** *Ant Group's $14bn raise*: a possessor whom nobody knows. */
export function properPossessor({ clause }: Draft, chunk: Chunk, before: number): string | null {
  const { tokens } = clause.sentence
  for (let i = chunk.first + 1; i < Math.min(before, chunk.last + 1); i++) {
    if (tokens[i]?.pos !== 'possessive') continue
    const found = entityOf(clause.sentence, { first: chunk.first, last: i - 1 })
    return found?.kind === 'proper' && found.name?.includes(' ') ? found.name : null
  }
  return null
}

/** A company between a figure and its noun: *a $38B AWS deal, a $22B OpenAI investment, OpenAI revenue*. */
export function modifier({ clause, governor, at, used }: Draft): Named | null {
  const { sentence, chunkOf } = clause
  if (governor.noun === null) return null
  const chunk = sentence.chunks[chunkOf[governor.noun] ?? -1]
  if (chunk === undefined) return null
  const from = chunkOf[governor.noun] === chunkOf[at] ? at : chunk.first - 1
  const companies = companiesIn(sentence, chunk).filter(
    (i) => i > from && i < (governor.noun ?? 0) && sentence.tokens[i + 1]?.pos !== 'possessive',
  )
  const last = companies.at(-1)
  if (last === undefined) return null
  used.add(last)
  return companyAt(sentence.tokens[last])
}
