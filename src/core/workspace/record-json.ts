import { type Decimal, decimal } from '../amounts/decimal'
import type { Sibling, Telling } from '../rules/things/told'
import type { NoteRecord } from './records'

/**
 * A record as one line of text for `recordFromJson`: what holds decimals, and what holds none, which is sooner read.
 * What several claims share is written once, and shared again.
 */
export function recordToJson(record: NoteRecord): string {
  const stretches = numbering<object>()
  const groups = numbering<readonly Sibling[]>()
  const tellings = record.tellings.map(({ told: { siblings, standing, ...told }, span }): TellingJson => {
    const place = { ...standing, stretch: stretches.of(standing.stretch) }
    return { told: { ...told, standing: place, siblings: groups.of(siblings) }, span }
  })
  const { tellings: _, findings, ...plain } = record
  const exact: ExactJson = { findings, tellings, groups: groups.all() }
  return JSON.stringify(exact, withDecimals) + BETWEEN + JSON.stringify(plain)
}

/**
 * The record that `recordToJson` wrote.
 *
 * @throws Error where the text is none of these
 */
export function recordFromJson(json: string): NoteRecord {
  const [exact = '', rest = ''] = json.split(BETWEEN)
  const { findings, tellings, groups } = JSON.parse(exact, toDecimals) as ExactJson
  const plain = JSON.parse(rest) as Omit<NoteRecord, 'tellings' | 'findings'>
  const stretches = new Map<number, object>()
  const stretchOf = (number: number) => {
    const stretch = stretches.get(number) ?? {}
    stretches.set(number, stretch)
    return stretch
  }
  return {
    ...plain,
    findings,
    tellings: tellings.map(({ told: { standing, siblings, ...told }, span }) => ({
      told: {
        ...told,
        standing: { ...standing, stretch: stretchOf(standing.stretch) },
        siblings: groups[siblings] ?? [],
      },
      span,
    })),
  }
}

type Told = Telling['told']

/** A telling with numbers for what it shares with others. */
interface TellingJson extends Pick<Telling, 'span'> {
  readonly told: Omit<Told, 'standing' | 'siblings'> & {
    readonly standing: Omit<Told['standing'], 'stretch'> & { readonly stretch: number }
    readonly siblings: number
  }
}

/** The parts that hold decimals. */
interface ExactJson extends Pick<NoteRecord, 'findings'> {
  readonly tellings: readonly TellingJson[]
  readonly groups: readonly (readonly Sibling[])[]
}

/** JSON has none. */
const BETWEEN = '\t'

/** Stands before the numeral of a decimal: no text of a note has it, for it is not read. */
const MARK = '\u0000'

function withDecimals(this: unknown, key: string, value: unknown): unknown {
  const own = (this as Record<string, unknown>)[key]
  return isDecimal(own) ? MARK + own.toString() : value
}

function toDecimals(_: string, value: unknown): unknown {
  return typeof value === 'string' && value.startsWith(MARK) ? decimal(value.slice(MARK.length)) : value
}

function isDecimal(value: unknown): value is Decimal {
  return typeof value === 'object' && value !== null && 'toFixed' in value
}

/** Gives each thing a number, the same for the same. */
function numbering<T>(): { of(one: T): number; all(): readonly T[] } {
  const known = new Map<T, number>()
  return {
    of(one) {
      const number = known.get(one) ?? known.size
      known.set(one, number)
      return number
    },
    all: () => [...known.keys()],
  }
}
