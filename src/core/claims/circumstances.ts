import type { Chunk, Token } from '../tokens/types'
import { DIVISIBLE } from '../vocabulary/what'
import {
  type Complement,
  complementsAfter,
  isPassive,
  mainVerb,
  mayMean,
  meansAny,
  verbClasses,
  verbForm,
} from './clause'
import { type Draft, slot } from './draft'
import { isDeal } from './parties'
import { entityOf, headOf, nounAs, nounsOf, tokensIn, whatOf } from './phrase'
import type { Mode, Scope, Slot } from './types'
import { verbsOf } from './what'

/** The tokens that a statement reaches over: from its subject, or its clause's beginning, to the end of what belongs to the figure. */
export interface Extent {
  readonly first: number
  readonly last: number
}

const STOPS = new Set([',', ';', ':', '(', ')', '—', '"', '.'])

/** How far the statement of a figure reaches in its sentence. */
export function extentOf(draft: Draft): Extent {
  const { clause, governor, subject, at } = draft
  const { chunks, tokens } = clause.sentence
  const own = clause.chunkOf[at] ?? 0
  let first = own
  const isUnder = governor.direct || governor.by === 'price' || governor.by === 'object'
  if (isUnder && governor.verb !== null && governor.verb < own) first = governor.verb
  if (isUnder && subject !== null && subject.by !== 'controlled' && subject.chunk < first) first = subject.chunk
  if (governor.noun !== null) first = Math.min(first, clause.chunkOf[governor.noun] ?? own)
  let last = own
  for (let i = own + 1; i < chunks.length; i++) {
    const chunk = chunks[i]
    if (chunk === undefined) break
    const word = tokens[chunk.first]?.lower ?? ''
    if (chunk.kind === 'punctuation' && STOPS.has(word)) break
    if (chunk.kind === 'subordinator' || chunk.kind === 'relative') break
    if (chunk.kind === 'verb' && governor.by !== 'subject') break
    if (
      chunk.kind === 'coordinator' ||
      isOfOther(draft, i) ||
      (chunk.kind === 'preposition' && isOfOther(draft, i + 1))
    )
      break
    last = i
  }
  return { first: chunks[first]?.first ?? at, last: chunks[last]?.last ?? at }
}

/** Whether a chunk holds another figure: what stands there is said of that one. */
function isOfOther({ clause, at }: Draft, chunk: number): boolean {
  const place = clause.sentence.chunks[chunk]
  return (
    place !== undefined &&
    tokensIn(clause.sentence, place).some(({ pos }, i) => pos === 'money' && place.first + i !== at)
  )
}

/**
 * The tokens of a statement: of those before the figure's own phrase only as far as another figure, with what is told of
 * it, does not come between.
 */
function inside(draft: Draft, { first, last }: Extent): readonly (Token | null)[] {
  const { tokens, chunks } = draft.clause.sentence
  const own =
    chunks[
      Math.min(
        draft.clause.chunkOf[draft.at] ?? 0,
        draft.governor.noun === null ? Number.POSITIVE_INFINITY : (draft.clause.chunkOf[draft.governor.noun] ?? 0),
      )
    ]?.first ?? draft.at
  const other = tokens.findIndex(({ pos }, i) => i >= first && i < own && pos === 'money')
  const from = other < 0 ? own : (chunks[draft.clause.chunkOf[other] ?? 0]?.first ?? other)
  return tokens.slice(first, last + 1).map((token, i) => (first + i >= from && first + i < own ? null : token))
}

/** The tokens of the figure's own phrase and of the noun that governs it. */
function phraseTokens({ clause, at, governor }: Draft): readonly Token[] {
  const { sentence, chunkOf } = clause
  const chunks = new Set([chunkOf[at] ?? 0, ...(governor.noun === null ? [] : [chunkOf[governor.noun] ?? 0])])
  return [...chunks].flatMap((i) => {
    const chunk = sentence.chunks[i]
    return chunk === undefined ? [] : tokensIn(sentence, chunk)
  })
}

/** The tokens of the verb groups above a figure: its own and those that lead to it (*plans a deal to buy*). */
function verbTokens(draft: Draft): readonly Token[] {
  const { sentence } = draft.clause
  const found: Token[] = []
  let verb = draft.governor.verb
  for (let depth = 0; verb !== null && depth < 3; depth++) {
    const chunk = sentence.chunks[verb]
    if (chunk === undefined) break
    found.push(...tokensIn(sentence, chunk))
    if (verbForm(sentence, chunk) === 'finite') break
    const above = sentence.chunks.findLastIndex(({ kind }, i) => i < (verb ?? 0) && kind === 'verb')
    const between = above < 0 ? [] : sentence.chunks.slice(above + 1, verb)
    found.push(
      ...between
        .filter(({ kind }) => kind === 'noun')
        .flatMap(({ first, last }) => sentence.tokens.slice(first, last + 1))
        .filter(
          (token) =>
            nounAs(token, 'talk') !== null || nounAs(token, 'outlook') !== null || token.entry.marks.has('rumour'),
        ),
    )
    verb = above < 0 ? null : above
  }
  return found
}

const OUTLOOK_MODALS = new Set(['will', 'would', "'ll", 'shall', "won't", "wouldn't"])
const POSSIBLE = new Set(['could', 'may', 'might', 'can'])

/** What a statement holds its figure for: a fact, what is expected, rumoured, supposed, denied or was once planned. */
export function modeOf(draft: Draft): Slot<Mode> {
  const isCompared = draft.anchor?.as === 'comparison'
  const own = phraseTokens(draft).find(isOutlook) ?? after(draft, isOutlookBehind)
  if (own !== undefined) {
    const isOld = isCompared && AIMS.has(nounAs(own, 'outlook')?.lemma ?? '')
    return says(isOld ? 'past-plan' : 'outlook', own)
  }
  const verbs = verbsAbove(draft)
  const denied = isCompared
    ? undefined
    : verbs.find(({ entry, lower }) => entry.marks.has('negation') && lower !== 'without')
  if (denied !== undefined) return says('denied', denied)
  if (isComputed(draft)) return slot('hypothetical', 'said', '=')
  const supposed = conditional(draft)
  if (supposed !== null) return says('hypothetical', supposed)
  if (isCompared) return FACT
  const planned = verbs.some(({ lower }) => lower === 'had')
    ? verbs.find((one) => mayMean(one, 'plan', 'expect'))
    : null
  if (planned != null) return says('past-plan', planned)
  const once = phraseTokens(draft).find(({ entry }) => entry.marks.has('past-plan'))
  if (once !== undefined) return says('past-plan', once)
  return isDealt(draft) ? modeOfDeal(draft, verbs) : modeOfNumber(draft, verbs)
}

const FACT: Slot<Mode> = slot('fact', 'said', '')
/** What an old outlook is compared with. */
const AIMS = new Set(['target', 'plan', 'goal'])

function says(mode: Mode, token: Token): Slot<Mode> {
  return slot(mode, 'said', token.lower)
}

function isOutlook(token: Token): boolean {
  return nounAs(token, 'outlook') !== null
}

function isOutlookBehind(token: Token): boolean {
  return isOutlook(token) || (token.entry.marks.has('outlook') && token.pos !== 'preposition')
}

/** The verbs that hold for a figure: a modal of a verb that a figure's noun only stands under says nothing of it. */
function verbsAbove(draft: Draft): readonly Token[] {
  const { direct, by } = draft.governor
  const all = verbTokens(draft)
  return direct || by !== 'head' ? all : all.filter(({ lower }) => !POSSIBLE.has(lower) && !OUTLOOK_MODALS.has(lower))
}

/** Whether a figure is told as a deal, which is done or talked of, rather than as a number. */
function isDealt(draft: Draft): boolean {
  const what = draft.what?.value ?? null
  return (
    isDeal(what, draft.bareDeal) ||
    what === 'funding' ||
    what === 'debt' ||
    (what === 'valuation' && verbsOf(draft).has('value')) ||
    (what === null && meansAny(verbsOf(draft), 'invest', 'pay', 'buy', 'receive'))
  )
}

/** What is reckoned out, not told: *= $80bn* behind a multiplication. */
function isComputed({ clause, at }: Draft): boolean {
  const { tokens } = clause.sentence
  return (
    tokens.some(({ lower }) => lower === '×' || lower === '÷') && tokens.slice(0, at).some(({ lower }) => lower === '=')
  )
}

function modeOfDeal(draft: Draft, verbs: readonly Token[]): Slot<Mode> {
  const what = draft.what?.value ?? null
  const isRound = what === 'funding' || what === 'debt'
  const rumour =
    [...verbs, ...phraseTokens(draft), ...subjectTokens(draft)].find(isTalk) ??
    (isHearsay(draft) ? verbs.find(isUnfinished) : undefined) ??
    verbs.find(({ lower }) => POSSIBLE.has(lower)) ??
    verbs.find(isWish)
  if (rumour !== undefined) return says('rumour', rumour)
  const would =
    verbs.find(({ lower }) => OUTLOOK_MODALS.has(lower)) ?? (isRound ? verbs.find(isExpectation) : undefined)
  if (would !== undefined && what === 'valuation') return says('rumour', would)
  if (would !== undefined && isRound) return says('outlook', would)
  const expected =
    what === 'build' || what === 'other'
      ? verbs.find((token) => token.pos === 'verb' && mayMean(token, 'expect'))
      : undefined
  return expected === undefined ? FACT : says('outlook', expected)
}

function modeOfNumber(draft: Draft, verbs: readonly Token[]): Slot<Mode> {
  const subject = subjectTokens(draft)
  const talked = draft.what?.value === 'valuation' ? [...verbTokens(draft), ...subject].find(isTalk) : undefined
  if (talked !== undefined) return says('rumour', talked)
  const outlook =
    verbs.find((token) => isExpectation(token) || isOutlook(token)) ??
    subject.find(isOutlook) ??
    verbs.find(({ lower }) => OUTLOOK_MODALS.has(lower) || POSSIBLE.has(lower)) ??
    phraseTokens(draft).find(({ entry, pos }) => entry.marks.has('outlook') && pos === 'modifier')
  if (outlook !== undefined) return says('outlook', outlook)
  return draft.anchor === null ? FACT : modeOf(draft.anchor.draft)
}

function isUnfinished({ pos, sense }: Token): boolean {
  return pos === 'verb' && sense?.pos === 'verb' && (sense.form === 'ing' || sense.form === 'base')
}

const WISHES = new Set(['hope', 'seek', 'want', 'try'])

function isWish({ pos, entry }: Token): boolean {
  return pos === 'verb' && entry.senses.some((one) => one.pos === 'verb' && WISHES.has(one.lemma))
}

const RUMOURS = new Set(['talk', 'discussion', 'negotiation', 'rumor', 'rumour', 'speculation'])

function isTalk(token: Token): boolean {
  const last = token.lower.split(' ').at(-1) ?? ''
  const isNoun = nounAs(token, 'talk') !== null && (RUMOURS.has(last) || RUMOURS.has(last.slice(0, -1)))
  if (isNoun || token.entry.marks.has('rumour')) return true
  return token.pos === 'verb' && mayMean(token, 'talk') && !mayMean(token, 'say', 'agree')
}

function isExpectation(token: Token): boolean {
  return (
    token.pos === 'verb' && mayMean(token, 'expect', 'plan') && !mayMean(token, 'report', 'generate', 'say', 'level')
  )
}

function subjectTokens({ clause, subject }: Draft): readonly Token[] {
  return tokensIn(clause.sentence, subject === null ? undefined : clause.sentence.chunks[subject.chunk])
}

/** The first token of a kind right behind the figure's phrase, up to three on: *$5bn estimated*, *$5bn that analysts expected*. */
function after(draft: Draft, test: (token: Token) => boolean): Token | undefined {
  const { tokens, chunks } = draft.clause.sentence
  const from = (chunks[draft.clause.chunkOf[draft.at] ?? 0]?.last ?? draft.at) + 1
  for (let i = from; i < Math.min(tokens.length, from + 2); i++) {
    const token = tokens[i]
    if (token === undefined || STOPS.has(token.lower) || token.pos === 'money') return undefined
    if (test(token)) return token
  }
  const relative = tokens[from]
  if (relative?.pos === 'relative' || relative?.lower === 'that') {
    for (let i = from + 1; i < Math.min(tokens.length, from + 8); i++) {
      const token = tokens[i]
      if (token === undefined || STOPS.has(token.lower)) return undefined
      if (token.pos === 'verb' && token.entry.senses.some((one) => one.pos === 'verb' && one.is === 'expect'))
        return token
    }
  }
  return undefined
}

/** The word that makes a statement a supposition: *if*, *suppose* at the head of its sentence or clause, *At $51bn, …*. */
function conditional({ clause, at }: Draft): Token | null {
  const { tokens } = clause.sentence
  for (let i = at - 1; i >= 0; i--) {
    const token = tokens[i]
    if (token === undefined || token.lower === ';') return null
    if (['if', 'unless', 'assuming', 'suppose', 'supposing', 'imagine'].includes(token.lower)) return token
  }
  const first = tokens[0]
  if (first?.lower === 'say') return first
  return first?.lower === 'at' && tokens[1]?.pos === 'money' && at === 1 && tokens[2]?.lower === ',' ? first : null
}

const RATE_UNITS = new Set([
  'share',
  'hour',
  'token',
  'tokens',
  'month',
  'year',
  'unit',
  'seat',
  'user',
  'chip',
  'gpu',
  'watt',
  'megawatt',
  'gigawatt',
  'kwh',
  'mwh',
  'employee',
  'quarter',
  'week',
  'day',
  'barrel',
  'ounce',
  'query',
  'customer',
  'gw',
  'mw',
  'ton',
  'head',
])

/** How much of its thing a figure is: the whole, a part, a sum over several, a bound, a rate, a rise or fall by. */
export function scopeOf(draft: Draft): Slot<Scope> {
  const { clause, at, governor } = draft
  const { tokens, chunks } = clause.sentence
  const says = (scope: Scope, words: string): Slot<Scope> => slot(scope, 'said', words)
  const own = clause.chunkOf[at] ?? 0
  const behind = tokens[(chunks[own]?.last ?? at) + 1]
  const next = tokens[at + 1]
  const isEach = next?.lower === 'each' && tokens[at + 2]?.lower === 'to'
  const rate = [next, behind].find((token) => token?.time?.says.kind === 'rate')
  if (rate !== undefined) return says('rate', rate.lower)
  const slash =
    next?.lower === '/' ||
    next?.lower === 'per' ||
    behind?.lower === 'per' ||
    (next?.lower === 'a' && RATE_UNITS.has(tokens[at + 2]?.lower ?? '')) ||
    ((next?.lower === 'a' || next?.lower === 'an') && RATE_UNITS.has(tokens[at + 2]?.lower ?? ''))
  if (slash) return says('rate', `${next?.lower} ${tokens[at + 2]?.lower ?? ''}`)
  if ((next?.lower === 'each' && !isEach) || next?.lower === 'apiece') return says('rate', next.lower)
  if (isForEvery(draft)) return says('rate', 'for every')
  if (
    draft.basis?.value === 'per share' ||
    (draft.what?.value === 'price' && /\b(?:share|stock)\b/.test(draft.what.words)) ||
    (draft.what?.value === 'price' &&
      phraseTokens(draft).some(({ lower }) => lower.includes('share') || lower.includes('stock')))
  )
    return says('rate', 'per share')
  const delta = deltaOf(draft)
  if (delta !== null) return says('delta', delta)
  if (draft.anchor?.as === 'conversion') {
    const converted = scopeOf(draft.anchor.draft)
    if (converted.value !== 'whole') return converted
  }
  if (draft.several !== null) return says('several', draft.several)
  if (draft.anchor?.as === 'ellipsis' && draft.anchor.shared) {
    const shared = scopeOf(draft.anchor.draft)
    if (shared.value === 'several') return shared
  }
  const among = draft.complements.find(({ preposition }) => preposition === 'between')
  const nextOf = among === undefined ? undefined : chunks[among.chunk + 2]
  if (nextOf?.kind === 'noun' && entityOf(clause.sentence, nextOf)?.kind === 'several')
    return says('several', 'between')
  const phrase = phraseTokens(draft)
  const sum = [...phrase, ...(governor.by === 'level' || governor.by === 'against' ? subjectTokens(draft) : [])].find(
    ({ entry }) => entry.marks.has('several'),
  )
  const world =
    draft.who === null ? [...phrase, ...subjectTokens(draft)].find(({ lower }) => WORLD.has(lower)) : undefined
  if (world !== undefined) return says('several', world.lower)
  const isMany =
    !isDeal(draft.what?.value ?? null, draft.bareDeal) || (draft.what?.value === 'build' && governor.noun === null)
  const many = draft.who !== null && draft.who.value.length > 1 && isMany
  if (many) return says('several', draft.who?.words ?? '')
  if (sum !== undefined && ['combined', 'collective', 'aggregate', 'cumulative'].includes(sum.lower))
    return says('several', sum.lower)
  const likes =
    likesOf(draft) ??
    (draft.what?.value === 'funding' || draft.what?.value === 'debt' || draft.what?.value === 'equity' || draft.bareDeal
      ? later(draft, ['to date', 'so far', 'in total', 'altogether'])
      : null)
  if (likes !== null) return says('several', likes)
  const passive =
    governor.by === 'subject' &&
    draft.who === null &&
    draft.what?.value === 'capex' &&
    governor.verb !== null &&
    isPassive(clause.sentence, chunks[governor.verb] ?? { kind: 'verb', first: 0, last: -1 })
  if (passive) return says('several', 'passive')
  const receivers =
    draft.who === null
      ? draft.complements
          .map(({ chunk }) => entityOf(clause.sentence, chunks[chunk] ?? { first: 0, last: -1 }))
          .find((entity) => entity?.kind === 'several')
      : undefined
  if (receivers != null) return says('several', tokens[receivers.at]?.lower ?? '')
  const field = draft.who === null ? fieldOf(draft) : null
  if (field !== null) return says('several', field)
  if (isSeveralPlural(draft)) return says('several', tokens[governor.noun ?? at]?.lower ?? '')
  const bound = boundOf(draft)
  if (bound !== null) return says('bound', bound)
  if (draft.part !== null) return says('part', draft.part)
  return slot('whole', 'said', '')
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
    ({ preposition, chunk }) => preposition === 'into' && FIELD.has(tokens[chunks[chunk]?.last ?? -1]?.lower ?? ''),
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

const FIELD = new Set(['market', 'industry', 'sector', 'economy'])
const ATTRACTING = new Set(['attract', 'attracts', 'attracted', 'attracting'])

const WORLD = new Set(['combined', 'global', 'worldwide', 'world', 'industry', 'industry wide', 'globally'])

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
function isSeveralPlural({ clause, governor, what }: Draft): boolean {
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
  return sense?.plural === true && governor.by === 'in'
}

/** A rise or fall by: *rose by $5bn, added $5bn, a $5bn increase, $5bn more than*. */
function deltaOf(draft: Draft): string | null {
  const { clause, at, governor } = draft
  const { tokens, chunks } = clause.sentence
  const before = chunks[(clause.chunkOf[at] ?? 0) - 1]
  const word = before === undefined ? '' : (tokens[before.first]?.lower ?? '')
  if (word === 'by' && governor.by === 'level') return word
  const turn = before?.kind === 'verb' ? tokens[before.last]?.lower : undefined
  if (turn === 'up' || turn === 'down') return turn
  const verbs = verbsOf(draft)
  const own =
    governor.verb === null
      ? undefined
      : mainVerb(clause.sentence, chunks[governor.verb] ?? { kind: 'verb', first: 0, last: -1 })
  if (verbs.has('lose') && (draft.what?.value === 'market-cap' || draft.what?.value === 'valuation'))
    return own?.lower ?? 'lost'
  if (tokens.slice(chunks[clause.chunkOf[at] ?? 0]?.first, at).some(({ lower }) => lower === 'another')) return null
  if (verbs.has('add') && governor.direct && governor.by !== 'level' && !['say'].some((one) => governor.by === one))
    return own?.lower ?? 'added'
  const noun = governor.noun === null ? '' : (tokens[governor.noun]?.lower ?? '')
  if (
    governor.by === 'head' &&
    ['increase', 'rise', 'jump', 'drop', 'decrease', 'decline', 'fall', 'growth', 'change', 'surge'].includes(noun)
  )
    return noun
  const next = tokens[at + 1]?.lower
  if (
    next === 'more than' ||
    next === 'less than' ||
    next === 'more' ||
    next === 'less' ||
    next === 'higher' ||
    next === 'lower'
  )
    return next
  const subject = draft.subject === null ? undefined : chunks[draft.subject.chunk]
  const head = subject === undefined ? null : headOf(clause.sentence, subject)
  if (
    governor.by === 'object' &&
    verbs.has('lose') &&
    head !== null &&
    nounsOf(tokens[head]).some(({ is }) => is === 'several')
  )
    return own?.lower ?? 'lost'
  return null
}

/** A threshold, not an amount: *deals above $100m, the $5bn mark, a limit of $5bn*. */
function boundOf(draft: Draft): string | null {
  const { clause, at, governor } = draft
  const { tokens, chunks } = clause.sentence
  const own = clause.chunkOf[at] ?? 0
  const noun = governor.noun === null ? undefined : tokens[governor.noun]
  if (noun !== undefined && LIMITS.has(noun.lower)) return noun.lower
  const isSet = ['to', 'at', 'of'].includes(tokens[chunks[own - 1]?.first ?? -1]?.lower ?? '')
  const limit = isSet ? chunks.slice(Math.max(0, own - 6), own).find((chunk) => isLimit(draft, chunk)) : undefined
  if (limit !== undefined) return tokens[limit.last]?.lower ?? ''
  const subject = chunks[own - 1]
  const before = subject?.kind === 'noun' ? tokens[subject.last] : undefined
  const hedge = tokens[chunks[own]?.first ?? at]
  if (
    before !== undefined &&
    hedge !== undefined &&
    ['above', 'over', 'below', 'under', 'more than', 'less than', 'exceeding'].includes(hedge.lower) &&
    nounsOf(before).some(({ plural, is }) => plural && (is === 'bare' || is === 'kind'))
  )
    return hedge.lower
  return null
}

const LIMITS = new Set(['mark', 'threshold', 'limit', 'cap', 'milestone', 'ceiling', 'floor', 'barrier', 'level'])

/** Whether a noun phrase is about a limit: *the revenue threshold for startup benefits*. */
function isLimit({ clause }: Draft, chunk: Chunk): boolean {
  return chunk.kind === 'noun' && tokensIn(clause.sentence, chunk).some(({ lower }) => LIMITS.has(lower))
}

const HARMLESS_BEFORE = new Set([
  'commercial',
  'total',
  'net',
  'gross',
  'overall',
  'consolidated',
  'group',
  'record',
  'annual',
  'quarterly',
  'company',
  'adjusted',
  'operating',
])

/** Notes what makes a figure a part, so that what goes on with it is one too. */
export function readPart(draft: Draft): void {
  draft.part ??= partOf(draft, phraseTokens(draft))
}

/** What makes a figure a part: its noun's narrowing words, *an additional*, *from its cloud unit*, *in Europe*. */
function partOf(draft: Draft, phrase: readonly Token[]): string | null {
  if (draft.part !== null) return draft.part
  const { clause, governor } = draft
  const { tokens, chunks } = clause.sentence
  const what = draft.what?.value ?? null
  const deal = isDeal(what, draft.bareDeal)
  if (what === 'gain') {
    const place = draft.complements.find(({ preposition }) => preposition === 'on' || preposition === 'at')
    if (place !== undefined) return tokens[chunks[place.chunk]?.last ?? -1]?.lower ?? 'on'
  }
  const rest = what === 'equity' ? verbTokens(draft).find(({ lower }) => COMPLETING.has(lower)) : undefined
  if (rest !== undefined) return rest.lower
  const word = phrase.find(({ entry, lower }) => entry.marks.has('part') && PART_OF_DEAL.has(lower))
  if (word !== undefined) return word.lower
  const next = tokens[draft.at + 1]
  if (next?.lower === 'more') return next.lower
  if (draft.basis?.value === 'r&d') return 'r&d'
  const still =
    governor.verb === null
      ? undefined
      : tokens.slice(chunks[governor.verb]?.first, chunks[governor.verb]?.last).find(({ lower }) => lower === 'still')
  if (still !== undefined && (deal || what === null)) return still.lower
  if (next?.lower === 'of' && OF_THAT.has(tokens[draft.at + 2]?.lower ?? ''))
    return `of ${tokens[draft.at + 2]?.lower ?? ''}`
  if (what !== null && (DIVISIBLE.has(what) || what === 'other' || what === 'commitments')) {
    const narrowed = narrowing(draft)
    if (narrowed !== null) return narrowed
    for (const { preposition, chunk } of [...draft.complements, ...behindSubject(draft)]) {
      const place = chunks[chunk]
      const entity = place === undefined ? null : entityOf(clause.sentence, place)
      if (place === undefined || entity === null) continue
      const head = tokens[entity.at]
      if (preposition === 'from' && entity.kind !== 'company' && entity.kind !== 'pronoun' && head?.pos !== 'money')
        return head?.lower ?? 'from'
      if (
        ['in', 'for', 'at'].includes(preposition) &&
        (nounAs(head, 'place') !== null || nounAs(head, 'part') !== null || entity.kind === 'unit') &&
        nounAs(head, 'company') === null
      )
        return head?.lower ?? preposition
    }
    const lead = leadingUnit(draft)
    if (lead !== null) return lead
  }
  if (
    deal &&
    governor.noun !== null &&
    nounAs(tokens[governor.noun], 'part') !== null &&
    whatOf(tokens[governor.noun]) === null &&
    nounAs(tokens[governor.noun], 'goods') === null
  )
    return tokens[governor.noun]?.lower ?? null
  return null
}

/** What a measure that is its verb's subject is from: *revenue generated by its cloud business was $5m*. */
function behindSubject({ clause, subject, governor }: Draft): readonly Complement[] {
  const { chunks, tokens } = clause.sentence
  if (subject === null || governor.by !== 'level') return []
  const at = subject.chunk
  const isReduced = ['generated', 'produced', 'earned'].includes(tokens[chunks[at + 1]?.last ?? -1]?.lower ?? '')
  return complementsAfter(clause, isReduced ? at + 1 : at).map(({ preposition, chunk }) => ({
    preposition: isReduced && preposition === 'by' ? 'from' : preposition,
    chunk,
  }))
}

/** What is completed may be the rest of a sum: *completed its $22bn investment*. */
const COMPLETING = new Set([
  'complete',
  'completes',
  'completed',
  'completing',
  'finalize',
  'finalizes',
  'finalized',
  'finalizing',
  'finalise',
  'finalised',
  'finish',
  'finished',
  'conclude',
  'concluded',
])

const OF_THAT = new Set(['it', 'that', 'this', 'them', 'those', 'these', 'which'])

const PART_OF_DEAL = new Set([
  'additional',
  'extra',
  'further',
  'remaining',
  'initial',
  'upfront',
  'up front',
  'incremental',
  'supplementary',
  'partial',
  'outstanding',
  'subsequent',
  'residual',
  'leftover',
  'unspent',
  'excluding',
  'rest',
  'remainder',
])

/** The words that narrow a measure: *[cloud] revenue, [data center] sales*. */
function narrowing({ clause, governor, subject, what }: Draft): string | null {
  const { sentence, chunkOf } = clause
  const { tokens, chunks } = sentence
  const places: [number | null, number | undefined][] = [
    [governor.noun, governor.noun === null ? undefined : chunkOf[governor.noun]],
    [null, subject?.chunk],
  ]
  for (const [noun, at] of places) {
    const chunk = at === undefined ? undefined : chunks[at]
    if (chunk === undefined) continue
    const head = noun ?? headOf(sentence, chunk)
    if (head === null || head === undefined || nounAs(tokens[head], 'measure')?.what !== what?.value) continue
    for (let i = head - 1; i >= chunk.first; i--) {
      const token = tokens[i]
      if (token === undefined || token.pos === 'money' || token.pos === 'possessive') break
      if (token.company !== null) {
        if (token.product) return token.lower
        break
      }
      if (
        (token.pos === 'noun' || token.pos === 'unknown') &&
        !HARMLESS_BEFORE.has(token.lower) &&
        !(nounAs(token, 'harmless') !== null && !['ai', 'inference', 'training'].includes(token.lower)) &&
        nounAs(token, 'outlook') === null &&
        nounAs(token, 'company') === null &&
        nounAs(token, 'measure')?.what !== what?.value &&
        !(what?.value === 'capex' && (token.lower === 'ai' || token.lower === 'related'))
      )
        return token.lower
      if ((token.lower === 'ai' || token.lower === 'artificial intelligence') && what?.value !== 'capex')
        return token.lower
    }
  }
  return null
}

/** A unit that opens the sentence: *For its services arm, Quillon said it generated $2bn in revenue*. */
function leadingUnit({ clause, at }: Draft): string | null {
  const { chunks, tokens } = clause.sentence
  const [preposition, object, comma] = chunks
  if (preposition?.kind !== 'preposition' || object?.kind !== 'noun' || object.last >= at) return null
  if (!['for', 'in', 'at', 'within', 'from'].includes(tokens[preposition.first]?.lower ?? '')) return null
  if (tokens[comma?.first ?? -1]?.lower !== ',') return null
  const entity = entityOf(clause.sentence, object)
  if (entity === null || entity.kind === 'company' || entity.kind === 'pronoun' || entity.kind === 'definite')
    return null
  const head = tokens[entity.at]
  return head === undefined || nounAs(head, 'harmless') !== null ? null : head.lower
}

/** How a deal's money is told: as agreed, or as paid over. */
export function toldAs(draft: Draft): 'committed' | 'paid' | null {
  const verb = draft.governor.verb === null ? undefined : draft.clause.sentence.chunks[draft.governor.verb]
  if (verb === undefined) return null
  const classes = verbClasses(draft.clause.sentence, verb)
  const main = mainVerb(draft.clause.sentence, verb)
  const form = main?.sense?.pos === 'verb' ? main.sense.form : 'base'
  const tokens = tokensIn(draft.clause.sentence, verb)
  const isAhead = tokens.some(
    ({ lower, entry }) =>
      OUTLOOK_MODALS.has(lower) ||
      POSSIBLE.has(lower) ||
      lower === 'to' ||
      entry.senses.some((one) => one.pos === 'verb' && (one.is === 'plan' || one.is === 'talk')),
  )
  if (isAhead) return tokens.some(({ lower }) => lower === 'agreed') ? 'committed' : null
  if (classes.has('agree') && form !== 'base' && main?.lower !== 'announced' && main?.lower !== 'unveiled')
    return 'committed'
  const pays = meansAny(classes, 'pay', 'invest', 'receive', 'buy', 'spend')
  const isDone = form === 'past' || (form === 'ing' && !tokens.some(({ pos }) => pos === 'auxiliary'))
  if (pays && isDone && main !== null)
    return ['committed', 'pledged', 'committing', 'pledging'].includes(main.lower) ? 'committed' : 'paid'
  return null
}

/** Told on hearsay: in the sentence, unless the company reports its own number. */
const TOLD = new Set(['said', 'believed', 'thought', 'understood', 'reported', 'alleged', 'rumored', 'rumoured'])

export function isHearsay(draft: Draft): boolean {
  const all = draft.clause.sentence.tokens
  const isBreak = ({ lower }: Token) => lower === ';' || lower === '—' || lower === ':'
  const from = all.slice(0, draft.at).findLastIndex(isBreak) + 1
  const to = all.findIndex((token, i) => i > draft.at && isBreak(token))
  const tokens = all.slice(from, to < 0 ? all.length : to)
  if (tokens.some(({ entry }) => entry.marks.has('hearsay'))) return true
  return tokens.some(
    ({ lower }, i) =>
      TOLD.has(lower) &&
      tokens[i + 1]?.lower === 'to' &&
      ['is', 'are', 'was', 'were'].includes(tokens[i - 1]?.lower ?? ''),
  )
}

/** Whether a statement's tokens are inside its extent; for those who ask of it. */
export function tokensOf(draft: Draft, extent: Extent): readonly (Token | null)[] {
  return inside(draft, extent)
}
