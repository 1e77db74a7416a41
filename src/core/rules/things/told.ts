import { compareQuantities } from '../../amounts/compare'
import type { Claim } from '../../claims/types'
import { areSame } from '../../equal'
import type { Figure } from '../../figures/types'
import { asked, keptPer } from '../../kept'
import { placesIn } from '../../notes/join'
import type { Note, ReadNote } from '../../notes/types'
import { oncePerWith } from '../../once'
import { type Outline, outlineOf } from '../../registry/outline'
import type { Registry } from '../../registry/types'
import type { Location } from '../../span'
import type { RuleContext, Verdict } from '../rule'
import { firstStated } from '../sentences'
import { isAtOneTime } from './one-time'
import { companiesAndWhat, type Thing, thingOf } from './thing'

/** A claim on a thing, in its stretch of a note: the places of its figure are the stretch's. */
export interface Told {
  readonly path: string
  /** ISO day of its note, or null. */
  readonly date: string | null
  readonly note: Note
  readonly figure: Figure
  readonly claim: Claim
  readonly thing: Thing
  /** Every amount that its note states of the same companies and of the same kind, plain fact or not; itself too. */
  readonly siblings: readonly Sibling[]
}

type Sibling = Pick<Told, 'figure' | 'claim'>

/**
 * The plain claims of a folder's notes that no entry of the registry decides, by the thing they are on: in the order of
 * the notes' dates, then of their paths and places. A repeated sentence is told once.
 */
export function toldOf(notes: readonly ReadNote[], { registry, takesPart }: RuleContext): readonly (readonly Told[])[] {
  return allTold(notes, registry).map((told) => told.filter(({ note, claim }) => takesPart(note, claim.figure)))
}

/** Everything that several claims are on, with these claims. */
const allTold = oncePerWith((notes: readonly ReadNote[], registry: Registry): readonly (readonly Told[])[] => {
  const all = new Map<string, Told[]>()
  const inOrder = [...notes].sort((a, b) => compareText(a.date ?? '', b.date ?? '') || compareText(a.path, b.path))
  for (const note of inOrder) for (const told of toldIn(note, registry)) listIn(all, told.thing.key).push(told)
  return [...all.values()].filter((told) => told.length > 1)
})

/** Where claims stand in their notes. */
export type PlaceOf = (told: Told) => Location

/** Says where claims stand in some notes. */
export function placesOf(notes: readonly ReadNote[]): PlaceOf {
  const place = placesIn(notes)
  return ({ path, note, figure }) => ({ path, span: place(note, figure.span) })
}

/** Reports what was found among claims: the same verdict for as long as none that it speaks of has moved. */
export function reporting<Found extends object>(
  report: (found: Found, placeOf: PlaceOf) => Verdict,
): (found: Found, placeOf: PlaceOf) => Verdict {
  return keptPer((found: Found, placeOf: PlaceOf) => {
    const places = asked(placeOf, (a, b) => a.span.start === b.span.start && a.span.end === b.span.end)
    return { value: report(found, places.ask), holds: places.holds }
  })
}

/** What a note tells, and the places of it that are new. */
const toldIn = oncePerWith(({ readings }: ReadNote, registry: Registry): readonly Told[] => {
  const said = readings.map(({ note, first }) => saidIn(note, { outline: outlineOf(registry), first }))
  const siblings = new Map<string, Sibling[]>()
  for (const one of said.flat()) listIn(siblings, one.loose).push(one)
  return said.flat().flatMap((one) => toldAs(one, siblings.get(one.loose) ?? []) ?? [])
})

/** A claim that says of which companies and what it is. */
interface Said extends Sibling {
  readonly loose: string
  readonly note: Note
  /** The thing that it is on; null where it is not compared with others. */
  readonly thing: Thing | null
}

interface SaidFacts {
  readonly outline: Outline
  /** The first figure of the stretch's own. */
  readonly first: number
}

const saidIn = keptPer((note: Note, { outline, first }: SaidFacts) => {
  const isFirst = firstStated(note)
  const value = note.claims.flatMap((claim): readonly Said[] => {
    const [figure, tie] = [note.figures[claim.figure], note.ties[claim.figure]]
    const loose = claim.figure < first ? null : companiesAndWhat(claim, outline)
    if (figure === undefined || loose === null) return []
    const isBound = figure.hedge === 'over' || figure.hedge === 'under' || figure.hedge === 'ceiling'
    const isCompared = tie?.expected == null && !isBound && isFirst.has(claim.figure)
    return [{ loose, note, figure, claim, thing: isCompared ? thingOf(claim, outline) : null }]
  })
  return { value, holds: (other: SaidFacts) => other.outline === outline && other.first === first }
})

/** A claim with its siblings: the same object for as long as they are the same. */
const toldAs = keptPer(({ note, figure, claim, thing }: Said, siblings: readonly Sibling[]) => {
  const value: Told | null =
    thing === null ? null : { path: note.path, date: note.date, note, figure, claim, thing, siblings }
  return { value, holds: (others: readonly Sibling[]) => areSame(others, siblings) }
})

function listIn<T>(map: Map<string, T[]>, key: string): T[] {
  const list = map.get(key) ?? []
  map.set(key, list)
  return list
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

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
  const [one, other] = [a, b].map(({ note, figure }) => note.doc.passages[figure.passage])
  if (one === other && a.note === b.note) return a.claim.sentence.start === b.claim.sentence.start
  if (one?.cell != null) return a.note === b.note && one.cell.table === other?.cell?.table
  return one?.item != null && other?.item != null && isFragment(a) && isFragment(b)
}

/** Whether a statement leaves it to others to say whose number it is, and of what or for when. */
function isFragment({ claim: { who, what, when } }: Told): boolean {
  return who?.how === 'carried' && (what?.how === 'carried' || when?.how === 'carried')
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
function statesBeside({ note, figure, claim }: Told, { figure: other }: Told): boolean {
  return note.claims.some(({ figure: index, sentence }) => {
    const one = note.figures[index]
    const isBeside = one?.passage === figure.passage && one !== figure && sentence.start === claim.sentence.start
    return isBeside && compareQuantities(one, other) === 'agrees'
  })
}

function knows({ siblings, thing, claim }: Told, { figure }: Told): boolean {
  const time = claim.when?.value.text
  const isOfTime = (one: Claim) => thing.sort !== 'flow' || one.when === null || one.when.value.text === time
  return siblings.some((one) => isOfTime(one.claim) && compareQuantities(one.figure, figure) === 'agrees')
}

function tellsTwo({ siblings, figure, thing }: Told): boolean {
  const isWhole = ({ claim }: Sibling) => claim.scope.value === 'whole'
  return (
    thing.sort === 'event' &&
    siblings.some((one) => isWhole(one) && compareQuantities(one.figure, figure) === 'disagrees')
  )
}
