import { count } from '../amounts/format'
import type { Counts } from '../workspace/types'
import { countsSentence, findingsSentence, SEVERITIES, type SeverityCounts } from './counts'

/** What a status bar says of a desk. Icons stand in the text as `$(name)`. */
export interface Status {
  /** `$(check) 85 figures  $(warning) 7`. */
  readonly text: string
  /** What is said aloud, and shown where there is room for a sentence. */
  readonly sentence: string
  /** The gravest of the findings that ask for a colour. */
  readonly tone: 'calm' | 'warning' | 'error'
  /** What became of the figures, a line each, with the icon of its mark. */
  readonly lines: readonly { readonly icon: string; readonly text: string }[]
}

/**
 * The status of a desk.
 *
 * @param isReading whether notes are still being read for the first time
 * @example 85 figures and 7 warnings are '$(check) 85 figures  $(warning) 7'; while notes are read,
 *   '$(sync~spin) 40 figures'
 */
export function statusOf(counts: Counts, severities: SeverityCounts, isReading: boolean): Status {
  const figures = count(counts.figures, 'figure')
  const { error, warning, info, hint } = severities
  const grave = [
    { icon: 'error', n: error },
    { icon: 'warning', n: warning },
  ].filter(({ n }) => n > 0)
  const marks = grave.length > 0 ? grave : [{ icon: 'info', n: info + hint }].filter(({ n }) => n > 0)
  return {
    text: [
      isReading ? `$(sync~spin) ${counts.figures === 0 ? 'reading notes' : figures}` : `$(check) ${figures}`,
      ...marks.map(({ icon, n }) => `$(${icon}) ${n}`),
    ].join('  '),
    sentence: `${isReading ? 'reading notes; so far ' : ''}${countsSentence(counts)}; ${findingsSentence(severities)}`,
    tone: error > 0 ? 'error' : warning > 0 ? 'warning' : 'calm',
    lines: linesOf(counts, severities),
  }
}

function linesOf({ notes, figures, ...counts }: Counts, severities: SeverityCounts): Status['lines'] {
  const lines = [
    { icon: 'check', n: counts.tied, text: 'tied to a deal or metric' },
    { icon: 'check-all', n: counts.proved, text: 'proved: they add up' },
    { icon: 'question', n: counts.abstained, text: 'not decided: more than one reading, or none for sure' },
    { icon: 'circle-outline', n: counts.untied, text: 'without an entry in the registry' },
  ].filter(({ n }) => n > 0)
  return [
    { icon: 'note', text: `${count(figures, 'figure')} in ${count(notes, 'note')}` },
    ...lines.map(({ icon, n, text }) => ({ icon, text: `${n.toLocaleString('en-US')} ${text}` })),
    { icon: SEVERITIES.find((one) => severities[one] > 0) ?? 'pass', text: findingsSentence(severities) },
  ]
}
