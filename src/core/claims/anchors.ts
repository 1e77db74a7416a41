import type { Figure } from '../figures/types'
import { type Draft, slot } from './draft'
import { verbsOf } from './goods'
import { entityOf, nounAs } from './phrase'

/**
 * What a figure goes on with: the figure before it whose verb, or whose place in a list, it shares; the figure in another
 * currency that it translates; the figure that it is compared with.
 *
 * @param before the drafts of the sentence's figures before, in order
 * @example in *receives $5m from Osk, $3m from Dune* the $3m goes on with the $5m; in *€5m ($6m)* the $6m translates it
 */
export function anchorOf(draft: Draft, before: readonly Draft[], figures: readonly Figure[]): Draft['anchor'] {
  const last = before.at(-1)
  if (last === undefined) return null
  const { tokens, chunks } = draft.clause.sentence
  const [own, other] = [figures[draft.figure], figures[last.figure]]
  const between = tokens.slice(last.at + 1, draft.at)
  const gap = between.filter(({ pos }) => pos !== 'modifier' && pos !== 'determiner')
  const opener = gap[0]?.lower
  if (draft.governor.by === 'aside') {
    const close =
      between.filter(({ lower }) => lower === '(').length === 1 && !between.some(({ lower }) => lower === ')')
    const isBare = gap.at(-1)?.lower === '('
    if (close && isBare && opener === '(')
      return { draft: last, as: own?.currency !== other?.currency ? 'conversion' : 'restated' }
    const beside = draft.governor.beside === null ? undefined : chunks[draft.governor.beside]
    const isNamed = beside !== undefined && entityOf(draft.clause.sentence, beside)?.kind === 'company'
    if (isBare && !isNamed && close) return { draft: last, as: 'restated' }
    if (!isNamed) return { draft: last, as: 'comparison' }
    const isClause = !between.some(({ pos, lower }) => pos === 'subordinator' || lower === ';' || lower === ':')
    return isBare && isClause && last.governor.by !== 'aside'
      ? { draft: last, as: 'ellipsis', shared: true }
      : last.governor.by === 'aside' && last.anchor?.shared === true
        ? { draft: last.anchor.draft, as: 'ellipsis', shared: true }
        : null
  }
  if (draft.governor.by === 'against') return { draft: last, as: 'comparison' }
  const noun = draft.governor.noun === null ? undefined : tokens[draft.governor.noun]
  if (
    noun !== undefined &&
    nounAs(noun, 'outlook') !== null &&
    (verbsOf(draft).has('level') || verbsOf(draft).has('be'))
  )
    return { draft: last, as: 'comparison' }
  if (draft.governor.by === 'listed') {
    if (gap.at(-1)?.lower === 'or' || opener === 'or' || (gap.length === 2 && gap[1]?.lower === 'or'))
      return { draft: last, as: 'restated' }
    return { draft: last, as: 'ellipsis' }
  }
  if (gap.at(-1)?.lower === 'including') return { draft: last, as: 'ellipsis' }
  const joined = gap.length > 0 && gap.every(({ pos, lower }) => pos === 'coordinator' || lower === ',')
  return joined ? { draft: last, as: gap.some(({ lower }) => lower === 'or') ? 'restated' : 'ellipsis' } : null
}

/** Takes over from the anchor what a draft leaves unsaid of what it is. Called before its parties are read. */
export function carryWhat(draft: Draft): void {
  const { anchor } = draft
  if (anchor === null) return
  const { draft: from } = anchor
  const isCopy = anchor.as === 'conversion' || anchor.as === 'restated'
  const isFree = draft.what === null && !draft.bareDeal
  if ((isCopy && (isFree || anchor.as === 'conversion')) || isFree) {
    draft.what =
      from.what === null
        ? null
        : slot(from.what.value, anchor.as === 'conversion' ? from.what.how : 'carried', from.what.words)
    draft.bareDeal = from.bareDeal
    draft.basis ??= from.basis
  }
}

/** Takes over from the anchor the parties that a draft leaves unsaid. */
export function carryParties(draft: Draft): void {
  const { anchor } = draft
  if (anchor === null) return
  const { draft: from } = anchor
  const sameThing = draft.what?.value === from.what?.value
  if (!sameThing && anchor.as !== 'ellipsis') return
  if (anchor.as !== 'ellipsis') {
    if (draft.several === null) draft.who ??= from.who && { ...from.who, how: 'carried' }
    draft.to ??= from.to && { ...from.to, how: 'carried' }
    draft.directed = from.directed
    draft.part ??= from.part
    draft.several ??= from.several
    draft.stranger ??= from.stranger
    return
  }
  if (draft.who === null && from.who !== null && draft.several === null) draft.who = { ...from.who, how: 'carried' }
  if (sameThing && draft.to === null && from.to !== null && draft.who?.value.join() !== from.to.value.join())
    draft.to = { ...from.to, how: 'carried' }
  if (sameThing) draft.directed = from.directed
}

/** A valuation told beside a round or an investment is of who got the money: *invested $1bn in Osk at a $9bn valuation*. */
export function fillValuation(draft: Draft, before: readonly Draft[]): void {
  if (draft.what?.value !== 'valuation') return
  const deal = before.findLast(
    (one) => one.what?.value === 'equity' || one.what?.value === 'funding' || one.what?.value === 'debt',
  )
  const receiver = deal === undefined ? null : deal.what?.value === 'equity' ? deal.to : deal.who
  if (
    receiver === null ||
    receiver === undefined ||
    (draft.who?.how === 'said' && draft.who.value.join() !== deal?.who?.value.join())
  )
    return
  if (possessorNamed(draft)) return
  draft.who = { ...receiver, how: 'carried' }
}

function possessorNamed({ clause, at }: Draft): boolean {
  const chunk = clause.sentence.chunks[clause.chunkOf[at] ?? -1]
  return chunk !== undefined && clause.sentence.tokens.slice(chunk.first, at).some(({ pos }) => pos === 'company')
}

/** What is owed to each, behind a sum of commitments: *Tarn's commitments total $9m across Osk ($5m), Dune ($3m)*. */
function fillOwed(draft: Draft, sum: Draft, to: NonNullable<Draft['to']>): void {
  if (sum.who === null || sum.who.value.join() === to.value.join()) return
  draft.who = { ...sum.who, how: 'carried' }
  draft.to = to
  draft.what = null
  draft.bareDeal = true
}

/**
 * A name right before a figure whose verb is left out takes the place of the one before: of the receiver where the verb
 * had one (*pays AWS $5m and Oracle $3m*), else of who does it (*Tarn spends $5m, Osk $3m*).
 */
export function fillGap(draft: Draft, before: readonly Draft[]): void {
  const { governor, clause } = draft
  if ((governor.by !== 'listed' && governor.by !== 'aside') || governor.beside === null) return
  const chunk = clause.sentence.chunks[governor.beside]
  const entity = chunk === undefined ? null : entityOf(clause.sentence, chunk)
  if (entity === null || entity.kind !== 'company') return
  const filled = slot(entity.companies, 'said', clause.sentence.tokens[entity.at]?.lower ?? '')
  const sum = governor.by === 'aside' ? before.findLast(({ what }) => what?.value === 'commitments') : undefined
  if (sum !== undefined && draft.what?.how !== 'said') {
    fillOwed(draft, sum, filled)
    return
  }
  if (governor.by === 'aside' && draft.anchor !== null && draft.anchor.shared !== true) return
  if (governor.by === 'aside') {
    draft.who ??= filled
    draft.used.add(entity.at)
    return
  }
  if (draft.anchor?.draft.governor.beside != null && draft.anchor.draft.governor.by === 'object') draft.to = filled
  else draft.who = filled
  draft.used.add(entity.at)
}
