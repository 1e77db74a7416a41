import type { Note } from '../notes/types'
import { fromSource, toSource } from '../passages/source-map'
import { OBJECT, type Passage } from '../passages/types'

/** The passage that holds the character at an offset; undefined where what stands there is not read. */
export function passageAt({ doc }: Note, offset: number): Passage | undefined {
  return doc.passages.find(
    (passage) => passage.span.start <= offset && offset < passage.span.end && isRead(passage, offset),
  )
}

/** Whether a character of a passage's block is part of its prose: in code or a link's target none is. */
function isRead({ map, text }: Passage, offset: number): boolean {
  if (map.starts.length === 0) return true
  const index = fromSource({ map }, offset)
  return index !== null && text[index] !== OBJECT
}

/** What a sentence, or a table row, says before an offset. */
export interface Before {
  /** The companies that it names, the nearest last. */
  readonly named: readonly string[]
  /** Its words, in lower case. */
  readonly words: string
}

/** What is said before an offset in its sentence, or in its table row; nothing where what stands there is not read. */
export function saidBefore(note: Note & { readonly text: string }, offset: number): Before {
  const passage = passageAt(note, offset)
  if (passage === undefined) return { named: [], words: '' }
  const { cell } = passage
  const isInRow = (index: number): boolean => {
    const there = note.doc.passages[index]?.cell ?? null
    return cell !== null && there !== null && there.table === cell.table && there.row === cell.row
  }
  const parts = note.doc.passages.filter(({ index }) => index === passage.index || isInRow(index))
  const sentence = cell === null ? passage.sentences.find((at) => toSource(passage, at).end > offset) : undefined
  const start = sentence === undefined ? (parts[0]?.span.start ?? offset) : toSource(passage, sentence).start
  const own = new Set(parts.map(({ index }) => index))
  const mentions = note.mentions.filter(
    ({ passage: index, span }) => own.has(index) && start <= span.start && span.end <= offset,
  )
  return { named: mentions.map(({ company }) => company), words: note.text.slice(start, offset).toLowerCase() }
}
