import { compareQuantities } from '../../amounts/compare'
import { isAtOneTime } from './one-time'
import type { Sibling, Told } from './told'

/**
 * Whether two claims on a thing cannot both be true: they hold at one time, their amounts disagree, and neither note
 * knows both amounts.
 */
export function contradict(a: Told, b: Told): boolean {
  return disagree(a, b) && isAtOneTime(a, b) && !knowsBoth(a, b)
}

/**
 * Whether two claims on a thing state amounts that disagree. What one sentence or one table sets side by side is two,
 * and so are items of a note's lists that only their leads and headings say the company of: *Three numbers went round:
 * $6.4 billion, annualised; $7 billion, the run rate*.
 */
export function disagree(a: Told, b: Told): boolean {
  return !areSideBySide(a, b) && compareQuantities(a.figure, b.figure) === 'disagrees'
}

function areSideBySide(a: Told, b: Told): boolean {
  if (a.path !== b.path) return false
  const [one, other] = [a.standing, b.standing]
  const isOneStretch = one.stretch === other.stretch
  if (isOneStretch && one.passage === other.passage) return one.sentence === other.sentence
  if (one.table !== null) return isOneStretch && one.table === other.table
  return one.isFragmentOfItem && other.isFragmentOfItem
}

/**
 * Whether one of two notes knows both amounts: it states the other's too, *valued at $12 billion, up from $5 billion*,
 * or of an event two that differ, so that nobody knows which one the other note means. Within a note only a sentence
 * may: *$60 billion of cash less $7 billion of debt, or $53 billion*.
 */
export function knowsBoth(a: Told, b: Told): boolean {
  if (a.path === b.path) return statesBeside(a, b) || statesBeside(b, a)
  return knows(a, b) || knows(b, a) || tellsTwo(a) || tellsTwo(b)
}

/** Whether the sentence of one figure states the amount of another as well. */
function statesBeside({ beside }: Told, { figure }: Told): boolean {
  return beside.some((one) => compareQuantities(one, figure) === 'agrees')
}

function knows({ siblings, thing, claim }: Told, { figure }: Told): boolean {
  const time = claim.when?.value.text
  const isOfTime = ({ when }: Sibling) => thing.sort !== 'flow' || when === null || when === time
  return siblings.some((one) => isOfTime(one) && compareQuantities(one.figure, figure) === 'agrees')
}

function tellsTwo({ siblings, figure, thing }: Told): boolean {
  return (
    thing.sort === 'event' &&
    siblings.some((one) => one.isWhole && compareQuantities(one.figure, figure) === 'disagrees')
  )
}
