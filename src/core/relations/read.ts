import { oncePer } from '../once'
import type { Span } from '../span'
import type { Multiple } from '../tokens/quantities/multiples'
import type { Proportion } from '../tokens/quantities/proportions'
import { MACROS } from './macros'
import { type Match, matchesOf } from './match'
import { compile, type Program } from './pattern'
import type { Item, Numbered } from './types'
import type { Window } from './windows'

/** A pattern: a way in which prose states a relation, with what it makes of it and its examples. */
export interface Pattern<Gives> {
  /** In words, after its rule: `share/part-is-percent-of-whole`. */
  readonly name: string
  /** The pattern, as {@link compile} reads it. */
  readonly say: string
  /** What the rule makes of a match. */
  readonly gives: Gives
  /** Sentences with a wrong number in which the pattern finds it. */
  readonly fires: readonly string[]
  /** Sentences that look alike and that must stay silent. */
  readonly silent?: readonly string[]
}

/** A place where a pattern fits, with what it captured by name. */
export interface Taken<Gives> {
  readonly pattern: Pattern<Gives>
  readonly match: Match
  /** All items that the pattern saw. */
  readonly all: readonly Item[]
  readonly figure: (name: string) => Numbered | null
  readonly proportion: (name: string) => Proportion | null
  readonly multiple: (name: string) => Multiple | null
  /** The captured items; empty where the capture took no part. */
  readonly items: (name: string) => readonly Item[]
  /** The place of a capture in the passage's text; null where it took no part. */
  readonly span: (name: string) => Span | null
}

/** The compiled form of a pattern, made when it is first asked for. */
export const programOf: (pattern: Pattern<unknown>) => Program = oncePer(({ say }: Pattern<unknown>) =>
  compile(say, MACROS),
)

/** The patterns of a list that quantities of some kinds are enough for, by the kinds. */
const byKinds = oncePer((_: readonly Pattern<unknown>[]) => new Map<Window['kinds'], readonly Pattern<unknown>[]>())

function patternsFor(patterns: readonly Pattern<unknown>[], kinds: Window['kinds']): readonly Pattern<unknown>[] {
  const known = byKinds(patterns)
  const found =
    known.get(kinds) ??
    patterns.filter((pattern) => programOf(pattern).kinds.every((need) => need.some((name) => kinds.has(name))))
  known.set(kinds, found)
  return found
}

/** Where the patterns fit in a window, in their order. What lies in the sentence before alone was read with it. */
export function takenIn<Gives>(patterns: readonly Pattern<Gives>[], window: Window): readonly Taken<Gives>[] {
  const known = takenBefore(window)
  const taken = known.get(patterns) ?? findIn(patterns, window)
  known.set(patterns, taken)
  return taken as readonly Taken<Gives>[]
}

/** What was found in a window, by the patterns. */
const takenBefore = oncePer((_: Window) => new Map<unknown, readonly unknown[]>())

function findIn<Gives>(patterns: readonly Pattern<Gives>[], window: Window): readonly Taken<Gives>[] {
  const found: Taken<Gives>[] = []
  for (const pattern of patternsFor(patterns, window.kinds) as readonly Pattern<Gives>[]) {
    const program = programOf(pattern)
    if (window.figures.length < program.figures) continue
    const { line, own } = program.folds ? window.folded() : window
    for (const match of matchesOf(program, line))
      if (lastOf(match, line.items) >= own) found.push(taken(pattern, match, line.items))
  }
  return found
}

/** The last quantity that a match captures. */
function lastOf({ captures }: Match, items: readonly Item[]): number {
  return Math.max(
    -1,
    ...[...captures.values()].map(([first, end]) =>
      items.findLastIndex(
        ({ figure, proportion, multiple }, at) =>
          at >= first && at < end && (figure ?? proportion ?? multiple) !== null,
      ),
    ),
  )
}

function taken<Gives>(pattern: Pattern<Gives>, match: Match, all: readonly Item[]): Taken<Gives> {
  const items = (name: string) => {
    const [first, end] = match.captures.get(name) ?? [0, 0]
    return all.slice(first, end)
  }
  return {
    pattern,
    match,
    all,
    items,
    figure: (name) => items(name)[0]?.figure ?? null,
    proportion: (name) => items(name)[0]?.proportion ?? null,
    multiple: (name) => items(name)[0]?.multiple ?? null,
    span: (name) => {
      const [first, last] = [items(name)[0], items(name).at(-1)]
      return first === undefined || last === undefined ? null : { start: first.at.start, end: last.at.end }
    },
  }
}
