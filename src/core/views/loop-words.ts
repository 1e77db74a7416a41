import { formatAmount } from '../amounts/format'
import type { Loop } from '../ledger/types'
import { companyName } from '../registry/names'
import type { Registry } from '../registry/types'
import { size } from './summary-order'

/** The smallest edge of a loop, `$10B`; null where its edges share no currency. */
export function loopCapacity({ capacity, converted }: Loop): string | null {
  if (capacity === null) return null
  const whole = size(capacity)
  return formatAmount(converted ? whole.prec(4) : whole, capacity.currency)
}

/** `OpenAI → Oracle → Nvidia → OpenAI, up to $10B can go round`. */
export function loopText(loop: Loop, registry: Pick<Registry, 'companies'>): string {
  const names = loop.companies.map((id) => companyName(registry, id))
  const most = loopCapacity(loop)
  const money =
    most === null ? 'in different currencies' : `up to ${most}${loop.converted ? ' (converted)' : ''} can go round`
  return `${[...names, ...names.slice(0, 1)].join(' → ')}, ${money}`
}
