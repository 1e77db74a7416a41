import type { Claim, Scope } from '../claims/types'
import type { Figure } from '../figures/types'
import type { Note } from '../notes/types'
import type { NewEntry, NewField } from '../registry/new-entry'
import { DEAL_KINDS, type DealStatus, LEVELS, MEASURES, type Registry } from '../registry/types'
import { amountWriting } from './amount-writing'
import { monthsWords } from './time-words'

/** What an entry is made from beside the figure. */
export interface EntryOrigin {
  /** What stands under its sources: the note’s path, seen from the registry file. Null where it has none yet. */
  readonly source: string | null
  /** The currency of a bare `$`. */
  readonly dollar: string
}

/**
 * The deal or metric that a figure’s sentence tells of, as far as it tells it: what it leaves unsaid is left open, with
 * a remark on what belongs there. Nothing is guessed.
 *
 * @param index the figure’s index in the note
 * @example *Tarn will pay Varro $38 billion over seven years for computing* gives a deal of kind compute from tarn to
 *          varro; *Osk’s revenue was $3 billion in 2025* a metric
 */
export function newEntryOf(note: Note, index: number, registry: Registry, origin: EntryOrigin): NewEntry | null {
  const [figure, claim] = [note.figures[index], note.claims[index]]
  if (figure === undefined || claim === undefined) return null
  const amount: NewField = {
    key: 'amount',
    value: amountWriting(note, figure, origin.dollar),
    ...remarkOf(SCOPE_REMARKS[claim.scope.value]),
  }
  const sources: readonly NewField[] = origin.source === null ? [] : [{ key: 'sources', value: [origin.source] }]
  const measure = measureOf(claim)
  return measure === null
    ? dealOf(claim, figure, [amount, sources], registry)
    : metricOf(claim, measure, [amount, sources], registry)
}

type Given = readonly [amount: NewField, sources: readonly NewField[]]

const SCOPE_REMARKS: Readonly<Record<Scope, string | null>> = {
  whole: null,
  part: 'only a part of it, as the note has it',
  several: 'a sum over several, as the note has it',
  bound: 'a threshold, as the note has it',
  rate: null,
  delta: 'a rise or fall, as the note has it',
}

function dealOf(claim: Claim, figure: Figure, [amount, sources]: Given, registry: Registry): NewEntry {
  // A loan is told from the side of the company that gets the money.
  const isTurned = claim.to === null && claim.directed && claim.what?.value === 'debt'
  const [from, to] = isTurned ? [claim.to, claim.who] : [claim.who, claim.to]
  const kind =
    DEAL_KINDS.find((one) => one === claim.what?.value) ?? (claim.what?.value === 'funding' ? 'equity' : null)
  const day = claim.when?.value.day ?? null
  const either = claim.directed || from === null || to === null ? null : 'or the other way round: the note does not say'
  const isYearly = claim.scope.value === 'rate' && claim.scope.words.includes('year')
  return {
    section: 'deals',
    id: freeId([...(from?.value ?? []), ...(to?.value ?? []), yearOf(claim) ?? 'deal'], registry),
    fields: [
      { key: 'kind', value: kind, ...remarkOf(kind === null ? 'compute, equity, debt …' : null) },
      party('from', from?.value, 'who pays', either),
      party('to', to?.value, 'who is paid', null),
      amount,
      ...(isYearly ? [{ key: 'per', value: 'year' }] : []),
      { key: 'status', value: statusOf(claim, figure) },
      { key: 'announced', value: day, ...remarkOf(day === null ? 'the day, such as 2025-11-03' : null) },
      ...(claim.term === null ? [] : [{ key: 'term', value: monthsWords(claim.term) }]),
      ...(claim.round === null ? [] : [{ key: 'round', value: claim.round.value }]),
      ...sources,
    ],
  }
}

function party(key: string, ids: readonly string[] | undefined, open: string, either: string | null): NewField {
  const [first] = ids ?? []
  if (ids === undefined || first === undefined) return { key, value: null, remark: open }
  return { key, value: ids.length === 1 ? first : ids, ...remarkOf(either) }
}

function statusOf({ mode, hearsay, told }: Claim, { hedge }: Figure): DealStatus {
  if (hearsay || mode.value === 'rumour' || mode.value === 'denied') return 'rumoured'
  if (mode.value !== 'fact' || hedge === 'ceiling') return 'intent'
  return told === 'paid' ? 'closed' : 'announced'
}

/** The measure of a figure that is a number of one company; null where it is money between two. */
function measureOf({ what, to, directed }: Claim): string | null {
  const isRaised = what?.value === 'funding' && (to !== null || !directed)
  return isRaised || what?.value === 'other' ? null : (MEASURES.find((one) => one === what?.value) ?? null)
}

function metricOf(claim: Claim, measure: string, [amount, sources]: Given, registry: Registry): NewEntry {
  const { who, to, when, round, basis, asOf, mode } = claim
  const [company, other] = who?.value ?? []
  const period = when?.value.period?.text ?? null
  const isLevel = LEVELS.has(measure)
  // Of a level that is told for a period, the day is not known.
  const day = when?.value.day ?? (isLevel && period !== null ? null : asOf)
  const isOne = company !== undefined && other === undefined
  const name = round === null ? measure : round.value
  return {
    section: 'metrics',
    id: freeId([...(isOne ? [company] : []), name, ...(isLevel || period === null ? [] : [period])], registry),
    fields: [
      { key: 'company', value: isOne ? company : null, ...remarkOf(isOne ? null : 'whose number it is') },
      ...(to?.value[0] === undefined ? [] : [{ key: 'with', value: to.value[0] }]),
      { key: 'measure', value: measure },
      ...(isLevel
        ? []
        : [{ key: 'period', value: period, ...remarkOf(period === null ? 'such as 2025 or 2025-Q3' : null) }]),
      amount,
      { key: 'as-of', value: day, ...remarkOf(day === null ? 'the day, such as 2025-11-03' : null) },
      ...(basis === null ? [] : [{ key: 'basis', value: basis.value }]),
      ...(mode.value === 'outlook' ? [{ key: 'status', value: 'forecast' }] : []),
      ...sources,
    ],
  }
}

function yearOf({ when, asOf }: Claim): string | null {
  return (when?.value.day ?? asOf)?.slice(0, 4) ?? null
}

/** An id of some words that no entry of the registry has yet. */
function freeId(words: readonly string[], { deals, metrics }: Registry): string {
  const taken = new Set([...deals, ...metrics].map(({ id }) => id.toLowerCase()))
  const id = words.map(slug).filter(Boolean).join('-')
  for (let number = 1; ; number++) {
    const one = number === 1 ? id : `${id}-${number}`
    if (!taken.has(one)) return one
  }
}

/** `slug('Series G')` is 'series-g', `slug('Böllhoff Group')` 'bollhoff-group'. */
export function slug(text: string): string {
  const plain = text.normalize('NFKD').toLowerCase()
  return plain
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}

function remarkOf(remark: string | null): { readonly remark?: string } {
  return remark === null ? {} : { remark }
}
