import type { Company, CompanyPlace } from '../mentions/company'
import { checkKeys, dayOfYearField, requiredText, type Text, textField, textsField } from './fields'
import { COMPANY_KEYS } from './keys'
import { whyNoName } from './name-checks'
import type { Report } from './problems'
import type { YamlMap } from './yaml/tree'

/** A company as its file states it, its parent not yet looked up. */
export interface CompanyEntry {
  readonly company: Company & { readonly at: CompanyPlace }
  /** All it is called, each with its place. */
  readonly names: readonly Text[]
}

function distinct(names: readonly Text[]): readonly string[] {
  return [...new Set(names.map(({ text }) => text))]
}

/** Whether a text can be a company's alias or product. One that cannot is reported and left out. */
function isName(report: Report, { text, at }: Text): boolean {
  const why = whyNoName(text)
  if (why !== null) report.add('bad-name', at, `${why}: it would be marked wherever it stands`)
  return why === null
}

/**
 * Reads a company's entry. Null where it has no id. Without a name its id serves as one, and its lack is reported.
 *
 * @param isGood which aliases and products to take
 * @example `{id: aws, name: Amazon Web Services, aliases: [AWS], parent: amazon}`
 */
export function readCompany(fileReport: Report, map: YamlMap, isGood = isName): CompanyEntry | null {
  // Deals name it, so that of a broken entry what is there is taken, and its syntax is complaint enough.
  const report: Report = map.broken ? { path: fileReport.path, add: () => undefined } : fileReport
  checkKeys(report, map, COMPANY_KEYS, 'company')
  const id = requiredText(report, map, 'id', 'company')
  if (!id) return null
  const name = requiredText(report, map, 'name', 'company')
  const parent = textField(report, map, 'parent')
  const home = textField(report, map, 'home')
  if (home && !/^[A-Za-z]{2}$/.test(home.text))
    report.add('wrong-type', home.at, `“home” is a country’s code of two letters, such as US or JP`)
  const aliases = textsField(report, map, 'aliases').filter((alias) => isGood(report, alias))
  const tickers = textsField(report, map, 'tickers')
  const products = textsField(report, map, 'products').filter((product) => isGood(report, product))
  return {
    company: {
      id: id.text,
      name: name?.text ?? id.text,
      aliases: distinct(aliases),
      tickers: distinct(tickers),
      products: distinct(products),
      parent: parent?.text ?? null,
      home: home && /^[A-Za-z]{2}$/.test(home.text) ? home.text.toUpperCase() : null,
      fiscalYearEnd: dayOfYearField(report, map, 'fiscal-year-end'),
      at: { path: report.path, span: map.at, id: id.at, parent: parent?.at ?? null },
    },
    names: [...(name ? [name] : []), ...aliases, ...tickers, ...products],
  }
}
