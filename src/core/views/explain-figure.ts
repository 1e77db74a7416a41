import type { WholeNote } from '../notes/types'
import type { Registry } from '../registry/types'
import { type FigureVerdict, type Proofs, verdictOf } from '../rules/proofs'
import { contains, overlaps, type Span } from '../span'
import { lineOf, lineStarts, positionOf } from '../text/lines'
import { type EntryWords, entryWords } from './explain-entries'
import { type SlotWords, slotWords } from './explain-slots'
import { oneLine, type ReadChunk, readChunks } from './explain-tokens'
import { amountLine, provedLine, reasonLine, verdictLine } from './hover-figure'
import { plainText } from './inline'
import { skipWords } from './unjudged'

/** How one figure was read and what became of it, as plain data. */
export interface FigureExplanation extends Span {
  /** From 1, columns in UTF-16 units. */
  readonly line: number
  readonly column: number
  /** As written, with the interval that the writing implies: `$38 billion (37.5–38.5)`. */
  readonly amount: string
  readonly sentence: string
  readonly verdict: FigureVerdict
  /** The id of the deal or metric that it is tied to, or null. */
  readonly tie: string | null
  /** The verdict and its reasons, as a hover says them. */
  readonly outcome: readonly string[]
  readonly slots: readonly SlotWords[]
  /** The words of the statement that no slot accounts for. Where there are any, no difference is called wrong. */
  readonly residue: readonly string[]
  readonly chunks: readonly ReadChunk[]
  readonly entries: readonly EntryWords[]
}

/**
 * Explains one figure: how its sentence was read, what it says of the figure, and how each entry of the registry that
 * it may be about stands to that.
 *
 * @param index the figure's index in the note
 * @param proofs what relations prove of the note's figures
 * @returns null where the note has no such figure
 */
export function explainFigure(
  note: WholeNote,
  registry: Registry,
  index: number,
  proofs: Proofs,
): FigureExplanation | null {
  const [figure, claim, tie] = [note.figures[index], note.claims[index], note.ties[index]]
  if (figure === undefined || claim === undefined || tie === undefined) return null
  const text = note.doc.passages[figure.passage]?.text ?? ''
  const proof = proofs.get(index)
  const sentence = note.sentences.find((one) => one.passage === figure.passage && contains(one.at, figure.at))
  return {
    ...figure.span,
    ...positionOf(lineStarts(note.text), figure.span.start),
    amount: oneLine(plainText(amountLine(note, figure))),
    sentence: oneLine(text.slice(claim.sentence.start, claim.sentence.end)),
    verdict: verdictOf(tie, proofs),
    tie: tie.entry?.id ?? null,
    outcome: [proof === undefined ? [] : provedLine(note, figure, proof), verdictLine(registry, tie), reasonLine(tie)]
      .map((line) => oneLine(plainText(line)))
      .filter((line) => line !== ''),
    slots: slotWords(note, registry, claim),
    residue: claim.residue,
    chunks: sentence === undefined ? [] : readChunks(sentence, text),
    entries: entryWords(claim, figure, registry),
  }
}

/** What stands at a place that a person points at. */
export interface Pointed {
  /** Indices of the figures there. */
  readonly figures: readonly number[]
  /** What looks like money there and was not read, each with the reason in words. */
  readonly unread: readonly { readonly text: string; readonly reason: string }[]
}

/** The figures of a note that share a character with a span, or that an empty span lies in. */
export function pointedAt({ figures, skipped }: WholeNote, at: Span): Pointed {
  const isThere = ({ span }: { readonly span: Span }) => overlaps(span, at) || contains(span, at)
  return {
    figures: figures.flatMap((figure, index) => (isThere(figure) ? [index] : [])),
    unread: skipped.filter(isThere).map(({ text, reason }) => ({ text: oneLine(text), reason: skipWords(reason) })),
  }
}

/** What stands at an offset of a note: the figure that it lies in or touches, else all that stands in its line. */
export function pointedFrom(note: WholeNote, offset: number): Pointed {
  const there = pointedAt(note, { start: offset, end: offset })
  if (there.figures.length > 0) return there
  const starts = lineStarts(note.text)
  const line = lineOf(starts, offset)
  return pointedAt(note, { start: starts[line] ?? 0, end: starts[line + 1] ?? note.text.length })
}

/**
 * The lines nearest to a line that have figures, in the order of the text.
 *
 * @param line from 1
 * @param most how many are wanted
 */
export function linesNear({ figures, text }: WholeNote, line: number, most = 4): readonly number[] {
  const starts = lineStarts(text)
  const lines = [...new Set(figures.map(({ span }) => positionOf(starts, span.start).line))]
  const nearest = lines.sort((a, b) => Math.abs(a - line) - Math.abs(b - line)).slice(0, most)
  return nearest.sort((a, b) => a - b)
}
