import type { Note } from '../../notes/types'
import type { Numbered, Sentence } from '../sentences'
import { isAddable, isAmount } from './operands'
import { isOpen } from './parts'
import { added, type Sum } from './sums'

/** Words by which a sentence leads from a total to parts in brackets. */
const LEADS =
  /(?:\b(?:across|including|includes|compris(?:es|ing)|made up of|composed of|consist(?:s|ing) of|split|spread|divided|shared|namely|between|among|from|with|of which)\b|[:—–(])[^.;:()]*$/iu
/** Words that turn away from the total before they lead to the parts. */
const TURNS = /\b(?:not|nor|neither|never|unlike|than|besides?|while|whereas|but|against|versus|after|before|as)\b/iu
/** *With*, *from*: some of the parts, at least. */
const SOME = /\b(?:with|among)\b[^.;:()]*$/iu

/** Words by which it leads to parts that need not be companies. */
const LEADS_PLAINLY =
  /(?:\b(?:compris(?:es|ing)|made up of|composed of|consist(?:s|ing) of|split (?:into|between|among|across)|namely)\b|:)[^.;]*$/iu

/** Words by which parts in brackets lead to their total behind them. */
const SUMS =
  /^[^()]{0,30}\)?,?\s(?:\p{L}+\s){0,3}?(?:adds? up to|comes? to|totals?|totall?ing|makes?|making|amounts? to|sums? to|for a total of|together|altogether|in all|or)\s(?:\p{L}+\s){0,2}$/iu

const NAME =
  /((?:\p{Lu}[\p{L}\p{N}.&'’-]*)(?:\s(?:\p{Lu}[\p{L}\p{N}.&'’-]*|of|and|&)){0,3})(?:['’]s)?\s*\((?:[\p{Ll}~≈>.]+\s?){0,2}$/u
const PLAIN_NAME = /(?:^|[:,;]|\band|\bof|\binto|\bplus)\s((?:[\p{L}-]+\s?){1,3})\s\((?:[\p{Ll}~≈>.]+\s?){0,2}$/u

/** `$1.4 trillion across AWS ($38 billion), Oracle ($300 billion) …`: two or more parts in brackets behind one total. */
export function partsInBrackets(note: Note, sentence: Sentence): readonly Sum[] {
  const { passage, at, figures, text } = sentence
  if (!isAddable(text)) return []
  const nameOf = ({ figure }: Numbered) => nameBefore(passage.text.slice(at.start, figure.at.start))
  const isPart = (one: Numbered) =>
    nameOf(one) !== null && /^[^()]{0,40}\)/.test(passage.text.slice(one.figure.at.end)) && isAmount(note, one.index)
  const firstPart = figures.findIndex(isPart)
  const run = figures.slice(Math.max(0, firstPart))
  const end = run.findIndex((one) => !isPart(one))
  const parts = end === -1 ? run : run.slice(0, end)
  const [first, second] = parts
  const last = parts.at(-1)
  if (first === undefined || second === undefined || last === undefined) return []
  const before = figures[firstPart - 1]
  const behind = run[parts.length]
  const lead = before === undefined ? '' : passage.text.slice(before.figure.at.end, first.figure.at.start)
  const plain = parts.some(({ figure }) => !NAME.test(passage.text.slice(at.start, figure.at.start).slice(-80)))
  const opening = lead.slice(0, lead.lastIndexOf('('))
  const leads = before !== undefined && (plain ? LEADS_PLAINLY : LEADS).test(opening) && !TURNS.test(opening)
  const sums = behind !== undefined && SUMS.test(passage.text.slice(last.figure.at.end, behind.figure.at.start))
  const total = sums ? behind : leads ? before : undefined
  if (total === undefined || !isAmount(note, total.index)) return []
  const open =
    (!sums && SOME.test(opening)) ||
    isOpen(sums ? text.slice(0, total.figure.at.start - at.start) : text.slice(total.figure.at.end - at.start))
  return [
    {
      rule: 'parts-total',
      result: total.index,
      terms: added(parts.map((one) => ({ name: nameOf(one), figure: one.index }))),
      certainty: open ? 'open' : 'whole',
    },
  ]
}

/** The name in `Oracle (` right before a figure in brackets: up to four words with a capital, or three plain ones. */
function nameBefore(before: string): string | null {
  return NAME.exec(before.slice(-80))?.[1] ?? PLAIN_NAME.exec(before.slice(-80))?.[1]?.trim() ?? null
}
