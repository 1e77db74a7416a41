import { likelySlip } from '../amounts/slips'
import type { FolderRule, Verdict } from './rule'
import { asked } from './slip-words'
import { amountOperand, compared, statement } from './statement'
import { isAtOneTime } from './things/one-time'
import { contradict, type Told, toldOf } from './things/told'

/** How many earlier claims on a thing a claim is compared with. */
const MOST = 24

/** Two claims on the same thing, in one note or in two, disagree, and no entry of the registry decides. */
export const noteDisagreement: FolderRule = {
  id: 'note-disagreement',
  severity: 'warning',
  scope: 'folder',
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
  check(notes, context) {
    return [...toldOf(notes, context).values()].flatMap((told) => thingsIn(told).flatMap(judge))
  },
}

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

/** One finding for a thing: at the latest claim that an earlier one contradicts, with every other place. */
function judge(thing: readonly Told[]): readonly Verdict[] {
  for (let i = thing.length - 1; i > 0; i--) {
    const later = thing[i]
    if (later === undefined) continue
    const earlier = thing.slice(Math.max(0, i - MOST), i).findLast((one) => contradict(one, later))
    if (earlier !== undefined) return [report(earlier, later, thing)]
  }
  return []
}

function report(earlier: Told, later: Told, thing: readonly Told[]): Verdict {
  const [here, there] = compared(operand(later, 'here'), operand(earlier, 'there'))
  const where = earlier.note === later.note ? 'elsewhere in this note' : `in ${earlier.note.path}`
  const slip = asked(likelySlip(later.figure, earlier.figure))
  const others = [earlier, ...thing.filter((one) => one !== earlier && one !== later)]
  return {
    path: later.note.path,
    span: later.figure.span,
    ...statement`${here} here, ${there} ${where} for ${later.thing.words}.${slip}`,
    related: others.map(({ note, figure }) => ({
      path: note.path,
      span: figure.span,
      message: `${amountOperand('', figure, null).said} here`,
    })),
    fixes: [],
  }
}

function operand({ note, figure }: Told, label: string) {
  return amountOperand(label, figure, { path: note.path, span: figure.span })
}
