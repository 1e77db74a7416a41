import type { Location } from '../span'

/**
 * A piece of a line for people: plain text, or text with a meaning that each view shows in its own way. `place` leads
 * to a place in a note or registry file, `entry` to a deal or metric in the registry.
 */
export type Inline =
  | string
  | { readonly strong: string }
  | { readonly emphasis: string }
  | { readonly code: string }
  | { readonly text: string; readonly place: Location }
  | { readonly text: string; readonly entry: string }

/** A line for people. */
export type Line = readonly Inline[]

/** A line without its meanings: what a terminal, or a test, reads. */
export function plainText(line: Line): string {
  return line
    .map((piece) => {
      if (typeof piece === 'string') return piece
      if ('strong' in piece) return piece.strong
      if ('emphasis' in piece) return piece.emphasis
      return 'code' in piece ? piece.code : piece.text
    })
    .join('')
}

/** Puts pieces in a row with a separator between them: `join(['a', 'b'], ' · ')`. Empty lines are left out. */
export function join(lines: readonly Line[], separator: string): Line {
  return lines.filter((line) => line.length > 0).flatMap((line, i) => (i === 0 ? line : [separator, ...line]))
}
