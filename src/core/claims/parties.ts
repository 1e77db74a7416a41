import { behind, besideParty, insideOf, objectPhrase } from './behind'
import { complementsAfter, isPassive, verbClasses } from './clause'
import { isDeal } from './deal'
import { type Discourse, whoIsMeant } from './discourse'
import { subjectOfDraft } from './doer'
import { type Draft, use } from './draft'
import { verbsOf } from './goods'
import { companyAt, fill, type Named, named, subjectCompanies } from './named'
import { ownerOf } from './owner'
import { companiesIn, headOf, nounAs, possessivePronoun, possessorsOf, wordOf } from './phrase'
import { meantBy, modifier, possessor } from './possessor'
import { received } from './received'
import { supply } from './supply'

/**
 * Reads whose number a figure is, or who pays whom. What does the verb, possesses the noun or stands behind *of* owns a
 * number; of a deal the grammar of its noun or verb gives payer and payee.
 */
export function readParties(draft: Draft, discourse: Discourse): void {
  const what = draft.what?.value ?? null
  if (what === 'equity') equity(draft, discourse)
  else if (what === 'acquisition') acquisition(draft, discourse)
  else if (what === 'debt' || what === 'funding') received(draft, discourse)
  else if (what === 'revenue-share' && verbsOf(draft).has('receive')) shared(draft, discourse)
  else if (isDeal(what, draft.bareDeal)) supply(draft, discourse, what)
  else fill(draft, 'who', ownerOf(draft, discourse))
  if (what === 'inference-spend') fill(draft, 'to', behind(draft, discourse, ['on', 'with', 'at', 'to']))
}

/** Whose revenue is shared, and who gets the share: *Osk received $5m as its share of Tarn's revenue*. */
function shared(draft: Draft, discourse: Discourse): void {
  const { sentence } = draft.clause
  const of = sentence.chunks[draft.complements.find(({ preposition }) => preposition === 'of')?.chunk ?? -1]
  const [payer] = of === undefined ? [] : companiesIn(sentence, of)
  use(draft, of)
  fill(draft, 'to', subjectOfDraft(draft, discourse))
  if (payer === undefined) return
  fill(draft, 'who', companyAt(sentence.tokens[payer]))
}

/** The parties of money invested: *X invested $ in Y, X's $ investment in Y, an investment from X*. */
function equity(draft: Draft, discourse: Discourse): void {
  const verbs = verbsOf(draft)
  const from = behind(draft, discourse, ['from', 'by'])
  // Who gives is not *the company* that gets.
  fill(draft, 'who', from)
  const into = behind(draft, discourse, ['in', 'into', 'to', 'toward', 'towards', 'behind', 'of', 'for'])
  const subject = subjectOfDraft(draft, discourse)
  const owner = possessor(draft, discourse)
  const object = draft.governor.by === 'price' || verbs.has('lead') ? objectPhrase(draft) : null
  const ofObject = object === null ? null : insideOf(draft, discourse, object)
  const gets = verbs.has('receive') || verbs.has('raise')
  if (from !== null) {
    fill(draft, 'to', into ?? (gets ? subject : null) ?? ofObject)
    return
  }
  const beside = besideParty(draft, discourse)
  const target = into ?? roundOwner(draft, discourse) ?? ofObject ?? modifier(draft) ?? beside
  fill(draft, 'who', owner ?? (gets ? null : subject))
  fill(draft, 'to', target ?? (gets ? subject : null))
}

/** *X acquired Y for $, X's $ acquisition of Y*. */
function acquisition(draft: Draft, discourse: Discourse): void {
  const of = behind(draft, discourse, ['of', 'for'])
  const by = behind(draft, discourse, ['by']) ?? behindVerb(draft, discourse, 'by')
  const object = objectPhrase(draft) ?? boughtPhrase(draft)
  const bought = object === null ? null : named(draft, discourse, object)
  const subject = subjectOfDraft(draft, discourse)
  const verb = draft.governor.verb === null ? undefined : draft.clause.sentence.chunks[draft.governor.verb]
  if (verb !== undefined && isPassive(draft.clause.sentence, verb)) {
    fill(draft, 'who', by ?? behindVerb(draft, discourse, 'to'))
    fill(draft, 'to', subject)
    return
  }
  const sells = verbsOf(draft).has('sell') && !verbsOf(draft).has('buy')
  const buyer = behind(draft, discourse, ['to'])
  fill(draft, 'who', sells ? buyer : (possessor(draft, discourse) ?? by ?? subject))
  fill(draft, 'to', of ?? bought ?? modifier(draft))
}

/** Whom a phrase between the verb and the figure names: *was bought [by Tarn] for $5m, was sold [to Tarn] for $5m*. */
function behindVerb(draft: Draft, discourse: Discourse, word: string): Named | null {
  const { verb } = draft.governor
  const found =
    verb === null ? undefined : complementsAfter(draft.clause, verb).find(({ preposition }) => preposition === word)
  return found === undefined ? null : named(draft, discourse, found.chunk)
}

/** Whose round money goes into: *put $5m into its Series B*. */
function roundOwner(draft: Draft, discourse: Discourse): Named | null {
  const { sentence } = draft.clause
  for (const { preposition, chunk } of draft.complements) {
    const place = sentence.chunks[chunk]
    const head = place === undefined ? null : headOf(sentence, place)
    if (preposition !== 'into' && preposition !== 'in' && preposition !== 'to') continue
    if (place === undefined || head === null || nounAs(sentence.tokens[head], 'kind')?.what !== 'funding') continue
    use(draft, place)
    const [company] = possessorsOf(sentence, place, head)
    if (company !== undefined) return companyAt(sentence.tokens[company])
    const pronoun = possessivePronoun(sentence, place, head)
    const meant =
      pronoun === null
        ? null
        : whoIsMeant(discourse, draft.clause, place.first, {
            ...meantBy(draft, place, pronoun),
            except: subjectCompanies(draft, chunk),
          })
    if (meant !== null) return { companies: meant, how: 'carried', words: wordOf(sentence, place) }
  }
  return null
}

/** The company of *spent $5m to buy Osk*. */
function boughtPhrase({ clause, at }: Draft): number | null {
  const { chunks } = clause.sentence
  const own = clause.chunkOf[at] ?? 0
  for (let i = own + 1; i < Math.min(chunks.length - 1, own + 5); i++) {
    const chunk = chunks[i]
    if (chunk?.kind === 'verb')
      return verbClasses(clause.sentence, chunk).has('buy') && chunks[i + 1]?.kind === 'noun' ? i + 1 : null
    if (chunk?.kind === 'punctuation') return null
  }
  return null
}
