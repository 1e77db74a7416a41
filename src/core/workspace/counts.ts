import type { Counts } from './types'

/** Adds up the counts of several notes or workspaces; of none, all are zero. */
export function addCounts(all: readonly Counts[]): Counts {
  const sum = (of: (counts: Counts) => number) => all.reduce((total, counts) => total + of(counts), 0)
  return {
    notes: sum((counts) => counts.notes),
    figures: sum((counts) => counts.figures),
    tied: sum((counts) => counts.tied),
    proved: sum((counts) => counts.proved),
    abstained: sum((counts) => counts.abstained),
    untied: sum((counts) => counts.untied),
  }
}
