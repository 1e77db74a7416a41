import type { Company } from '../mentions/company'
import { resolveTime } from '../tokens/times/resolve'
import type { Token } from '../tokens/types'
import { mainVerb, verbClasses } from './clause'
import { isDeal } from './deal'
import { type Draft, slot } from './draft'
import { tokensIn } from './phrase'
import { relativeBefore, relativeClosedBy } from './subject'
import type { Mode, Slot, When } from './types'

/** Times that place a figure; terms, rates and comparisons do not. */
const PLACING = new Set([
  'period',
  'day',
  'month-of-year',
  'day-of-year',
  'weekday',
  'relative',
  'shifted',
  'same-of',
  'fiscal-part',
  'ending',
  'trailing',
  'to-date',
  'as-of',
  'span-ahead',
  'span-behind',
])
/** Days on which something is told: of a deal its date, of a measure only when it was reported. */
const NEWS = new Set(['weekday', 'day-of-year', 'day'])
/** Of a deal a stretch of time is its term. */
const SPANS = new Set(['span-ahead', 'span-behind', 'as-of'])
/** Measures that are told of one year, and add up to nothing over several. */
const YEARLY: ReadonlySet<string> = new Set(['revenue', 'profit', 'loss'])
const CLOSED = new Set([';', ':', '(', ')', '—', '"'])

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

const CLOSING = new Set(['close', 'complete', 'finish', 'begin', 'start', 'end', 'expire'])

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

/** Whether a token says a time that places its figure, no length, rate or comparison. */
export function isPlacing({ time }: Token): boolean {
  return time !== null && PLACING.has(time.says.kind)
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

/** The time tokens of a statement, likeliest first. */
function timesOf(draft: Draft, deal: boolean): readonly number[] {
  const { clause, at, governor } = draft
  const { tokens, chunks } = clause.sentence
  const places = (i: number) =>
    tokens[i]?.time != null &&
    !(deal && isOfNow(tokens[i]) && isPresent(draft)) &&
    !(deal && SPANS.has(tokens[i]?.time?.says.kind ?? '')) &&
    PLACING.has(tokens[i]?.time?.says.kind ?? '') &&
    (deal || !NEWS.has(tokens[i]?.time?.says.kind ?? ''))
  const own = chunks[clause.chunkOf[at] ?? 0]
  const noun = governor.noun === null ? undefined : chunks[clause.chunkOf[governor.noun] ?? -1]
  const inPhrase = [own, noun]
    .flatMap((chunk) => (chunk === undefined ? [] : range(chunk.first, chunk.last)))
    .filter(places)
  const behind: number[] = []
  for (let i = at + 1; i < tokens.length; i++) {
    const token = tokens[i]
    if (token === undefined || token.pos === 'money' || CLOSED.has(token.lower) || token.pos === 'subordinator') break
    if (token.pos === 'relative' && !deal) break
    if (
      token.lower === ',' &&
      !(tokens[i + 1]?.time != null || (tokens[i + 1]?.pos === 'preposition' && tokens[i + 2]?.time != null))
    ) {
      if (!deal || tokens.slice(i + 1, i + 3).some(({ pos }) => pos === 'verb' || pos === 'company')) break
    }
    // The time of another noun: *beats $5m and [Q1] guidance*.
    if (token.pos === 'coordinator' && tokens[i + 1]?.time != null && tokens[i + 2]?.pos === 'noun') break
    if (places(i)) behind.push(i)
  }
  if (draft.anchor?.as === 'comparison') return [...inPhrase, ...behind]
  const before: number[] = []
  for (let i = at - 1; i >= 0; i--) {
    const token = tokens[i]
    if (
      token === undefined ||
      token.pos === 'money' ||
      token.lower === ';' ||
      token.lower === ':' ||
      token.lower === '(' ||
      token.lower === '—'
    )
      break
    if (
      (token.pos === 'subordinator' && token.lower !== 'that' && token.lower !== 'as') ||
      token.time?.says.kind === 'vague'
    )
      break
    if (
      token.pos === 'relative' &&
      governor.verb !== null &&
      relativeBefore(clause, governor.verb) === clause.chunkOf[i]
    )
      break
    if (token.lower === ',') {
      // What a relative clause in commas tells is of another time: *Tarn, which went public last year, held $5m*.
      const aside = relativeClosedBy(clause, clause.chunkOf[i] ?? 0)
      if (aside !== null) i = chunks[aside]?.first ?? i
    }
    if (places(i) && !isOfMoneyBefore(draft, i)) before.push(i)
  }
  const head = range(0, Math.min(4, at) - 1).filter(places)
  return [
    ...inPhrase,
    ...behind.slice(0, 1),
    ...before,
    ...head.filter((i) => !tokens.slice(i, at).some(({ pos }) => pos === 'money')),
  ]
}

/** Whether a time stands right behind another figure: *rose from $3m [in 2024] to $13m*. */
function isOfMoneyBefore({ clause }: Draft, at: number): boolean {
  const { tokens, chunks } = clause.sentence
  const before = chunks[(clause.chunkOf[at] ?? 0) - 1]
  return tokens[before?.last ?? -1]?.pos === 'money'
}

/** Whether a time holds the note's day: *this week, this year*. */
function isOfNow(token: Token | undefined): boolean {
  return token?.time?.says.kind === 'relative' && token.time.says.offset === 0
}

/** Whether a deal's verb is in the present: *its contracts come to $5m this week* says nothing of when they were made. */
function isPresent({ clause, governor }: Draft): boolean {
  const chunk = governor.verb === null ? undefined : clause.sentence.chunks[governor.verb]
  const verb = chunk === undefined ? null : mainVerb(clause.sentence, chunk)
  if (chunk === undefined || verbClasses(clause.sentence, chunk).has('agree')) return false
  if (verb === null) return ['is', 'are'].includes(clause.sentence.tokens[chunk.first]?.lower ?? '')
  return (
    chunk.first === chunk.last && verb.sense?.pos === 'verb' && verb.sense.form !== 'past' && verb.sense.form !== 'ing'
  )
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i)
}

/** The term of a deal in months, where it is said beside the figure: *a seven-year, $38bn deal, over seven years*. */
export function termOf({ clause, at }: Draft): number | null {
  const { tokens } = clause.sentence
  let found: { months: number; gap: number } | null = null
  tokens.forEach((token, i) => {
    const says = token.time?.says
    if (says?.kind !== 'term' && says?.kind !== 'span-ahead') return
    const between = tokens.slice(Math.min(i, at) + 1, Math.max(i, at))
    if (between.some(({ pos, lower }) => pos === 'money' || lower === ';')) return
    const gap = Math.abs(i - at)
    if (says.kind === 'term' && says.most !== says.months) return
    if (found === null || gap < found.gap) found = { months: says.months, gap }
  })
  return (found as { months: number; gap: number } | null)?.months ?? null
}

/** The round that a figure is of, by name: *Series G*, *seed*. */
export function roundOf({ clause, at, used }: Draft): Slot<string> | null {
  const { tokens } = clause.sentence
  let best: { at: number; text: string } | null = null
  tokens.forEach((token, i) => {
    const isSeries = token.lower.startsWith('series ') && token.pos === 'noun'
    const isSeed = token.lower === 'seed' || token.lower === 'seed round' || token.lower === 'seed funding'
    if (!isSeries && !isSeed) return
    const between = tokens.slice(Math.min(i, at) + 1, Math.max(i, at))
    if (between.some(({ pos, lower }) => pos === 'money' || lower === ';')) return
    if (best === null || Math.abs(i - at) < Math.abs(best.at - at))
      best = { at: i, text: isSeries ? `Series ${token.lower.slice(7).toUpperCase()}` : 'seed' }
  })
  const found = best as { at: number; text: string } | null
  if (found === null) return null
  used.add(found.at)
  return slot(found.text, 'said', found.text)
}
