import { type Draft, slot } from './draft'
import type { Slot } from './types'

/** The term of a deal in months, where it is said beside the figure: *a seven-year, $38bn deal, over seven years*. */
export function termOf({ clause, at }: Draft): number | null {
  const { tokens } = clause.sentence
  let found: { months: number; gap: number } | null = null
  tokens.forEach((token, i) => {
    const says = token.time?.says
    if (says?.kind !== 'term' && says?.kind !== 'span-ahead') return
    const between = tokens.slice(Math.min(i, at) + 1, Math.max(i, at))
    if (between.some(({ pos, lower }) => pos === 'money' || lower === ';')) return
    const gap = Math.abs(i - at)
    if (says.kind === 'term' && says.most !== says.months) return
    if (found === null || gap < found.gap) found = { months: says.months, gap }
  })
  return (found as { months: number; gap: number } | null)?.months ?? null
}

/** The round that a figure is of, by name: *Series G*, *seed*. */
export function roundOf({ clause, at, used }: Draft): Slot<string> | null {
  const { tokens } = clause.sentence
  let best: { at: number; text: string } | null = null
  tokens.forEach((token, i) => {
    const isSeries = token.lower.startsWith('series ') && token.pos === 'noun'
    const isSeed = token.lower === 'seed' || token.lower === 'seed round' || token.lower === 'seed funding'
    if (!isSeries && !isSeed) return
    const between = tokens.slice(Math.min(i, at) + 1, Math.max(i, at))
    if (between.some(({ pos, lower }) => pos === 'money' || lower === ';')) return
    if (best === null || Math.abs(i - at) < Math.abs(best.at - at))
      best = { at: i, text: isSeries ? `Series ${token.lower.slice(7).toUpperCase()}` : 'seed' }
  })
  const found = best as { at: number; text: string } | null
  if (found === null) return null
  used.add(found.at)
  return slot(found.text, 'said', found.text)
}
