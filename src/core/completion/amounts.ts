import { decimal } from '../amounts/decimal'
import type { Quantity } from '../amounts/types'
import { currencySign, resolveCurrency } from '../figures/currencies'
import { type WrittenAmount, writtenLike } from '../figures/notation'
import type { WholeNote } from '../notes/types'
import { entryName } from '../registry/entries'
import type { Deal, Metric, Registry } from '../registry/types'
import { expectationsOf } from '../ties/expected'
import type { Workspace } from '../workspace/types'
import { entryLines } from './entry-lines'
import { type Completion, type Completions, completion } from './model'
import { type Before, saidBefore } from './note-text'

/** How an entry stands whose amount may be told as a fact. */
const FIRM: ReadonlySet<string> = new Set(['announced', 'signed', 'closed', 'reported'])

/** How many figures before the cursor say how a note writes its amounts. */
const MOST_LIKE = 8

/** How many entries are offered. */
const MOST_ENTRIES = 40

/** A currency sign before a cursor, with the digits that follow it already. */
export interface TypedSign {
  readonly sign: string
  readonly start: number
}

/** The sign, `$`, `US$` or `€`, that is being written at an offset; null where none is. */
export function signBefore(text: string, offset: number): TypedSign | null {
  const [typed] = /[A-Z]{0,3}[$€£¥₹₩][\d.,]*$/.exec(text.slice(Math.max(0, offset - 24), offset)) ?? []
  if (typed === undefined) return null
  const sign = typed.replace(/[\d.,]+$/, '')
  const start = offset - typed.length
  return /[\p{L}\p{N}$]$/u.test(text.slice(0, start)) ? null : { sign, start }
}

/**
 * The amounts of the deals and metrics of the companies that a sentence names before a currency sign, as the note writes
 * its amounts: those between two of the companies first. What is only about, or up to, an amount says so.
 *
 * @param dollar the currency of a bare `$`
 * @example behind `OpenAI will pay Oracle $` the first is `$300 billion`, of OpenAI → Oracle
 */
export function amountCompletions(
  workspace: Workspace,
  note: WholeNote,
  { sign, start }: TypedSign,
  offset: number,
  dollar: string,
): Completions | null {
  const ref = currencySign(sign)
  const near = note.figures.filter(({ span }) => span.end <= start).flatMap(({ currency }) => currency ?? [])
  const currency = ref && resolveCurrency(ref, { dollar, near: near.reverse(), cell: false, implied: null })
  const said = saidBefore(note, start)
  if (!currency || said.named.length === 0) return null
  const registry = workspace.registry()
  const write = writer(note, { sign, start, currency })
  const amounts = ranked(registry, said).flatMap((entry) => {
    const quantity = expectationsOf(entry, note.date)[0]?.quantity ?? entry.amount
    return quantity?.currency === currency ? [{ entry, quantity }] : []
  })
  const items = amounts.slice(0, MOST_ENTRIES).flatMap(({ entry, quantity }) => {
    const text = write(quantity)
    return text === null ? [] : amountCompletion(workspace, entry, { hedge: hedgeOf(entry, note, start), text })
  })
  return items.length === 0 ? null : { span: { start, end: offset }, items, isIncomplete: false }
}

function amountCompletion(
  workspace: Workspace,
  entry: Deal | Metric,
  { hedge, text }: { readonly hedge: string; readonly text: string },
): Completion {
  return completion('amount', hedge + text, {
    description: [entryName(workspace.registry(), entry), ...(FIRM.has(entry.status) ? [] : [entry.status])].join(', '),
    filter: text,
    about: () => entryLines(workspace, entry),
  })
}

/**
 * The entries of the companies that a sentence names, those first that the most and the nearest of them are parties of.
 * A metric whose measure is named comes before them, another one behind.
 */
function ranked({ deals, metrics }: Registry, { named, words }: Before): readonly (Deal | Metric)[] {
  const nearest = [...new Set([...named].reverse())]
  const weight = (entry: Deal | Metric): number => {
    const parties = entry.type === 'deal' ? [...entry.from, ...entry.to] : [entry.company, entry.with ?? '']
    const ranks = nearest.flatMap((company, i) => (parties.includes(company) ? [nearest.length - i] : []))
    if (ranks.length === 0) return 0
    const isNamed = entry.type === 'metric' && words.includes(entry.measureText.replaceAll('-', ' ').toLowerCase())
    return (ranks.length + (isNamed ? 2 : 0)) * 1000 + ranks.reduce((sum, rank) => sum + rank, 0)
  }
  const all = [...deals.filter(({ status }) => status !== 'cancelled'), ...metrics]
  const weighed = all.map((entry) => ({ entry, by: weight(entry) })).filter(({ by }) => by > 0)
  const sorted = weighed.sort((a, b) => b.by - a.by)
  return sorted.map(({ entry }) => entry)
}

/** The words before an entry's amount, `up to `, unless they stand in the note already. */
function hedgeOf({ amount }: Deal | Metric, { text }: WholeNote, start: number): string {
  if (amount === null || amount.hedge === null || amount.hedge === 'range') return ''
  let end = 0
  while (amount.text[end] === ' ' || /\p{L}/u.test(amount.text[end] ?? '')) end++
  const words = amount.text.slice(0, end)
  return text.slice(0, start).toLowerCase().endsWith(words.toLowerCase()) ? '' : words
}

/** Writes amounts as the figures before the cursor are written, most of them; without any, as `$38 billion`. */
function writer(
  { figures }: WholeNote,
  { sign, start, currency }: TypedSign & { readonly currency: string },
): (quantity: Quantity) => string | null {
  const own = figures.filter((one) => one.text.startsWith(sign) && one.currency === currency && one.value !== null)
  const before = own.filter(({ span }) => span.end <= start).slice(-MOST_LIKE)
  const likes: readonly WrittenAmount[] = before.length > 0 ? before : own.slice(0, MOST_LIKE)
  return ({ value, unit }) => {
    if (value === null) return null
    const written = likes.flatMap((like) => writtenLike(like, value, unit) ?? [])
    const times = (text: string) => written.filter((one) => one === text).length
    const [usual] = [...new Set(written)].sort((a, b) => times(b) - times(a))
    return usual ?? plainly(sign, currency, value, unit)
  }
}

/** An amount as `$38 billion`, and a small one as `$800,000`. */
function plainly(sign: string, currency: string, value: Quantity['value'], unit: Quantity['unit']): string | null {
  if (value === null) return null
  const styles = ['38 billion', '800,000'].map((text, i) => ({ text: sign + text, size: ['38e9', '8e5'][i] ?? '' }))
  for (const { text, size } of styles) {
    const written = writtenLike({ text, value: decimal(size), currency }, value, unit)
    if (written !== null) return written
  }
  return null
}
