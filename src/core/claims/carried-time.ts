import { monthOf } from '../dates/months'
import { parsePeriod } from '../dates/parse-period'
import { isDeal } from './deal'
import type { Draft } from './draft'
import type { Reading } from './reading'
import type { Claim, When } from './types'

/** Whether a figure is where a rise or fall came from, or where it went. */
export function changeOf({ governor, clause, at }: Draft): Claim['change'] {
  const word = clause.sentence.tokens[clause.sentence.chunks[(clause.chunkOf[at] ?? 0) - 1]?.first ?? -1]?.lower
  if (governor.by === 'against') return word === 'from' || word === 'up from' || word === 'down from' ? 'from' : null
  return governor.by === 'level' && word === 'to' ? 'to' : null
}

const EARLIER = new Set(['shifted', 'same-of'])

/** Whether a figure is told of an earlier time: *up from*, *a year ago*, *the previous quarter*. */
export function isEarlier(draft: Draft): boolean {
  if (changeOf(draft) === 'from') return true
  return [...draft.used].some((i) => {
    const says = draft.clause.sentence.tokens[i]?.time?.says
    return (
      says !== undefined &&
      (EARLIER.has(says.kind) || (says.kind === 'relative' && says.offset < 0 && says.from === 'anchor'))
    )
  })
}

/** Flows, which are for a period. */
const FLOWS: ReadonlySet<string> = new Set([
  'revenue',
  'profit',
  'loss',
  'expenses',
  'capex',
  'cash-burn',
  'payments',
  'inference-spend',
  'compute-spend',
])

/** A flow without a time goes on with the period of the figure before it, told of the same company as a fact. */
export function carriedPeriod(draft: Draft, reading: Reading): Claim['when'] {
  const { passage, source } = reading
  if (draft.what === null || !FLOWS.has(draft.what.value) || draft.anchor !== null || passage.cell !== null) return null
  const last = reading.told.findLast((one) => one.passage === passage.index || one.passage === passage.index - 1)
  // The last cell of a table before says nothing of the text behind it.
  if (last === undefined || source.doc.passages[last.passage]?.cell !== null) return null
  if (last.claim.when === null || last.claim.what === null || !FLOWS.has(last.claim.what.value)) return null
  if (
    last.claim.who?.value.join() !== draft.who?.value.join() ||
    last.claim.mode.value !== 'fact' ||
    last.claim.earlier ||
    last.claim.basis?.value === 'run-rate'
  )
    return null
  if (
    draft.clause.sentence.tokens.some(
      ({ time }) => time !== null && time.says.kind !== 'compared' && time.says.kind !== 'length',
    )
  )
    return null
  return { ...last.claim.when, how: 'carried' }
}

/** A run rate is of no year: its time is the trailing one. */
export function paceOf(draft: Draft): Claim['when'] {
  return draft.basis?.value === 'run-rate'
    ? { value: { text: 'TTM', period: parsePeriod('TTM'), day: null }, how: draft.basis.how, words: draft.basis.words }
    : null
}

/** Whether a number is for a time that begins after the note's day: then nobody can have reported it. */
export function isAhead(draft: Draft, when: When | null, date: string | null): boolean {
  if (when === null || date === null || isDeal(draft.what?.value ?? null, draft.bareDeal)) return false
  if (when.day !== null) return when.day > date
  return (
    when.period !== null && !when.period.fiscal && when.period.kind !== 'trailing' && when.period.first > monthOf(date)
  )
}

/** The time of the claim that this one goes on with: the same where it says the same again, none in a comparison. */
export function carriedWhen(draft: Draft, anchor: Claim | null, mode: string): Claim['when'] {
  if (anchor === null || anchor.when === null || draft.anchor === null) return null
  const isEstimate =
    draft.anchor.as === 'comparison' &&
    (mode === 'outlook' || mode === 'past-plan') &&
    draft.what?.value === anchor.what?.value
  return draft.anchor.as !== 'comparison' || isEstimate ? { ...anchor.when, how: 'carried' } : null
}
