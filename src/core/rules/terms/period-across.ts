import { writtenAt } from '../../figures/written'
import type { Note } from '../../notes/types'
import type { Term } from '../../tokens/quantities/terms'
import type { Sentence } from '../sentences'
import { dealTerm, withoutLife } from './deal-term'
import { averagesBack, reckonsBack } from './joins'
import { isListed, relationOfRates } from './period-rates'
import { isOtherMeasure, isUneven, type PeriodReader, type PeriodRelation, type Timed } from './period-relation'
import { isAttached, leadsTo, OF_TERM, relationOver, termsOf } from './period-term'

/**
 * A sentence that reckons out what the one before it says: `Meta will pay $14.2 billion. Over six years that is roughly
 * $2.4 billion a year`, `… $500 billion over four years. That would be $125 billion a year`.
 */
export const acrossSentences: PeriodReader = (note, sentences) =>
  sentences.slice(1).flatMap((sentence, i): readonly PeriodRelation[] => {
    const before = sentences[i]
    const [later] = sentence.timed
    if (before === undefined || later === undefined) return []
    const { text } = sentence.passage
    const { start, end } = later.at
    if (start - sentence.at.start > LONGEST || later.index !== sentence.figures[0]?.index) return []
    const terms = termsOf(note, sentence)
    const opening = terms.find((term) => term.at.end <= start)
    const close = terms.find((term) => term.at.start >= end && /^,?\s?$/u.test(text.slice(end, term.at.start)))
    if (!follows(before, sentence, opening === undefined ? 0 : LONGEST)) return []
    const head =
      opening === undefined
        ? text.slice(sentence.at.start, start)
        : text.slice(sentence.at.start, opening.at.start) +
          text.slice(opening.at.end, start).replace(OF_TERM, '').replace(/^,?\s/u, '')
    const behind = text.slice(later.figure.at.end, sentence.at.end)
    const averaged = ON_AVERAGE.test(text.slice(end, sentence.at.end)) ? `on average ${head}` : head
    const averages =
      later.rate !== null && opening !== undefined && averagesBack(averaged) && OF_CONTRACT.test(before.text)
    if (!averages && !reckonsBack(withoutLife(head).trimStart())) return []
    if (
      isUneven(before.text, '') ||
      isUneven('', behind.slice(0, 64)) ||
      COMPARES.test(text.slice(end, sentence.at.end))
    )
      return []
    if (isOtherMeasure(before.text + head, behind)) return []
    const figures = before.timed
    const term = opening ?? close
    if (term !== undefined) {
      const [earlier, ...more] = figures
      if (earlier === undefined || more.length > 0 || (earlier.rate === null) === (later.rate === null)) return []
      return [relationOver(term, earlier, later, 'computed')]
    }
    if (later.rate === null) return []
    const rates = figures.filter(({ rate }) => rate !== null)
    const [rate, ...moreRates] = rates
    if (rate !== undefined)
      return moreRates.length > 0 || isListed(before, rate) ? [] : relationOfRates(rate, later, 'computed')
    const found = withTerm(note, before, figures)
    if (found !== null) return [relationOver(found.term, found.figure, later, 'computed')]
    const [only, ...others] = figures
    const known = only === undefined || others.length > 0 ? null : dealTerm(note, only.index, sentence.text)
    return only === undefined || known === null ? [] : [relationOver(known, only, later, 'computed')]
  })

const LONGEST = 160
const ON_AVERAGE = /^\son average(?!\p{L})/iu
/** What an average of *it* can be of: money that is paid over a term. */
const OF_CONTRACT =
  /(?<!\p{L})(?:contracts?|deals?|leases?|agreements?|orders?|commitments?|pays|gets|(?:will|is to|has to) (?:pay|get|receive))(?!\p{L})/iu
const COMPARES = /^\s(?:more|less|higher|lower|extra|on top|above|below|short)(?!\p{L})/iu

/** Whether a sentence follows another one, with no more than so many characters without an amount between them. */
function follows(a: Sentence, b: Sentence, most: number): boolean {
  return (
    a.passage === b.passage &&
    a.at.end <= b.at.start &&
    a.passage.text.slice(a.at.end, b.at.start).trim().length <= most
  )
}

/** The one figure of a sentence that has a term, where only one has. */
function withTerm(
  note: Note,
  sentence: Sentence,
  figures: readonly Timed[],
): { readonly figure: Timed; readonly term: Term } | null {
  const { text } = sentence.passage
  const [term, ...more] = termsOf(note, sentence)
  if (term === undefined || more.length > 0) return null
  const before = figures.findLast(({ figure }) => writtenAt(figure).end <= term.at.start)
  const behind = figures.find(({ figure }) => figure.at.start >= term.at.end)
  const follows = before !== undefined && isAttached(text.slice(before.figure.at.end, term.at.start))
  if (follows && !term.adjective) return { figure: before, term }
  if (behind !== undefined && leadsTo(term, text.slice(term.at.end, writtenAt(behind.figure).start)))
    return { figure: behind, term }
  return follows ? { figure: before, term } : null
}
