import type { Token } from '../tokens/types'
import { COMPARING, LABEL_VERBS, OLDER, RISES, VAGUE_OUTLOOKS } from '../vocabulary/heads'
import { type Draft, slot } from './draft'
import { isDescription } from './label-noun'
import { nounAs, nounsOf } from './phrase'
import type { Mode, Scope, Slot } from './types'

/**
 * What the words of a label make of its number: *2026 guidance, FY26E, planned* an outlook, *original guidance* an old
 * plan, *in talks* a rumour. Null where they say nothing of it.
 */
export function modeOfLabel(tokens: readonly Token[]): Slot<Mode> | null {
  if (tokens.some((_, i) => isClausal(tokens, i))) return null
  const expected = tokens.find((token) => isOutlook(token) || isEstimate(token))
  const old = tokens.find(
    ({ entry, lower }) => entry.marks.has('past-plan') || (expected !== undefined && OLDER.has(lower)),
  )
  if (old !== undefined) return slot('past-plan', 'said', old.lower)
  const talk = tokens.find(
    (token) =>
      token.entry.marks.has('rumour') || (nounAs(token, 'talk') !== null && nounAs(token, 'talk')?.plural === true),
  )
  if (talk !== undefined) return slot('rumour', 'said', talk.lower)
  return expected === undefined ? null : slot('outlook', 'said', expected.lower)
}

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
    (nounsOf(token).some(({ is }) => is === 'outlook') && !VAGUE_OUTLOOKS.has(lower)) ||
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

/** Reads what a label without a noun says by its verb; money paid is a deal of a kind that is not said. */
export function whatOfVerb(draft: Draft): void {
  const { sentence } = draft.clause
  const verb = sentence.tokens.findLast(({ sense }) => sense?.pos === 'verb' && LABEL_VERBS.has(sense.lemma))
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
  const what = LABEL_VERBS.get(verb.sense.lemma) ?? null
  if (what === null) draft.bareDeal = true
  else draft.what = slot(what, 'said', verb.lower)
}
