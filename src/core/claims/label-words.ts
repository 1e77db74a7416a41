import type { Token } from '../tokens/types'
import { type Draft, slot } from './draft'
import { isDescription } from './label-noun'
import { nounAs, nounsOf } from './phrase'
import type { Mode, Scope, Slot, What } from './types'

/** Nouns of outlook that mean other things too: *price range*, *Pro plan*, *chart of the model*. */
const VAGUE: ReadonlySet<string> = new Set([
  'range',
  'model',
  'view',
  'street',
  'aim',
  'hope',
  'assumption',
  'budget',
  'guide',
])
const BEFORE: ReadonlySet<string> = new Set(['prior', 'previous', 'earlier', 'old', 'initial'])
const RISES: ReadonlySet<string> = new Set([
  'change',
  'increase',
  'rise',
  'growth',
  'decrease',
  'decline',
  'difference',
  'delta',
  'fall',
  'drop',
  'jump',
])

/**
 * What the words of a label make of its number: *2026 guidance, FY26E, planned* an outlook, *original guidance* an old
 * plan, *in talks* a rumour. Null where they say nothing of it.
 */
export function modeOfLabel(tokens: readonly Token[]): Slot<Mode> | null {
  if (tokens.some((_, i) => isClausal(tokens, i))) return null
  const expected = tokens.find((token) => isOutlook(token) || isEstimate(token))
  const old = tokens.find(
    ({ entry, lower }) => entry.marks.has('past-plan') || (expected !== undefined && BEFORE.has(lower)),
  )
  if (old !== undefined) return slot('past-plan', 'said', old.lower)
  const talk = tokens.find(
    (token) =>
      token.entry.marks.has('rumour') || (nounAs(token, 'talk') !== null && nounAs(token, 'talk')?.plural === true),
  )
  if (talk !== undefined) return slot('rumour', 'said', talk.lower)
  return expected === undefined ? null : slot('outlook', 'said', expected.lower)
}

const COMPARING: ReadonlySet<string> = new Set([
  'vs',
  'versus',
  'compared with',
  'compared to',
  'against',
  'comparison',
])

/** Whether a label sets two things against each other: *Q2 FY26 vs peers Q3*. */
export function isComparison(tokens: readonly Token[]): boolean {
  return tokens.some(({ lower }) => COMPARING.has(lower))
}

/** A verb of its own, or a comparison: then what is expected is only one side. */
function isClausal(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined) return false
  const before = tokens[at - 1]
  const isOpened = before === undefined || before.lower === '(' || before.pos === 'time'
  const isParticiple = token.sense?.pos === 'verb' && token.sense.form === 'past' && isOpened
  return COMPARING.has(token.lower) || (token.pos === 'verb' && !isParticiple && !isDescription(tokens, at))
}

function isOutlook(token: Token): boolean {
  const { entry, lower } = token
  return (
    (nounsOf(token).some(({ is }) => is === 'outlook') && !VAGUE.has(lower)) ||
    (entry.marks.has('outlook') && token.pos !== 'preposition')
  )
}

/** *2026E, FY27E, Q4 26E, 2026F*: a period behind which estimates are marked. */
function isEstimate({ lower, time, text }: Token): boolean {
  const last = text.at(-1) ?? lower.at(-1) ?? ''
  const digit = lower.at(-2) ?? ''
  return (
    (last === 'E' || last === 'e' || last === 'F') &&
    digit >= '0' &&
    digit <= '9' &&
    (time !== null || lower.length > 2)
  )
}

/** A column or row of rises and falls: *Change, Increase in debt*. */
export function deltaOfLabel(tokens: readonly Token[]): Slot<Scope> | null {
  const end = tokens.findIndex(({ pos }) => pos === 'preposition')
  const head = tokens.slice(0, end < 0 ? tokens.length : end).findLast(({ pos }) => pos === 'noun' || pos === 'unknown')
  return head !== undefined && RISES.has(head.lower) ? slot('delta', 'said', head.lower) : null
}

/** What a verb alone says in a label, by its lemma: *Raised, Nvidia pays, Tarn has bought:*. Null is a deal of any kind. */
const BY_VERB: ReadonlyMap<string, What | null> = new Map<string, What | null>([
  ...['pay', 'owe', 'sign', 'sign up', 'commit', 'pledge', 'promise'].map((lemma): [string, null] => [lemma, null]),
  ...['borrow', 'lend', 'loan'].map((lemma): [string, What] => [lemma, 'debt']),
  ['raise', 'funding'],
  ['invest', 'equity'],
  ['acquire', 'acquisition'],
  ['lose', 'loss'],
  ['burn', 'cash-burn'],
  ['earn', 'profit'],
  ['value', 'valuation'],
])

/** Reads what a label without a noun says by its verb; money paid is a deal of a kind that is not said. */
export function whatOfVerb(draft: Draft): void {
  const { sentence } = draft.clause
  const verb = sentence.tokens.findLast(({ sense }) => sense?.pos === 'verb' && BY_VERB.has(sense.lemma))
  if (verb?.sense?.pos !== 'verb') return
  // *Raised guidance* is no funding: what is raised is said.
  if (
    sentence.tokens.some(
      (token) =>
        token.pos === 'noun' &&
        nounAs(token, 'harmless') === null &&
        nounAs(token, 'company') === null &&
        nounAs(token, 'several') === null,
    )
  )
    return
  draft.used.add(sentence.tokens.indexOf(verb))
  const what = BY_VERB.get(verb.sense.lemma) ?? null
  if (what === null) draft.bareDeal = true
  else draft.what = slot(what, 'said', verb.lower)
}
