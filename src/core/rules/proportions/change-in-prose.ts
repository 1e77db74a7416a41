import type { Note } from '../../notes/types'
import { mayBeAlike } from '../../relations/levels'
import { CHANGE, type ChangeSays } from '../../relations/patterns/change'
import { CHANGE_OF_ONE_LEVEL } from '../../relations/patterns/change-levels'
import { CHANGE_IN_NOTES } from '../../relations/patterns/change-marks'
import { type Taken, takenIn } from '../../relations/read'
import type { Item, Numbered } from '../../relations/types'
import { type Window, windowsOf } from '../../relations/windows'
import type { Proportion } from '../../tokens/quantities/proportions'
import type { ChangeReading } from './change-judge'
import { levelBefore, levelOfCompany, levelOfItem, levelOfSubject } from './change-levels'
import { isOfSomethingElse } from './change-of-else'

const PATTERNS = [...CHANGE, ...CHANGE_IN_NOTES, ...CHANGE_OF_ONE_LEVEL]
const UPWARDS = ['UP_VERB', 'UP', 'UP_NOUN', 'UP_THAN', 'HIGHER']
const DOWNWARDS = ['DOWN_VERB', 'DOWN', 'DOWN_NOUN', 'DOWN_THAN', 'LOWER']

/** What the sentences of a note say of changes: each size is read in the first pattern that fits. */
export function changesInProse(note: Note): readonly ChangeReading[] {
  return windowsOf(note).flatMap((window) => inWindow(note, window))
}

function inWindow(note: Note, window: Window): readonly ChangeReading[] {
  const found = new Map<Proportion | number, ChangeReading>()
  for (const taken of takenIn(PATTERNS, window)) {
    const [by, p] = [taken.figure('by'), taken.proportion('p')]
    const levels = isOfSomethingElse(note, window, taken) ? null : levelsOf(note, window, taken)
    if (levels === null) continue
    const { kind } = taken.pattern.gives
    const told = {
      ...levels,
      falls: fallsOf(taken, window.line.items),
      loose: kind === 'subject' || kind === 'before' || kind === 'company',
      orShare: kind === 'growth',
    }
    if (by !== null && kind !== 'size' && !found.has(by.index)) found.set(by.index, { ...told, size: by, by: null })
    if (p !== null && !found.has(p))
      found.set(p, { ...told, size: { proportion: p, passage: window.passage }, by: kind === 'size' ? by : null })
  }
  return [...found.values()]
}

/** Which way the words say that it went, up to the size; null where they say nothing, or both. */
function fallsOf({ match: { captures } }: Taken<ChangeSays>, all: readonly Item[]): boolean | null {
  const [first, end] = captures.get('move') ?? [0, 0]
  const size = Math.max(
    end,
    Math.min(...['p', 'by'].map((name) => captures.get(name)?.[0] ?? Number.POSITIVE_INFINITY)),
  )
  const words = all.slice(first, end === 0 ? 0 : size)
  const says = (names: readonly string[]) => words.some(({ classes }) => names.some((name) => classes.has(name)))
  const [up, down] = [says(UPWARDS), says(DOWNWARDS)]
  return up === down ? null : down
}

type Levels = Pick<ChangeReading, 'from' | 'to'>

/** The two levels of a change, or the one that its size is told with; null where they cannot be meant. */
function levelsOf(note: Note, window: Window, { pattern, figure, span }: Taken<ChangeSays>): Levels | null {
  const { kind, explicit } = pattern.gives
  const [by, from, to] = [figure('by'), figure('from'), figure('to')]
  const words = span('subject')
  const subject = words === null ? '' : window.passage.text.slice(words.start, words.end).toLowerCase()
  switch (kind) {
    case 'size':
      return { from, to }
    case 'subject':
      return both(from, from && levelOfSubject(note, window, by ?? from, subject))
    case 'company':
      return both(from, from && levelOfCompany(note, window, from))
    case 'before':
      return both(to && levelBefore(note, window, to, subject), to)
    case 'item':
      return both(to && levelOfItem(note, window, to), to)
    default:
      return explicit || (from !== null && to !== null && mayBeAlike(note, from, to)) ? both(from, to) : null
  }
}

function both(from: Numbered | null, to: Numbered | null): Levels | null {
  return from === null || to === null || from.index === to.index ? null : { from, to }
}
