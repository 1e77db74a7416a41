import type { Company } from '../../mentions/company'
import { once } from '../../once'
import { readCompany } from '../companies'
import type { Report } from '../problems'
import { fromPlain, type Plain } from '../yaml/plain'
import cloud from './cloud.yaml'
import energy from './energy.yaml'
import finance from './finance.yaml'
import hardware from './hardware.yaml'
import labs from './labs.yaml'
import software from './software.yaml'

/** The line of business under which the built-in table lists a company: one file each. */
export type Sector = 'lab' | 'hardware' | 'cloud' | 'energy' | 'finance' | 'software'

const FILES: readonly (readonly [Sector, string])[] = [
  ['lab', labs],
  ['hardware', hardware],
  ['cloud', cloud],
  ['energy', energy],
  ['finance', finance],
  ['software', software],
]

/** The files are tested to have no problems, bad names among them. */
const UNREPORTED: Report = { path: '', add: () => undefined }

/** The files' companies, read once, when somebody first asks. */
const table = once(() => {
  const companies: Company[] = []
  const sectors = new Map<string, Sector>()
  for (const [sector, json] of FILES) {
    const file: { readonly companies: readonly Plain[] } = JSON.parse(json)
    for (const one of file.companies) {
      const node = fromPlain(one)
      const entry = node.kind === 'map' ? readCompany(UNREPORTED, node, () => true) : null
      if (entry === null) continue
      companies.push({ ...entry.company, at: null })
      sectors.set(entry.company.id, sector)
    }
  }
  return { companies, sectors }
})

/**
 * Well-known companies of the AI economy, for a folder whose registry names none of them, in the format of a registry's
 * own section `companies`. A company has the name that notes use; what notes do not tell apart is one company (Google
 * and Alphabet), a part that signs its own deals is a child (Amazon Web Services), other parts are products (Azure,
 * Google Cloud). A parent owns the whole or most of its child and reports it in its own books. A fiscal year that ends
 * on the last Sunday of January, or near it, ends on its last day.
 *
 * @example
 * builtInCompanies().find((company) => company.id === 'aws')?.parent // 'amazon'
 */
export const builtInCompanies = (): readonly Company[] => table().companies

/** A company's sector, where the built-in table knows it: `sectorOf('nvidia')` is `hardware`. */
export const sectorOf = (company: string): Sector | null => table().sectors.get(company) ?? null
