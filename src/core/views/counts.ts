import { count } from '../amounts/format'
import type { Finding, Severity } from '../rules/types'
import type { Counts } from '../workspace/types'

/** Severities from the gravest down. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint']

/** How a number of findings divides by severity. */
export type SeverityCounts = Readonly<Record<Severity, number>>

/**
 * What was read and what became of it.
 *
 * @example countsSentence({ notes: 3, figures: 42, tied: 33, proved: 4, abstained: 3, untied: 2 })
 * // '42 figures, 33 tied, 4 proved, 3 abstained, 2 untied'
 */
export function countsSentence({ figures, tied, proved, abstained, untied }: Omit<Counts, 'notes'>): string {
  return `${count(figures, 'figure')}, ${tied} tied, ${proved} proved, ${abstained} abstained, ${untied} untied`
}

/** Counts findings by severity. */
export function severityCounts(findings: readonly Pick<Finding, 'severity'>[]): SeverityCounts {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 }
  for (const { severity } of findings) counts[severity] += 1
  return counts
}

/**
 * How many findings there are, and how grave they are.
 *
 * @example findingsSentence({ error: 1, warning: 2, info: 0, hint: 0 }) // '3 findings: 1 error, 2 warnings'
 * @example findingsSentence({ error: 0, warning: 0, info: 0, hint: 0 }) // 'no findings'
 */
export function findingsSentence(counts: SeverityCounts): string {
  const total = SEVERITIES.reduce((sum, severity) => sum + counts[severity], 0)
  if (total === 0) return 'no findings'
  const parts = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) =>
    count(counts[severity], severity, severity === 'info' ? 'infos' : `${severity}s`),
  )
  return `${count(total, 'finding')}: ${parts.join(', ')}`
}
