import { writtenAt } from '../../figures/written'
import type { Note } from '../../notes/types'
import type { Numbered } from '../../relations/types'
import { light } from '../../text/light'
import { TWO_TO_TEN } from '../../text/number-words'
import { figuresIn } from '../figures-at'
import { isOpen } from './open'
import { isAmount, isLevel, isValue } from './operands'
import { added, type Certainty, type Sum } from './sums'

/** Words of a lead that call its figure a sum of what follows, or the money that is told apart. */
const SUM_LEAD = light(
  `\\b(?:total\\p{L}*|sum|in all|altogether|together|combined|comes? to|came (?:to|from)|adds? up|made up|consist\\p{L}*|compris\\p{L}*|split|divided|spread|across|breaks? down|broken down|from (?:${TWO_TO_TEN}|\\d+)|contracts?|deals|orders|commitments?|committed|leases?|loans?|bonds?|borrow\\p{L}*|grants?|rounds?|packages?|programmes?|programs?|budgets?|bills?|financing|funding|raise[sd]?|capex|spend(?:s|ing)?|spent|invest\\p{L}*|stakes|pledge[sd]?|owes?|debts?|backlog|pays?|paid)\\b`,
  'iu',
)
/** Words of a lead that announce points, not parts. */
const POINTS =
  /\b(?:reasons?|points?|things|questions?|numbers|facts|headlines?|highlights?|watch|notes?|news|figures|examples?|because|why|compare\p{L}*|for comparison|brought)\b[^.]*:\s*$/iu

/** What an item says of its own amount leaves nothing out of the list; *Others: $3 billion* is a part itself. */
const INSIDE =
  /\b(?:which|that|and) includ(?:es?|ed)\b|,? including\b|\b(?:part|half|some|most|mostly|mainly|largely|chiefly|notably)(?: of)?\b/giu
const OTHER_ITEM = /^\W*(?:all |the )?(?:others?|rest|remainder|remaining|various|several)\b/iu

/** A lead that divides what the sentence before it told: *I split it roughly 60/40:*, *It breaks down as follows:*. */
const SPLIT_OF_IT =
  /\b(?:split|splits|divide|divides|break|breaks)\b (?:it|this|that)\b|\b(?:it|this|that)\b (?:(?:is|was|can be) )?(?:split|splits|divided|divides|breaks down|broken down|made up|consists)\b/iu

/** A lead that names only some of what there is: *its main contracts*, but not *the two largest*. */
const SOME_OF_THEM = light(
  `\\b(?:(?:of|among|in) (?:which|that|it|them)|main|key|top|(?<!\\b(?:${TWO_TO_TEN}|\\d+) )(?:largest|biggest))\\b`,
  'iu',
)

const TOTAL_ITEM = light(
  `^\\s*(?:(?:the |a |grand |overall |combined )?(?:total|sum)|together|altogether|in all|in total|all told|combined|all (?:${TWO_TO_TEN})|both)(?:,? (?:about|some)?|(?: (?:of|for) [^:.;,]{0,24})? (?:is|comes? to)|[^:.;,]{0,30}(?::|=|[–—-]))?\\s*$`,
  'iu',
)

/** A list under its total, or with its total as the last item. */
export function partsInLists(note: Note): readonly Sum[] {
  return note.doc.lists.flatMap(({ lead, items }): readonly Sum[] => {
    const last = items.at(-1)
    const totals = last === undefined ? [] : figuresIn(note, last)
    const [total] = totals
    if (last !== undefined && total !== undefined && totals.length === 1 && isTotalItem(note, total)) {
      return sumOf(note, total.index, items.slice(0, -1), 'whole', '')
    }
    return lead === null ? [] : underLead(note, lead, items)
  })
}

function isTotalItem(note: Note, { figure }: Numbered): boolean {
  return TOTAL_ITEM.test((note.doc.passages[figure.passage]?.text ?? '').slice(0, writtenAt(figure).start))
}

function underLead(note: Note, lead: number, items: readonly (readonly number[])[]): readonly Sum[] {
  const passage = note.doc.passages[lead]
  const sentence = passage?.sentences.at(-1)
  if (passage === undefined || sentence === undefined || !/:\s*$/.test(passage.text)) return []
  const text = passage.text.slice(sentence.start)
  const before = SPLIT_OF_IT.test(text) ? passage.sentences.at(-2) : undefined
  const { start } = before ?? sentence
  const heads = figuresIn(note, [lead]).filter(({ index, figure }) => figure.at.start >= start && !isValue(note, index))
  const [total] = heads
  if (total === undefined || heads.length !== 1 || POINTS.test(text) || !isAmount(note, total.index)) return []
  return sumOf(note, total.index, items, SUM_LEAD.test(text) ? 'whole' : 'loose', text)
}

function sumOf(
  note: Note,
  total: number,
  items: readonly (readonly number[])[],
  certainty: Certainty,
  lead: string,
): readonly Sum[] {
  // What is split may have a part by the name of *growth*.
  const parts = itemParts(note, items, SPLIT_OF_IT.test(lead) ? isAmount : isLevel)
  if (parts === null || parts.length < 2) return []
  const texts = items.flat().map((index) => note.doc.passages[index]?.text ?? '')
  const open =
    isOpen(lead) ||
    SOME_OF_THEM.test(lead) ||
    texts.some((text) => isOpen(text.replace(INSIDE, ' ').replace(OTHER_ITEM, ' ')))
  return [
    {
      rule: 'parts-total',
      result: total,
      terms: added(parts),
      certainty: certainty === 'whole' && open ? 'open' : certainty,
    },
  ]
}

/** The one amount of each item, with the item's label; null where an item has none, or more than one that may be it. */
export function itemParts(note: Note, items: readonly (readonly number[])[], isPart = isLevel) {
  const parts = items.map((item) => ({
    name: labelOf(note, item),
    figures: figuresIn(note, item).filter(({ index }) => isPart(note, index)),
    all: figuresIn(note, item).length,
  }))
  if (parts.some(({ figures, all }) => figures.length !== 1 || all > 2)) return null
  return parts.flatMap(({ name, figures }) => figures.map(({ index }) => ({ name, figure: index })))
}

/** A list item's label: the company it names, else its words up to the first colon, bracket or dash. */
function labelOf(note: Note, item: readonly number[]): string {
  const mention = note.mentions.find(({ passage }) => item.includes(passage))
  const text = note.doc.passages[item[0] ?? -1]?.text ?? ''
  return mention?.text ?? (/^[^:(–—,]{1,40}/u.exec(text)?.[0].trim() || 'an item')
}
