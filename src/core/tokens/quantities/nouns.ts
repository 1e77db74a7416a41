import { type Decimal, ONE, powerOfTen } from '../../amounts/decimal'
import { monthNumber } from '../../dates/months'
import { light } from '../../text/light'

/** Longer names of units that prose shortens. */
const SAME: Readonly<Record<string, string>> = {
  gigawatt: 'gw',
  megawatt: 'mw',
  kilowatt: 'kw',
  'megawatt-hour': 'mwh',
  'gigawatt-hour': 'gwh',
  'kilowatt-hour': 'kwh',
  person: 'people',
  licence: 'license',
  feet: 'foot',
}

/** Units of one quantity, as powers of ten: a price of one holds for the other. */
const SCALES: Readonly<Record<string, readonly [string, number]>> = {
  kw: ['watt', 3],
  mw: ['watt', 6],
  gw: ['watt', 9],
  kwh: ['watt-hour', 3],
  mwh: ['watt-hour', 6],
  gwh: ['watt-hour', 9],
}

/** Nouns that call one kind of thing by other names: *200,000 H20s* at so much *a chip*. */
const FAMILIES: readonly ReadonlySet<string>[] = [
  'chip gpu tpu xpu asic accelerator processor card unit piece semiconductor',
  'head people employee engineer researcher worker staff staffer developer scientist',
  'seat user subscriber customer license',
  'share stock adr ad',
  'site campus location plant centre center',
].map((family) => new Set(family.split(' ')))

/** A code of letters and digits names a chip: H20, GB200, MI355X. */
const CODE = light(/^\p{L}+\d+\p{L}{0,2}$/u)

const NOT_A_THING =
  /^(?:year|quarter|month|week|day|hour|minute|percent|per|cent|time|of|in|to|and|or|million|billion|trillion|bn|for|on|at|from|by|the|a|an|is|are|was|were|as|with|more|less|point|basis|dollar|euro|pound|crore|lakh|am|pm)$/u

/** A noun in lower case without its plural's s, units by their short names: `GPUs` is `gpu`, `gigawatts` is `gw`. */
export function nameOf(noun: string): string {
  const one = noun.toLowerCase().replace(/(?<=\p{L}{2}|\d)s$/u, '')
  return SAME[one] ?? one
}

/** Whether a word can be what a count counts: times, shares and small words are not. */
export function isThing(name: string): boolean {
  return !NOT_A_THING.test(name) && monthNumber(name) === null
}

/**
 * How many of the priced unit one of the counted things is; null where they are two kinds of thing.
 *
 * @example unitsIn('mw', 'gw') is 0.001; unitsIn('h20', 'chip') is 1; unitsIn('company', 'share') is null
 */
export function unitsIn(counted: string, priced: string): Decimal | null {
  if (counted === priced) return ONE
  const [a, b] = [SCALES[counted], SCALES[priced]]
  if (a !== undefined && b !== undefined) return a[0] === b[0] ? powerOfTen(a[1] - b[1]) : null
  const family = FAMILIES.find((one) => one.has(priced))
  if (family === undefined) return null
  return family.has(counted) || (family.has('chip') && CODE.test(counted)) ? ONE : null
}
