import { entryName, entryStanding } from '../registry/entries'
import type { Deal, Metric } from '../registry/types'
import { dealTotals } from '../views/hover-totals'
import type { Line } from '../views/inline'
import type { Workspace } from '../workspace/types'

/**
 * What stands behind an entry: what it is called and comes to, how it stands, the totals around it, where it is from.
 *
 * @example '$38 billion · OpenAI → Amazon Web Services, compute, signed 3 Nov 2025'
 */
export function entryLines(workspace: Workspace, entry: Deal | Metric): readonly Line[] {
  const registry = workspace.registry()
  const amount = entry.amount?.text
  const name: Line = [{ emphasis: entryName(registry, entry) }, `, ${entryStanding(entry)}`]
  const totals = entry.type === 'deal' ? dealTotals(workspace, entry) : []
  const { sources, note } = entry
  return [
    amount === undefined ? name : [{ strong: amount }, ' · ', ...name],
    totals,
    note === null ? [] : [note],
    sources.length === 0 ? [] : [`from ${sources.join(', ')}`],
  ].filter((line) => line.length > 0)
}
