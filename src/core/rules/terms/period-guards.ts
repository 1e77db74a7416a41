import { decimal } from '../../amounts/decimal'
import type { Note } from '../../notes/types'
import type { Item, Numbered } from '../../relations/types'
import { quantitiesOf } from '../../tokens/quantities/quantities'

/** Two amounts of a window's items, and where the window's own sentence begins. */
export interface Pair {
  readonly all: readonly Item[]
  readonly from: number
  readonly to: number
  readonly own: number
  readonly known: Numbered
  readonly stated: Numbered
}

/** So many items behind an amount may still speak of it. */
const BEHIND = 9

/** Whether the words say that two amounts are two things, that the money does not flow evenly, or is not all of it. */
export function isGuarded(note: Note, pair: Pair): boolean {
  const { all, from, to, own } = pair
  const crosses = from < own && to >= own
  const head = all.slice(crosses ? own : from + 1, to)
  const behind = upTo(all.slice(to + 1, to + 1 + BEHIND), '.')
  const run = [...all.slice(crosses ? 0 : from, to), ...behind]
  const lead = all.slice(
    Math.max(
      0,
      all.slice(0, from).findLastIndex(({ word }) => word === '.'),
    ),
    to,
  )
  return (
    is(head, 'APART') ||
    head.at(-1)?.word === 'from' ||
    lead.some(({ word }) => ONE_OF.has(word)) ||
    (is(run, 'UNEVEN') && !run.some(({ word }) => word.includes('averag') || word.includes('evenly'))) ||
    is(all.slice(from, to), 'NET') ||
    is(upTo(upTo(behind, ','), ';'), 'NET') ||
    MORE.has(all[to + 1]?.word ?? '') ||
    isOtherMeasure(all.slice(0, to), upTo(upTo(behind, ','), ';')) ||
    isSmall(note, pair)
  )
}

/** *Either $10 billion or …*; *each of the five sites costs …*. */
const ONE_OF = new Set(['either', 'each', 'every'])
/** *$2 billion more*. */
const MORE = new Set(['more', 'less', 'higher', 'lower', 'extra', 'above', 'below', 'short', 'more than', 'less than'])

function is(items: readonly Item[], name: string): boolean {
  return items.some(({ classes }) => classes.has(name))
}

function upTo(items: readonly Item[], mark: string): readonly Item[] {
  const end = items.findIndex(({ word }) => word === mark)
  return end < 0 ? items : items.slice(0, end)
}

/** Whether what the later amount is for is told there first: *$25 billion a year of capex*. */
function isOtherMeasure(before: readonly Item[], behind: readonly Item[]): boolean {
  const at = behind.findIndex(({ classes }) => classes.has('MEASURE'))
  const leads = behind
    .slice(Math.max(0, at - 3), at)
    .some(({ word }) => word === 'for' || word === 'on' || word === 'of' || word === 'in')
  return at >= 0 && leads && !before.some(({ word }) => word === behind[at]?.word)
}

/**
 * Subscriptions cost less by the year: small prices are compared only where the text reckons; and of several prices the
 * one that it means.
 */
function isSmall(note: Note, { all, from, to, own, known, stated }: Pair): boolean {
  const { rateOf } = quantitiesOf(note)
  if (rateOf(known.index) === null || rateOf(stated.index) === null) return false
  const between = all.slice(from + 1, to)
  const reckons = between.some(({ classes }) => classes.has('THAT') || classes.has('EQUALS'))
  const small = known.figure.value?.lt(SMALL) ?? false
  if (small && !(reckons && (stated.figure.value?.lt(MANY) ?? false))) return true
  const listed = all.slice(from < own ? 0 : own, from).filter(({ figure }) => figure !== null)
  return isListed(all, from) && !isMeant(listed, known, between)
}

const SMALL = decimal('10000')
/** What many pay is a price times their number: *35 million people at $20 a month, that is $8.4 billion a year*. */
const MANY = decimal('1000000')

/** Whether a figure ends a list of figures: *$20, $60 or $200 a month*. */
export function isListed(all: readonly Item[], at: number): boolean {
  const joint = all[at - 1]
  return joint !== undefined && LISTS.has(joint.word) && [all[at - 2], all[at - 3]].some((one) => one?.figure != null)
}

const LISTS = new Set(['or', 'and', 'to', ','])

/** Whether the words between speak of the last figure of a list: *the largest plan* where it is the largest. */
function isMeant(others: readonly Item[], { figure: { value } }: Numbered, between: readonly Item[]): boolean {
  if (value === null) return false
  if (is(between, 'MOST')) return others.every(({ figure }) => figure?.figure.value?.lt(value) ?? false)
  if (is(between, 'LEAST')) return others.every(({ figure }) => figure?.figure.value?.gt(value) ?? false)
  return between.some(({ word }) => word === 'last' || word === 'latter')
}
