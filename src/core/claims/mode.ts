import { oncePer } from '../once'
import type { Chunk, Token } from '../tokens/types'
import {
  AIMS,
  DENYING,
  DISCLOSING,
  OUTLOOK_MODALS,
  POSSIBLE_MODALS,
  RUMOUR_NOUNS,
  SURPASSING,
  WISHING,
} from '../vocabulary/lists'
import { mainVerb, mayMean, meansAny } from './clause'
import { isDeal } from './deal'
import { type Draft, slot } from './draft'
import { phraseTokens, STOPS, subjectTokens, verbTokens } from './extent'
import { verbsOf } from './goods'
import { isHearsay } from './hearsay'
import { nounAs, wordOf } from './phrase'
import type { Mode, Slot } from './types'

/** What a statement holds its figure for: a fact, what is expected, rumoured, supposed, denied or was once planned. */
export function modeOf(draft: Draft): Slot<Mode> {
  const isCompared = draft.anchor?.as === 'comparison'
  const own = phraseTokens(draft).find(isOutlookBefore) ?? after(draft, isOutlookBehind)
  if (own !== undefined) {
    const isOld = isCompared && AIMS.has(nounAs(own, 'outlook')?.lemma ?? '')
    return says(isOld ? 'past-plan' : 'outlook', own)
  }
  if (isYardstick(draft)) return FACT
  const verbs = verbsAbove(draft)
  const denied = isCompared
    ? undefined
    : verbs.find((one, i) => one.entry.marks.has('negation') && one.lower !== 'without' && !isSilence(verbs, i))
  if (denied !== undefined) return says('denied', denied)
  const refused = deniedBefore(draft)
  if (refused !== null) return says('denied', refused)
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

export function says(mode: Mode, token: Token): Slot<Mode> {
  return slot(mode, 'said', token.lower)
}

function isOutlook(token: Token): boolean {
  return nounAs(token, 'outlook') !== null
}

/** *its projected $5m*: whatever the clause supposes, that is what is expected. */
function isOutlookBefore(token: Token): boolean {
  return (
    isOutlook(token) || (token.entry.marks.has('outlook') && token.pos === 'modifier' && token.lower !== 'expected')
  )
}

function isOutlookBehind(token: Token): boolean {
  return isOutlook(token) || (token.entry.marks.has('outlook') && token.pos !== 'preposition')
}

/** Whether a figure is what another is to be held against: *it would exceed the $5m of last year*, which is a fact. */
function isYardstick({ clause, governor, at }: Draft): boolean {
  const { tokens, chunks } = clause.sentence
  const verb = governor.verb === null ? undefined : mainVerb(clause.sentence, chunks[governor.verb] as Chunk)
  const isDefinite = tokens[chunks[clause.chunkOf[at] ?? -1]?.first ?? -1]?.lower === 'the'
  return isDefinite && (verb?.entry.verbs.some((one) => SURPASSING.has(one.lemma)) ?? false)
}

/** Whether what is denied is only that somebody said so: *did not say how much of the $5m is paid* denies no $5m. */
function isSilence(verbs: readonly Token[], negation: number): boolean {
  const verb = verbs.slice(negation + 1).find(({ pos }) => pos === 'verb')
  return verb !== undefined && DISCLOSING.has(verb.sense?.lemma ?? '')
}

/** The verbs that hold for a figure: a modal of a verb that a figure's noun only stands under says nothing of it. */
function verbsAbove(draft: Draft): readonly Token[] {
  const { direct, by } = draft.governor
  const all = verbTokens(draft)
  return direct || by !== 'head'
    ? all
    : all.filter(({ lower }) => !POSSIBLE_MODALS.has(lower) && !OUTLOOK_MODALS.has(lower))
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
    verbs.find(({ lower }) => POSSIBLE_MODALS.has(lower)) ??
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
    verbs.find(({ lower }) => OUTLOOK_MODALS.has(lower) || POSSIBLE_MODALS.has(lower)) ??
    phraseTokens(draft).find(({ entry, pos }) => entry.marks.has('outlook') && pos === 'modifier')
  if (outlook !== undefined) return says('outlook', outlook)
  return draft.anchor === null ? FACT : modeOfAnchor(draft.anchor.draft)
}

/** A figure that others go on from is asked once, however many stand in a row. */
const modeOfAnchor = oncePer((draft: Draft) => modeOf(draft))

function isUnfinished({ pos, sense }: Token): boolean {
  return pos === 'verb' && sense?.pos === 'verb' && (sense.form === 'ing' || sense.form === 'base')
}

function isWish({ pos, entry }: Token): boolean {
  return pos === 'verb' && entry.verbs.some((one) => WISHING.has(one.lemma))
}

function isTalk(token: Token): boolean {
  const last = token.lower.split(' ').at(-1) ?? ''
  const isNoun = nounAs(token, 'talk') !== null && (RUMOUR_NOUNS.has(last) || RUMOUR_NOUNS.has(last.slice(0, -1)))
  if (isNoun || token.entry.marks.has('rumour')) return true
  return token.pos === 'verb' && mayMean(token, 'talk') && !mayMean(token, 'say', 'agree')
}

function isExpectation(token: Token): boolean {
  return (
    token.pos === 'verb' && mayMean(token, 'expect', 'plan') && !mayMean(token, 'report', 'generate', 'say', 'level')
  )
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
      if (token.pos === 'verb' && token.entry.verbs.some((one) => one.is === 'expect')) return token
    }
  }
  return undefined
}

/**
 * What denies a figure though its verb does not: *not $4m*, *denied that it paid $5m*, *it is untrue that*, *has no plan
 * to invest $5m*.
 */
function deniedBefore({ clause, at, governor }: Draft): Token | null {
  const { tokens, chunks } = clause.sentence
  const own = chunks[clause.chunkOf[at] ?? -1]
  const before = tokens.slice(own?.first ?? at, at).find(({ lower }) => lower === 'not')
  if (before !== undefined) return before
  const verb = governor.verb === null ? undefined : chunks[governor.verb]
  const plan = chunks[(governor.verb ?? 0) - 1]
  const isPlan =
    plan?.kind === 'noun' && wordOf(clause.sentence, plan) === 'no' && tokens[verb?.first ?? -1]?.lower === 'to'
  if (isPlan) return tokens[plan.first] ?? null
  const that = tokens.findLastIndex(({ lower }, i) => i < at && lower === 'that')
  const denial = tokens[that - 1]
  const isDenial =
    denial?.lower === 'untrue' ||
    denial?.lower === 'false' ||
    (denial?.entry.verbs.some((one) => DENYING.has(one.lemma)) ?? false)
  return that > 0 && isDenial ? (denial ?? null) : null
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
