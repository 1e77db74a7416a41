import type { Note } from '../../notes/types'
import { GROWTH, type GrowthSays, ROUNDS } from '../../relations/patterns/difference-growth'
import { type Taken, takenIn } from '../../relations/read'
import type { Item, Numbered } from '../../relations/types'
import { ownFigures, type Window } from '../../relations/windows'
import { sentencesBefore } from './antecedents'
import { opensBefore } from './open'
import { isAddable, isAmount, isLevel, isValue } from './operands'
import { added, type Certainty, type Sum } from './sums'

/** Money added to what was there and what that makes: *adds $10bn to the $30bn raised before, bringing the total to $40bn*. */
export function growthIn(note: Note, window: Window): readonly Sum[] {
  const [taken] = takenIn(GROWTH, window)
  const sum = taken === undefined ? null : growthOf(note, window, taken)
  return sum === null ? [] : [sum]
}

/** What makes an amount another measure than money that was put in. */
const OTHER_MONEY = new Set([
  'worth',
  'revenue',
  'revenues',
  'profit',
  'profits',
  'sales',
  'backlog',
  'valuation',
  'order',
  'orders',
  'debt',
  'debts',
  'capex',
  'loss',
  'losses',
  'assets',
  'obligations',
  'leases',
  'signed',
])
const UNSURE = new Set([
  'could',
  'might',
  'would',
  'if',
  'discussion',
  'talks',
  'planned',
  'proposed',
  'option',
  'instead',
  'less',
  'minus',
  'sold',
  'repaid',
  'returned',
  'than',
])

/** *Written down to its value of $3 billion, an impairment of $2 billion*: nothing grew. */
const LESSENS = ['DOWN', 'DOWN_VERB', 'CHARGE']

/** *It may add another*, but not *in May*. */
const isUnsure = ({ word }: Item, before: Item | undefined) =>
  UNSURE.has(word) || (word === 'may' && !before?.classes.has('PREPOSITION'))

function growthOf(note: Note, window: Window, taken: Taken<GrowthSays>): Sum | null {
  const { items } = window.line
  const result = taken.figure('result')
  const [start, end] = [taken.match.start, taken.match.end]
  const run = items.slice(start, end)
  const sentence = items.slice(Math.min(window.own, start))
  const terms = run.flatMap(({ figure }) => (figure === null || figure.index === result?.index ? [] : [figure]))
  if (result === null || !isAddable(sentence) || run.some((item, i) => isUnsure(item, run[i - 1]))) return null
  if (run.some(({ classes }) => LESSENS.some((name) => classes.has(name)))) return null
  const all = [...terms, result]
  if (!all.every(({ index }) => isAmount(note, index) && !isValue(note, index))) return null
  if (terms.some(({ index }) => note.claims[index]?.change === 'from')) return null
  const lead = items.slice(
    items.findLastIndex(({ figure }, at) => at < end - 1 && figure !== null && figure.index !== result.index) + 1,
    end,
  )
  const named = lead.some(({ word }) => word === 'total' || word === 'the total')
  if (!named && lead.some(({ word }) => OTHER_MONEY.has(word))) return null
  const own = new Set(all.map(({ index }) => index))
  if (ownFigures(window).some(({ index }) => !own.has(index) && !isValue(note, index))) return null
  const steps = taken.items('plus').length > 0
  const certainty = steps ? (opensBefore(run) ? 'open' : 'whole') : certaintyOf(sentence)
  if (taken.pattern.gives.told === 'here') return sumOf(result, terms, certainty, [])
  const levels = sentencesBefore(note, window)
    .flatMap(({ figures }) => figures.filter(({ index }) => isLevel(note, index)))
    .sort((a, b) => a.index - b.index)
  const [one, more] = withoutParts(levels)
  return one === undefined || more !== undefined
    ? null
    : sumOf(result, [one, ...terms], certainty, [...levels, ...terms])
}

function sumOf(result: Numbered, terms: readonly Numbered[], certainty: Certainty, others: readonly Numbered[]): Sum {
  return {
    rule: 'difference',
    result: result.index,
    terms: added(terms.map(({ index }) => ({ figure: index, name: null }))),
    certainty,
    others: others.map(({ index }) => index),
  }
}

const BEFORE = new Set([
  'before',
  'already',
  'earlier',
  'previously',
  'until now',
  'existing',
  'had',
  'original',
  'initial',
  'first',
])

/** Money raised on a date need not be all that was raised before; nor is what someone *now has* only that. */
function certaintyOf(items: readonly Item[]): Certainty {
  if (items.some(({ word }) => BEFORE.has(word))) return 'whole'
  const hasNow = items.some(({ word }, i) => word === 'now' && /^ha(?:s|ve|d)$/.test(items[i - 1]?.word ?? ''))
  const isDated = items.some(({ classes }, i) => classes.has('TIME') && items[i - 1]?.classes.has('PREPOSITION'))
  return hasNow || isDated ? 'open' : 'whole'
}

/** Amounts less those that an amount before them is made of. */
function withoutParts(levels: readonly Numbered[]): readonly Numbered[] {
  return levels.filter((_, i) => !levels.some((_, whole) => whole < i && isMadeOf(levels, whole, i)))
}

/** Whether the amounts right behind one make it up, and a given one is among them. */
function isMadeOf(levels: readonly Numbered[], whole: number, part: number): boolean {
  const value = levels[whole]?.figure.value
  let sum = levels[whole + 1]?.figure.value ?? null
  for (let end = whole + 2; end < levels.length && sum !== null && value != null; end++) {
    const next = levels[end]?.figure.value
    sum = next == null ? null : sum.plus(next)
    if (sum?.eq(value)) return part > whole && part <= end
  }
  return false
}

/** Old shares that change hands bring a company no money; valuations of two rounds differ by more than one's money. */
const NO_ROUND = new Set([
  'secondary',
  'tender',
  'employees',
  'buyback',
  'debt',
  'loan',
  'loans',
  'convertible',
  'tranche',
  'later',
  'earlier',
  'ago',
  'previous',
  'previously',
  'next',
  'once',
  'since',
  'had been',
  'twice',
  'seed',
])

const ENDS = new Set([',', ';', '.'])

/** A round and the valuations before and after it: what a company was worth and the money make what it is worth now. */
export function roundsIn(note: Note, window: Window): readonly Sum[] {
  const own = ownFigures(window)
  if (own.length !== 3) return []
  const { items } = window.line
  if (!isAddable(items.slice(window.own))) return []
  return takenIn(ROUNDS, window).flatMap((taken): readonly Sum[] => {
    // *…, twice what it was worth a year ago* speaks of something else.
    const end = items.findIndex(({ word }, at) => at >= taken.match.end && ENDS.has(word))
    if (items.slice(window.own, end === -1 ? items.length : end).some(({ word }) => NO_ROUND.has(word))) return []
    const [after, without, money] = ['after', 'without', 'money'].map((name) => taken.figure(name)?.index)
    if (after === undefined || without === undefined || money === undefined) return []
    if (![after, without, money].every((index) => isAmount(note, index))) return []
    const isSum = without < after
    const terms = [
      { figure: isSum ? without : after, sign: 1 as const, name: null },
      { figure: money, sign: isSum ? (1 as const) : (-1 as const), name: null },
    ]
    return [{ rule: 'difference', result: isSum ? after : without, terms, certainty: 'whole' }]
  })
}
