import type { Note } from '../../notes/types'
import type { Passage } from '../../passages/types'
import { isComparedWith, isJoined } from '../../relations/joined'
import { differInRate, inCurrency, isLevel, mayBeAlike, measureFor } from '../../relations/levels'
import { MULTIPLE, type MultipleSays } from '../../relations/patterns/multiple'
import { MULTIPLE_OF_EARLIER, MULTIPLE_OF_NAMED, MULTIPLE_POINTED } from '../../relations/patterns/multiple-pointed'
import { type Taken, takenIn } from '../../relations/read'
import { earlier, inTurn, leftOut, named, type Pointer, tied } from '../../relations/resolve'
import { described } from '../../relations/resolve-named'
import type { Numbered } from '../../relations/types'
import { type Window, windowsOf } from '../../relations/windows'
import type { Multiple } from '../../tokens/quantities/multiples'

/** A multiple with the two figures that it joins. */
export interface MultipleReading {
  readonly passage: Passage
  readonly multiple: Multiple
  readonly large: Numbered
  readonly base: Numbered
  readonly loose: boolean
  /** *three times as much, ① to ②*: either may be the larger. */
  readonly eitherWay: boolean
  /** *three times more than*: three times, or three times on top. */
  readonly orMore: boolean
  /** The larger is stated as what the multiple and the base make. */
  readonly worksOut?: boolean
}

type Pair = Pick<MultipleReading, 'large' | 'base' | 'loose' | 'worksOut'> & Pick<MultipleSays, 'isPriceOfEarnings'>

/** What the sentences of a note say of multiples: each is read in the first pattern that fits. */
export function multiplesInProse(note: Note): readonly MultipleReading[] {
  return windowsOf(note).flatMap((window) => (window.kinds.has('X') ? inWindow(note, window) : []))
}

function inWindow(note: Note, window: Window): readonly MultipleReading[] {
  const { passage } = window
  const found = new Map<Multiple, MultipleReading>()
  const read = <Gives>(taken: Taken<Gives>, pairOf: (multiple: Multiple) => Pair | null) => {
    const multiple = taken.multiple('x')
    const orMore = taken.items('more').length > 0
    // *A tenth more than* is a change.
    if (multiple === null || found.has(multiple) || (orMore && multiple.kind === 'fraction')) return
    const pair = pairOf(multiple)
    const large = pair && inCurrency(note, pair.large, pair.base.figure.currency)
    if (large === null || pair === null || large.index === pair.base.index) return
    if (pair.isPriceOfEarnings !== true && differInRate(note, large, pair.base)) return
    const eitherWay = taken.items('either').length > 0
    found.set(multiple, { passage, multiple, ...pair, large, eitherWay, orMore })
  }
  for (const taken of takenIn(MULTIPLE, window)) read(taken, (multiple) => stated(note, window, taken, multiple))
  for (const taken of takenIn(MULTIPLE_POINTED, window)) read(taken, ({ at }) => pointed(note, window, taken, at.start))
  const withBase = (taken: Taken<null>, find: (pointer: Pointer) => Numbered | null): Pair | null => {
    const large = taken.figure('large')
    const base = large && find(pointer(note, window, taken, large, large.figure.at.start))
    return large && base && isLevel(note, large) && (find === earlier || isLevel(note, base))
      ? { large, base, loose: true }
      : null
  }
  for (const taken of takenIn(MULTIPLE_OF_NAMED, window))
    read(taken, (multiple) => (isOfMoney(window, taken, multiple) ? withBase(taken, named) : null))
  for (const taken of takenIn(MULTIPLE_OF_EARLIER, window)) read(taken, () => withBase(taken, earlier))
  return [...found.values()]
}

function pointer(note: Note, window: Window, taken: Taken<unknown>, beside: Numbered, before: number): Pointer {
  return { note, window, words: taken.items('subject'), before, beside, follows: false }
}

/** Both figures stand in the pattern. */
function stated(
  note: Note,
  { line: { items } }: Window,
  { pattern, match, figure }: Taken<MultipleSays>,
  { kind }: Multiple,
): Pair | null {
  const [large, base] = [figure('large'), figure('base')]
  if (large === null || base === null) return null
  const [at = 0] = match.captures.get('large') ?? []
  const first = Math.min(at, ...(match.captures.get('base') ?? []))
  if (isJoined(items, first) || (first === at && isComparedWith(items, at))) return null
  const isOfSame = measureFor(note, base) !== null && mayBeAlike(note, large, base)
  if (pattern.gives.loose && kind === 'verb' && !isOfSame) return null
  const { loose, worksOut = false, isPriceOfEarnings = false } = pattern.gives
  return { large, base, loose, worksOut, isPriceOfEarnings }
}

/** One figure stands in the pattern; what the other is said to be is looked for before it. */
function pointed(note: Note, window: Window, taken: Taken<MultipleSays>, place: number): Pair | null {
  const { missing, loose } = taken.pattern.gives
  const known = taken.figure(missing === 'large' ? 'base' : 'large')
  if (known === null) return null
  const before = Math.min(known.figure.at.start, place)
  const hasSubject = taken.items('subject').length > 0
  const find = hasSubject ? inTurn(named, described, tied) : leftOut
  const other = find(pointer(note, window, taken, known, hasSubject ? known.figure.at.start : before))
  if (other === null || (missing === 'base' && !mayBeAlike(note, known, other))) return null
  return missing === 'large' ? { large: other, base: known, loose } : { large: known, base: other, loose }
}

/** Whether *as large as* is said of money, not of a place: *as much as* always is. */
function isOfMoney({ line: { items }, own }: Window, { match }: Taken<null>, { at }: Multiple): boolean {
  if (items.slice(match.start, match.end).some(({ word }) => word === 'what' || word === 'much')) return true
  const before = items.slice(own).filter((item) => item.at.end <= at.start)
  return before.some(({ classes }) => classes.has('ORDER')) && !before.some(({ classes }) => classes.has('PLACE'))
}
