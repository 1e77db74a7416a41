import { PLEDGING } from '../vocabulary/lists'
import type { VerbClass } from '../vocabulary/verbs'
import type { What } from '../vocabulary/what'
import { mainVerb, verbClasses, verbForm } from './clause'
import { adoptNoun, type Draft, slot, use } from './draft'
import { type Goods, goodsAs, goodsBehind, isPaidTo, isTarget, leadsTo, verbsOf } from './goods'
import { companiesIn, headOf, nounAs } from './phrase'

/** By the verb alone: *raised $5m* is funding, *lost $5m* a loss. */
export function byVerb(draft: Draft, verb: number): void {
  const chunk = draft.clause.sentence.chunks[verb]
  const { by } = draft.governor
  if (chunk === undefined || (by !== 'object' && by !== 'listed' && by !== 'subject')) return
  const word = mainVerb(draft.clause.sentence, chunk)?.lower ?? ''
  const what = whatOfVerb(draft, word)
  if (what !== null) draft.what = slot(what, 'said', word)
}

/** Verbs that say by themselves what their object is. */
const BY_VERB: Readonly<Partial<Record<VerbClass, What>>> = {
  borrow: 'debt',
  lend: 'debt',
  lead: 'equity',
  generate: 'revenue',
  earn: 'profit',
  lose: 'loss',
  burn: 'cash-burn',
  fine: 'fine',
  save: 'savings',
}

function whatOfVerb(draft: Draft, word: string): What | null {
  const { sentence } = draft.clause
  const classes = verbsOf(draft)
  const reading = ORDER.find((one) => classes.has(one))
  const bought = reading === 'pay' || reading === 'spend' || reading === 'give' ? boughtBy(draft) : null
  if (bought !== null) return bought
  const goods = goodsBehind(draft)
  const subject = draft.subject === null ? undefined : sentence.chunks[draft.subject.chunk]
  const head = subject === undefined ? null : headOf(sentence, subject)
  const kind = head === null ? null : nounAs(sentence.tokens[head], 'kind')
  switch (reading) {
    case 'raise':
      if (head !== null && kind?.what === 'funding') adoptNoun(draft, head)
      return goods?.what === 'debt' ? 'debt' : 'funding'
    case 'invest':
      return whatInvested(draft, word, goods)
    case 'spend':
    case 'pay':
    case 'buy':
      return whatPaid(draft, reading, goods)
    case 'cost':
      return buildsAhead(draft) || kind?.what === 'build' ? 'build' : null
    case 'receive':
      if (isShareOfRevenue(draft)) return 'revenue-share'
      draft.bareDeal = draft.complements.some(({ preposition }) => preposition === 'from' || preposition === 'by')
      return null
    case 'value':
      return draft.governor.by === 'listed' ? null : 'valuation'
    default:
      return reading === undefined ? null : (BY_VERB[reading] ?? null)
  }
}

/** Money put *into* a company or a round is equity, into a thing it is spent on building; pledged *to* somebody it is a deal. */
function whatInvested(draft: Draft, word: string, goods: Goods | null): What | null {
  const { sentence } = draft.clause
  if (PLEDGING.has(word) && leadsTo(draft, 'to')) {
    if (goods !== null && goods.what !== 'build') return goods.what
    draft.bareDeal = true
    return null
  }
  const into = draft.complements.find(({ preposition }) =>
    ['in', 'into', 'to', 'toward', 'towards', 'behind'].includes(preposition),
  )
  const target = into === undefined ? undefined : sentence.chunks[into.chunk]
  if (target === undefined) {
    draft.bareDeal = PLEDGING.has(word) && !buildsAhead(draft)
    return buildsAhead(draft) ? 'build' : word === 'invested' && draft.complements.length === 0 ? 'equity' : null
  }
  const head = headOf(sentence, target)
  if (isTarget(sentence, target) || (head !== null && nounAs(sentence.tokens[head], 'kind')?.what === 'funding'))
    return 'equity'
  return goods?.what === 'capex' && companiesIn(sentence, target).length === 0 ? 'capex' : 'build'
}

/** What is paid or spent is for what is bought; to somebody named, for what is unsaid, it is a deal. */
function whatPaid(draft: Draft, reading: 'spend' | 'pay' | 'buy', goods: Goods | null): What | null {
  if (isOnInference(draft)) return 'inference-spend'
  if (reading === 'pay' && leadsTo(draft, 'into')) return 'equity'
  if (goods !== null) {
    draft.used.add(goods.at)
    return goodsAs(goods.what, draft)
  }
  if (reading !== 'spend' || isPaidTo(draft)) draft.bareDeal = true
  return null
}

/** *spent $5m on inference*. */
function isOnInference(draft: Draft): boolean {
  const { chunks, tokens } = draft.clause.sentence
  const on = draft.complements.find(
    ({ preposition, chunk }) => preposition === 'on' && tokens[chunks[chunk]?.last ?? -1]?.lower === 'inference',
  )
  use(draft, chunks[on?.chunk ?? -1])
  return on !== undefined
}

/** *received $5m as its share of Tarn's revenue*: what Tarn pays over. */
function isShareOfRevenue(draft: Draft): boolean {
  const { chunks, tokens } = draft.clause.sentence
  const as = draft.complements.findIndex(
    ({ preposition, chunk }) => preposition === 'as' && tokens[chunks[chunk]?.last ?? -1]?.lower === 'share',
  )
  const of = draft.complements[as + 1]
  const whole = chunks[of?.chunk ?? -1]
  const head = whole === undefined ? null : headOf(draft.clause.sentence, whole)
  if (as < 0 || of?.preposition !== 'of' || head === null || nounAs(tokens[head], 'measure')?.what !== 'revenue')
    return false
  use(draft, chunks[draft.complements[as]?.chunk ?? -1])
  return true
}

/** What somebody pays *for*, or spends *to buy*: a company, a stake in one; null for goods. */
function boughtBy(draft: Draft): What | null {
  const { sentence, chunkOf } = draft.clause
  const { chunks, tokens } = sentence
  const own = chunkOf[draft.at] ?? 0
  for (let i = own + 1; i < Math.min(chunks.length, own + 5); i++) {
    const chunk = chunks[i]
    if (chunk === undefined || chunk.kind === 'punctuation') return null
    const isFor = chunk.kind === 'preposition' && tokens[chunk.first]?.lower === 'for'
    const isToBuy =
      chunk.kind === 'verb' && verbForm(sentence, chunk) === 'infinitive' && verbClasses(sentence, chunk).has('buy')
    if (!isFor && !isToBuy) continue
    const object = chunks[i + 1]
    if (object?.kind !== 'noun') return null
    const isShare = tokens.slice(object.first, object.last + 1).some(({ pos }) => pos === 'percent')
    const inside = chunks[i + 2]?.kind === 'preposition' ? chunks[i + 3] : undefined
    if (draft.governor.beside !== null && nounAs(tokens[object.last], 'kind')?.what === 'equity') return 'equity'
    if (isShare || nounAs(tokens[object.last], 'kind')?.what === 'equity')
      return inside !== undefined && isTarget(sentence, inside) ? 'equity' : null
    return isTarget(sentence, object) && nounAs(tokens[object.last], 'goods') === null ? 'acquisition' : null
  }
  return null
}

/** Of a verb with several meanings the first of these that it may have. */
const ORDER: readonly VerbClass[] = [
  'pay',
  'spend',
  'give',
  'lead',
  'borrow',
  'lend',
  'raise',
  'invest',
  'lose',
  'burn',
  'earn',
  'buy',
  'fine',
  'save',
  'value',
  'receive',
  'cost',
  'generate',
]

function buildsAhead({ clause, at }: Draft): boolean {
  const { chunks } = clause.sentence
  return chunks
    .slice((clause.chunkOf[at] ?? 0) + 1)
    .some(
      (chunk) =>
        chunk.kind === 'verb' &&
        verbForm(clause.sentence, chunk) === 'infinitive' &&
        ['build', 'build out', 'expand', 'construct', 'develop'].includes(
          mainVerb(clause.sentence, chunk)?.lower ?? '',
        ),
    )
}
