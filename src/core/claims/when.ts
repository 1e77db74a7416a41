import type { Company } from '../mentions/company'
import { resolveTime } from '../tokens/times/resolve'
import type { Token } from '../tokens/types'
import { CLOSING } from '../vocabulary/lists'
import { isDeal } from './deal'
import { type Draft, slot } from './draft'
import { tokensIn } from './phrase'
import { PLACING, timesOf, YEARLY } from './times-of'
import type { Mode, Slot, When } from './types'

/** What a time is worked out from. */
export interface TimeContext {
  /** ISO day of the note, or null. */
  readonly date: string | null
  readonly company: Pick<Company, 'fiscalYearEnd' | 'home'> | null
  readonly mode: Mode
  readonly anchor: When | null
  /** The figure is a year's: *revenue of $5bn by 2027* is that year's, *to spend $5bn by 2027* runs up to it. */
  readonly yearly?: boolean
  /** The figure is a deal's: its time is when it was made, not what is reported of. */
  readonly deal?: boolean
}

/**
 * When a statement places its figure: by the time in its own phrase, else behind it, else before it in its clause, else
 * at its sentence's head. A time that stands beyond another figure is that one's.
 */
export function readWhen(draft: Draft, context: TimeContext): Slot<When> | null {
  if (isClosingAhead(draft)) return null
  const deal =
    isDeal(draft.what?.value ?? null, draft.bareDeal) || draft.what?.value === 'funding' || draft.what?.value === 'debt'
  for (const at of timesOf(draft, deal)) {
    const token = draft.clause.sentence.tokens[at]
    if (!deal && isUnanchored(token, context.anchor)) {
      draft.used.add(at)
      continue
    }
    const when =
      token === undefined ? null : timeAt(token, { ...context, deal, yearly: YEARLY.has(draft.what?.value ?? '') })
    if (token !== undefined && when !== null) {
      draft.used.add(at)
      draft.timed = true
      return slot(when, 'said', token.lower)
    }
  }
  return null
}

/** *from $5m a year ago*, where nothing says of which quarter or year the new number is: no whole year before. */
function isUnanchored(token: Token | undefined, anchor: When | null): boolean {
  return token?.time?.says.kind === 'shifted' && anchor === null
}

/** Whether a deal's verb says when it is to close or begin: that is no day on which it was made. */
function isClosingAhead({ clause, governor, what, bareDeal, at }: Draft): boolean {
  const own = governor.verb ?? clause.sentence.chunks.findIndex(({ kind, first }) => kind === 'verb' && first > at)
  const chunk = clause.sentence.chunks[own]
  if (chunk === undefined || !isDeal(what?.value ?? null, bareDeal)) return false
  const tokens = tokensIn(clause.sentence, chunk)
  return (
    tokens.some(({ lower }) => CLOSING.has(lower)) &&
    tokens.some(({ pos, lower }) => pos === 'auxiliary' || lower === 'to')
  )
}

/** What a time token says, worked out from the note's date and the company's year. */
export function timeAt(token: Token, context: TimeContext): When | null {
  const { date, company, mode, anchor } = context
  if (token.time === null || !PLACING.has(token.time.says.kind)) return null
  const outlook = mode === 'outlook' || mode === 'hypothetical'
  return resolveTime(token.time, {
    date,
    yearEnd: company?.fiscalYearEnd ?? null,
    home: company?.home ?? null,
    reportsPast: !outlook && !context.deal,
    outlook,
    yearly: context.yearly === true,
    anchor,
  })
}
