import type { FigureExplanation, Pointed } from '../../core/views/explain-figure'
import type { RelationExplanation } from '../../core/views/explain-relations'
import { type ExplanationLine, explanationLines } from '../../core/views/explain-text'
import { type Palette, palette, printable } from '../terminal'

/**
 * Explanations for people, as the editor shows them: titles bold, lists indented.
 */
export function formatExplanation(
  figures: readonly FigureExplanation[],
  unread: Pointed['unread'],
  relations: readonly RelationExplanation[],
  color: boolean,
): string {
  const colors = palette(color)
  return explanationLines(figures, unread, relations)
    .map((line) => `${laidOut(line, colors)}\n`)
    .join('')
}

function laidOut({ kind, text }: ExplanationLine, colors: Palette): string {
  const words = printable(text)
  switch (kind) {
    case 'title':
    case 'heading':
      return colors.bold(words)
    case 'quote':
      return `  ${words}`
    case 'item':
      return `  ${words}`
    case 'detail':
      return `    ${colors.dim(words)}`
    default:
      return words
  }
}
