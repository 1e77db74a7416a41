import type { Note } from '../../notes/types'
import { moved, type Span } from '../../span'
import { quantitiesOf } from '../../tokens/quantities/quantities'
import { clausesOf } from '../clauses'
import { type Numbered, type Sentence, sentencesOf } from '../sentences'
import type { ChangeReading } from './change-judge'
import { DOWN, UP } from './change-words'

/**
 * Changes whose verb, *from* and *to* the claims have read: *rose 20 % to $12bn from $10bn*, *up $3bn to $13bn from
 * $10bn*, whatever their order. A statement that holds more than one change is passed over.
 */
export function changesByEnds(note: Note): readonly ChangeReading[] {
  return sentencesOf(note)
    .flatMap((sentence) => clausesOf(note, sentence))
    .flatMap((sentence) => {
      const ends = endsOf(note, sentence)
      return ends === null ? [] : [...byAmount(note, sentence, ends), ...byProportion(note, sentence, ends)]
    })
}

interface Ends {
  readonly from: Numbered
  readonly to: Numbered
  readonly falls: boolean
}

/** The two ends of the one change that a sentence states, where its verb and its `from` and `to` leave no doubt. */
function endsOf({ claims }: Note, { figures, text, at }: Sentence): Ends | null {
  const side = (change: 'from' | 'to') => figures.filter(({ index }) => claims[index]?.change === change)
  const [from, moreFrom] = side('from')
  const [to, moreTo] = side('to')
  const [rises, falls] = [UP.test(text), DOWN.test(text)]
  if (from === undefined || moreFrom !== undefined || moreTo !== undefined || rises === falls) return null
  const end =
    to ??
    figures.findLast(({ figure }) => isLevel(text.slice(figure.at.end - at.start, from.figure.at.start - at.start)))
  return end === undefined || end === from ? null : { from, to: end, falls }
}

/** `… was $146.1 million in the third quarter, up 355 % from …`: what stands between a level and where it came from. */
function isLevel(between: string): boolean {
  return /^(?:\s[\p{L}\p{N}’']+){0,6},?\s\(?(?:up|down)\s(?:by\s)?[^,;()]{1,40}\sfrom\s(?:\p{L}+\s){0,3}$/iu.test(
    between,
  )
}

function byAmount(note: Note, { figures, text, at }: Sentence, { from, to, falls }: Ends): readonly ChangeReading[] {
  const by = figures.filter((one) => one !== from && one !== to && note.claims[one.index]?.scope.value === 'delta')
  const [size, more] = by
  if (
    size === undefined ||
    more !== undefined ||
    !isOneStatement(text, at, moved(size.figure.at, -at.start), [from, to])
  )
    return []
  return [{ size, from, to, falls, by: null, loose: false }]
}

function byProportion(
  note: Note,
  { passage, at, text }: Sentence,
  { from, to, falls }: Ends,
): readonly ChangeReading[] {
  const [proportion, more] = quantitiesOf(note).proportions(passage, at)
  if (proportion === undefined || more !== undefined) return []
  const size = moved(proportion.at, -at.start)
  if (!isOfChange(text, { start: proportion.from - at.start, end: size.end })) return []
  if (!isOneStatement(text, at, size, [from, to])) return []
  return [{ size: { proportion, passage }, from, to, falls, by: null, loose: false }]
}

/** Whether a proportion stands by the word of change: *rose 22 %*, *up by about 22 %*, *a 22 % increase*. */
function isOfChange(text: string, { start, end }: Span): boolean {
  const before = /(?:^|\s)(\p{L}+)\s(?:(?:by|of)\s)?(?:(?:only|just|another|an?|some)\s){0,2}$/iu.exec(
    text.slice(Math.max(0, start - 48), start),
  )?.[1]
  if (before !== undefined && (UP.test(before) || DOWN.test(before))) return true
  return /^\s(?:increase|rise|growth|jump|gain|surge|drop|decline|fall|decrease|cut|higher|lower|to)(?!\p{L})/iu.test(
    text.slice(end),
  )
}

/**
 * Whether the size and its ends are told in one: no conjunction parts the size from the nearer end, *fell 11 % after
 * capex went from …*; it is no cause behind them, *to $10bn on volume growth of 14 %*; and no bracket tells a change of
 * its own, *up 0.5 % to $9 (up 750 % from $1)*.
 */
function isOneStatement(text: string, at: Span, size: Span, ends: readonly Numbered[]): boolean {
  const gaps = ends.map(({ figure }) => {
    const end = moved(figure.at, -at.start)
    const isBefore = end.start <= size.end
    return { isBefore, text: isBefore ? text.slice(end.end, size.start) : text.slice(size.end, end.start) }
  })
  const [nearest] = [...gaps].sort((a, b) => a.text.length - b.text.length)
  if (nearest === undefined || JOINS.test(nearest.text) || (nearest.isBefore && CAUSES.test(nearest.text))) return false
  return gaps.every((gap) => gap.isBefore || !MOVES_AGAIN.test(gap.text))
}

const JOINS = /(?<!\p{L})(?:and|but|after|as|when|while|because|if|although)(?!\p{L})/iu
const CAUSES = /(?<!\p{L})(?:on|with|despite|amid|driven by|helped by|thanks to)(?!\p{L})/iu
const MOVES_AGAIN = /\((?:[^()]*(?<!\p{L})(?:up|down)(?!\p{L})|[^()]*%)/iu
