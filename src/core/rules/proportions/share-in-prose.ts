import type { Note } from '../../notes/types'
import { isOfChange } from '../../relations/changed'
import { isJoined } from '../../relations/joined'
import { differInRate } from '../../relations/levels'
import { SHARE } from '../../relations/patterns/share'
import { SHARE_OF_IT, SHARE_OF_NAMED, SHARE_OF_SUBJECT } from '../../relations/patterns/share-pointed'
import { type Taken, takenIn } from '../../relations/read'
import { inOrder, inTurn, isTold, named, type Pointer, partsOf, pointedAt, sumTold } from '../../relations/resolve'
import { described, namedWholeIn, ofThatName } from '../../relations/resolve-named'
import type { Numbered } from '../../relations/types'
import { type Window, windowsOf } from '../../relations/windows'
import type { Proportion } from '../../tokens/quantities/proportions'
import type { RuleContext } from '../rule'
import { isFarOver, type ShareReading } from './share-judge'
import { registryWhole, type Whole, wholeOf } from './share-wholes'

/** What the sentences of a note say of shares: each percentage or fraction is read in the first pattern that fits. */
export function sharesInProse(note: Note, context: Pick<RuleContext, 'registry'>): readonly ShareReading[] {
  return windowsOf(note).flatMap((window) => (window.kinds.has('%') ? inWindow(note, context, window) : []))
}

type Told = Omit<ShareReading, 'passage' | 'proportion'>

function inWindow(note: Note, context: Pick<RuleContext, 'registry'>, window: Window): readonly ShareReading[] {
  const { passage } = window
  const at = (taken: Taken<unknown>, beside: Numbered | null, before: number): Pointer => {
    const follows = taken.items('so').length > 0
    return { note, window, words: taken.items('subject'), before, beside, follows }
  }
  const found = new Map<Proportion, ShareReading>()
  const read = <Gives>(taken: Taken<Gives>, toldBy: (p: Proportion) => Told | null) => {
    const p = taken.proportion('p')
    if (p === null || found.has(p) || isOfChange(window.line.items, taken.match.captures.get('p')?.[0] ?? 0)) return
    const told = toldBy(p)
    if (told !== null && !isFarOver({ proportion: p, ...told })) found.set(p, { passage, proportion: p, ...told })
  }
  for (const taken of takenIn(SHARE, window)) read(taken, (p) => statedShare(note, window, taken, p))
  for (const taken of takenIn(SHARE_OF_IT, window))
    read(taken, () => {
      const part = taken.figure('part')
      return part && loosely(note, part, pointedAt(at(taken, part, part.figure.at.start)))
    })
  for (const taken of takenIn(SHARE_OF_NAMED, window))
    read(taken, () => {
      const part = taken.figure('part')
      if (part === null) return null
      const told = ofThatName({ ...at(taken, part, part.figure.at.start), words: taken.items('of') })
      return told === null
        ? outside(part, registryWhole(note, context.registry, part, namedWholeIn(taken.items('of'))))
        : loosely(note, part, told)
    })
  for (const taken of takenIn(SHARE_OF_SUBJECT, window))
    read(taken, (p) => {
      const total = taken.figure('total')
      const subject = at(taken, total, total?.figure.at.start ?? p.at.start)
      return describedShare(note, subject)
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
  const worksOut = gives.worksOut ?? false
  return whole && { parts, total: whole, kind: gives.kind, together, worksOut }
}

/** Verbs of several subjects. */
const PLURAL = new Set(['are', 'were', 'make', 'make up', 'account for', 'represent', 'equal', 'amount to', 'come to'])

function loosely(note: Note, part: Numbered, total: Numbered | null): Told | null {
  return outside(part, total && !differInRate(note, part, total) ? wholeOf(note, total) : null)
}

function outside(part: Numbered, total: Whole | null): Told | null {
  return total && { parts: [part], total, kind: 'loose', together: false }
}

/** The share of a part that its subject names or describes, of a whole that is stated or pointed to. */
function describedShare(note: Note, subject: Pointer): Told | null {
  const isStated = subject.beside !== null
  if (isStated && isTold(subject)) {
    const part = named(subject)
    if (part !== null && part.index !== subject.beside?.index) return loosely(note, part, subject.beside)
  }
  const total = subject.beside ?? sumTold(subject)
  if (total === null) return null
  const before = Math.min(subject.before, total.figure.at.start)
  const toTotal = { ...subject, beside: total, before }
  const parts = partsOf(toTotal)
  const part = parts !== null ? inTurn(inOrder, named)(toTotal) : isStated ? described(toTotal) : null
  return part && loosely(note, part, total)
}
