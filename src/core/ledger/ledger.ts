import type { Families } from '../registry/families'
import type { Deal, Registry } from '../registry/types'
import type { Location } from '../span'
import { type Conversion, conversionOf } from './convert'
import { flowsOf } from './flows'
import { loopsOf } from './loops'
import { booksOf, restsOf } from './rests'
import { spreadOverTerms } from './spread'
import { type Counted, counted, grouped, totalsOf } from './sums'
import type { Ledger, Totals } from './types'

function totalsBy(
  pairs: readonly (readonly [key: string, part: Counted])[],
  conversion: Conversion,
): ReadonlyMap<string, Totals> {
  return new Map([...grouped(pairs)].map(([key, group]) => [key, totalsOf(group, conversion)]))
}

function yearOf({ announced, tranches }: Deal): string {
  return (announced ?? tranches.find((tranche) => tranche.announced !== null)?.announced ?? '').slice(0, 4)
}

/** The companies that all of `side` belong to and none of `other`: to them the whole deal is money from outside. */
function wholeOwners(side: readonly string[], other: readonly string[], { lineage }: Families): readonly string[] {
  const [first, ...rest] = side.map(lineage)
  const outside = other.map(lineage)
  return (first ?? []).filter(
    (id) => rest.every((line) => line.includes(id)) && !outside.some((line) => line.includes(id)),
  )
}

function companiesOf(parts: readonly Counted[], kin: Families, conversion: Conversion): Ledger['companies'] {
  const paid = grouped(
    parts.flatMap((part) => wholeOwners(part.deal.from, part.deal.to, kin).map((id) => [id, part] as const)),
  )
  const flowing = parts.filter(({ deal }) => deal.kind !== 'build')
  const received = grouped(
    flowing.flatMap((part) => wholeOwners(part.deal.to, part.deal.from, kin).map((id) => [id, part] as const)),
  )
  const ids = parts.flatMap(({ deal }) => [...deal.from, ...deal.to].flatMap(kin.lineage))
  return new Map(
    [...new Set(ids)]
      .sort()
      .map((id) => [
        id,
        { paid: totalsOf(paid.get(id) ?? [], conversion), received: totalsOf(received.get(id) ?? [], conversion) },
      ]),
  )
}

/**
 * The ledger of a registry. Each deal counts once, cancelled ones nowhere; a deal of unknown amount is named by its
 * flows and adds nothing. It does not depend on the order of the registry's files or entries.
 *
 * - A company's totals hold its children's; money within the family is not counted at the parent. Where several pay
 *   or are paid, the deal counts for each company that all of them belong to, and for nobody else.
 * - `build` is paid by its payer and received by nobody.
 * - Totals are added up currency by currency, and in the main currency at the registry's latest rates.
 * - `flows` are between the companies that the deals name, loops between the topmost of their parents.
 *
 * @param evidence where notes speak of each deal or metric, by its id
 * @example
 * buildLedger(registry, new Map()).companies.get('openai')?.paid.committed[0]?.value?.toFixed() === '610400000000'
 */
export function buildLedger(registry: Registry, evidence: ReadonlyMap<string, readonly Location[]>): Ledger {
  const books = booksOf(registry)
  const { kin, deals } = books
  const parts = deals.flatMap((deal) => counted(deal) ?? [])
  const conversion = conversionOf(deals, registry)
  const by = (keyOf: (deal: Deal) => string) =>
    totalsBy(
      parts.map((part) => [keyOf(part.deal), part]),
      conversion,
    )
  const { loops, complete } = loopsOf(flowsOf(deals, kin.root, conversion))
  return {
    companies: companiesOf(parts, kin, conversion),
    flows: flowsOf(deals, (id) => id, conversion),
    kinds: by(({ kind }) => kind),
    statuses: by(({ status }) => status),
    years: by(yearOf),
    termYears: totalsBy(spreadOverTerms(parts), conversion),
    currency: conversion.currency,
    loops,
    moreLoops: !complete,
    rests: restsOf(registry.metrics, books),
    evidence,
  }
}
