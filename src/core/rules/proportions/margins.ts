import type { Note } from '../../notes/types'
import { differInTime, isLevel, measureFor, sole } from '../../relations/levels'
import { SHARE_MARGIN } from '../../relations/patterns/share-pointed'
import { takenIn } from '../../relations/read'
import type { Numbered } from '../../relations/types'
import { ownFigures, type Window, windowsOf } from '../../relations/windows'
import type { ShareReading } from './share-judge'
import { wholeOf } from './share-wholes'

/** Kinds of profit that a margin may be of; where both name one, they must be the same. */
const KINDS = ['gross', 'operating', 'net', 'ebitda', 'pre-tax', 'after-tax', 'underlying', 'adjusted']

/**
 * Margins: a percentage that is said to be the profit's share of revenue, *revenue of $24B and operating profit of $11B:
 * a margin of 47 %*. Only where the sentence, or it and the one before, state one profit and one revenue for one time,
 * and the margin is not of another kind of profit.
 */
export function marginsIn(note: Note): readonly ShareReading[] {
  return windowsOf(note).flatMap((window) => {
    if (!window.kinds.has('%') || !window.line.places.has('margin')) return []
    const margin = sole(takenIn(SHARE_MARGIN, window))
    const proportion = margin?.proportion('p') ?? null
    if (margin === null || proportion === null || proportion.fraction || isExpected(window, margin.match.end)) return []
    const own = pairIn(note, ownFigures(window))
    const pair = own ?? pairIn(note, window.figures)
    const total = pair && wholeOf(note, pair.revenue)
    if (pair === null || total === null || !isOfKind(note, pair.profit, margin.items('kind')[0]?.word ?? '')) return []
    const kind = own === null ? 'loose' : 'plain'
    return [{ passage: window.passage, proportion, parts: [pair.profit], total, kind, together: false }]
  })
}

/** Whether the statement of a margin speaks of what somebody expects, or of others. */
function isExpected({ line: { items }, own }: Window, end: number): boolean {
  const before = items.slice(own, end + 4)
  const start = before.findLastIndex(({ word }, i) => word === ';' && i < end - own)
  return before.slice(start + 1).some(({ classes }) => classes.has('EXPECT'))
}

function pairIn(note: Note, figures: Window['figures']): { profit: Numbered; revenue: Numbered } | null {
  const levels = figures.filter((one) => isLevel(note, one))
  const profit = sole(levels.filter((one) => measureFor(note, one) === 'profit'))
  const revenue = sole(levels.filter((one) => measureFor(note, one) === 'revenue'))
  return profit === null || revenue === null || differInTime(note, profit, revenue) ? null : { profit, revenue }
}

/** Whether a margin can be that of a profit by the kinds that both name: a gross margin is none of operating profit. */
function isOfKind(note: Note, { index }: Numbered, wanted: string): boolean {
  const { basis = null, what = null } = note.claims[index] ?? {}
  const said = `${basis?.value ?? ''} ${what?.words ?? ''}`.toLowerCase()
  const kinds = KINDS.filter((kind) => said.includes(kind))
  if (!KINDS.includes(wanted)) return true
  return kinds.length === 0 ? wanted !== 'gross' : kinds.includes(wanted)
}
