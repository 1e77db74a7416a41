import { writtenAt } from '../../figures/written'
import type { Note } from '../../notes/types'

/** Behind a figure: it is a rate or a price, and no sum of money that could be added to another. */
const RATE_BEHIND =
  /^\s?(?:-?(?:an?|per|every)[\s-](?!total|sum|further|new|loan|round|deal|share of)\p{L}+|\/\s?\p{L}+|each\b|apiece\b|annually\b|yearly\b|monthly\b|quarterly\b|annuali[sz]ed\b|(?:of|in) (?:annuali[sz]ed|run-rate)\b|(?:of |in )?(?:assets )?under management\b)/iu
const RATE_BEFORE =
  /\b(?:an annual|a yearly|a monthly|a quarterly|annuali[sz]ed|an average(?: of)?|per[\s-]\p{L}+)\s$/iu
/** Before a figure: another figure, or none, is meant. */
const DENIED =
  /\b(?:not|never|instead of|rather than|compared (?:with|to)|versus|vs\.?|(?<!as )against|than)\s(?:\p{L}+\s)?$/iu

/** Sentences that speak of sums in a way that no reader can judge. */
const META =
  /\b(?:each|apiece|every|do(?:es)?(?: not|n['’]t) add|wrong(?:ly)?|errors?|mistakes?|mistaken(?:ly)?|misprint|typo|double[- ]count\p{L}*|overlap\p{L}*|should (?:be|read|have been)|corrected|offset\p{L}*|respectively)\b/iu

/** Whether a sentence leaves it to its figures to be added up: no *each*, no *offset by*, no talk of mistakes. */
export function isAddable(text: string): boolean {
  return !META.test(text)
}

/** Whether a figure is a sum of money of its own: no rate, price, size of a change or figure that is denied. */
export function isAmount(note: Note, index: number): boolean {
  const figure = note.figures[index]
  const text = note.doc.passages[figure?.passage ?? -1]?.text
  if (figure === undefined || text === undefined) return false
  const before = text.slice(Math.max(0, figure.at.start - 40), writtenAt(figure).start)
  const behind = text.slice(figure.at.end, figure.at.end + 40)
  return !RATE_BEHIND.test(behind) && !RATE_BEFORE.test(before) && !DENIED.test(before)
}

/** Whether a figure may be one of several that a later sentence adds up: an amount that is no step of a change. */
export function isLevel(note: Note, index: number): boolean {
  const claim = note.claims[index]
  return isAmount(note, index) && claim?.scope.value !== 'delta' && claim?.change !== 'from' && !isValue(note, index)
}

/** Words that call a figure what a company is worth: not money that changes hands. */
const VALUE_BEFORE = /\b(?:valu(?:es?|ed|ing|ations?)|market cap\p{L}*|market value|capitali[sz]ation)\b[^.;]{0,40}$/iu
const VALUE_BEHIND = /^\s(?:(?:pre|post)-money|(?:market )?(?:valuation|capitali[sz]ation|value)\b|after the money)/iu

/** Whether a figure is a valuation or a market value. */
export function isValue(note: Note, index: number): boolean {
  const what = note.claims[index]?.what?.value
  if (what === 'valuation' || what === 'market-cap') return true
  const figure = note.figures[index]
  const text = note.doc.passages[figure?.passage ?? -1]?.text
  if (figure === undefined || text === undefined) return false
  const before = text.slice(Math.max(0, figure.at.start - 60), figure.at.start)
  return VALUE_BEFORE.test(before) || VALUE_BEHIND.test(text.slice(figure.at.end, figure.at.end + 40))
}
