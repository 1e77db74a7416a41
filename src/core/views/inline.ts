import type { Location } from '../span'

/** What a link can do beside leading to a place or an entry. */
export type Action = 'summary' | 'mentions' | 'explain' | 'pin' | 'add'

/**
 * A piece of a line for people: plain text, or text with a meaning that each view shows in its own way. What is `quiet`
 * stands back behind the rest. `place` leads to a place in a note or registry file, `entry` to a deal or metric in the
 * registry; an `action` is done with what stands beside it.
 */
export type Inline =
  | string
  | { readonly strong: string }
  | { readonly emphasis: string }
  | { readonly quiet: string }
  | { readonly text: string; readonly place: Location }
  | { readonly text: string; readonly entry: string }
  | { readonly text: string; readonly action: 'summary' }
  | { readonly text: string; readonly action: 'mentions'; readonly of: string }
  | { readonly text: string; readonly action: 'explain' | 'pin' | 'add'; readonly at: Location }

/** A line for people. */
export type Line = readonly Inline[]

/** A line without its meanings: what a terminal, or a test, reads. */
export function plainText(line: Line): string {
  return line
    .map((piece) => {
      if (typeof piece === 'string') return piece
      if ('strong' in piece) return piece.strong
      if ('emphasis' in piece) return piece.emphasis
      return 'quiet' in piece ? piece.quiet : piece.text
    })
    .join('')
}

/** Puts pieces in a row with a separator between them: `join(['a', 'b'], ' · ')`. Empty lines are left out. */
export function join(lines: readonly Line[], separator: string): Line {
  return lines.filter((line) => line.length > 0).flatMap((line, i) => (i === 0 ? line : [separator, ...line]))
}
