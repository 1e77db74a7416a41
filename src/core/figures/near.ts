import type { Company } from '../mentions/company'
import type { Mention } from '../mentions/types'
import { once, oncePer } from '../once'
import type { NoteText, Passage } from '../passages/types'
import { COUNTRY_WORDS, currencyOfCountry, currencyOfHome, isCurrencyCode, SHARED } from './currencies'

/** Signs and words that several currencies share, or that only a currency nearby tells from an ordinary word. */
const AMBIGUOUS =
  /[¥￥₨]|\p{L}?kr\b|\bkr\.?\d|\brs\b|pesos?\b|rupees?\b|paisa|pounds?\b|francs?\b|kron|crowns?\b|dinars?\b|riyals?\b|rials?\b|dirhams?\b|liras?\b|shillings?\b|\bwon\b|\brand\b|\breals?\b|\bdong\b/iu
const COUNTRY = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...COUNTRY_WORDS]
    .sort((a, b) => b.length - a.length)
    .join('|')
    .replaceAll('.', '\\.')})(?![\\p{L}\\p{N}])`,
  'giu',
)
const CODE = /(?<![\p{L}\p{N}])[A-Z]{3}(?=(?:k|m|mn|bn)?(?![\p{L}]))/gu

/** What a piece of text, or the companies in it, say of the currencies at hand. */
type Evidence = ReadonlySet<string>

/** The evidence of a whole note, or a part of it: by codes, by countries, by companies' homes. */
export type CurrencyEvidence = readonly [codes: Evidence, countries: Evidence, companies: Evidence]

/** The ISO 3166 code of a company's home country, or null. */
export type HomeOf = (company: string) => string | null

/** What the passages from `first` on say of the currencies at hand. */
export function currencyEvidence(
  { passages }: NoteText,
  mentions: readonly Mention[],
  home: HomeOf,
  first = 0,
): CurrencyEvidence {
  return levels(passages.slice(first), homesIn(mentions, home))
}

/** The evidence of several parts together. */
export function joinedEvidence(parts: readonly CurrencyEvidence[]): CurrencyEvidence {
  const all = (at: 0 | 1 | 2) => new Set(parts.flatMap((one) => [...one[at]]))
  return [all(0), all(1), all(2)]
}

export function isSameEvidence(a: CurrencyEvidence, b: CurrencyEvidence): boolean {
  return a.every((one, i) => one.size === b[i]?.size && [...one].every((code) => b[i]?.has(code)))
}

/**
 * For each passage, the currencies that its surroundings speak for, as `ScanContext.near` wants them: where several
 * share a sign, the one that the nearest evidence names alone. Evidence is, nearest first: ISO codes of the passage (for a
 * cell also the heads of its row and column), its countries, the homes of the companies it mentions, and the same of the
 * whole note. Where the nearest names two, the sign stays undecided.
 *
 * @param whole what the whole note says; asked only where a passage holds a sign in doubt
 */
export function currenciesNear(
  doc: NoteText,
  mentions: readonly Mention[],
  home: HomeOf,
  whole: () => CurrencyEvidence,
): (passage: Passage) => readonly string[] {
  const homes = once(() => homesIn(mentions, home))
  return oncePer((passage) => {
    if (!AMBIGUOUS.test(passage.text)) return []
    const evidence = [...levels([passage, ...headsOf(doc, passage)], homes()), ...whole()]
    return SHARED.flatMap((group) => decided(group, evidence))
  })
}

/** The currencies that the homes of the companies in each passage speak for. */
function homesIn(mentions: readonly Mention[], home: HomeOf): ReadonlyMap<number, Evidence> {
  const homes = new Map<number, Set<string>>()
  for (const { passage, company } of mentions) {
    const code = currencyOfHome(home(company))
    if (code === null) continue
    const known = homes.get(passage) ?? new Set<string>()
    homes.set(passage, known.add(code))
  }
  return homes
}

/** What speaks for a table's cell: the head of its row, of its column, and the caption. */
function headsOf({ tables, passages }: NoteText, { cell }: Passage): readonly Passage[] {
  const table = cell === null ? undefined : tables[cell.table]
  if (cell === null || table === undefined) return []
  const heads = [table.rows[cell.row]?.[0], table.rows[0]?.[cell.column], table.caption]
  return heads.flatMap((index) => (index == null ? [] : (passages[index] ?? [])))
}

/**
 * The currencies that the home countries of some companies speak for, as `ScanContext.near` wants them.
 *
 * @example nearOfHomes(['JP', 'US']) decides ¥ for JPY; with 'CN' beside them it stays undecided
 */
export function nearOfHomes(homes: readonly (string | null)[]): readonly string[] {
  const codes = new Set(homes.map(currencyOfHome).filter((code) => code !== null))
  if (codes.size === 0) return []
  return SHARED.flatMap((group) => decided(group, [codes]))
}

/** A company's home, its country's ISO 3166 code, or the currency of the one country in its name; null where unknown. */
export const homeOf: (company: Company) => string | null = oncePer(
  ({ home, name }: Company) => home ?? currencyNamed(name),
)

/** The currency of the one country that a name speaks of: JPY for *Japanese government*; null for none or several. */
export function currencyNamed(name: string): string | null {
  const codes = new Set([...name.matchAll(COUNTRY)].map(([word]) => currencyOfCountry(word.toLowerCase())))
  const [code = null, other] = codes
  return other === undefined ? code : null
}

function levels(passages: readonly Passage[], homes: ReadonlyMap<number, Evidence>): CurrencyEvidence {
  const codes = new Set<string>()
  const countries = new Set<string>()
  const companies = new Set<string>()
  for (const { index, text } of passages) {
    for (const [code] of text.matchAll(CODE)) {
      if (isCurrencyCode(code)) codes.add(code)
      else if (code === 'RMB') codes.add('CNY')
    }
    for (const [name] of text.matchAll(COUNTRY)) {
      const code = currencyOfCountry(name.toLowerCase())
      if (code !== null) countries.add(code)
    }
    for (const code of homes.get(index) ?? []) companies.add(code)
  }
  return [codes, countries, companies]
}

function decided(group: readonly string[], evidence: readonly Evidence[]): readonly string[] {
  for (const known of evidence) {
    const named = group.filter((code) => known.has(code))
    if (named.length > 0) return named.length === 1 ? named : []
  }
  return []
}
