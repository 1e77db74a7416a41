import type { Note } from '../../notes/types'
import { ACCOUNTS, type AccountSays } from '../../relations/patterns/difference-accounts'
import { type Taken, takenIn } from '../../relations/read'
import type { Item, Numbered } from '../../relations/types'
import type { Window } from '../../relations/windows'
import { isAddable, isAmount, isLevel } from './operands'
import type { Certainty, Sum } from './sums'

/**
 * Revenue less expenses and the profit or loss told with them; debt less cash and net debt; operating cash flow less
 * capex and free cash flow. Without a word that says so, or with a net result, only a plain slip is questioned.
 */
export function accountsIn(note: Note, window: Window): readonly Sum[] {
  const [taken] = takenIn(ACCOUNTS, window)
  const sum = taken === undefined ? null : accountOf(note, window, taken)
  return sum === null ? [] : [sum]
}

function accountOf(note: Note, window: Window, taken: Taken<AccountSays>): Sum | null {
  const { items } = window.line
  const { form, names } = taken.pattern.gives
  const [more, less, short] = [taken.figure('in'), taken.figure('out'), taken.figure('short')]
  const left = taken.figure('left') ?? short
  if (more === null || less === null || left === null) return null
  const figures = [more, less, left]
  const own = new Set(figures.map(({ index }) => index))
  const sentence = items.slice(form === 'across' ? taken.match.start : window.own)
  if (!isAlone(window, own, form)) return null
  if (form === 'across' && !isOnlyLevel(note, window, more, own)) return null
  if (!isAddable(sentence) || !figures.every(({ index }) => isAmount(note, index)) || !sameTime(note, sentence, own))
    return null
  return {
    rule: 'difference',
    result: left.index,
    terms: [
      { figure: more.index, sign: short === null ? 1 : -1, name: names[0] },
      { figure: less.index, sign: short === null ? -1 : 1, name: names[1] },
    ],
    certainty: certaintyOf(sentence, form, less, left, short !== null),
  }
}

/** Whether the sentence holds no other amount; behind what is left told across two, *which interest of $3 million …*. */
function isAlone(
  { line: { items }, at, figures }: Window,
  own: ReadonlySet<number>,
  form: AccountSays['form'],
): boolean {
  const others = figures.filter(({ index, figure }) => !own.has(index) && figure.at.start >= at.start)
  const end = items.findLastIndex(({ figure }) => figure !== null && own.has(figure.index))
  const goesOn = isNextStatement(items, end + 1)
  return others.length === 0 || (form === 'across' && goesOn && others.every(({ index }) => index > Math.max(...own)))
}

/** Whether no other amount of the sentence before may be meant: it is in another currency, or of another time. */
function isOnlyLevel(note: Note, { at, figures }: Window, more: Numbered, own: ReadonlySet<number>): boolean {
  return figures.every(
    ({ index, figure }) =>
      own.has(index) ||
      figure.at.start >= at.start ||
      figure.currency !== more.figure.currency ||
      !isLevel(note, index),
  )
}

const ELSEWHEN = new Set([
  'previous',
  'earlier',
  'last year',
  'forecast',
  'expected',
  'expects',
  'target',
  'targets',
  'guidance',
  'next year',
])
const QUARTER = new Set(['quarter', 'q1', 'q2', 'q3', 'q4'])

/** Whether figures are of one period, as far as their claims and the words know. */
function sameTime(note: Note, items: readonly Item[], own: ReadonlySet<number>): boolean {
  const periods = [...own].flatMap((index) => note.claims[index]?.when?.value.period ?? [])
  const says = (words: ReadonlySet<string>) => items.some(({ word }) => words.has(word))
  if (says(ELSEWHEN) || (says(QUARTER) && says(new Set(['year', 'fiscal'])))) return false
  return new Set(periods.map(({ months }) => months)).size < 2 && new Set(periods.map(({ first }) => first)).size < 2
}

/** *…, which interest of $3 million swallowed*: what comes next is of another line. */
const isNextStatement = (items: readonly Item[], at: number) =>
  items[at]?.word === ';' || (items[at]?.word === ',' && items[at + 1]?.word === 'which')

const LEADS = new Set(['with', 'on', 'from', 'given', 'against'])
const SPECIFIC = new Set(['on', 'for'])

function certaintyOf(
  items: readonly Item[],
  form: AccountSays['form'],
  less: Numbered,
  left: Numbered,
  isShort: boolean,
): Certainty {
  const at = (one: Numbered) => items.findIndex(({ figure }) => figure?.index === one.index)
  const before = items.slice(items.findLastIndex(({ figure }, i) => figure !== null && i < at(left)) + 1, at(left))
  const follows =
    form !== 'plain' ||
    before.some(({ classes }) => classes.has('SO') || classes.has('LEAVES') || classes.has('FOLLOWS')) ||
    LEADS.has(items[0]?.word ?? '')
  const net = items.some(
    ({ word }, i) =>
      word === 'net income' ||
      (word === 'net' && !['sales', 'revenue', 'revenues', 'debt', 'cash'].includes(items[i + 1]?.word ?? '')),
  )
  const still = items.findIndex(
    (item, i) => i > at(left) && (item.word.startsWith('before') || isNextStatement(items, i)),
  )
  const judged = still === -1 ? items : items.slice(0, still)
  const spentOn = SPECIFIC.has(items[at(less) + 1]?.word ?? '') && !items[at(less) + 3]?.classes.has('TIME')
  if (!follows || net || spentOn || judged.some(({ classes }) => classes.has('ONEOFF'))) return 'loose'
  const operating = items.some(({ word }, i) => word === 'operating' && items[i + 1]?.classes.has('COSTS'))
  const consequence = before.some(({ classes }) => classes.has('SO') || classes.has('FOLLOWS'))
  return operating && !isShort && (form === 'across' || !consequence) ? 'most' : 'whole'
}
