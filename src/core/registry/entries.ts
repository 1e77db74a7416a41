import { formatDay } from '../dates/day'
import { companyName, partiesOf } from './names'
import type { Deal, Metric, Registry } from './types'

type Names = Pick<Registry, 'companies'>

/**
 * What an entry is called: a deal by its parties, a metric by its company, measure and period.
 *
 * @example 'OpenAI → Amazon Web Services'; 'OpenAI revenue 2025'; 'Microsoft capex on Azure 2025-Q3'
 */
export function entryName(registry: Names, entry: Deal | Metric): string {
  if (entry.type === 'deal') return partiesOf(registry, entry)
  return `${companyName(registry, entry.company)} ${metricName(registry, entry)}`
}

/** What a metric is called below its company: 'revenue 2025', 'capex with Azure 2025-Q3'. */
export function metricName(registry: Names, { measureText, with: party, period }: Metric): string {
  const other = party === null ? [] : ['with', companyName(registry, party)]
  return [measureText.replaceAll('-', ' '), ...other, ...(period === null ? [] : [period.text])].join(' ')
}

/**
 * How an entry stands: a deal's kind, status and day; a metric's status and the day it holds for.
 *
 * @example 'compute, signed 3 Nov 2025'; 'reported, as of 3 Nov 2025'
 */
export function entryStanding(entry: Deal | Metric): string {
  if (entry.type === 'deal') {
    const day = entry.announced === null ? '' : ` ${formatDay(entry.announced)}`
    return `${entry.kind}, ${entry.status}${day}`
  }
  return entry.asOf === null ? entry.status : `${entry.status}, as of ${formatDay(entry.asOf)}`
}
