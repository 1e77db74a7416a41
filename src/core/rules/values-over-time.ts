import { compareQuantities } from '../amounts/compare'
import { count, listOf } from '../amounts/format'
import { areSame } from '../equal'
import { keptPer } from '../kept'
import type { Metric, Registry } from '../registry/types'
import { indexEntries } from '../ties/index-entries'
import type { ThingRule } from './rule'
import { amountOperand } from './statement'
import { contradict, disagree, knowsBoth } from './things/contradict'
import { timeSaid } from './things/one-time'
import { reporting } from './things/report'
import type { Told } from './things/told'

/** How many earlier claims on a thing a claim is compared with, and how many values a message names. */
const MOST = 24
const MOST_NAMED = 4

/** Notes give several values of one level, and nothing says which came when. */
export const valuesOverTime: ThingRule = {
  id: 'values-over-time',
  severity: 'hint',
  scope: 'thing',
  meaning: 'Notes give several values of one thing, and no date says which came when.',
  why:
    'A valuation, a market value, a run rate, a backlog, a debt or what is committed changes with time, so that two ' +
    'values may both have been true. Where the sentences say a date, or the notes have different dates, these order ' +
    'the values and nothing is said. Where they do not, in notes without a date or of one day, a reader cannot tell ' +
    'the old value from the new. A thing gets one hint, with all its places.',
  mend: 'Add the values to `deals.yaml` as metrics with their `as-of`, which then decide; or say the date in the note.',
  check(told, { registry, placeOf }) {
    const [first] = told
    const unordered = first === undefined ? null : unorderedIn(first, { told, known: knownOf(first, registry) })
    return unordered === null ? [] : [report(unordered, placeOf)]
  },
}

/** A claim of a thing that no date orders, and all claims on it. */
interface Unordered {
  readonly latest: Told
  readonly told: readonly Told[]
}

interface Facts {
  readonly told: readonly Told[]
  /** What the registry has of the thing. */
  readonly known: readonly Metric[]
}

/** What nothing orders among claims with one key, of which the first is given: the same while they are the same. */
const unorderedIn = keptPer((_: Told, { told, known }: Facts) => {
  const open = told.filter(({ thing, claim }) => thing.sort === 'level' && timeSaid(claim) === null)
  const value = open.length < 2 ? null : judge(unknownTo(known, open))
  return { value, holds: (other: Facts) => areSame(other.known, known) && areSame(other.told, told) }
})

function knownOf({ claim: { who, what } }: Told, registry: Registry): readonly Metric[] {
  const own = indexEntries(registry).metricsOf(who?.value[0] ?? '')
  return own.filter(({ measure }) => measure === what?.value)
}

/** The claims of a thing whose values the registry does not have: those it has, it has with their dates. */
function unknownTo(known: readonly Metric[], told: readonly Told[]): readonly Told[] {
  const amounts = known.flatMap(({ amount }) => amount ?? [])
  return told.filter(({ figure }) => !amounts.some((amount) => compareQuantities(figure, amount) === 'agrees'))
}

/** One hint for a thing, at the latest claim that nothing orders; none where its values contradict each other outright. */
function judge(told: readonly Told[]): Unordered | null {
  const pairs = told.flatMap((later, i) => {
    const before = told.slice(Math.max(0, i - MOST), i).filter((earlier) => disagree(earlier, later))
    return before.map((earlier) => ({ earlier, later }))
  })
  if (pairs.some(({ earlier, later }) => contradict(earlier, later))) return null
  const open = pairs.findLast(({ earlier, later }) => !isOrdered(earlier, later) && !knowsBoth(earlier, later))
  return open === undefined ? null : { latest: open.later, told }
}

/** Whether the dates of two notes say which came first. */
function isOrdered(a: Told, b: Told): boolean {
  return a.date !== null && b.date !== null && a.date !== b.date
}

const report = reporting(({ latest, told }: Unordered, placeOf) => {
  const all = told.map((one) => amountOperand('there', one.figure, placeOf(one)))
  const sorted = [...all].sort((a, b) => a.interval.low.cmp(b.interval.low))
  const values = sorted.filter(({ said }, i) => sorted.findIndex((one) => one.said === said) === i)
  const more = values.length - MOST_NAMED
  const named = values.slice(0, MOST_NAMED).map(({ said }) => said)
  const list = listOf(more > 0 ? [...named, count(more, 'other')] : named)
  const { thing } = latest
  return {
    ...placeOf(latest),
    message: `${thing.words}: ${list}, and no date says which came when. Add them to deals.yaml with dates.`,
    proof: { operands: values },
    related: told
      .map((one, i) => ({ one, said: all[i]?.said ?? '' }))
      .filter(({ one }) => one !== latest)
      .map(({ one, said }) => ({ ...placeOf(one), message: `${said} here` })),
    fixes: [],
  }
})
