import { CLOUD } from './companies/cloud'
import { ENERGY } from './companies/energy'
import { FINANCE } from './companies/finance'
import { HARDWARE } from './companies/hardware'
import { LABS } from './companies/labs'
import { SOFTWARE } from './companies/software'

/** The line of business under which the built-in table lists a company. */
export type Sector = 'cloud' | 'energy' | 'finance' | 'hardware' | 'lab' | 'software'

const TABLES: readonly (readonly [Sector, readonly { readonly id: string }[]])[] = [
  ['cloud', CLOUD],
  ['energy', ENERGY],
  ['finance', FINANCE],
  ['hardware', HARDWARE],
  ['lab', LABS],
  ['software', SOFTWARE],
]
const SECTORS: ReadonlyMap<string, Sector> = new Map(
  TABLES.flatMap(([sector, table]) => table.map(({ id }): [string, Sector] => [id, sector])),
)

/** A company's sector, where the built-in table knows it: `sectorOf('nvidia')` is `hardware`. */
export function sectorOf(company: string): Sector | null {
  return SECTORS.get(company) ?? null
}
