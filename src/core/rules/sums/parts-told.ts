import type { Note } from '../../notes/types'
import { PARTS_TOLD } from '../../relations/patterns/parts-told'
import { takenIn } from '../../relations/read'
import type { Item } from '../../relations/types'
import { ownFigures, type Window } from '../../relations/windows'
import { antecedentsOf } from './antecedents'
import { isAmount, isValue } from './operands'
import { countIn } from './parts'
import { added, type Sum } from './sums'

/** Verbs of money that say the same: what was *invested* was *put in*. */
const ACTS = ['PUT', 'SPEND', 'FUND', 'EARN', 'OWE']
/** A total that holds for another time, or takes in more than what was told. */
const MORE = new Set([
  'this year',
  'next',
  'last',
  'since',
  'so far',
  'to date',
  'including',
  'counting',
  'with',
  'a day',
  'this',
])

/**
 * A sentence that adds up what the sentences, the list or the table before it said: *Together the two contracts are
 * worth $36.6 billion.*, *That makes $322.4 billion.*, *These three rounds collectively raised $155 billion.*
 */
export function partsToldBefore(note: Note, window: Window): readonly Sum[] {
  const [taken] = takenIn(PARTS_TOLD, window).filter(({ match }) => match.start >= window.own)
  const total = taken?.figure('total') ?? null
  if (taken === undefined || total === null || !isOnlyOne(window) || !isAmount(note, total.index)) return []
  const { certainty, acts } = taken.pattern.gives
  const count = countIn(taken.items('count'))
  const before = antecedentsOf(note, window, count)
  const own = statementOf(window.line.items.slice(window.own))
  if (before === null || isValue(note, total.index)) return []
  if (acts && !ACTS.some((name) => says(own, name) && says(before.items, name))) return []
  const isList = before.items.length === 0
  if (!isList && speaksOfMore(own, before.items)) return []
  const more =
    says(own, 'MARKET') ||
    (!isList && own.some(({ word }) => MORE.has(word) && !before.items.some((item) => item.word === word)))
  // *The three come to*: those counted are meant, and no others.
  const others = count !== null && count > 2 ? [] : before.near.filter((index) => index < total.index)
  return ownFigures(window).map(({ index }) => ({
    rule: 'parts-total',
    result: index,
    terms: added(before.amounts),
    isStated: true,
    certainty: before.open || more ? 'open' : certainty,
    others,
  }))
}

/** One amount, or the two ends of a range: either may be the one that is wrong. */
function isOnlyOne(window: Window): boolean {
  const { items } = window.line
  const [one, two, more] = ownFigures(window)
  if (one === undefined || more !== undefined) return false
  if (two === undefined) return true
  const at = items.findIndex(({ figure }) => figure?.index === one.index)
  return (
    items[at - 1]?.word === 'between' && items[at + 1]?.word === 'and' && items[at + 2]?.figure?.index === two.index
  )
}

/** A sentence up to the end of the statement of its amount: *The three come to $15 billion, and every cent …*. */
function statementOf(items: readonly Item[]): readonly Item[] {
  const at = items.findIndex(({ figure }) => figure !== null)
  const end = items.findIndex(
    ({ word, classes }, i) => i > at && ((classes.has('CLAUSE') && items[i - 1]?.word === ',') || ENDS.has(word)),
  )
  return end === -1 ? items : items.slice(0, end)
}

const ENDS = new Set([';', ':', '–'])
const says = (items: readonly Item[], name: string) => items.some(({ classes }) => classes.has(name))

/** Whether a sentence speaks of a measure that what it adds up does not speak of: revenue, debt, capex … */
function speaksOfMore(own: readonly Item[], before: readonly Item[]): boolean {
  const said = new Set(before.map(({ word }) => word.replace(/s$/, '')))
  return own.some(({ word, classes }) => classes.has('OF_FIRM_MEASURE') && !said.has(word.replace(/s$/, '')))
}
