import type { Figure } from '../figures/types'
import type { Note } from '../notes/types'
import type { Numbered, Sentence } from './sentences'
import { sentencesOf } from './sentences'

/** A total and the parts that the note names for it. */
export interface PartsOfTotal {
  /** Indices of the note's figures. */
  readonly total: number
  readonly parts: readonly { readonly name: string; readonly figure: number }[]
  /** Whether something leaves the list open: *including*, *plus*, *such as*, *other*, *undisclosed*. */
  readonly open: boolean
}

/** Words that leave a list of parts open. */
const OPEN =
  /\b(?:plus|includ(?:es?|ed|ing)|such as|among (?:others|them)|and (?:more|others?)|etc|undisclosed|others?|e\.g|for example|mostly|mainly|largely|notably|at least|so far|led by|as well as|in addition|not counting|excluding|unnamed|rest|remainder|balance)\b|…|\.\.\./iu

/** Words by which a sentence leads from a total to parts in brackets. */
const LEADS =
  /(?:\b(?:across|including|includes|compris(?:es|ing)|made up of|consist(?:s|ing) of|split|spread|divided|namely|between|among|from|with|of which)\b|[:—–(])[^.;]*$/iu

/** Words by which parts in brackets lead to their total behind them. */
const SUMS =
  /^\s?\)?,?\s(?:\p{L}+\s){0,3}?(?:adds? up to|comes? to|totals?|makes?|amounts? to|sums? to)\s(?:\p{L}+\s){0,2}$/iu

/** Words by which it leads to parts that are written out: *consists of $7.5 billion of grants and $3.2 billion of loans*. */
const CONSISTS =
  /(?:\b(?:is|are|was) made up of|\bconsist(?:s|ed|ing) of|\bcompris(?:es|ed|ing)|\b(?:is|was) split into|\bbreaks? down into|\bnamely|^[^:]{0,48}:)\s(?:\p{L}+\s){0,3}$/iu

/** How a part that is written out names itself: *from TPG*, *of grants*. */
const PART_NAME =
  /^\s(?:from|to|for|of|with|by|at|in|on|via)\s(?:the\s)?([^,;.()]{1,40}?)(?=,|\s(?:and|plus)\s|[;.)]|$)/u

const TOTAL_ROW = /^\s*(?:grand |sub)?(?:total|sum|overall|all|gesamt|summe)s?\b/iu

/**
 * Finds every total that the note states together with its parts: in a sentence (`X across A ($a), B ($b)`), over a
 * list, and in a table's last row.
 */
export function partsIn(note: Note): readonly PartsOfTotal[] {
  return [...sentencesOf(note).flatMap((sentence) => inSentence(sentence)), ...inLists(note), ...inTables(note)]
}

function inSentence(sentence: Sentence): readonly PartsOfTotal[] {
  const bracketed = inBrackets(sentence)
  return bracketed.length > 0 ? bracketed : writtenOut(sentence)
}

/** `$1.4 trillion across AWS ($38 billion), Oracle ($300 billion) …`: two or more parts in brackets behind one total. */
function inBrackets({ passage, at, figures, text }: Sentence): readonly PartsOfTotal[] {
  const nameOf = ({ figure }: Numbered) => nameBefore(passage.text.slice(at.start, figure.at.start))
  const isPart = (one: Numbered) => nameOf(one) !== null && /^\s*\)/.test(passage.text.slice(one.figure.at.end))
  const firstPart = figures.findIndex(isPart)
  const run = figures.slice(Math.max(0, firstPart))
  const end = run.findIndex((one) => !isPart(one))
  const parts = end === -1 ? run : run.slice(0, end)
  const [first, second] = parts
  const last = parts.at(-1)
  if (first === undefined || second === undefined || last === undefined) return []
  const before = figures[firstPart - 1]
  const behind = run[parts.length]
  const leads = before !== undefined && LEADS.test(passage.text.slice(before.figure.at.end, first.figure.at.start))
  const sums = behind !== undefined && SUMS.test(passage.text.slice(last.figure.at.end, behind.figure.at.start))
  const total = sums ? behind : leads ? before : undefined
  if (total === undefined) return []
  return [
    {
      total: total.index,
      parts: parts.map((one) => ({ name: nameOf(one) ?? one.figure.text, figure: one.index })),
      open: OPEN.test(sums ? text : text.slice(total.figure.at.end - at.start)),
    },
  ]
}

/** `$27 billion is made up of $18 billion from Pimco and $3 billion from BlackRock`: every figure behind the total. */
function writtenOut({ passage, at, figures, text }: Sentence): readonly PartsOfTotal[] {
  const [total, ...parts] = figures
  const [first, second] = parts
  if (total === undefined || first === undefined || second === undefined) return []
  const behind = ({ figure }: Numbered) => text.slice(figure.at.end - at.start)
  const names = parts.map((one) => PART_NAME.exec(behind(one))?.[1])
  if (!CONSISTS.test(passage.text.slice(total.figure.at.end, first.figure.at.start)) || names.includes(undefined))
    return []
  const joined = parts.slice(1).every((one, i) => {
    const before = parts[i]
    return (
      before !== undefined &&
      /(?:,|\band|\bplus)\s(?:\p{L}+\s){0,3}$/u.test(passage.text.slice(before.figure.at.end, one.figure.at.start))
    )
  })
  if (!joined) return []
  return [
    {
      total: total.index,
      parts: parts.map(({ index, figure }, i) => ({ name: names[i] ?? figure.text, figure: index })),
      open: OPEN.test(behind(total)),
    },
  ]
}

/** The name in `Oracle (` right before a figure in brackets: up to four words with a capital first letter. */
function nameBefore(before: string): string | null {
  return (
    /((?:\p{Lu}[\p{L}\p{N}.&'’-]*)(?:\s(?:\p{Lu}[\p{L}\p{N}.&'’-]*|of|and|&)){0,3})(?:['’]s)?\s*\((?:[\p{Ll}~≈>.]+\s?){0,2}$/u.exec(
      before.slice(-80),
    )?.[1] ?? null
  )
}

/** A list whose lead states one figure and ends in a colon, and whose items state one figure each. */
function inLists(note: Note): readonly PartsOfTotal[] {
  return note.doc.lists.flatMap(({ lead, items }) => {
    const leadText = lead === null ? '' : (note.doc.passages[lead]?.text ?? '')
    const heads = lead === null ? [] : figuresIn(note, [lead])
    const [total] = heads
    if (total === undefined || heads.length !== 1 || !/:\s*$/.test(leadText)) return []
    const parts = items.map((item) => ({ item, figures: figuresIn(note, item) }))
    if (parts.length < 2 || parts.some(({ figures }) => figures.length !== 1)) return []
    const itemTexts = items.flat().map((index) => note.doc.passages[index]?.text ?? '')
    return [
      {
        total: total.index,
        parts: parts.flatMap(({ item, figures }) =>
          figures.map(({ index }) => ({ name: labelOf(note, item), figure: index })),
        ),
        open: OPEN.test(leadText) || itemTexts.some((text) => OPEN.test(text)),
      },
    ]
  })
}

/** A column of figures over a last row that calls itself the total. */
function inTables(note: Note): readonly PartsOfTotal[] {
  return note.doc.tables.flatMap(({ rows, caption }) => {
    const last = rows.at(-1)
    const totals = rows.filter((row) => TOTAL_ROW.test(cellText(note, row[0])))
    if (last === undefined || totals.length !== 1 || totals[0] !== last || rows.length < 4) return []
    const captionText = caption === null ? '' : (note.doc.passages[caption]?.text ?? '')
    return last.flatMap((cell, column) => {
      if (column === 0 || cell === null) return []
      const [total, ...more] = figuresIn(note, [cell])
      if (total === undefined || more.length > 0) return []
      const parts = rows.slice(1, -1).map((row) => {
        const part = row[column] ?? null
        return {
          name: cellText(note, row[0]),
          figures: part === null ? [] : figuresIn(note, [part]),
          empty: part === null || cellText(note, part) === '',
        }
      })
      if (parts.length < 2 || parts.some(({ figures }) => figures.length > 1)) return []
      const unread = parts.some(({ figures }) => figures.length === 0)
      return [
        {
          total: total.index,
          parts: parts.flatMap(({ name, figures }) => figures.map(({ index }) => ({ name, figure: index }))),
          open:
            unread || OPEN.test(captionText) || parts.some(({ name }) => /\b(?:undisclosed|unnamed)\b/iu.test(name)),
        },
      ]
    })
  })
}

function figuresIn(note: Note, passages: readonly number[]): readonly Numbered[] {
  return note.figures.flatMap((figure: Figure, index) => (passages.includes(figure.passage) ? [{ index, figure }] : []))
}

function cellText(note: Note, cell: number | null | undefined): string {
  return cell === null || cell === undefined ? '' : (note.doc.passages[cell]?.text.trim() ?? '')
}

/** A list item's label: the company it names, else its words up to the first colon, bracket or dash. */
function labelOf(note: Note, item: readonly number[]): string {
  const mention = note.mentions.find(({ passage }) => item.includes(passage))
  const text = note.doc.passages[item[0] ?? -1]?.text ?? ''
  return mention?.text ?? (/^[^:(–—,]{1,40}/u.exec(text)?.[0].trim() || 'an item')
}
