import type { Note } from '../../notes/types'
import { PERIOD } from '../../relations/patterns/period'
import { type Taken, takenIn } from '../../relations/read'
import type { Item, Numbered } from '../../relations/types'
import { type Window, windowsOf } from '../../relations/windows'
import { quantitiesOf } from '../../tokens/quantities/quantities'
import type { Rate } from '../../tokens/quantities/rates'
import { isGuarded, isListed } from './period-guards'
import { ofDatedPart, ofDeal, ofPart, ofRates, overTerm, type Spoken } from './period-times'

/** Two amounts for two lengths of time, the later reckoned out of the earlier. */
export interface PeriodRelation extends Spoken {
  readonly known: Numbered
  readonly stated: Numbered
  /** The text says that the one is reckoned out of the other; else nothing but a mark joins them. */
  readonly computed: boolean
}

/** What the sentences of a note say of amounts for two lengths of time: each is read in the first pattern that fits. */
export function periodsInProse(note: Note): readonly PeriodRelation[] {
  return windowsOf(note).flatMap((window) => {
    const found = new Map<number, PeriodRelation>()
    for (const taken of window.figures.length < 2 ? [] : takenIn(PERIOD, window)) {
      const [known, stated] = [taken.figure('known'), taken.figure('stated')]
      if (known === null || stated === null || found.has(stated.index)) continue
      const computed = taken.items('beside').length === 0
      const spoken = spokenOf(note, window, taken, known, stated, computed)
      if (spoken !== null) found.set(stated.index, { known, stated, computed, ...spoken })
    }
    return [...found.values()]
  })
}

function spokenOf(
  note: Note,
  { passage, folded }: Window,
  taken: Taken<null>,
  known: Numbered,
  stated: Numbered,
  computed: boolean,
): Spoken | null {
  const { all, match } = taken
  const { own } = folded()
  const [from, to] = [match.captures.get('known')?.[0] ?? 0, match.captures.get('stated')?.[0] ?? 0]
  const term = taken.items('term')[0] ?? null
  const [part] = taken.items('part')
  const crosses = from < own && to >= own
  if (isGuarded(note, { all, from, to, own, known, stated })) return null
  if (!(crosses ? isAlone(all.slice(0, own), known, term) : isConverted(all.slice(from + 1, to), known))) return null
  if (part !== undefined) return ofPart(taken.items('part'))
  const [a, b] = [known, stated].map(({ index }) => quantitiesOf(note).rateOf(index)) as [Rate | null, Rate | null]
  if (term?.term != null) {
    const others = termsAmong(all.slice(Math.min(match.start, from), Math.max(match.end, to)))
    const at = match.captures.get('term')?.[0] ?? 0
    if (at < from && isTaken(all, at)) return null
    // What came in over a stretch that is gone is no rate times its length: *$30 million a month, or $250 million for the first ten months*.
    if (term.term.gone === true && a !== null) return null
    return others.length > 1 || (a === null) === (b === null) ? null : overTerm(term.term, a, b)
  }
  if (a !== null && b !== null) return ofRates(a, b)
  if (a === null && isStretched(b, all.slice(from, to)))
    return ofDatedPart(note, passage, all.slice(crosses ? 0 : own, to), known, b as Rate)
  const statement = all.slice(crosses ? 0 : own, match.end + 4)
  if ((a === null) === (b === null) || termsAmong(statement).length > 0) return null
  const isSaid = all.slice(own).some(({ classes }) => classes.has('LIFE'))
  return isSaid || (computed && a === null) ? ofDeal(note, a === null ? known : stated, a, b) : null
}

/** Whether a figure is the one of the sentence before that the next one reckons with. */
function isAlone(before: readonly Item[], { index }: Numbered, term: Item | null): boolean {
  if (term !== null && before.includes(term)) return termsAmong(before).length === 1
  const timed = before.filter(({ classes }) => classes.has('$R') || classes.has('$A'))
  const rates = timed.filter(({ classes }) => classes.has('$R'))
  const [one, more] = term === null && rates.length > 0 ? rates : timed
  const at = before.findIndex(({ figure }) => figure?.index === index)
  return one?.figure?.index === index && more === undefined && !isListed(before, at)
}

/** Whether all figures between two are an amount in another currency: *NOK 9.6 billion, or about $950 million; that is*. */
function isConverted(between: readonly Item[], { figure: { currency } }: Numbered): boolean {
  return between.every(({ figure }) => figure === null || figure.figure.currency !== currency)
}

function termsAmong(items: readonly Item[]): readonly Item[] {
  return items.filter(({ term }) => term !== null)
}

/** Whether a term that stands before an amount is that of an amount before it: *$15 billion with Adani over five years, …*. */
function isTaken(all: readonly Item[], at: number): boolean {
  if (all[at]?.term?.adjective) return false
  const before = all.slice(0, at)
  const last = before.findLastIndex(({ figure, classes }) => figure !== null || PARTS.some((name) => classes.has(name)))
  return before[last]?.figure != null
}

const PARTS = ['MARK', 'CLAUSE', 'THAT']

/** Whether a rate says, or the words before it, that it is a shorter time made longer. */
function isStretched(rate: Rate | null, before: readonly Item[]): boolean {
  return rate?.unit === 'year' && (rate.stretched || before.some(({ word }) => STRETCHES.test(word)))
}

const STRETCHES = /^annuali|pace$/
