import { companyName, partiesOf } from '../registry/names'
import type { Deal, Metric, Registry } from '../registry/types'

/**
 * What a message is about, as it opens: a deal by its parties, a metric as its company's own.
 *
 * @example 'OpenAI → Amazon Web Services'; 'OpenAI’s revenue for 2025'
 */
export function subjectOf(entry: Deal | Metric, registry: Registry): string {
  if (entry.type === 'deal') return partiesOf(registry, entry)
  const period = entry.period === null ? '' : ` for ${entry.period.text}`
  return `${possessive(companyName(registry, entry.company))} ${entry.measureText.replaceAll('-', ' ')}${period}`
}

/** `possessive('OpenAI')` is 'OpenAI’s', `possessive('Meta Platforms')` 'Meta Platforms’'. */
export function possessive(name: string): string {
  return name.endsWith('s') ? `${name}’` : `${name}’s`
}
