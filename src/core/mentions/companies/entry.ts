import type { Company } from '../company'
import { FISCAL_YEAR_ENDS } from './fiscal-years'

/** What a built-in company may state beyond its id, name and home. */
interface More {
  readonly aliases?: readonly string[]
  readonly tickers?: readonly string[]
  readonly products?: readonly string[]
  readonly parent?: string
}

/** An entry of the built-in table: `entry('aws', 'Amazon Web Services', 'US', { aliases: ['AWS'], parent: 'amazon' })`. */
export function entry(id: string, name: string, home: string, more: More = {}): Company {
  const { aliases = [], tickers = [], products = [], parent = null } = more
  const fiscalYearEnd = FISCAL_YEAR_ENDS.get(id) ?? null
  return { id, name, aliases, tickers, products, parent, home, fiscalYearEnd, at: null }
}
