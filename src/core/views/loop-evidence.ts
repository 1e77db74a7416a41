import type { Location } from '../span'
import type { DealPlaces, FlowLine } from './summary-model'

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
