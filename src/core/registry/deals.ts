import { compareDays } from '../dates/day'
import { parseTerm } from '../dates/term'
import { nearOfHomes } from '../figures/near'
import { quoted } from '../text/quoted'
import {
  checkKeys,
  dayField,
  field,
  hasKey,
  mapsIn,
  requiredText,
  type Text,
  textField,
  textsField,
  wordField,
} from './fields'
import { DEAL_KEYS, TRANCHE_KEYS } from './keys'
import type { Report } from './problems'
import { type Refers, refersFrom } from './refers'
import type { Resolver } from './resolve'
import { type AmountReader, amountField, checkNotNegative } from './stated'
import { DEAL_KINDS, DEAL_STATUSES, type Deal, type DealStatus, type Tranche } from './types'
import type { YamlMap } from './yaml/tree'

/** What the readers of entries are told. */
export interface EntryContext {
  readonly report: Report
  readonly resolver: Resolver
  readonly amountOf: AmountReader
}

const STATUS_SPELLINGS: ReadonlyMap<string, DealStatus> = new Map([
  ['rumored', 'rumoured'],
  ['canceled', 'cancelled'],
])

function partiesField(
  { report, resolver }: EntryContext,
  map: YamlMap,
  key: string,
  refers: Refers,
): readonly string[] | null {
  if (!hasKey(report, map, key, 'deal')) return null
  const written = textsField(report, map, key)
  const ids = written.map((party) => refers.company(party, resolver.require(report, party)))
  if (written.length === 0 || ids.includes(null)) return null
  return [...new Set(ids.filter((id) => id !== null))]
}

function termField(report: Report, map: YamlMap): number | null {
  const written = textField(report, map, 'term')
  if (!written) return null
  const months = parseTerm(written.text)
  if (months === null) {
    const example = /^\d+$/.test(written.text) ? `${written.text} years` : '7 years'
    report.add('bad-term', written.at, `${quoted(written.text)} is not a term: write it with its unit, e.g. ${example}`)
  }
  return months
}

function readTranche({ report, amountOf }: EntryContext, map: YamlMap, near: readonly string[]): Tranche | null {
  if (map.broken) return null
  checkKeys(report, map, TRANCHE_KEYS, 'tranche')
  hasKey(report, map, 'amount', 'tranche')
  const amount = amountField(report, map, 'amount', amountOf, near)
  const announced = dayField(report, map, 'announced')
  const round = textField(report, map, 'round')?.text ?? null
  const note = textField(report, map, 'note')?.text ?? null
  return amount && { announced, amount, round, note, at: { path: report.path, span: map.at } }
}

/**
 * Tranches, the earliest first and undated ones before it. None where one of them cannot be read, for then what was
 * added up to a date is not known.
 */
function readTranches(context: EntryContext, map: YamlMap, near: readonly string[]): readonly Tranche[] {
  const maps = mapsIn(context.report, field(map, 'tranches'), 'tranches', 'tranche')
  const tranches = maps.map((tranche) => readTranche(context, tranche, near))
  if (tranches.includes(null)) return []
  return tranches
    .filter((tranche) => tranche !== null)
    .sort((a, b) => compareDays(a.announced ?? '', b.announced ?? ''))
}

function perField(report: Report, map: YamlMap): 'year' | null {
  const written: Text | null = textField(report, map, 'per')
  if (!written || written.text === 'year') return written ? 'year' : null
  report.add('wrong-type', written.at, `${quoted(`per: ${written.text}`)} is not understood: only “per: year” is`)
  return null
}

/**
 * Reads a deal's entry. Null where it has no id or a party is missing or unknown, or its YAML is broken: half a deal
 * would be tied and added up wrong. What else cannot be read is reported and left out.
 *
 * A deal without a kind is `other`; without a status it is `announced`.
 */
export function readDeal(context: EntryContext, map: YamlMap): Deal | null {
  const { report, resolver, amountOf } = context
  if (map.broken) return null
  checkKeys(report, map, DEAL_KEYS, 'deal')
  const id = requiredText(report, map, 'id', 'deal')
  const refers = refersFrom(map)
  const from = partiesField(context, map, 'from', refers)
  const to = partiesField(context, map, 'to', refers)
  const near = nearOfHomes([...(from ?? []), ...(to ?? [])].map(resolver.home))
  const deal = {
    type: 'deal' as const,
    kind: wordField(report, map, 'kind', DEAL_KINDS, 'unknown-kind') ?? 'other',
    amount: checkNotNegative(report, amountField(report, map, 'amount', amountOf, near)),
    per: perField(report, map),
    status: wordField(report, map, 'status', DEAL_STATUSES, 'unknown-status', STATUS_SPELLINGS) ?? 'announced',
    announced: dayField(report, map, 'announced'),
    term: termField(report, map),
    round: textField(report, map, 'round')?.text ?? null,
    tranches: readTranches(context, map, near),
    sources: refers.sources(textsField(report, map, 'sources')),
    note: textField(report, map, 'note')?.text ?? null,
  }
  if (!id || !from || !to) return null
  return { ...deal, id: id.text, idAt: id.at, refers: refers.all, from, to, at: { path: report.path, span: map.at } }
}
