import { addIntervals, intervalsOverlap } from '../amounts/compare'
import type { Interval } from '../amounts/types'
import type { Note } from '../notes/types'
import { countBefore } from '../text/bisect'
import { areSame, isLevel, mayBeAlike, measureFor, measureOf, metricOf, sole } from './levels'
import type { Item, Numbered } from './types'
import type { Window } from './windows'

/** Words of a sentence that point to a figure told before, and where they stand. */
export interface Pointer {
  readonly note: Note
  readonly window: Window
  /** *it, the debt, Osk, the second loan, its revenue*; empty for *it* and its like. */
  readonly words: readonly Item[]
  /** What they point to ends before this place in the passage's text. */
  readonly before: number
  /** The figure that is compared with it, or that it is a whole or a part of; null where that is only pointed to too. */
  readonly beside: Numbered | null
  /** The statement says that it follows from what was told: *so, therefore*. */
  readonly follows: boolean
}

/**
 * One way to find what words point to: the figure, or null where none or several may be meant. Every relation whose
 * operand stands outside its sentence asks these, in an order of its own, and nothing else.
 */
export type Resolver = (pointer: Pointer) => Numbered | null

/** Tries several ways in turn. */
export const inTurn =
  (...ways: readonly Resolver[]): Resolver =>
  (pointer) => {
    for (const way of ways) {
      const found = way(pointer)
      if (found !== null) return found
    }
    return null
  }

/** The figures of a window that end before a place, those of its own sentence if it has any. */
function nearest({ window: { figures, at }, before }: Pointer): readonly Numbered[] {
  const told = figures.filter(({ figure }) => figure.at.end <= before)
  const own = told.filter(({ figure }) => figure.at.start >= at.start)
  return own.length > 0 ? own : told
}

/**
 * *It, that, the total*: the only level before in the sentence, else in the one before, else in what leads to the list.
 * A figure of another measure than the one beside it is none.
 */
export const pointedAt: Resolver = (pointer) => {
  const { note, beside } = pointer
  const near = nearest(pointer)
  const told = near.length > 0 ? near : leadOf(pointer)
  const only = sole(told.filter((one) => isLevel(note, one)))
  return only !== null && (beside === null || mayBeAlike(note, beside, only)) ? only : null
}

/** The figures of the sentence that leads to the list in which a window stands. */
function leadOf({ note, window: { passage } }: Pointer): readonly Numbered[] {
  const lead = passage.item === null ? null : (note.doc.lists[passage.item.list]?.lead ?? null)
  const sentence = note.doc.passages[lead ?? -1]?.sentences.at(-1)
  return lead === null || sentence === undefined
    ? []
    : figuresOf(note, lead).filter(({ figure }) => figure.at.start >= sentence.start)
}

/** The figures of a passage, in order. */
export function figuresOf({ figures }: Note, passage: number): readonly Numbered[] {
  const first = countBefore(figures, (one) => one.passage < passage)
  const last = countBefore(figures, (one) => one.passage <= passage)
  return figures.slice(first, last).map((figure, i) => ({ figure, index: first + i }))
}

/** What is compared though no word points to it: the only figure near, else the only one of the measure beside it. */
export const leftOut: Resolver = (pointer) => {
  const { note, beside } = pointer
  const near = nearest(pointer)
  const only = sole(near)
  const measure = beside === null ? null : measureFor(note, beside)
  if (only !== null || measure === null) return only
  return sole(near.filter((one) => measureFor(note, one) === measure && isLevel(note, one)))
}

/** *The year before, a year earlier*: the only figure near that is like the one beside it and of a time before it. */
export const earlier: Resolver = (pointer) => {
  const { note, beside, window, before } = pointer
  if (beside === null) return null
  const isBefore = (one: Numbered) => {
    const [then, now] = [note.claims[one.index], note.claims[beside.index]]
    const [first, second] = [then?.when?.value.period?.first, now?.when?.value.period?.first]
    return then?.earlier === true || (first !== undefined && second !== undefined && first < second)
  }
  const told = window.figures.filter((one) => one.figure.at.end <= before && one.index !== beside.index)
  return sole(told.filter((one) => isBefore(one) && measureFor(note, one) === measureFor(note, beside)))
}

/** Words between which a statement stands that names one thing. */
const PARTS: ReadonlySet<string> = new Set([';', ':', '.', '–', 'and', 'while', 'but', 'whereas', 'with'])
const NO_NAME = ['THAT', 'THE', 'FIRM', 'IS', 'AND', 'HOLD']
const NO_NAMES: ReadonlySet<string> = new Set(['who', 'what', 'deal', 'group', 'each', 'rest', 'but', 'also', 'they'])

/**
 * *Osk, training*: the only figure of the one statement before that holds the name. Null where several statements hold
 * it, or one that states several figures.
 */
export const named: Resolver = ({ window: { line, figures }, words, before }) => {
  const name = words.findLast(({ word }) => word !== "'s" && word !== '’s')
  if (name === undefined || NO_NAME.some((one) => name.classes.has(one)) || NO_NAMES.has(name.word)) return null
  if (name.company === null && name.word.length < 3) return null
  const isName = ({ word, company }: Item) =>
    name.company === null ? word.split(' ').includes(name.word) : company === name.company
  const items = line.items.filter(({ at }) => at.end <= before)
  const breaks = items.flatMap(({ word, at }) => (PARTS.has(word) ? [at.end] : []))
  const starts = [0, ...breaks]
  const holding = starts.flatMap((start, i) => {
    const end = starts[i + 1] ?? before
    const within = (at: { readonly start: number; readonly end: number }) => at.start >= start && at.end <= end
    const told = figures.filter(({ figure }) => within(figure.at))
    return told.length > 0 && items.some((item) => within(item.at) && isName(item)) ? [told] : []
  })
  return sole(sole(holding) ?? [])
}

/** Places that ordinals give to one of several. */
const PLACES: Readonly<Record<string, number>> = { first: 0, former: 0, second: 1, third: 2, latter: -1, last: -1 }
const MOST: ReadonlySet<string> = new Set(['larger', 'largest', 'bigger', 'biggest'])
const LEAST: ReadonlySet<string> = new Set(['smaller', 'smallest'])
const NO_NOUN: ReadonlySet<string> = new Set(['one', 'piece', 'part', 'half', 'amount', 'sum'])

/**
 * *The first piece, the larger loan*: one of the parts that make the whole beside it, by its place or its size, and
 * only by a noun that they were told with.
 */
export const inOrder: Resolver = (pointer) => {
  const { window, words, before } = pointer
  const parts = partsOf(pointer)
  const [ordinal, noun, more] = words.filter(({ classes }) => !classes.has('THE'))
  if (parts === null || ordinal === undefined || more !== undefined) return null
  const isTold = window.line.items
    .filter(({ at }) => noun !== undefined && at.end <= Math.min(before, ordinal.at.start))
    .some(({ word, count }) => [word, ...(count?.nouns ?? [])].some((one) => one.startsWith(noun?.word ?? '')))
  if (noun !== undefined && !NO_NOUN.has(noun.word) && !isTold) return null
  const place = PLACES[ordinal.word]
  if (place !== undefined) return parts.at(place) ?? null
  const isMost = MOST.has(ordinal.word)
  if (!(isMost || LEAST.has(ordinal.word)) || (parts.length > 2 && !ordinal.word.endsWith('est'))) return null
  return sole(
    parts.filter(({ figure: { value } }) =>
      parts.every(({ figure: { value: other } }) => {
        if (value === null || other === null) return false
        return isMost ? value.gte(other) : value.lte(other)
      }),
    ),
  )
}

/** The figures before a whole that make it; null where they do not. */
export function partsOf({ note, window, beside, before }: Pointer): readonly Numbered[] | null {
  if (beside === null) return null
  const parts = levelsBefore(note, window, before).filter((one) => !areSame(one, beside))
  return isSumOf(parts, beside) ? parts : null
}

/** Whether a whole was stated before, or is the sum of what was. */
export function isTold({ window, beside, before }: Pointer): boolean {
  const told = window.figures.filter(({ figure }) => figure.at.end <= before)
  return beside !== null && (told.some((one) => areSame(one, beside)) || isSumOf(told, beside))
}

/** *That, the total* behind its parts: the last figure before, where it is the sum of the others. */
export const sumTold: Resolver = ({ note, window, before }) => {
  const levels = levelsBefore(note, window, before)
  const last = levels.at(-1)
  if (last === undefined) return null
  return isSumOf(
    levels.filter((one) => !areSame(one, last)),
    last,
  )
    ? last
    : null
}

/** The figures of a window that end before a place and are no steps of a change, in one currency with the last. */
function levelsBefore(note: Note, { figures }: Window, end: number): readonly Numbered[] {
  const levels = figures.filter((one) => one.figure.at.end <= end && isLevel(note, one))
  const currency = levels.at(-1)?.figure.currency
  return levels.filter(({ figure }) => figure.currency === currency)
}

function isSumOf(parts: readonly Numbered[], { figure: whole }: Numbered): boolean {
  if (parts.length < 2 || parts.some(({ figure }) => figure.currency !== whole.currency)) return false
  return intervalsOverlap(parts.map(({ figure }): Interval => figure).reduce(addIntervals), whole)
}

/**
 * *The order book, its revenue*, wherever in the note it was told: the only number of the registry of that measure and
 * of the company of the figure beside it.
 */
export const tied: Resolver = ({ note, words, beside }) => {
  const measure = measureOf(wordsOf(words))
  const company = beside === null ? undefined : metricOf(note, beside.index)?.company
  if (company === undefined || measure === null || beside === null) return null
  const told = note.ties.flatMap(({ figure: index, verdict }): readonly Numbered[] => {
    const [figure, metric] = [note.figures[index], metricOf(note, index)]
    const isMeant = metric?.company === company && metric.measure === measure && verdict === 'agrees'
    return index < beside.index && isMeant && figure !== undefined && isLevel(note, { figure, index })
      ? [{ figure, index }]
      : []
  })
  const entries = new Set(told.map(({ index }) => metricOf(note, index)))
  return entries.size === 1 ? (told.at(-1) ?? null) : null
}

/** Words of items as one phrase, without *the* and its like. */
export function wordsOf(words: readonly Item[]): string {
  return words.flatMap(({ word, classes }) => (classes.has('THE') || word === '' ? [] : [word])).join(' ')
}
