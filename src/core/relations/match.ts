import type { Program, Step, Steps } from './pattern'
import type { Item } from './types'

/** Where a pattern fits: its captures as runs of items, `[first, end)`. */
export interface Match {
  readonly start: number
  readonly end: number
  readonly captures: ReadonlyMap<string, readonly [first: number, end: number]>
}

/** How far a pattern came: the item it stopped at, what it wanted there, and which share of its steps were done. */
export interface Stop {
  readonly at: number
  readonly wanted: readonly string[]
  readonly done: number
}

/** Items in which patterns are looked for, and where each word and class that they hold stands. */
export interface Line {
  readonly items: readonly Item[]
  readonly places: ReadonlyMap<string, readonly number[]>
}

/** Makes items ready for patterns. */
export function lineOf(items: readonly Item[]): Line {
  const places = new Map<string, number[]>()
  const put = (name: string, at: number) => {
    const known = places.get(name)
    if (known === undefined) places.set(name, [at])
    else if (known.at(-1) !== at) known.push(at)
  }
  items.forEach(({ word, classes }, at) => {
    if (word !== '') put(word, at)
    for (const name of classes) put(name, at)
  })
  return { items, places }
}

/**
 * The places where a pattern fits: of each item at which it may begin the first way in the pattern's own order. The
 * time is linear in the items: what failed once at an item is not tried there again, and no gap is endless.
 */
export function matchesOf(program: Program, line: Line): readonly Match[] {
  if (!mayFit(program, line)) return NONE
  const starts = startsOf(program, line)
  if (starts.length === 0) return NONE
  const search = searchOf(program, line.items)
  const found: Match[] = []
  for (const at of starts) {
    const match = search(at)
    if (match !== null) found.push(match)
  }
  return found
}

/** Whether a line holds what a program needs. */
function mayFit({ needs }: Program, { places }: Line): boolean {
  for (const need of needs) if (!need.some((name) => places.has(name))) return false
  return true
}

/** The items at which a program may begin, in order. */
function startsOf({ first }: Program, { items, places }: Line): readonly number[] {
  if (first === null) return items.map((_, at) => at)
  const lists: (readonly number[])[] = []
  for (const name of first) {
    const at = places.get(name)
    if (at !== undefined) lists.push(at)
  }
  return lists.length < 2 ? (lists[0] ?? []) : [...new Set(lists.flat())].sort((a, b) => a - b)
}

const NONE: readonly Match[] = []

/**
 * How far a pattern comes at best, for the question why it does not fit; null where an item that it needs is missing, or
 * no item is one that it begins with.
 */
export function farthest(program: Program, line: Line): Stop | null {
  if (!mayFit(program, line)) return null
  const { items } = line
  let best: { at: number; step: number; wanted: string[] } | null = null
  for (let start = 0; start < items.length; start++)
    searchOf(program, items, (at, step, says) => {
      if (at === start) return
      if (best === null || step > best.step || (step === best.step && at > best.at)) {
        const others = best?.at === at ? best.wanted.filter((one) => one !== says) : []
        best = { at, step, wanted: [...others, says] }
      } else if (at === best.at && !best.wanted.includes(says)) best.wanted.push(says)
    })(start)
  const found = best as { at: number; step: number; wanted: string[] } | null
  return found && { at: found.at, wanted: found.wanted, done: found.step / program.steps.length }
}

/** So many steps are tried before it is worth while to remember them. */
const FEW = 64

/** Looks for a program from an item on. */
type Search = (start: number) => Match | null

/**
 * A search that tries the ways of a program one after the other, in its order. A step is tried at an item once: where it
 * failed it fails again, wherever the search began, except on the item that it began with, where no date goes on.
 */
function searchOf(
  { steps, slots }: Steps,
  items: readonly Item[],
  tried?: (at: number, step: number, says: string) => void,
): Search {
  const width = items.length + 2
  // The number of the search in which a step was last tried at an item; it counts up where a way was found. Most searches
  // end after a few steps, and keep no book.
  let seen: Uint8Array | null = null
  let tries = 0
  let ahead: Map<Steps, Search> | null = null
  const saved: number[] = []
  let turn = 1
  let start = 0
  let end = 0
  const lookAhead = (program: Steps): Search => {
    ahead ??= new Map()
    const search = ahead.get(program) ?? searchOf(program, items)
    ahead.set(program, search)
    return search
  }
  const follow = (step: number, at: number): boolean => {
    if (seen !== null) {
      const place = step * width + at
      if (seen[place] === turn) return false
      seen[place] = turn
    } else if (++tries === FEW) seen = new Uint8Array(steps.length * width)
    const one = steps[step] as Step
    switch (one.op) {
      case 'done':
        end = at
        return true
      case 'split':
        for (const to of one.to) if (follow(to, at)) return true
        return false
      case 'save': {
        const before = saved[one.slot] ?? -1
        saved[one.slot] = at
        if (follow(step + 1, at)) return true
        saved[one.slot] = before
        return false
      }
      case 'if':
        return (lookAhead(one.ahead)(at) !== null) === one.wanted && follow(step + 1, at)
      case 'behind':
        return one.test(items[at - 1]) && follow(step + 1, at)
      case 'gap': {
        // As far as it goes, and then back: the longest gap is tried first.
        let end = at
        for (let taken = 0; ; end++) {
          const item = items[end]
          const isRest = end > start && item?.classes.has('DATE_REST') === true
          const isFree = isRest && end > at
          if (!isFree && taken === one.most) break
          tried?.(end, step, one.says)
          if (item === undefined || !(isRest || one.test(item))) break
          if (!isFree) taken++
        }
        for (let to = end; to >= at; to--) if (follow(step + 1, to)) return true
        return false
      }
      default: {
        tried?.(at, step, one.says)
        const item = items[at]
        const isRest = one.whole && at > start && item?.classes.has('DATE_REST') === true
        if (item === undefined || !(isRest || one.test(item))) return false
        // The words of a date count as one: where more of it follows, this step takes them too.
        if (one.whole && items[at + 1]?.classes.has('DATE_REST') === true && follow(step, at + 1)) return true
        return follow(step + 1, at + 1)
      }
    }
  }
  return (from) => {
    start = from
    saved.fill(-1)
    const fits = follow(0, from)
    if (fits && turn === 255) seen?.fill(0)
    if (fits) turn = (turn % 255) + 1
    else if (seen !== null) for (let step = 0; step < steps.length; step++) seen[step * width + from] = 0
    if (!fits) return null
    const captures = new Map<string, readonly [number, number]>()
    for (const [name, slot] of slots) {
      const [first, last] = [saved[slot] ?? -1, saved[slot + 1] ?? -1]
      if (first >= 0 && last >= 0) captures.set(name, [first, last])
    }
    return { start: from, end, captures }
  }
}
