import { count } from '../amounts/format'
import { likelySlip } from '../amounts/slips'
import { areSame } from '../equal'
import { keptPer } from '../kept'
import { amountEdit } from './fix'
import type { ThingRule } from './rule'
import { asked } from './slip-words'
import { amountOperand, compared, statement } from './statement'
import { contradict, disagree } from './things/contradict'
import { isAtOneTime } from './things/one-time'
import { reporting } from './things/report'
import type { PlaceOf, Told } from './things/told'
import type { Fix } from './types'

/** How many earlier claims on a thing a claim is compared with. */
const MOST = 24

/** Two claims on the same thing, in one note or in two, disagree, and no entry of the registry decides. */
export const noteDisagreement: ThingRule = {
  id: 'note-disagreement',
  severity: 'warning',
  scope: 'thing',
  meaning: 'Two figures for the same thing cannot both be true.',
  why:
    'Two figures are on the same thing where both sentences say of whom (and, of a deal, to whom) and of what they ' +
    'are, and for the same time: a flow such as revenue for the same period; a level such as a backlog on the same ' +
    'day, in the same month or quarter, or in notes that are close to each other; a deal or round on the same date, ' +
    'of the same name, or in notes of the same ten days. They are compared where no entry of the registry decides. ' +
    'Parts, sums over several, changes, forecasts, hearsay, what is not understood to the last word, and notes that ' +
    'know both amounts are passed over. A thing gets one finding, at its latest figure, however many notes state it.',
  mend:
    'Correct the wrong one, or record the deal or metric in `deals.yaml`, which then decides. If the number changed ' +
    'in between, say so in the later note: *up from $310 million*.',
  check(told, { placeOf }) {
    const [first] = told
    return first === undefined ? [] : contradictedIn(first, told).map((pair) => report(pair, placeOf))
  },
}

/** A claim that an earlier one contradicts, and all claims on their thing. */
interface Contradicted {
  readonly earlier: Told
  readonly later: Told
  readonly thing: readonly Told[]
}

/** What is contradicted among claims with one key, of which the first is given: the same while they are the same. */
const contradictedIn = keptPer((_: Told, told: readonly Told[]) => {
  return { value: thingsIn(told).flatMap(judge), holds: (others: readonly Told[]) => areSame(others, told) }
})

/** Claims with one key, parted into those that hold at one time: two deals of a pair are two things. */
function thingsIn(told: readonly Told[]): readonly (readonly Told[])[] {
  const things: Told[][] = []
  const thingOf = new Map<Told, Told[]>()
  told.forEach((one, i) => {
    const other = told.slice(Math.max(0, i - MOST), i).findLast((earlier) => isAtOneTime(earlier, one))
    const thing = (other === undefined ? undefined : thingOf.get(other)) ?? []
    if (thing.length === 0) things.push(thing)
    thing.push(one)
    thingOf.set(one, thing)
  })
  return things
}

/** One pair for a thing: the latest claim that an earlier one contradicts. */
function judge(thing: readonly Told[]): readonly Contradicted[] {
  for (let i = thing.length - 1; i > 0; i--) {
    const later = thing[i]
    if (later === undefined) continue
    const earlier = thing.slice(Math.max(0, i - MOST), i).findLast((one) => contradict(one, later))
    if (earlier !== undefined) return [{ earlier, later, thing }]
  }
  return []
}

const report = reporting(({ earlier, later, thing }: Contradicted, placeOf) => {
  const operand = (told: Told, label: string) => amountOperand(label, told.figure, placeOf(told))
  const [here, there] = compared(operand(later, 'here'), operand(earlier, 'there'))
  const where = earlier.path === later.path ? 'elsewhere in this note' : `in ${earlier.path}`
  const slip = asked(likelySlip(later.figure, earlier.figure))
  const others = [earlier, ...thing.filter((one) => one !== earlier && one !== later)]
  return {
    ...placeOf(later),
    ...statement`${here} here, ${there} ${where} for ${later.thing.words}.${slip}`,
    related: others.map((one) => ({ ...placeOf(one), message: `${amountOperand('', one.figure, null).said} here` })),
    fixes: [earlier, later].flatMap((right) => agreeing(right, thing, placeOf)),
  }
})

/** Makes every other claim of a thing state the value of one; none where a figure's notation cannot be kept. */
function agreeing(right: Told, thing: readonly Told[], placeOf: PlaceOf): readonly Fix[] {
  const { value, unit, text, hedge } = right.figure
  const others = thing.filter((one) => one !== right && disagree(one, right))
  const edits = others.flatMap((one) => amountEdit(placeOf(one), one.figure, value, unit) ?? [])
  if (hedge !== null || edits.length === 0 || edits.length < others.length) return []
  const [edit, more] = edits
  const notes = new Set(edits.map(({ path }) => path)).size
  const where = more === undefined ? ` for ${edit?.oldText}` : ` in ${count(edits.length, 'place')}`
  const which = notes > 1 ? ` of ${count(notes, 'note')}` : edit?.path === right.path ? '' : ` in ${edit?.path}`
  return [{ title: `Write ${text}${where}${which}`, kind: 'number', certain: false, edits }]
}
