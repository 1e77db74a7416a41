import { type CurrencyRef, currencySign } from './currencies'
import type { SkipReason } from './types'

/** A country and the dollar sign or the cents that a blank parts from it. */
export interface CountryApart {
  readonly start: number
  /** Null where a letter may be a country or the name of something. */
  readonly ref: CurrencyRef | null
  readonly problem: SkipReason | null
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))
/** What a letter is the name of, so that it is no country's: `Series C $120M`, `Plan A $8m`. */
const LETTERED = list(
  'series class classes tier tranche round plan option phase grade group unit lot part appendix annex schedule exhibit section note notes type category vitamin team stage division block building site zone level scenario case model bond bonds band rating share shares stock fund company column row item question point letter line customer client lender supplier investor partner project facility segment bank product vendor counterparty',
)
/** What stands before an amount and has no letter for a name; so does a verb in `-ed`. */
const LEADS_AMOUNT = list(
  'of to for by at with from about around than over under above below nearly almost some and or was is were worth cost costs costing pay pays paid paying spend spends spent lost owe owes got won made makes sold bought earn earns raise raises raising invest invests lend lends lent borrow borrows gave gives put puts exceed exceeds reach reaches total totalled totaling',
)

/**
 * A country that a blank parts from its dollar sign: `HK $3.7bn`. A single letter is one behind a word that leads an
 * amount (`paid C $6m`), none behind a noun that letters name or a name (`Series C $120M`), and else undecided.
 */
export function countryApart(text: string, start: number, floor: number): CountryApart | null {
  const before = text.slice(Math.max(floor, start - 24), start)
  const country = /(?:^|[^\p{L}\p{N}$])(HK|NZ|AU|NT|SG|CAN?|[ACRS])[ \u00a0]$/u.exec(before)?.[1] ?? ''
  const ref = currencySign(`${country}$`)
  if (country === '' || ref === null) return null
  const lead = before.slice(0, -country.length - 1)
  const at = { start: start - country.length - 1, ref, problem: null }
  const word = /(?:^|[^\p{L}\p{N}])(\p{L}+)\s$/u.exec(lead)?.[1]
  // A Californian town: `Monterey, CA $8m`.
  if (country === 'CA') return /,\s$/.test(lead) || /^\p{Lu}/u.test(word ?? '') ? null : at
  if (country.length > 1) return at
  if (word === undefined) return /[CS]/.test(country) && !/[\p{L}\p{N}]\W?$/u.test(lead) ? at : null
  if (/^\p{Lu}/u.test(word) || LETTERED.has(word)) return null
  return LEADS_AMOUNT.has(word) || /(?:ed|paid)$/.test(word) ? at : { ...at, ref: null, problem: 'unknown-currency' }
}

/** The country before an amount in cents, `AU 18 cents`, or null. */
export function countryOfCents(text: string, at: number, floor: number): { start: number; ref: CurrencyRef } | null {
  const country = /(?:^|[^\p{L}\p{N}])(AU|NZ|HK|SG|CA|US)[ \u00a0]$/u.exec(text.slice(Math.max(floor, at - 4), at))?.[1]
  const ref = country === undefined ? null : currencySign(`${country}$`)
  return country === undefined || ref === null ? null : { start: at - country.length - 1, ref }
}
