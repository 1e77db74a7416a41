import type { Note } from '../../notes/types'
import type { Registry } from '../../registry/types'
import { isJoined } from '../../relations/joined'
import { SHARE, SHARE_OF_IT, SHARE_OF_NAMED, SHARE_OF_SUBJECT } from '../../relations/patterns/share'
import { type Taken, takenIn } from '../../relations/read'
import { type Window, windowsOf } from '../../relations/windows'
import type { Proportion } from '../../tokens/quantities/proportions'
import type { Numbered } from '../sentences'
import { isOfChange } from './change-words'
import { pointedAt } from './referents'
import { describedShare } from './share-described'
import type { ShareReading } from './share-judge'
import { figureNamed } from './share-names'
import { namedWhole, type Whole, wholeOf } from './share-wholes'

/** What the sentences of a note say of shares: each percentage or fraction is read in the first pattern that fits. */
export function sharesInProse(note: Note, registry: Registry): readonly ShareReading[] {
  return windowsOf(note).flatMap((window) => (window.line.holds.has('%') ? inWindow(note, registry, window) : []))
}

type Told = Omit<ShareReading, 'passage' | 'proportion'>

function inWindow(note: Note, registry: Registry, window: Window): readonly ShareReading[] {
  const { passage } = window
  const found = new Map<Proportion, ShareReading>()
  const read = <Gives>(taken: Taken<Gives>, toldBy: (p: Proportion) => Told | null) => {
    const p = taken.proportion('p')
    if (p === null || found.has(p) || isOfChange(passage.text, p.from, p.at.end)) return
    const told = toldBy(p)
    if (told !== null) found.set(p, { passage, proportion: p, ...told })
  }
  for (const taken of takenIn(SHARE, window)) read(taken, (p) => statedShare(note, window, taken, p))
  for (const taken of takenIn(SHARE_OF_IT, window))
    read(taken, () => {
      const part = taken.figure('part')
      const whole = part && pointedAt(note, window, part)
      return loosely(part, whole && wholeOf(note, whole))
    })
  for (const taken of takenIn(SHARE_OF_NAMED, window))
    read(taken, () => {
      const [part, of] = [taken.figure('part'), taken.span('of')]
      if (part === null || of === null) return null
      return loosely(part, namedWhole(note, registry, part, passage.text.slice(of.start, of.end), of))
    })
  for (const taken of takenIn(SHARE_OF_SUBJECT, window))
    read(taken, (p) => {
      const [total, at] = [taken.figure('total'), taken.span('subject')]
      if (at === null) return null
      const subject = passage.text.slice(at.start, at.end).toLowerCase()
      const named = total && figureNamed(window, subject, total)
      if (named !== null) return loosely(named, wholeOf(note, total as Numbered))
      const told = describedShare(note, window, subject, taken.items('so').length > 0, total, p.at.start)
      return told && loosely(told.part, wholeOf(note, told.total))
    })
  return [...found.values()]
}

function statedShare(
  note: Note,
  { line: { items } }: Window,
  { pattern: { gives }, match, figure }: Taken<(typeof SHARE)[number]['gives']>,
  p: Proportion,
): Told | null {
  const [part, part2, part3, total] = [figure('part'), figure('part2'), figure('part3'), figure('total')]
  if (part === null || total === null || (p.fraction && !gives.fractions)) return null
  const parts = [part2, part3, part].filter((one) => one !== null)
  const first = Math.min(...[...match.captures].flatMap(([name, [at]]) => (name === 'p' ? [] : [at])))
  const isSummed = items.slice(Math.max(0, first - 4), first + 1).some(({ classes }) => classes.has('TOGETHER'))
  const isApart = items
    .slice(first, match.end)
    .some((one, i, run) => one.classes.has('THAT') && run[i - 1]?.classes.has('MARK'))
  if (isJoined(items, first, part2 !== null || (isApart && !isSummed))) return null
  const whole = wholeOf(note, total)
  const together = items
    .slice(first, match.end)
    .some(({ classes, word }) => classes.has('TOGETHER') || PLURAL.has(word))
  return whole && { parts, total: whole, kind: gives.kind, together }
}

/** Verbs of several subjects. */
const PLURAL = new Set(['are', 'were', 'make', 'make up', 'account for', 'represent', 'equal', 'amount to', 'come to'])

function loosely(part: Numbered | null | undefined, total: Whole | null | undefined): Told | null {
  return part && total ? { parts: [part], total, kind: 'loose', together: false } : null
}
