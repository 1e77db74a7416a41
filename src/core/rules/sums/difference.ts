import type { Note } from '../../notes/types'
import { DIFFERENCE, type DifferenceSays } from '../../relations/patterns/difference'
import { type Taken, takenIn } from '../../relations/read'
import type { Item, Numbered } from '../../relations/types'
import { ownFigures, type Window } from '../../relations/windows'
import { isAddable, isAmount, isValue } from './operands'
import type { Sum, Term } from './sums'

/** Differences and rests that a sentence states in words. */
export function differencesIn(note: Note, window: Window): readonly Sum[] {
  return takenIn(DIFFERENCE, window).flatMap((taken) => differenceOf(note, window, taken))
}

function differenceOf(note: Note, window: Window, taken: Taken<DifferenceSays>): readonly Sum[] {
  const { gives } = taken.pattern
  const { items } = window.line
  const sentence = items.slice(Math.min(window.own, taken.match.start))
  const result = taken.figure('result')
  const terms = termsOf(taken)
  const figures = [...(result === null ? [] : [result]), ...terms.map(({ one }) => one)]
  if (result === null || terms.length < 2 || !isAddable(sentence)) return []
  if (gives.softened && isSoftened(sentence)) return []
  if (gives.shared && !shareWords(items.slice(0, window.own), items.slice(window.own))) return []
  if (!opensStatement(window, taken.match.start, figures) || (gives.alone && !areAlone(window, figures))) return []
  const values = figures.filter(({ index }) => isValue(note, index)).length
  const money = values !== 1 && figures.every(({ index }) => isAmount(note, index))
  if (!money && !gives.compared) return []
  return [{ rule: 'difference', result: result.index, terms: terms.map(({ term }) => term), certainty: 'whole' }]
}

/** What is added and taken off, in the order of the text. */
function termsOf(taken: Taken<unknown>): readonly { readonly one: Numbered; readonly term: Term }[] {
  return (['plus1', 'plus2', 'minus1'] as const)
    .flatMap((name) => {
      const one = taken.figure(name)
      const sign: 1 | -1 = name === 'minus1' ? -1 : 1
      return one === null ? [] : [{ one, term: { figure: one.index, sign, name: null } }]
    })
    .sort((a, b) => a.one.index - b.one.index)
}

/** A tax on income takes the whole of a charge off net income; other charges are softened by the tax they save. */
function isSoftened(items: readonly Item[]): boolean {
  const says = (word: string) => items.some((item) => item.word === word)
  return !says('tax') && !says('taxes') && (says('net') || says('net income'))
}

/** Whether two sentences tell of the same thing: two words of weight stand in both. */
function shareWords(one: readonly Item[], other: readonly Item[]): boolean {
  const said = new Set(one.filter(isWeighty).map(({ word }) => word))
  return new Set(other.filter(({ word }) => said.has(word)).map(({ word }) => word)).size > 1
}

const isWeighty = ({ word, classes }: Item) =>
  word.length > 3 && !['MARK', 'CLAUSE', 'THE', 'PREPOSITION', 'IS', 'HOLD', 'SPEND'].some((name) => classes.has(name))

/** Whether no amount stands before the first one of a match in its statement. */
function opensStatement(window: Window, start: number, figures: readonly Numbered[]): boolean {
  const { items } = window.line
  const own = new Set(figures.map(({ index }) => index))
  const first = items.findIndex(({ figure }) => figure !== null && own.has(figure.index))
  const before = items.slice(start < window.own ? start : window.own, first)
  const last = before.findLastIndex(({ figure }) => figure !== null)
  return (
    last === -1 ||
    before.slice(last).some(({ word }, i, gap) => BREAKS.has(word) || (word === ',' && SO.has(gap[i + 1]?.word ?? '')))
  )
}

const BREAKS = new Set([';', ':', '.', '–'])
const SO = new Set(['so', 'and so', 'which', 'so that'])

/** Whether a sentence holds no amounts but those of a match. */
function areAlone(window: Window, figures: readonly Numbered[]): boolean {
  const own = new Set(figures.map(({ index }) => index))
  return ownFigures(window).every(({ index }) => own.has(index))
}
