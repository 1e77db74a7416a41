import { CLOUD } from './companies/cloud'
import { ENERGY } from './companies/energy'
import { FINANCE } from './companies/finance'
import { HARDWARE } from './companies/hardware'
import { LABS } from './companies/labs'
import { SOFTWARE } from './companies/software'
import type { Company } from './company'

/**
 * Well-known companies of the AI economy, for a folder whose registry names none of them. A company has the name that
 * notes use; what notes do not tell apart is one company (Google and Alphabet), a part that signs its own deals is a
 * child (Amazon Web Services), other parts are products (Azure, Google Cloud). A parent owns the whole or most of its
 * child and reports it in its own books.
 *
 * @example
 * BUILT_IN_COMPANIES.find((company) => company.id === 'aws')?.parent // 'amazon'
 */
export const BUILT_IN_COMPANIES: readonly Company[] = [
  ...LABS,
  ...HARDWARE,
  ...CLOUD,
  ...ENERGY,
  ...FINANCE,
  ...SOFTWARE,
]
