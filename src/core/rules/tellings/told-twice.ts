import type { Act } from './acts'
import type { Telling } from './tellings'

/** How much two tellings must share: what is bought is bought once; a bank lends to one borrower more than once. */
const NEEDED: Readonly<Record<Act, number>> = {
  purchase: 0,
  bid: 2,
  loan: 2,
  grant: 2,
  stake: 3,
  rent: 3,
  order: 3,
  contract: 3,
}
const TIME = 2
const NAME = 2
/** Months between two notes beyond which tellings without a time are of two things. */
const FAR = 7

/**
 * Whether two tellings with one key are of one event: they share a time, names or words that tell it from others, and
 * nothing sets them apart.
 *
 * @example *JPMorgan lent Crusoe … in May* is told twice where two notes say so; *in May* and *in August* are two loans
 */
export function isToldTwice(a: Telling, b: Telling, inOneNote: boolean): boolean {
  if (a.ordinals !== b.ordinals) return false
  const time = sharedTime(a, b)
  if (time === null) return false
  const isObject = a.act === 'purchase' || a.act === 'bid'
  if (isObject && ![...a.others].some((id) => b.others.has(id))) return false
  const score =
    time + NAME * shared(a.names, b.names) + shared(a.words, b.words) + (isObject && a.act === 'bid' ? 1 : 0)
  return score >= NEEDED[a.act] + (inOneNote ? 1 : 0)
}

/** What a shared time adds; null where two times are told. */
function sharedTime(a: Telling, b: Telling): number | null {
  if (a.time !== null && b.time !== null)
    return a.time.first <= b.time.last && b.time.first <= a.time.last ? TIME : null
  const [told, other] = a.time === null ? [b.time, a.month] : [a.time, b.month]
  if (told !== null) return other !== null && told.first <= other && other <= told.last ? 1 : 0
  return a.month !== null && b.month !== null && Math.abs(a.month - b.month) > FAR ? null : 0
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((word) => b.has(word)).length
}
