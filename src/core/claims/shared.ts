import type { Figure } from '../figures/types'
import { writtenAt } from '../figures/written'
import type { Span } from '../span'

/** Words by which a figure is set against the one before it: both are of one thing, at two times or in two places. */
const AGAINST =
  /(?<!\p{L})(?:against|versus|vs\.?|compared (?:with|to)|up from|down from|(?:times|twice|double|triple|than|above|below)(?=\sthe\s))\s(?:the\s|an?\s)?(?:\p{L}+\s){0,2}$/iu

/** What stands before a company of a row of them: `TPG invests $1bn and` TCS, `Amazon $2bn,` Google. */
const ROW = /(?:,|;|(?<!\p{L})(?:and|while|but|or))\s(?:(?:and|or)\s)?(?:the\s)?$/iu

/**
 * The figure before this one in its sentence whose words speak of this one too, or null:
 *
 * - what it is set against: *capex of $71 billion, against $39 billion in 2024*, *twice the $5.8 billion of June*;
 * - what has the verb that is left out here: *TPG invests $1 billion and TCS $2 billion*.
 *
 * @param text the passage's text
 * @param figures the sentence's figures, in order
 * @param names the places of the sentence's company names
 */
export function sharedWith(
  text: string,
  figure: Figure,
  figures: readonly Figure[],
  names: readonly Span[],
): Span | null {
  const { start } = writtenAt(figure)
  const before = figures.findLast(({ at }) => at.end <= start)
  if (before === undefined) return null
  const between = text.slice(before.at.end, start)
  if (/[.;]\s/u.test(between)) return null
  return AGAINST.test(between) || isGapped(text, figure, names) ? before.at : null
}

/** Whether a figure's verb is left out: it stands right behind one of several companies, *and Microsoft $250 billion*. */
export function isGapped(text: string, figure: Figure, names: readonly Span[]): boolean {
  const { start } = writtenAt(figure)
  const name = names.findLast(({ end }) => end <= start)
  return name !== undefined && text.slice(name.end, start) === ' ' && ROW.test(text.slice(0, name.start))
}
