import type { Program, Step } from './pattern'
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

interface Thread {
  readonly step: number
  readonly saved: readonly number[]
}

/** Items in which patterns are looked for, and all words and classes that they hold. */
export interface Line {
  readonly items: readonly Item[]
  readonly holds: ReadonlySet<string>
}

/** Makes items ready for patterns. */
export function lineOf(items: readonly Item[]): Line {
  const holds = new Set<string>()
  for (const { word, classes } of items) {
    if (word !== '') holds.add(word)
    for (const name of classes) holds.add(name)
  }
  return { items, holds }
}

/**
 * The places where a pattern fits: of each item at which it may begin the first way in the pattern's own order. The
 * time is linear in the items, for all ways are followed side by side and no gap is endless.
 */
export function matchesOf(program: Program, { items, holds }: Line): readonly Match[] {
  if (!program.needs.every((need) => need.some((name) => holds.has(name)))) return []
  const found: Match[] = []
  items.forEach((item, at) => {
    if (program.first !== null && !program.first.some((name) => item.word === name || item.classes.has(name))) return
    const match = matchAt(program, items, at)
    if (match !== null) found.push(match)
  })
  return found
}

/**
 * How far a pattern comes at best, for the question why it does not fit; null where an item that it needs is missing, or
 * no item is one that it begins with.
 */
export function farthest(program: Program, { items, holds }: Line): Stop | null {
  if (!program.needs.every((need) => need.some((name) => holds.has(name)))) return null
  let best: { at: number; step: number; wanted: string[] } | null = null
  for (let start = 0; start < items.length; start++)
    matchAt(program, items, start, (at, step, says) => {
      if (at === start) return
      if (best === null || step > best.step || (step === best.step && at > best.at)) {
        const others = best?.at === at ? best.wanted.filter((one) => one !== says) : []
        best = { at, step, wanted: [...others, says] }
      } else if (at === best.at && !best.wanted.includes(says)) best.wanted.push(says)
    })
  const found = best as { at: number; step: number; wanted: string[] } | null
  return found && { at: found.at, wanted: found.wanted, done: found.step / program.steps.length }
}

function matchAt(
  { steps, slots }: Program,
  items: readonly Item[],
  start: number,
  tried?: (at: number, step: number, says: string) => void,
): Match | null {
  let best: { end: number; saved: readonly number[] } | null = null
  let threads: Thread[] = []
  add(steps, threads, new Set(), { step: 0, saved: [] }, items, start)
  for (let at = start; threads.length > 0; at++) {
    const next: Thread[] = []
    const seen = new Set<number>()
    const item = items[at]
    for (const { step, saved } of threads) {
      const one = steps[step] as Step
      if (one.op === 'done') {
        best = { end: at, saved }
        break
      }
      if (one.op !== 'item') continue
      tried?.(at, step, one.says)
      const isRest = one.whole && at > start && item?.classes.has('DATE_REST') === true
      if (item === undefined || !(isRest || one.test(item))) continue
      // The words of a date count as one: where more of it follows, this step takes them too.
      if (one.whole && items[at + 1]?.classes.has('DATE_REST') === true)
        add(steps, next, seen, { step, saved }, items, at + 1)
      add(steps, next, seen, { step: step + 1, saved }, items, at + 1)
    }
    threads = next
  }
  if (best === null) return null
  const captures = new Map<string, readonly [number, number]>()
  for (const [name, slot] of slots) {
    const [first, end] = [best.saved[slot], best.saved[slot + 1]]
    if (first !== undefined && end !== undefined) captures.set(name, [first, end])
  }
  return { start, end: best.end, captures }
}

/** Follows a thread through the steps that take no item; of two that meet, the first stays. */
function add(
  steps: readonly Step[],
  threads: Thread[],
  seen: Set<number>,
  { step, saved }: Thread,
  items: readonly Item[],
  at: number,
): void {
  if (seen.has(step)) return
  seen.add(step)
  const one = steps[step] as Step
  switch (one.op) {
    case 'split':
      for (const to of one.to) add(steps, threads, seen, { step: to, saved }, items, at)
      return
    case 'save': {
      const copy = saved.slice()
      copy[one.slot] = at
      add(steps, threads, seen, { step: step + 1, saved: copy }, items, at)
      return
    }
    case 'if':
      if ((matchAt(one.ahead, items, at) !== null) === one.wanted)
        add(steps, threads, seen, { step: step + 1, saved }, items, at)
      return
    case 'behind':
      if (one.test(items[at - 1])) add(steps, threads, seen, { step: step + 1, saved }, items, at)
      return
    default:
      threads.push({ step, saved })
  }
}
