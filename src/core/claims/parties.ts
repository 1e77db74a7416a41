import { DEAL_KINDS } from '../registry/types'
import type { Chunk, Token } from '../tokens/types'
import type { What } from '../vocabulary/what'
import { complementsAfter, isPassive, joinedWith, meansAny, previousVerb, subjectOf, verbClasses } from './clause'
import { descriptionOf } from './described'
import { type Discourse, type Fit, whoIsMeant } from './discourse'
import { type Draft, slot, use } from './draft'
import {
  companiesIn,
  determinerOf,
  type Entity,
  entityOf,
  headOf,
  isInCompound,
  nounAs,
  possessivePronoun,
  possessorsOf,
  whatOf,
  wordOf,
} from './phrase'
import type { Filling } from './types'
import { objectOf, verbsOf } from './what'

/** Whom a phrase names, and how. */
interface Named {
  readonly companies: readonly string[]
  readonly how: Filling
  readonly words: string
}

const KINDS: ReadonlySet<string> = new Set(DEAL_KINDS)

/** Whether a figure is money between two parties, rather than a number of one. */
export function isDeal(what: What | null, bareDeal: boolean): boolean {
  return bareDeal || (what !== null && KINDS.has(what) && what !== 'other')
}

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
  const into = behind(draft, discourse, ['in', 'into', 'to', 'toward', 'towards', 'behind', 'of', 'for'])
  const subject = subjectOfDraft(draft, discourse)
  const owner = possessor(draft, discourse)
  const object = draft.governor.by === 'price' || verbs.has('lead') ? objectPhrase(draft) : null
  const ofObject = object === null ? null : insideOf(draft, discourse, object)
  const gets = verbs.has('receive') || verbs.has('raise')
  if (from !== null) {
    fill(draft, 'who', from)
    fill(draft, 'to', into ?? (gets ? subject : null) ?? ofObject)
    return
  }
  const paid = verbs.has('pay') ? besideParty(draft, discourse) : null
  const target = into ?? roundOwner(draft, discourse) ?? ofObject ?? modifier(draft) ?? paid
  fill(draft, 'who', owner ?? (gets ? null : subject))
  fill(draft, 'to', target ?? (gets ? subject : null))
}

/** *X acquired Y for $, X's $ acquisition of Y*. */
function acquisition(draft: Draft, discourse: Discourse): void {
  const of = behind(draft, discourse, ['of', 'for'])
  const by = behind(draft, discourse, ['by'])
  const object = objectPhrase(draft) ?? boughtPhrase(draft)
  const bought = object === null ? null : named(draft, discourse, object)
  const subject = subjectOfDraft(draft, discourse)
  const verb = draft.governor.verb === null ? undefined : draft.clause.sentence.chunks[draft.governor.verb]
  if (verb !== undefined && isPassive(draft.clause.sentence, verb)) {
    fill(draft, 'who', by)
    fill(draft, 'to', subject)
    return
  }
  const sells = verbsOf(draft).has('sell') && !verbsOf(draft).has('buy')
  const buyer = behind(draft, discourse, ['to'])
  fill(draft, 'who', sells ? buyer : (possessor(draft, discourse) ?? by ?? subject))
  fill(draft, 'to', of ?? bought ?? modifier(draft))
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

/** A round or a loan: who raises or borrows it; a lender's *loan to X* is told from the other side. */
function received(draft: Draft, discourse: Discourse): void {
  const verbs = verbsOf(draft)
  const to = behind(draft, discourse, ['to', 'for'])
  const subject = subjectOfDraft(draft, discourse)
  if (draft.what?.value === 'debt' && (verbs.has('lend') || (verbs.has('give') && to !== null))) {
    fill(draft, 'who', subject)
    fill(draft, 'to', to ?? besideParty(draft, discourse))
    return
  }
  const from =
    draft.what?.value === 'debt' && draft.governor.noun !== null && to !== null
      ? behind(draft, discourse, ['from', 'by'])
      : null
  if (from !== null) {
    fill(draft, 'who', from)
    fill(draft, 'to', to)
    return
  }
  const each = isEach(draft) ? behind(draft, discourse, ['from', 'by', 'at']) : null
  if (each !== null) {
    draft.several = null
    fill(draft, 'who', each)
    return
  }
  const led = verbs.has('lead') || verbs.has('invest')
  for (const { preposition, chunk } of [...draft.complements, ...besideSubject(draft)])
    if (INVESTORS.has(preposition))
      for (const i of joinedWith(draft.clause, chunk, (at) => isName(draft, at)))
        use(draft, draft.clause.sentence.chunks[i])
  fill(
    draft,
    'who',
    possessor(draft, discourse) ??
      modifier(draft) ??
      behind(draft, discourse, ['of']) ??
      relativeSubject(draft, discourse) ??
      (led ? to : subject) ??
      behind(draft, discourse, ['at']),
  )
}

/** What stands in commas behind a figure's subject: *its round, led by Osk, came to $5m*. */
function besideSubject({ clause, subject }: Draft): Draft['complements'] {
  const at = subject === null ? -1 : subject.chunk + 1
  const comma = clause.sentence.chunks[at]
  return wordOf(clause.sentence, comma) === ',' ? complementsAfter(clause, at) : []
}

/** Whether a figure is one of those that a sum includes: *issued $9m of debt, including $5m from Tarn*. */
function isEach({ clause, at, anchor }: Draft): boolean {
  const before = clause.sentence.chunks[(clause.chunkOf[at] ?? 0) - 1]
  const word = before === undefined ? '' : wordOf(clause.sentence, before)
  return word === 'including' || (anchor !== null && anchor.as === 'ellipsis')
}

/** Prepositions that lead to the investors or lenders of a round: they play their part, but it is not theirs. */
const INVESTORS = new Set(['led by', 'from', 'by', 'with', 'backed by', 'including', 'at', 'alongside'])

/** Who did what a relative clause says of the round: *a $5m round that the start-up announced*. */
function relativeSubject(draft: Draft, discourse: Discourse): Named | null {
  const { clause, at, governor } = draft
  const { chunks } = clause.sentence
  const from = Math.max(clause.chunkOf[at] ?? 0, governor.noun === null ? 0 : (clause.chunkOf[governor.noun] ?? 0))
  const isSaid =
    chunks[from + 1]?.kind === 'relative' && chunks[from + 2]?.kind === 'noun' && chunks[from + 3]?.kind === 'verb'
  return isSaid ? named(draft, discourse, from + 2, true) : null
}

/** What one gives the other: *a $5m commitment from Tarn*. */
const GIVEN = new Set(['commitment', 'pledge', 'contribution', 'cheque', 'check', 'backing'])

/** A deal for goods or of no kind: the direction is that of its verbs, *to buy, to supply, pays*; else it stays open. */
function supply(draft: Draft, discourse: Discourse, what: What | null): void {
  const verbs = verbsOf(draft)
  const subject = subjectOfDraft(draft, discourse)
  const owner = possessor(draft, discourse)
  const pair = between(draft)
  if (pair !== null) {
    fill(draft, 'who', { ...pair, companies: pair.companies.slice(0, 1) })
    fill(draft, 'to', { ...pair, companies: pair.companies.slice(1) })
    draft.directed = false
    return
  }
  if (what === 'build' || what === 'grant') {
    const invests = draft.governor.direct && draft.governor.by === 'in' && (verbs.has('invest') || verbs.has('spend'))
    fill(draft, 'who', (invests ? subject : null) ?? owner ?? subject)
    if (invests && subject !== null) fill(draft, 'to', owner)
    if (what === 'grant') fill(draft, 'to', behind(draft, discourse, ['to']))
    return
  }
  const giver =
    draft.governor.noun === null || !GIVEN.has(draft.clause.sentence.tokens[draft.governor.noun]?.lower ?? '')
      ? null
      : behind(draft, discourse, ['from', 'by'])
  if (giver !== null) {
    fill(draft, 'who', giver)
    fill(draft, 'to', behind(draft, discourse, ['to', 'in']))
    return
  }
  const beside = besideParty(draft, discourse)
  const other =
    beside ??
    behind(draft, discourse, ['with', 'from', 'to', 'into', 'on', 'at', 'for', 'via', 'by', 'of']) ??
    soldBetween(draft, discourse) ??
    modifier(draft)
  const self = owner ?? subject ?? (other === null ? null : topicOwner(draft, discourse, other))
  const infinitive = purpose(draft)
  const sells =
    infinitive === 'sell' || (infinitive === null && (verbs.has('sell') || verbs.has('supply')) && !verbs.has('buy'))
  const pays = infinitive === 'buy' || (infinitive === null && meansAny(verbs, 'pay', 'spend', 'buy'))
  const gets = verbs.has('receive') && behind(draft, discourse, ['from', 'by']) !== null
  draft.directed = sells || pays || gets
  const joint = self !== null && self.companies.length === 2 && other === null
  if (joint) {
    fill(draft, 'who', { ...self, companies: self.companies.slice(0, 1) })
    fill(draft, 'to', { ...self, companies: self.companies.slice(1) })
    draft.directed = false
    return
  }
  fill(draft, 'who', sells || gets ? other : self)
  fill(draft, 'to', sells || gets ? self : other)
}

/** Whom the text is about, where *the contract with Osk* names one side alone. */
function topicOwner(draft: Draft, discourse: Discourse, other: Named): Named | null {
  const { clause, governor } = draft
  const chunk = governor.noun === null ? undefined : clause.sentence.chunks[clause.chunkOf[governor.noun] ?? -1]
  if (chunk === undefined || determinerOf(clause.sentence, chunk) !== 'the') return null
  if (!draft.complements.some(({ preposition }) => preposition === 'with')) return null
  const meant = whoIsMeant(discourse, clause, chunk.first, { except: other.companies })
  return meant === null ? null : { companies: meant, how: 'carried', words: 'the' }
}

/** Who sells what is bought, named before its price: *ordered cells from Osk for $5m*. */
function soldBetween(draft: Draft, discourse: Discourse): Named | null {
  const { clause, governor, at } = draft
  const { chunks, tokens } = clause.sentence
  if (governor.by !== 'price' || governor.verb === null) return null
  for (let i = governor.verb + 1; i < (clause.chunkOf[at] ?? 0) - 1; i++) {
    if (chunks[i]?.kind === 'preposition' && ['from', 'with'].includes(tokens[chunks[i]?.first ?? -1]?.lower ?? '')) {
      const found = named(draft, discourse, i + 1)
      if (found !== null) return found
    }
  }
  return null
}

/** A number of one company: its possessor, the name before or behind its noun, or what does the verb. */
function ownerOf(draft: Draft, discourse: Discourse): Named | null {
  const owner =
    possessor(draft, discourse) ??
    (draft.what?.value === 'stake-value' || draft.what?.value === 'gain' ? null : modifier(draft))
  if (owner !== null) return owner
  if (verbsOf(draft).has('value')) {
    const object = objectPhrase(draft)
    const valued = object === null ? null : named(draft, discourse, object)
    if (valued !== null) return valued
  }
  if (
    ['level', 'price', 'against'].includes(draft.governor.by) ||
    (!draft.governor.direct && draft.governor.noun !== null)
  ) {
    const measured =
      ownerOfSubject(draft, discourse) ??
      (isMeasureSubject(draft) && draft.subject !== null && draft.stranger === null
        ? outerSubject(draft, discourse, draft.subject.chunk)
        : null)
    if (measured !== null) return measured
  }
  const many = draft.governor.direct
    ? undefined
    : draft.complements.find(
        ({ preposition, chunk }) => preposition === 'by' && entityAt(draft, chunk)?.kind === 'several',
      )
  if (many !== undefined) {
    draft.several = draft.clause.sentence.tokens[entityAt(draft, many.chunk)?.at ?? -1]?.lower ?? 'several'
    return null
  }
  const of = behind(draft, discourse, ['of', 'for', 'at', 'by', 'from'])
  const subject =
    draft.governor.by === 'level' && draft.what !== null && isMeasureSubject(draft)
      ? null
      : subjectOfDraft(draft, discourse)
  const behindNoun = of !== null && draft.governor.noun !== null ? of : null
  return draft.governor.direct ? (subject ?? behindNoun) : (behindNoun ?? subject)
}

/** What a possessive may stand for: *its* anybody but whom it deals with, *the chip maker's* one of that trade. */
function meantBy(draft: Draft, chunk: Chunk, as: 'pronoun' | 'definite'): Fit {
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

/** The companies that a figure's subject names by itself: whom it deals with is somebody else. */
function subjectCompanies({ clause, subject }: Draft, not: number): readonly string[] {
  const place = subject === null || subject.chunk === not ? undefined : clause.sentence.chunks[subject.chunk]
  return place === undefined ? [] : (entityOf(clause.sentence, place)?.companies ?? [])
}

/** The companies that a relative pronoun before a subject stands for: *Osk, which it is buying* is not bought by Osk. */
function antecedentCompanies(draft: Draft, subject: number): readonly string[] {
  const { chunks } = draft.clause.sentence
  if (chunks[subject - 1]?.kind !== 'relative') return []
  const antecedent = chunks.findLastIndex(({ kind }, i) => i < subject - 1 && kind === 'noun')
  return antecedent < 0 ? [] : (entityAt(draft, antecedent)?.companies ?? [])
}

/** The company of a token, said there. */
function companyAt(token: Token | undefined): Named {
  return { companies: [token?.company ?? ''], how: 'said', words: token?.lower ?? '' }
}

/** Fills a side, if it is open. */
function fill(draft: Draft, side: 'who' | 'to', found: Named | null): void {
  if (found === null || found.companies.length === 0 || draft[side] !== null) return
  draft[side] = slot(found.companies, found.how, found.words)
}

/** Whether a figure's subject is a measure, whose owner then counts: *revenue rose to*. */
function isMeasureSubject({ clause, subject }: Draft): boolean {
  const chunk = subject === null ? undefined : clause.sentence.chunks[subject.chunk]
  const head = chunk === undefined ? null : headOf(clause.sentence, chunk)
  return head !== null && whatOf(clause.sentence.tokens[head]) !== null
}

/** Whose the measure is that rose to a figure: *Tarn's revenue, its revenue, revenue of Tarn, Tarn revenue*. */
function ownerOfSubject(draft: Draft, discourse: Discourse): Named | null {
  const { clause, subject, governor } = draft
  const { sentence } = clause
  const at = governor.noun !== null && governor.by === 'level' ? clause.chunkOf[governor.noun] : subject?.chunk
  const chunk = at === undefined ? undefined : sentence.chunks[at]
  const head = chunk === undefined ? null : headOf(sentence, chunk)
  if (chunk === undefined || head === null || at === undefined) return null
  if (sentence.tokens[head]?.company != null) return named(draft, discourse, at)
  const companies = possessorsOf(sentence, chunk, head)
  if (companies.length > 0) {
    if (sentence.tokens[companies.at(-1) ?? -1]?.product === true)
      draft.part = sentence.tokens[companies.at(-1) ?? -1]?.lower ?? null
    use(draft, chunk)
    return companyAt(sentence.tokens[companies.at(-1) ?? -1])
  }
  const name = properPossessor(draft, chunk, head)
  if (name !== null) return { companies: [name], how: 'said', words: name }
  if (
    sentence.tokens
      .slice(chunk.first, head)
      .some(({ pos }, i) => pos === 'possessive' && sentence.tokens[chunk.first + i - 1]?.pos === 'unknown')
  ) {
    draft.stranger = wordOf(sentence, chunk)
    return null
  }
  const pronoun = possessivePronoun(sentence, chunk, head)
  if (pronoun !== null) {
    const meant = whoIsMeant(discourse, draft.clause, chunk.first, meantBy(draft, chunk, pronoun))
    return meant === null ? null : { companies: meant, how: 'carried', words: wordOf(sentence, chunk) }
  }
  const made = sentence.chunks[at + 1]
  const isMade = made?.kind === 'verb' && sentence.tokens[sentence.chunks[at + 2]?.first ?? -1]?.lower === 'by'
  for (
    let i = isMade ? at + 2 : at + 1;
    i + 1 < sentence.chunks.length && sentence.chunks[i]?.kind === 'preposition';
    i += 2
  ) {
    const word = sentence.tokens[sentence.chunks[i]?.first ?? -1]?.lower ?? ''
    if (['of', 'for', 'at', 'by', 'from'].includes(word)) {
      const found = named(draft, discourse, i + 1, isMade)
      if (found !== null) return found
    }
  }
  return null
}

/** Whom the noun that governs a figure belongs to: *Tarn's $5m investment, its latest $5m raise, the firm's revenue*. */
function possessor(draft: Draft, discourse: Discourse): Named | null {
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
function properPossessor({ clause }: Draft, chunk: Chunk, before: number): string | null {
  const { tokens } = clause.sentence
  for (let i = chunk.first + 1; i < Math.min(before, chunk.last + 1); i++) {
    if (tokens[i]?.pos !== 'possessive') continue
    const found = entityOf(clause.sentence, { first: chunk.first, last: i - 1 })
    return found?.kind === 'proper' && found.name?.includes(' ') ? found.name : null
  }
  return null
}

/** A company between a figure and its noun: *a $38B AWS deal, a $22B OpenAI investment, OpenAI revenue*. */
function modifier({ clause, governor, at, used }: Draft): Named | null {
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

/** Whom a phrase behind the figure names: the first of these prepositions with a company, or what stands for one. */
function behind(draft: Draft, discourse: Discourse, prepositions: readonly string[]): Named | null {
  for (const { preposition, chunk } of [...draft.complements, ...laterComplements(draft)]) {
    if (!prepositions.includes(preposition)) continue
    const found = named(draft, discourse, chunk)
    if (found !== null) return found
  }
  return null
}

/** The phrases behind an infinitive or participle that goes on with the deal: *a $5m deal to buy chips from Osk*. */
function laterComplements({ clause, complements, reach }: Draft): Draft['complements'] {
  const { sentence } = clause
  const { chunks } = sentence
  const behindReach = complements.filter(({ chunk }) => chunk > reach && chunk <= reach + 2 * complements.length)
  const last = behindReach.at(-1)?.chunk ?? reach
  const verb = chunks[last + 1]
  if (verb?.kind !== 'verb') return []
  const classes = verbClasses(sentence, verb)
  if (
    !classes.has('buy') &&
    !classes.has('sell') &&
    !classes.has('supply') &&
    !classes.has('spend') &&
    !classes.has('agree')
  )
    return []
  const found: { preposition: string; chunk: number }[] = []
  for (let i = last + 2; i < chunks.length; i++) {
    const chunk = chunks[i]
    if (chunk?.kind === 'preposition' && chunks[i + 1]?.kind === 'noun')
      found.push({ preposition: wordOf(sentence, chunk), chunk: i + 1 })
    else if (chunk?.kind !== 'noun' && chunk?.kind !== 'time') break
  }
  return found
}

/** Whether a deal's infinitive buys or sells: *a deal to buy chips*, *an agreement to supply capacity*. */
function purpose({ clause, reach: from }: Draft): 'buy' | 'sell' | null {
  const { sentence } = clause
  for (let i = from + 1; i < Math.min(sentence.chunks.length, from + 8); i++) {
    const chunk = sentence.chunks[i]
    if (chunk?.kind === 'verb') {
      const classes = verbClasses(sentence, chunk)
      if ((classes.has('sell') || classes.has('supply')) && !classes.has('buy')) return 'sell'
      return classes.has('buy') || classes.has('pay') || classes.has('spend') ? 'buy' : null
    }
    if (chunk?.kind === 'subordinator' || chunk?.kind === 'relative') return null
  }
  return null
}

/** *a $5m deal between Tarn and Osk*. */
function between(draft: Draft): Named | null {
  const { clause } = draft
  const found = draft.complements.find(({ preposition }) => preposition === 'between')
  if (found === undefined) return null
  const chunks = joinedWith(clause, found.chunk, (i) => isName(draft, i))
  const companies = chunks.flatMap(
    (i) => entityOf(clause.sentence, clause.sentence.chunks[i] as Chunk)?.companies ?? [],
  )
  if (companies.length < 2) return null
  for (const i of chunks) use(draft, clause.sentence.chunks[i])
  return { companies, how: 'said', words: companies.join(' and ') }
}

/** Who stands between the verb and the figure, or as its name: *pays AWS $5m*, *Oracle ($5m)*. */
function besideParty(draft: Draft, discourse: Discourse): Named | null {
  const { governor } = draft
  return governor.beside === null || governor.by !== 'object' ? null : named(draft, discourse, governor.beside)
}

/** The chunk of the object that a verb has before a figure behind *for*. */
function objectPhrase(draft: Draft): number | null {
  const object = objectOf(draft)
  return object === null ? null : (draft.clause.chunkOf[object.first] ?? null)
}

/** Whom an object's phrase goes into: *a stake in Intel*. */
function insideOf(draft: Draft, discourse: Discourse, object: number): Named | null {
  const { chunks, tokens } = draft.clause.sentence
  const preposition = chunks[object + 1]
  if (preposition?.kind === 'preposition' && ['in', 'of', 'into'].includes(tokens[preposition.first]?.lower ?? '')) {
    const found = named(draft, discourse, object + 2)
    if (found !== null) return found
  }
  const companies = chunks[object] === undefined ? [] : companiesIn(draft.clause.sentence, chunks[object] as Chunk)
  const last = companies.at(-1)
  return last === undefined ? null : companyAt(tokens[last])
}

/** Who does what a figure's verb says. */
function subjectOfDraft(draft: Draft, discourse: Discourse): Named | null {
  const { subject, clause, governor } = draft
  if (subject !== null) {
    const found = named(draft, discourse, subject.chunk, true) ?? ownerOfTime(draft, discourse, subject.chunk)
    if (found !== null) return found
    const entity = entityAt(draft, subject.chunk)
    const place = draft.clause.sentence.chunks[subject.chunk]
    const owner =
      place === undefined || entity === null || (entity.kind !== 'other' && entity.kind !== 'unit')
        ? null
        : possessivePronoun(draft.clause.sentence, place, entity.at)
    const owned =
      owner === null || place === undefined
        ? null
        : whoIsMeant(discourse, draft.clause, place.first, meantBy(draft, place, owner))
    if (owned !== null)
      return { companies: owned, how: 'carried', words: draft.clause.sentence.tokens[place?.first ?? 0]?.lower ?? '' }
    if (entity !== null && (entity.kind === 'deal' || entity.kind === 'measure'))
      return outerSubject(draft, discourse, subject.chunk)
    return null
  }
  if (governor.verb === null && governor.by === 'alone') {
    const verb = previousVerb(clause, clause.chunkOf[draft.at] ?? 0)
    const found = verb === null ? null : subjectOf(clause, verb)
    return found === null ? null : named(draft, discourse, found.chunk, true)
  }
  return null
}

/** Whose time does something: *its third quarter brought, Tarn's year saw*. */
function ownerOfTime(draft: Draft, discourse: Discourse, at: number): Named | null {
  const { sentence } = draft.clause
  const chunk = sentence.chunks[at]
  const isTime =
    sentence.chunks[at + 1]?.kind === 'time' ||
    sentence.tokens.slice(chunk?.first, (chunk?.last ?? -1) + 1).some(({ pos }) => pos === 'time')
  if (chunk === undefined || !isTime) return null
  const companies = companiesIn(sentence, chunk)
  if (companies.length === 1) return companyAt(sentence.tokens[companies[0] ?? -1])
  const pronoun = possessivePronoun(sentence, chunk, chunk.last)
  const meant =
    pronoun === null ? null : whoIsMeant(discourse, draft.clause, chunk.first, meantBy(draft, chunk, pronoun))
  return meant === null ? null : { companies: meant, how: 'carried', words: wordOf(sentence, chunk) }
}

/** Who has the deal that a relative clause speaks of: *Tarn signed a deal that would bring in $5m*. */
function outerSubject(draft: Draft, discourse: Discourse, chunk: number): Named | null {
  const verb = previousVerb(draft.clause, chunk)
  const found = verb === null ? null : subjectOf(draft.clause, verb)
  return found === null || found.chunk === chunk ? null : named(draft, discourse, found.chunk, true)
}

function entityAt({ clause }: Draft, chunk: number): Entity | null {
  const at = clause.sentence.chunks[chunk]
  return at === undefined ? null : entityOf(clause.sentence, at)
}

function isName(draft: Draft, chunk: number): boolean {
  const entity = entityAt(draft, chunk)
  return entity !== null && entity.kind === 'company'
}

const ESTIMATORS = new Set([
  'analysts',
  'wall street',
  'street',
  'analyst',
  'consensus',
  'guidance',
  'outlook',
  'forecast',
  'the street',
  'projections',
  'estimates',
  'target',
  'plan',
])

/** Whether a subject is somebody's estimate, or who made it: the number is of whom the text speaks. */
function isEstimator(token: Token | undefined): boolean {
  return token !== undefined && ESTIMATORS.has(token.lower)
}

/** Who makes a product: *the maker of Claude* is whose product Claude is. */
function makerOf({ clause }: Draft, chunk: number, { at }: Entity): Named | null {
  const { chunks, tokens } = clause.sentence
  const [preposition, product] = [chunks[chunk + 1], chunks[chunk + 2]]
  if (
    nounAs(tokens[at], 'relation') === null ||
    tokens[preposition?.first ?? -1]?.lower !== 'of' ||
    product?.kind !== 'noun'
  )
    return null
  const token = tokens[product.last]
  return token?.product === true && token.company !== null ? companyAt(token) : null
}

const CALLED = new Set(['called', 'named', 'dubbed', 'known'])

/** The name of *a start-up called Osk*: the noun phrase behind a participle of naming. */
function calledAs({ clause }: Draft, chunk: number): number | null {
  const { chunks, tokens } = clause.sentence
  const [verb, name] = [chunks[chunk + 1], chunks[chunk + 2]]
  if (verb?.kind !== 'verb' || name?.kind !== 'noun') return null
  const main = tokens[verb.last]
  return verb.first === verb.last &&
    main !== undefined &&
    CALLED.has(main.lower) &&
    entityOf(clause.sentence, name)?.kind === 'company'
    ? chunk + 2
    : null
}

/**
 * Whom a noun phrase names, with those joined to it: companies, somebody whom nobody knows, or whom a pronoun or *the
 * company* stands for. A unit is its company's part; *the hyperscalers* are several and no one.
 */
function named(draft: Draft, discourse: Discourse, chunk: number, isSubject = false): Named | null {
  const { clause } = draft
  const { sentence } = clause
  const place = sentence.chunks[chunk]
  const entity = entityAt(draft, chunk)
  if (place === undefined || entity === null) return null
  const renamed = calledAs(draft, chunk)
  if (renamed !== null) {
    use(draft, place)
    return named(draft, discourse, renamed, isSubject)
  }
  const made = makerOf(draft, chunk, entity)
  if (made !== null) {
    use(draft, place)
    return made
  }
  const words = sentence.tokens[entity.at]?.lower ?? ''
  const say = (companies: readonly string[], how: Filling = 'said'): Named => {
    use(draft, place)
    return { companies, how, words }
  }
  switch (entity.kind) {
    case 'company': {
      const all = joinedWith(clause, chunk, (i) => isName(draft, i))
      for (const i of all) use(draft, sentence.chunks[i])
      return say([...new Set(all.flatMap((i) => entityAt(draft, i)?.companies ?? []))])
    }
    case 'unit': {
      if (isSubject) draft.part = words
      if (entity.companies.length > 0) return say(entity.companies)
      const meant = isSubject ? whoIsMeant(discourse, clause, place.first) : null
      return meant === null ? null : say(meant, 'carried')
    }
    case 'pronoun':
    case 'definite': {
      const except = isSubject
        ? antecedentCompanies(draft, chunk)
        : [...(draft.who?.value ?? []), ...subjectCompanies(draft, chunk)]
      const described = entity.kind === 'definite' ? descriptionOf(sentence, place) : null
      const meant = whoIsMeant(discourse, clause, place.first, { except, described })
      return meant === null ? null : say(meant, 'carried')
    }
    case 'several':
      if (!isSubject) return null
      draft.several = words
      return place.first === place.last ? say([words]) : null
    case 'proper': {
      const chief =
        entity.name === null ? undefined : discourse.people.get(entity.name.split(' ').at(-1)?.toLowerCase() ?? '')
      if (chief !== undefined) return say([chief], 'carried')
      if (entity.name?.includes(' ') === true) return say([entity.name])
      if (isSubject) draft.stranger = words
      return null
    }
    case 'other':
      if (isSubject && entity.companies.length === 0 && isEstimator(sentence.tokens[entity.at])) {
        const meant = whoIsMeant(discourse, clause, place.first)
        return meant === null ? null : say(meant, 'carried')
      }
      if (isSubject && entity.companies.length === 0) draft.stranger = words
      if (
        isSubject &&
        entity.companies.length > 0 &&
        sentence.tokens.slice(place.first, place.last).some(({ pos }) => pos === 'possessive')
      )
        return say(entity.companies.slice(-1))
      if (!isSubject && entity.companies.length === 1 && nounAs(sentence.tokens[entity.at], 'goods') !== null)
        return say(entity.companies)
      return entity.companies.length > 0 &&
        !isInCompound(sentence, place.first) &&
        nounAs(sentence.tokens[entity.at], 'company') !== null
        ? say(entity.companies.slice(-1))
        : null
    default:
      return null
  }
}
