import { groupBy } from '../group'
import { keptPer } from '../kept'
import type { Note } from '../notes/types'
import { once, oncePer } from '../once'
import type { Passage } from '../passages/types'
import { contains, type Span } from '../span'
import { quantitiesOf } from '../tokens/quantities/quantities'
import type { NoteSentence, Sentence } from '../tokens/types'
import { foldedItemsOf, itemsOf } from './items'
import { type Line, lineOf } from './match'
import type { Item, Numbered } from './types'

/** A sentence with the one before it in its passage: as far back as a relation reaches for its operands. */
export interface Window {
  readonly passage: Passage
  /** The sentence. */
  readonly at: Span
  /** Both sentences. */
  readonly both: Span
  /** The figures of both, in order. */
  readonly figures: readonly Numbered[]
  /** The kinds of quantities (`$ % X T #`) that both sentences hold: of the same kinds, the same object. */
  readonly kinds: ReadonlySet<string>
  /** Both sentences as patterns see them; read when first asked for, as few hold what any pattern needs. */
  readonly line: Line
  /** Where the sentence itself begins among their items. */
  readonly own: number
  /** The same where the words that make a figure a rate or a price are part of it; read when first asked for. */
  readonly folded: () => Pick<Window, 'line' | 'own'>
}

/** A sentence longer than this is none that a person wrote. */
const LONGEST = 2000

/**
 * The sentences of a note that hold a figure or follow one that does, each with the sentence before it. A sentence that
 * is repeated word for word is judged where it first stands, table cells aside.
 */
export const windowsOf: (note: Note) => readonly Window[] = oncePer((note: Note) => {
  const seen = new Set(note.repeated)
  return [...groupBy(note.sentences, ({ passage }) => passage)].flatMap(([index, sentences]) => {
    const passage = note.doc.passages[index]
    return passage === undefined ? [] : windowsIn(note, passage, sentences, seen)
  })
})

function windowsIn(
  note: Note,
  passage: Passage,
  sentences: readonly NoteSentence[],
  seen: Set<string>,
): readonly Window[] {
  const found: Window[] = []
  let before: NoteSentence | null = null
  for (const sentence of sentences) {
    const { at, figures } = sentence
    if (at.end - at.start > LONGEST) {
      before = null
      continue
    }
    const text = passage.text.slice(at.start, at.end)
    const hasFigures = figures.length > 0 || (before !== null && before.figures.length > 0)
    if (hasFigures && (!seen.has(text) || passage.kind === 'cell'))
      found.push(windowOf(sentence, { note, passage, before }))
    seen.add(text)
    before = sentence
  }
  return found
}

interface Place {
  readonly note: Note
  readonly passage: Passage
  readonly before: NoteSentence | null
}

const windowOf = keptPer((sentence: NoteSentence, { note, passage, before }: Place) => {
  const { at } = sentence
  const numbered = ({ figures }: NoteSentence) =>
    figures.flatMap((index): readonly Numbered[] => {
      const figure = note.figures[index]
      return figure === undefined ? [] : [{ index, figure }]
    })
  const view = (items: (sentence: Sentence, note: Note) => readonly Item[]) => {
    const first = before === null ? [] : items(before, note)
    return { line: lineOf([...first, ...items(sentence, note)]), own: first.length }
  }
  const isAlike = (one: NoteSentence) => foldedItemsOf(one, note) === itemsOf(one, note)
  const kinds = once(() => kindsIn(note, passage, before === null ? [at] : [before.at, at]))
  const plain = once(() => view(itemsOf))
  const value: Window = {
    passage,
    at,
    both: { start: before?.at.start ?? at.start, end: at.end },
    figures: [...(before === null ? [] : numbered(before)), ...numbered(sentence)],
    get kinds() {
      return kinds()
    },
    get line() {
      return plain().line
    },
    get own() {
      return plain().own
    },
    folded: once(() => (isAlike(sentence) && (before === null || isAlike(before)) ? plain() : view(foldedItemsOf))),
  }
  return { value, holds: (other: Place) => other.before === before }
})

/** The kinds of quantities that sentences with a figure, or behind one, hold. */
function kindsIn(note: Note, passage: Passage, sentences: readonly Span[]): ReadonlySet<string> {
  const { proportions, multiples, terms, counts } = quantitiesOf(note)
  const holds = [proportions, multiples, terms, counts].map((read) =>
    sentences.some((at) => read(passage, at).length > 0),
  )
  const key = holds.join()
  const known = KINDS.get(key) ?? new Set([MONEY, ...BESIDE.filter((_, i) => holds[i])].flat())
  KINDS.set(key, known)
  return known
}

const MONEY = ['$', '$R', '$P', '$A']
/** What stands beside money: proportions, multiples, terms and counts. */
const BESIDE = [['%'], ['X', 'XV'], ['T', 'RUNS'], ['#']]
const KINDS = new Map<string, ReadonlySet<string>>()

/** The figures of a window's own sentence. */
export function ownFigures({ at, figures }: Window): readonly Numbered[] {
  return figures.filter(({ figure }) => contains(at, figure.at))
}
