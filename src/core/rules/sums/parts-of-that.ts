import type { Note } from '../../notes/types'
import { light } from '../../text/light'
import { allMatches } from '../../text/matches'
import { sentencesBefore } from './antecedents'
import { isAddable, isAmount, isLevel } from './operands'
import { joinsParts, leavesOpen, named } from './parts'
import { matchPhrase, phrase, type Skeleton } from './skeleton'
import { added, type Certainty, type Sum } from './sums'

/** A sentence that takes apart the money of the sentence before it, from its opening to its first part. */
const TAKES_APART: readonly (readonly [RegExp, Certainty])[] = [
  [
    /^["'“(]?(?:it|this|that|they|the (?:money|sum|total|amount|package|round|price|bill|deal|financing|funding|loan|loans)) (?:consists? of|is made up of|are made up of|comprises?|is split (?:into|between|among)|breaks? down (?:into|as)|is divided (?:into|between|among)|was split (?:into|between|among)) (?:[\p{L}'-]+ ){0,3}$/iu,
    'whole',
  ],
  [
    /^["'“(]?(?:out )?of (?:it|this|that|which|the (?:money|sum|total|amount|round|price|package)|these|those),? (?:[\p{L}'’&-]+ ){0,6}$/iu,
    'open',
  ],
  [
    /^["'“(]?(?:it|this|that|the (?:money|sum|total|amount|package|round|price|bill|deal|financing|funding)) [^:;]{0,60}: ?(?:[\p{L}'’&-]+ ){0,3}$/iu,
    'loose',
  ],
]
const MONEY = /\b(?:money|sum|total|amount|package|round|price|bill|cash)\b/iu

const REST = '(?:the|its|their) (?:rest|remainder|balance|other (?:half|part)|remaining(?: [\\p{L}-]+)?)'
const THE_REST = light(REST, 'iu')
const PART_AND_REST = phrase(`#[^#]{0,60}\\b${REST}(?:,| of| is| was| are|:| comes to| \\()* #`)

/** The parts of the one amount that the sentence before states: *It consists of $5 billion of grants and …* */
export function partsOfThat(note: Note, skeleton: Skeleton): readonly Sum[] {
  const { sentence, gaps, text } = skeleton
  const { figures } = sentence
  if (figures.length < 2 || !isAddable(text)) return []
  const form = TAKES_APART.find(([pattern]) => pattern.test(gaps[0] ?? ''))
  if (form === undefined || gaps.slice(1, -1).some((gap) => !joinsParts(gap))) return []
  const [before] = sentencesBefore(note, sentence)
  const wholes = before?.figures.filter(({ index }) => isLevel(note, index)) ?? []
  const [whole] = wholes
  if (whole === undefined || wholes.length > 1 || !figures.every(({ index }) => isAmount(note, index))) return []
  const closed = THE_REST.test(text)
  const said = closed ? 'whole' : form[1] === 'loose' && MONEY.test(gaps[0] ?? '') ? 'open' : form[1]
  const open = said === 'whole' && leavesOpen(sentence, sentence.at.start, figures)
  const terms = added(named(note, sentence, figures, figures[0]?.figure.at.start ?? 0))
  return [{ rule: 'parts-total', result: whole.index, terms, certainty: open ? 'open' : said }]
}

/**
 * A part and the rest of an amount that a sentence before states, known by the words they share: *$16 billion in shares
 * and cash. … The cash part is $4 billion; the rest, $12 billion, is paid in shares.*
 */
export function restOfThat(note: Note, skeleton: Skeleton): readonly Sum[] {
  const { sentence, text } = skeleton
  const match = matchPhrase(skeleton, PART_AND_REST)
  const [part, rest] = match?.figures ?? []
  if (part === undefined || rest === undefined || sentence.figures.length !== 2 || !isAddable(text)) return []
  const words = contentWords(text)
  const wholes = sentencesBefore(note, sentence).flatMap((told) => {
    const levels = told.figures.filter(({ index }) => isLevel(note, index))
    const [only, more] = levels
    const shared = [...contentWords(told.text)].filter((word) => words.has(word)).length
    return only !== undefined && more === undefined && shared > 1 ? [only] : []
  })
  const [whole, other] = wholes
  if (whole === undefined || other !== undefined || ![part, rest].every(({ index }) => isAmount(note, index))) return []
  const terms = [
    { figure: whole.index, sign: 1 as const, name: null },
    { figure: part.index, sign: -1 as const, name: null },
  ]
  return [{ rule: 'difference', result: rest.index, terms, certainty: 'whole' }]
}

const COMMON = new Set(
  'this that with from have been were will would which their there these those than then also into over under about after before more most some such other only part rest paid pays says said year years million billion trillion'.split(
    ' ',
  ),
)

const LONG_WORD = /(?<![\p{L}'])\p{Ll}{4,}(?![\p{L}'])/gu

/** The words of a text that say what it is about: four letters or more, in lower case, so no names. */
function contentWords(text: string): ReadonlySet<string> {
  return new Set(
    allMatches(text, LONG_WORD)
      .map(([word]) => word)
      .filter((word) => !COMMON.has(word)),
  )
}
