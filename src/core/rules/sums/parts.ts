import { powerOfTen, ZERO } from '../../amounts/decimal'
import type { Note } from '../../notes/types'
import { PARTS_AHEAD } from '../../relations/patterns/parts-ahead'
import { PARTS_BEHIND, type PartsSays } from '../../relations/patterns/parts-total'
import { type Taken, takenIn } from '../../relations/read'
import type { Item, Numbered } from '../../relations/types'
import type { Window } from '../../relations/windows'
import { numberOf } from '../../text/number-words'
import { areSame } from '../figures-at'
import { partName } from './names'
import { opensBefore, opensBehind } from './open'
import { isOpenElsewhere } from './open-words'
import { isAddable, isAmount, isValue } from './operands'
import { added, type Certainty, type Sum } from './sums'

/** A total and its parts in one sentence, or in two that point to each other. */
export function partsInProse(note: Note, window: Window): readonly Sum[] {
  return [
    ...takenIn(PARTS_BEHIND, window).flatMap((taken) => partsOf(note, window, taken, true)),
    ...takenIn(PARTS_AHEAD, window).flatMap((taken) => partsOf(note, window, taken, false)),
  ]
}

function partsOf(note: Note, window: Window, taken: Taken<PartsSays>, behind: boolean): readonly Sum[] {
  const { passage, at: sentenceAt, line } = window
  const { items } = line
  const total = taken.figure('total')
  const [first, end] = taken.match.captures.get('parts') ?? [0, 0]
  const at = indicesOf(items, first, end)
  const [one, last] = [at[0], at.at(-1)]
  if (total === null || one === undefined || last === undefined || at.length < 2) return []
  const whole = items.findIndex(({ figure }) => figure?.index === total.index)
  const gaps = at.map((place, i) => items.slice(i === 0 ? (behind ? whole + 1 : first) : (at[i - 1] ?? 0) + 1, place))
  const sentence = items.slice(Math.min(window.own, taken.match.start))
  const { isStated, isPointed, isClosed } = taken.pattern.gives
  if (!isAddable(sentence) || !gaps.slice(1).every(leadsOn)) return []
  if (behind && isTurned((gaps[0] ?? []).filter((item) => !(isPointed && DENIALS.has(item.word))))) return []
  const parts = at.flatMap((place) => items[place]?.figure ?? [])
  if (![total, ...parts].every(({ index }) => isAmount(note, index))) return []
  if (parts.some(({ index }) => note.claims[index]?.change === 'from')) return []
  if (areMixed(note, [total, ...parts]) || areOpposed(items.slice(taken.match.start, taken.match.end))) return []
  if (!behind && !beginsList(note, items, startOf(items, first), first, total)) return []
  const count = countIn(taken.items('count'))
  if (count !== null && count !== parts.length) return []
  const told = window.figures.filter(({ figure }) => figure.at.end <= window.at.start)
  const inBracket = gaps[0]?.some(({ word }) => word === '(') === true
  const rest = items.slice(last + 1, endOf(items, last, inBracket && behind))
  const certainty = behind
    ? certaintyBehind(taken, { gaps, parts, total, rest })
    : [...gaps, items.slice(last + 1, whole)].some(opensBefore) ||
        isElsewhere(items.slice(whole + 1), items.slice(0, first))
      ? 'open'
      : 'whole'
  if (certainty === null) return []
  const lead = behind ? whole + 1 : startOf(items, first)
  return [
    {
      rule: 'parts-total',
      result: total.index,
      terms: added(
        at.map((place, i) => ({
          figure: items[place]?.figure?.index ?? 0,
          name: partName(window.passage, items, place, i === 0 ? lead : (at[i - 1] ?? 0) + 1),
        })),
      ),
      isStated,
      certainty:
        certainty === 'whole' && isOpenElsewhere(passage.text.slice(sentenceAt.start, sentenceAt.end))
          ? 'open'
          : certainty,
      others: behind || isClosed ? [] : [...told, ...parts].map(({ index }) => index),
    },
  ]
}

/** The amounts in a run of items. */
function indicesOf(items: readonly Item[], first: number, end: number): readonly number[] {
  return items.flatMap(({ figure }, at) => (at >= first && at < end && figure !== null ? [at] : []))
}

/** Where the sentence of an item begins. */
function startOf(items: readonly Item[], at: number): number {
  return items.findLastIndex((item, i) => i < at && item.word === '.') + 1
}

/**
 * Whether a list of parts begins at an item: no amount before it in its sentence is a part too. A price, the total told
 * before, or what stands behind a colon is none.
 */
function beginsList(note: Note, items: readonly Item[], start: number, first: number, total: Numbered): boolean {
  const last = items.findLastIndex(({ figure }, at) => at >= start && at < first && figure !== null)
  const before = items[last]?.figure
  if (before == null || areSame(before, total)) return true
  const gap = items.slice(last + 1, first)
  if (gap.some(({ word }) => word === ';' || word === ':' || word === '(')) return true
  if (!isAmount(note, before.index)) return gap.some((item) => has(item, 'CLAUSE'))
  return has(items[start], 'OF') && items.slice(start, last).every(({ figure }) => figure === null)
}

/** Where the sentence of an item ends, or its bracket. */
function endOf(items: readonly Item[], at: number, inBracket: boolean): number {
  const end = items.findIndex((item, i) => i > at && (item.word === '.' || (inBracket && item.word === ')')))
  return end === -1 ? items.length : end
}

const has = (item: Item | undefined, name: string) => item?.classes.has(name) === true
const MOST_WORDS = 18

/** Whether the words between two amounts lead from one part to the next: no comparison, no change, no valuation. */
export function leadsOn(gap: readonly Item[]): boolean {
  if (gap.length > MOST_WORDS || gap.some((item, at) => turns(item, gap.slice(at)) || isChange(item))) return false
  const last = gap.at(-1)
  return !(last?.word === 'at' && has(gap.at(-2), 'MARK'))
}

/** A word that leads away from the next part; *on the last Monday of May* is a day, and *and not paid, and* says of the part before. */
function turns(item: Item, rest: readonly Item[]): boolean {
  if (!has(item, 'TURN')) return false
  if (item.word === 'last') return !isDay(item)
  return item.word !== 'not' || !rest.some((one, at) => one.word === ',' && has(rest[at + 1], 'AND'))
}

const isDay = (item: Item) => has(item, 'DATE') && !has(item, 'YEAR_BACK') && !has(item, 'QUARTER_BACK')

/** *rose, fell, up from, a rise of*: but an increase that is itself a part has its noun behind it. */
const isChange = (item: Item) =>
  (has(item, 'UP_VERB') && !has(item, 'UP_NOUN') && !has(item, 'FUND')) ||
  (has(item, 'DOWN_VERB') && !has(item, 'DOWN_NOUN')) ||
  has(item, 'UP') ||
  has(item, 'DOWN') ||
  (has(item, 'AGAINST') && !NO_COMPARISON.has(item.word))
const NO_COMPARISON = new Set(['from', 'after'])

const DENIALS = new Set(['not', 'never', 'no'])
const AWAY = new Set(['after', 'before', 'unlike', 'nor', 'neither', 'not', 'against', 'than'])

/** Whether words turn away from a total before they lead to the parts. */
const isTurned = (gap: readonly Item[]) =>
  gap.some((item) => has(item, 'TURN') || AWAY.has(item.word) || isChange(item))

/** What a company is worth does not add up with money that is paid. */
function areMixed(note: Note, figures: readonly Numbered[]): boolean {
  const values = figures.filter(({ index }) => isValue(note, index)).length
  return values > 0 && values < figures.length
}

/** An increase and a decrease are not added. */
function areOpposed(items: readonly Item[]): boolean {
  return items.some((item) => has(item, 'DOWN_NOUN')) && items.some((item) => has(item, 'UP_NOUN'))
}

/** How many things are said to be added up: 2 for *the two contracts*, *both*; null where no number says so. */
export function countIn([item]: readonly Item[]): number | null {
  if (item === undefined) return null
  if (item.count !== null) return Number(item.count.value.toFixed())
  return item.word === 'both' ? 2 : Number(numberOf(item.word)?.toFixed() ?? '') || null
}

/**
 * A total that counts from elsewhere too: *since 2020, to date, with the earlier ones*; but all that there is to date
 * is told where the first part is *the original $4 billion*.
 */
function isElsewhere(behind: readonly Item[], before: readonly Item[]): boolean {
  const end = behind.findIndex(({ word }) => word === '.' || word === ';')
  const isFromStart = before.slice(-3).some(({ word }) => ORIGINAL.has(word))
  return behind
    .slice(0, end === -1 ? 8 : Math.min(end, 8))
    .some(({ word }) => ELSEWHERE.has(word) || (!isFromStart && TO_DATE.has(word)))
}

const ORIGINAL = new Set(['original', 'initial', 'first'])
const ELSEWHERE = new Set(['since', 'ever', 'including', 'counting'])
const TO_DATE = new Set(['to date', 'so far'])

interface Behind {
  readonly gaps: readonly (readonly Item[])[]
  readonly parts: readonly Numbered[]
  readonly total: Numbered
  readonly rest: readonly Item[]
}

function certaintyBehind(
  { pattern: { gives } }: Taken<PartsSays>,
  { gaps, parts, total, rest }: Behind,
): Certainty | null {
  const last = gaps.at(-1) ?? []
  const tails = [...gaps.slice(1), rest]
  const all = last.some((item) => has(item, 'REST')) || isCounted(gaps[0] ?? [], parts.length) || areContraries(tails)
  const said = gives.certainty
  if (!gives.isStated && (said === 'nouns' || said === 'loose') && isPrice(total)) return null
  if (said === 'alike') return areAlike(tails) && isOneDigitOff(parts, total) ? 'whole' : null
  const open = gaps.some(opensBefore) || opensBehind(rest)
  if (said === 'loose') return 'loose'
  if (said === 'open') return all && !open ? 'whole' : 'open'
  if (rest.some(({ figure }) => figure !== null)) return null
  if (isSliced(tails, parts.length)) return said === 'nouns' ? 'loose' : 'open'
  if (said === 'nouns' && tails.some((tail) => tail.some(isVerb))) return 'loose'
  return open ? 'open' : 'whole'
}

const isVerb = (item: Item) =>
  ['IS', 'HOLD', 'UP_VERB', 'DOWN_VERB', 'DOES'].some((name) => has(item, name)) && !has(item, 'UP_NOUN')

/** *names below $10 (Osk $7.34, Dune $2.65)*: so small an amount is the price of one. */
const isPrice = ({ figure: { high } }: Numbered) => high?.lt(PRICES) === true
const PRICES = powerOfTen(3)

/** Whether the words before the parts count them: *from two customers, $17.4 billion from …*. */
function isCounted(lead: readonly Item[], parts: number): boolean {
  return lead.some((item, i) => has(lead[i - 1], 'PREPOSITION') && item.count !== null && countIn([item]) === parts)
}

/** Pairs of words that leave nothing between them. */
const CONTRARIES: readonly (readonly [string, string])[] = [
  ['public', 'private'],
  ['debt', 'equity'],
  ['loans', 'equity'],
  ['bonds', 'equity'],
  ['debt', 'shares'],
  ['bonds', 'shares'],
  ['cash', 'stock'],
  ['cash', 'shares'],
  ['abroad', 'home'],
  ['foreign', 'domestic'],
  ['unsecured', 'secured'],
  ['one', 'other'],
]

/** Whether the words of two parts are contraries, so that there is no third: public and private, debt and equity. */
function areContraries(tails: readonly (readonly Item[])[]): boolean {
  const [one, other, more] = tails
  if (one === undefined || other === undefined || more !== undefined) return false
  const says = (tail: readonly Item[], word: string) => tail.some((item) => item.word === word)
  return CONTRARIES.some(([a, b]) => (says(one, a) && says(other, b)) || (says(one, b) && says(other, a)))
}

/** Parts that are told by quarters or halves are whole only where all of them are there. */
function isSliced(tails: readonly (readonly Item[])[], parts: number): boolean {
  const says = (word: string) => tails.some((tail) => tail.some((item) => item.word === word))
  return (says('quarter') && parts !== 4) || (says('half') && parts !== 2)
}

/** Whether all parts are told by one verb: *of which $4 billion expires in May and $2 billion expires in June*. */
function areAlike(tails: readonly (readonly Item[])[]): boolean {
  const [first] = tails[0] ?? []
  if (first === undefined || has(first, 'PREPOSITION') || first.word === '') return false
  return tails.every(([item]) => item?.word === first.word)
}

/** Whether one digit of a total would have to be another for its parts to make it. */
function isOneDigitOff(parts: readonly Numbered[], { figure: { value } }: Numbered): boolean {
  if (value === null || parts.some(({ figure }) => figure.value === null)) return false
  const off = parts.reduce((left, { figure }) => (figure.value === null ? left : left.minus(figure.value)), value)
  return off.digits.length === 1 && !off.eq(ZERO)
}
