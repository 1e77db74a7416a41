import type { Location } from '../span'
import { lineStarts, positionOf } from '../text/lines'
import type { Workspace } from '../workspace/types'
import type { DealPlaces, FlowLine } from './summary-model'

/**
 * A way to say where something stands, `notes/a.md:3`; each note's lines are counted once. Just the path for what is no
 * note of the workspace.
 */
export function placeNames(workspace: Workspace): (place: Location) => string {
  const known = new Map<string, readonly number[] | null>()
  return ({ path, span }) => {
    let starts = known.get(path)
    if (starts === undefined) {
      const text = workspace.text(path)
      starts = text === undefined ? null : lineStarts(text)
      known.set(path, starts)
    }
    return starts === null ? path : `${path}:${positionOf(starts, span.start).line}`
  }
}

/**
 * What stands behind a loop, a line an edge: each with its money, its deals and where the notes first speak of them.
 *
 * @example ['OpenAI → Oracle $300B: openai-oracle (a.md:3)', 'Oracle → Nvidia $40B: oracle-nvidia']
 */
export function evidenceOf(flows: readonly FlowLine[], nameOf: (place: Location) => string): readonly string[] {
  const dealWords = ({ id, mentioned: [first, ...more] }: DealPlaces) => {
    if (first === undefined) return id
    return `${id} (${nameOf(first)}${more.length === 0 ? '' : ` and ${more.length} more`})`
  }
  return flows.map(
    ({ from, to, money, deals }) => `${from.name} → ${to.name} ${money.text}: ${deals.map(dealWords).join(', ')}`,
  )
}
