import type { Quantity } from '../../amounts/types'
import type { Claim } from '../../claims/types'
import { areSame } from '../../equal'
import type { Figure } from '../../figures/types'
import { groupBy } from '../../group'
import { keptPer } from '../../kept'
import type { Note, ReadNote } from '../../notes/types'
import { oncePer } from '../../once'
import { placeOf } from '../../passages/stretches'
import { type Outline, outlineOf } from '../../registry/outline'
import type { Registry } from '../../registry/types'
import type { Location, Span } from '../../span'
import { firstStated } from '../sentences'
import { companiesAndWhat, type Thing, thingOf } from './thing'

/** The slots of a claim that tell whether two claims on a thing are of one time. */
export type ToldClaim = Pick<Claim, 'who' | 'to' | 'what' | 'when' | 'basis' | 'round' | 'term' | 'told'>

/** An amount as it was written. */
export type ToldAmount = Quantity & Pick<Figure, 'text'>

/** Where a claim stands among the others of its note; none of it is a place in the text, which an edit above moves. */
export interface Standing {
  /** Stands for the stretch of the note that it is in; to be compared only. */
  readonly stretch: object
  /** The indices of its passage and, in a cell, of its table within the stretch; the start of its sentence. */
  readonly passage: number
  readonly table: number | null
  readonly sentence: number
  /** Whether it stands in an item of a list and leaves it to others to say whose number it is, and of what or for when. */
  readonly isFragmentOfItem: boolean
}

/** Another amount that a note states of the same companies and of the same kind. */
export interface Sibling {
  readonly figure: Quantity
  /** The time that it says. */
  readonly when: string | null
  readonly isWhole: boolean
}

/** A claim on a thing, with all that is needed to hold it against others. It is plain data, and does not keep its note. */
export interface Told {
  readonly path: string
  /** ISO day of its note, or null. */
  readonly date: string | null
  readonly thing: Thing
  readonly figure: ToldAmount
  readonly claim: ToldClaim
  readonly standing: Standing
  /** The other amounts of its sentence. */
  readonly beside: readonly Quantity[]
  /** Every amount that its note states of the same companies and of the same kind, plain fact or not; itself too. */
  readonly siblings: readonly Sibling[]
}

/** Where claims stand in their notes. */
export type PlaceOf = (told: Told) => Location

/** A claim on a thing and its place in its note. */
export interface Telling {
  readonly told: Told
  readonly span: Span
}

/**
 * The plain claims of a note that no entry of the registry decides, in the order of the text. A repeated sentence is told
 * once. What is told is the same object for as long as an edit leaves it alone.
 */
export function tellingsOf(note: ReadNote, registry: Registry): readonly Telling[] {
  if (note.doc.front.off) return []
  const outline = outlineOf(registry)
  const said = note.readings.flatMap(({ note: stretch, placed, first }) =>
    saidIn(stretch, { outline, first }).map((one) => ({ one, placed })),
  )
  const alike = groupBy(said, ({ one }) => one.loose)
  const siblings = new Map([...alike].map(([loose, rows]) => [loose, rows.map(({ one }) => one.sibling)]))
  return said.flatMap(({ one, placed }) => {
    const told = toldAs(one, siblings.get(one.loose) ?? [])
    return told === null ? [] : [{ told, span: placeOf(placed, one.span) }]
  })
}

/** A claim that says of which companies and what it is. */
interface Said {
  readonly loose: string
  readonly sibling: Sibling
  /** Its figure's place in the stretch. */
  readonly span: Span
  /** Null where it is not compared with others. */
  readonly told: Omit<Told, 'siblings'> | null
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
    const thing = isCompared ? thingOf(claim, outline) : null
    const amount = amountOf(figure)
    const sibling = { figure: amount, when: claim.when?.value.text ?? null, isWhole: claim.scope.value === 'whole' }
    return [{ loose, sibling, span: figure.span, told: thing && toldOf(note, { claim, figure, thing, amount }) }]
  })
  return { value, holds: (other: SaidFacts) => other.outline === outline && other.first === first }
})

interface ToldParts {
  readonly claim: Claim
  readonly figure: Figure
  readonly thing: Thing
  readonly amount: ToldAmount
}

function toldOf(note: Note, { claim, figure, thing, amount }: ToldParts): Omit<Told, 'siblings'> {
  const passage = note.doc.passages[figure.passage]
  const { who, to, what, when, basis, round, term, told, sentence } = claim
  const beside = note.claims.flatMap(({ figure: index, sentence: other }) => {
    const one = note.figures[index]
    const isBeside = one?.passage === figure.passage && one !== figure && other.start === sentence.start
    return isBeside && one !== undefined ? [amountOf(one)] : []
  })
  return {
    path: note.path,
    date: note.date,
    thing,
    figure: amount,
    claim: { who, to, what, when, basis, round, term, told },
    standing: {
      stretch: stretchOf(note),
      passage: figure.passage,
      table: passage?.cell?.table ?? null,
      sentence: sentence.start,
      isFragmentOfItem: passage?.item != null && isFragment(claim),
    },
    beside,
  }
}

const stretchOf = oncePer((_: Note): object => ({}))

function amountOf({ currency, value, unit, hedge, low, high, plain, text }: Figure): ToldAmount {
  return { currency, value, unit, hedge, low, high, plain, text }
}

function isFragment({ who, what, when }: Claim): boolean {
  return who?.how === 'carried' && (what?.how === 'carried' || when?.how === 'carried')
}

/** A claim with its siblings: the same object for as long as they are the same. */
const toldAs = keptPer(({ told }: Said, siblings: readonly Sibling[]) => {
  const value: Told | null = told && { ...told, siblings }
  return { value, holds: (others: readonly Sibling[]) => areSame(others, siblings) }
})
