import type { Chunk, Sentence } from '../tokens/types'
import { phraseAt } from '../vocabulary/lookup'
import type { VerbClass } from '../vocabulary/verbs'
import type { What } from '../vocabulary/what'
import { verbClasses, verbForm } from './clause'
import type { Draft } from './draft'
import { companiesIn, headOf, nounAs, nounsOf } from './phrase'

/** Whether a noun phrase can be invested in as a company: a name, or what stands for one. */
export function isTarget(sentence: Sentence, chunk: Chunk): boolean {
  const head = headOf(sentence, chunk)
  const token = head === null ? undefined : sentence.tokens[head]
  if (token === undefined || head === null) return false
  if (token.company !== null || token.pos === 'pronoun') return true
  return (
    (nounAs(token, 'company') !== null || (token.pos === 'unknown' && token.capital)) &&
    nounAs(token, 'several') === null
  )
}

/** The verbs above a figure, what its verb group's other verbs mean left out. */
export function verbsOf({ clause, governor }: Draft): ReadonlySet<VerbClass> {
  const chunk = governor.verb === null ? undefined : clause.sentence.chunks[governor.verb]
  return chunk === undefined ? new Set() : verbClasses(clause.sentence, chunk)
}

export interface Goods {
  readonly what: What
  readonly words: string
  readonly at: number
}

/** What is bought, by the nouns before a noun in its phrase: *cloud computing deal*, *chip order*. */
export function goodsIn({ tokens }: Sentence, { first }: Chunk, before: number): Goods | null {
  for (let i = before - 1; i >= first; i--) {
    if (tokens[i + 1]?.pos === 'hyphen') continue
    const product =
      tokens[i]?.product === true
        ? phraseAt((tokens[i]?.lower ?? '').split(' ')).entry.senses.find(
            (sense) => sense.pos === 'noun' && sense.is === 'goods',
          )
        : undefined
    if (product?.pos === 'noun' && product.what !== null)
      return { what: product.what, words: tokens[i]?.lower ?? '', at: i }
    const noun = nounAs(tokens[i], 'goods')
    if (noun !== null && noun.what !== null && noun.what !== 'capex')
      return { what: noun.what, words: tokens[i]?.lower ?? '', at: i }
    const kind = nounAs(tokens[i], 'kind')
    if (kind !== null && kind.what !== null) return { what: kind.what, words: tokens[i]?.lower ?? '', at: i }
  }
  return null
}

/** What is bought, by the words behind: *for compute power*, *to buy cloud services*, *on data centers*. */
export function goodsBehind(draft: Draft): Goods | null {
  const { sentence } = draft.clause
  const { chunks, tokens } = sentence
  const under = draft.governor.by === 'subject' ? (draft.governor.verb ?? 0) : 0
  const from = Math.max(draft.reach, under)
  for (let i = from + 1; i < chunks.length; i++) {
    const chunk = chunks[i]
    if (chunk === undefined) break
    const word = tokens[chunk.first]?.lower ?? ''
    if (chunk.kind === 'verb') {
      const classes = verbClasses(sentence, chunk)
      const isOfDeal =
        verbForm(sentence, chunk) === 'infinitive' &&
        (classes.has('buy') || classes.has('sell') || classes.has('spend') || classes.has('supply'))
      if (!isOfDeal) break
      continue
    }
    if (chunk.kind === 'noun') {
      if (chunk.first <= draft.at && draft.at <= chunk.last) continue
      const head = headOf(sentence, chunk)
      const token = head === null ? undefined : tokens[head]
      const noun = nounAs(token, 'goods')
      if (noun !== null && noun.what !== null && head !== null)
        return { what: noun.what, words: token?.lower ?? '', at: head }
      if (nounsOf(token).some(({ is, what }) => is === 'measure' && what === 'capex') && head !== null)
        return { what: 'capex', words: token?.lower ?? '', at: head }
      if (token?.pos === 'money') break
      continue
    }
    if (
      chunk.kind === 'preposition' ||
      chunk.kind === 'time' ||
      (chunk.kind === 'coordinator' && chunks[i + 1]?.kind === 'noun')
    )
      continue
    if (word === ',' && chunks[i + 1]?.kind === 'time') continue
    break
  }
  return null
}

/** Spending on things that a company uses itself is capital expenditure, unless another company is paid for it. */
export function goodsAs(what: What, draft: Draft): What {
  const paid = draft.complements.some(
    ({ preposition, chunk }) =>
      ['from', 'with', 'on', 'at', 'to'].includes(preposition) &&
      companiesIn(draft.clause.sentence, draft.clause.sentence.chunks[chunk] as Chunk).length > 0,
  )
  if (paid || draft.governor.beside !== null) return what === 'capex' ? 'compute' : what
  if (verbsOf(draft).has('spend') && (what === 'compute' || what === 'build' || what === 'capex'))
    return what === 'build' ? buildOrCapex(draft) : 'capex'
  return what === 'capex' ? 'capex' : what
}

/** One site is built; *data centers* are capital expenditure. */
function buildOrCapex(draft: Draft): What {
  const goods = goodsBehind(draft)
  return goods !== null && !goods.words.endsWith('s') ? 'build' : 'capex'
}

/** Whether somebody is named whom the money goes to: *spends $5m with Osk*. */
export function isPaidTo(draft: Draft): boolean {
  return leadsTo(draft, 'with', 'at', 'from')
}

/** Whether one of these prepositions leads to a company, or to what stands for one. */
export function leadsTo({ clause, complements }: Draft, ...prepositions: readonly string[]): boolean {
  return complements.some(
    ({ preposition, chunk }) =>
      prepositions.includes(preposition) && isTarget(clause.sentence, clause.sentence.chunks[chunk] as Chunk),
  )
}
