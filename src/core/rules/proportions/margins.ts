import type { Note } from '../../notes/types'
import { ownFigures, type Window, windowsOf } from '../../relations/windows'
import { allMatches } from '../../text/matches'
import { quantitiesOf } from '../../tokens/quantities/quantities'
import type { Numbered } from '../sentences'
import { type Form, form } from './forms'
import { mask, matchesOf, WITH_HEDGES } from './masks'
import { differInTime, isExpected, isLevel, measureFor, sole } from './referents'
import type { ShareReading } from './share-judge'
import { wholeOf } from './share-wholes'

const MARGIN_FORMS: readonly Form[] = [
  '(?:(?<kind>[\\p{L}-]+) )?margin (?:of|was|is|at|stood at|came to|:) ?{p}(?! ?(?:more|less|higher|lower|points?)\\b)',
  '{p}(?: (?<kind>gross|operating|net|ebitda|pre-tax|profit))? margin\\b',
].map(form)

/** Kinds of profit that a margin may be of; where both name one, they must be the same. */
const KIND = /(?<!\p{L})(?:gross|operating|net|ebitda|pre-?tax|after-tax|underlying|adjusted)(?!\p{L})/giu

/**
 * Margins: a percentage that is said to be the profit's share of revenue, *revenue of $24B and operating profit of $11B:
 * a margin of 47 %*. Only where the sentence, or it and the one before, state one profit and one revenue for one time,
 * and the margin is not of another kind of profit.
 */
export function marginsIn(note: Note): readonly ShareReading[] {
  return windowsOf(note).flatMap((window) => {
    const { passage, at, both, figures } = window
    if (!/margin/iu.test(passage.text.slice(at.start, at.end))) return []
    const proportions = quantitiesOf(note)
      .proportions(passage, at)
      .filter(({ fraction }) => !fraction)
    if (proportions.length === 0) return []
    const masked = mask(passage.text, at, ownFigures(window), proportions, WITH_HEDGES)
    const stated = MARGIN_FORMS.flatMap((one) =>
      matchesOf(masked, one).map(({ relations, words }) => ({ proportion: relations.p, kind: words.kind ?? '' })),
    )
    const margin = sole(stated)
    if (margin?.proportion === undefined) return []
    const lead = passage.text.slice(at.start, margin.proportion.at.end + 24)
    if (isExpected(/[^;]*$/u.exec(lead)?.[0] ?? '')) return []
    const own = pairIn(note, ownFigures(window))
    const pair = own ?? (both.start < at.start ? pairIn(note, figures) : null)
    if (pair === null || !isOfKind(passage.text, pair.profit, margin.kind)) return []
    const total = wholeOf(note, pair.revenue)
    if (total === null) return []
    const kind = own === null ? 'loose' : 'plain'
    return [{ passage, proportion: margin.proportion, parts: [pair.profit], total, kind, together: false }]
  })
}

function pairIn(note: Note, figures: Window['figures']): { profit: Numbered; revenue: Numbered } | null {
  const levels = figures.filter((one) => isLevel(note, one))
  const profit = sole(levels.filter((one) => measureFor(note, one) === 'profit'))
  const revenue = sole(levels.filter((one) => measureFor(note, one) === 'revenue'))
  return profit === null || revenue === null || differInTime(note, profit, revenue) ? null : { profit, revenue }
}

/** Whether a margin can be that of a profit by the kinds that both name: a gross margin is none of operating profit. */
function isOfKind(text: string, { figure }: Numbered, kind: string): boolean {
  const before = /[^,;:.()]*$/u.exec(text.slice(Math.max(0, figure.at.start - 40), figure.at.start))?.[0] ?? ''
  const behind = /^[^,;:.()]*/u.exec(text.slice(figure.at.end, figure.at.end + 40))?.[0] ?? ''
  const near = `${before} ${behind}`
  const kinds = allMatches(near, KIND).map(([word]) => word.toLowerCase())
  const [wanted] = allMatches(kind, KIND).map(([word]) => word.toLowerCase())
  if (wanted === undefined) return true
  return kinds.length === 0 ? wanted !== 'gross' : kinds.includes(wanted)
}
