import { ZERO } from '../amounts/decimal'
import { count, formatSum, listOf } from '../amounts/format'
import { booksOf } from '../ledger/rests'
import type { Sum, Totals } from '../ledger/types'
import type { Mention } from '../mentions/types'
import { entryStanding } from '../registry/entries'
import { companyName } from '../registry/names'
import type { Deal, Registry } from '../registry/types'
import type { Location } from '../span'
import type { Workspace } from '../workspace/types'
import { dealMoneyWords, dealSeenBy, dealsOf } from './deal-words'
import type { Actions, Hover } from './hover-model'
import { moneyWords } from './hover-totals'
import { join, type Line } from './inline'
import { loopText } from './loop-words'
import { placeNames } from './place-names'

/** How many of a company's deals, of the other notes that name it, and of its loops are shown; the rest is counted. */
const MOST_DEALS = 5
const MOST_NOTES = 3
const MOST_LOOPS = 2

/**
 * What is said of a company where a note names it: who it is, what it pays and is paid, and how often notes name it;
 * then its deals, the loops it is part of, and where more is.
 *
 * @example 'Amazon Web Services · part of Amazon' / 'is paid $38B in 1 deal' / 'named 12 times in 4 notes: …'
 */
export function companyHover(workspace: Workspace, path: string, mention: Mention, actions: Actions): Hover {
  const registry = workspace.registry()
  const id = mention.company
  const links = linksLine(registry.companies.get(id)?.at ?? null, actions)
  return {
    span: mention.span,
    state: null,
    head: companyHead(workspace, mention, path),
    rest: [...dealLines(registry, id, dealsOf(workspace, id)), ...loopLines(workspace, id), links].filter(
      (line) => line.length > 0,
    ),
  }
}

/**
 * The first lines of it.
 *
 * @param path the note in which it is named; null where no note is looked at
 */
export function companyHead(
  workspace: Workspace,
  { company: id, as, text }: Pick<Mention, 'company' | 'as' | 'text'>,
  path: string | null,
): readonly Line[] {
  const registry = workspace.registry()
  const parent = registry.companies.get(id)?.parent ?? null
  const about: Line = [
    { strong: companyName(registry, id) },
    ...(as === 'product' ? [` · ${text} is a product of it`] : []),
    ...(parent === null ? [] : [` · part of ${companyName(registry, parent)}`]),
  ]
  return [about, [moneyLine(workspace, id)], namedLine(workspace, id, path)]
}

function moneyLine(workspace: Workspace, id: string): string {
  const totals = workspace.ledger().companies.get(id)
  const [paid, received] = totals === undefined ? ['', ''] : [moneyWords(totals.paid), moneyWords(totals.received)]
  const parts = [
    paid === '' ? '' : `pays ${paid}`,
    received === '' ? '' : `is paid ${received}`,
    totals === undefined ? '' : netWords(totals.paid, totals.received),
  ].filter((part) => part !== '')
  return parts.join(' · ') || (totals === undefined ? 'no deals in the registry' : 'no amount is known for it alone')
}

/** `net $557.4B out`: committed money alone, where both sides have some and it can be put in one currency. */
function netWords(paid: Totals, received: Totals): string {
  const [out, into] = [committedWhole(paid), committedWhole(received)]
  if (!out?.value || !into?.value || out.currency !== into.currency) return ''
  const net = out.value.minus(into.value)
  if (net.eq(ZERO)) return ''
  return `net ${formatSum({ ...out, value: net.abs().prec(4) })} ${net.lt(ZERO) ? 'in' : 'out'}`
}

function committedWhole({ committed, converted }: Totals): Sum | null {
  const whole = converted?.committed ?? null
  if (whole !== null) return whole.left.length === 0 ? whole.sum : null
  return committed.length === 1 ? (committed[0] ?? null) : null
}

/** `named 12 times in 4 notes: here, notes/memo.md:3, notes/weekly.md:12 and 1 more`. */
function namedLine(workspace: Workspace, id: string, path: string | null): Line {
  const named = workspace.paths().flatMap((one) => {
    const spans = workspace.record(one)?.mentions.filter(({ company }) => company === id) ?? []
    return spans[0] === undefined ? [] : [{ path: one, span: spans[0].span, times: spans.length }]
  })
  const times = named.reduce((sum, one) => sum + one.times, 0)
  const said = `named ${count(times, 'time')} in ${count(named.length, 'note')}`
  const others = named.filter((one) => one.path !== path)
  if (path === null || others.length === 0) return [said]
  const nameOf = placeNames(workspace)
  const shown = others
    .slice(0, MOST_NOTES)
    .map(({ path: other, span }): Location => ({ path: other, span }))
    .map((place): Line => [{ text: nameOf(place), place }])
  const more = others.length - shown.length
  return [`${said}: here, `, ...join(shown, ', '), ...(more > 0 ? [` and ${more} more`] : [])]
}

/** Its largest deals, a line each with the way to the entry; of the others, how many and with whom. */
function dealLines(registry: Registry, id: string, deals: readonly Deal[]): readonly Line[] {
  const shown = deals
    .slice(0, MOST_DEALS)
    .map(
      (deal): Line => [
        { text: `${dealSeenBy(registry, deal, id)} ${dealMoneyWords(deal)}`, entry: deal.id },
        `, ${entryStanding(deal)}`,
      ],
    )
  const others = deals.slice(MOST_DEALS)
  if (others.length === 0) return shown
  const { lineage } = booksOf(registry).kin
  const parties = others.flatMap(({ from, to }) => [...from, ...to]).filter((one) => !lineage(one).includes(id))
  const names = [...new Set(parties)].map((one) => companyName(registry, one))
  const far = names.length > MOST_DEALS ? [...names.slice(0, MOST_DEALS - 1), 'others'] : names
  return [...shown, [`… ${others.length} more, with ${listOf(far)}`]]
}

function loopLines(workspace: Workspace, id: string): readonly Line[] {
  const registry = workspace.registry()
  const top = booksOf(registry).kin.root(id)
  const loops = workspace.ledger().loops.filter(({ companies }) => companies.includes(top))
  const shown = loops.slice(0, MOST_LOOPS).map((loop): Line => [`in a loop: ${loopText(loop, registry)}`])
  const more = loops.length - shown.length
  return more > 0 ? [...shown, [`… ${count(more, 'more loop')}`]] : shown
}

function linksLine(entry: Location | null, actions: Actions): Line {
  const summary: Line = actions.has('summary') ? [{ text: 'summary', action: 'summary' }] : []
  return join([entry === null ? [] : [{ text: 'open company', place: entry }], summary], ' · ')
}
