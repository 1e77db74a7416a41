/** What a note defines for all of it: link targets by label, and footnote labels. */
export interface Definitions {
  readonly targets: ReadonlyMap<string, string>
  readonly footnotes: ReadonlySet<string>
}

export const NO_DEFINITIONS: Definitions = { targets: new Map(), footnotes: new Set() }

/**
 * Definitions, as Markdown, of the labels that a piece of a note may refer to; '' if there are none. Put before the
 * piece, they let it be parsed on its own: every block they open is closed at their end. Only the labels count, so
 * the targets are left out.
 *
 * With `a` and `b` defined, `preface('see [a]', definitions)` is `'[a]: #\n\n***\n\n'`.
 */
export function preface(piece: string, definitions: Definitions): string {
  if (definitions.targets.size + definitions.footnotes.size === 0) return ''
  const targets = new Set<string>()
  const footnotes = new Set<string>()
  for (const label of labels(piece)) {
    if (definitions.targets.has(label)) targets.add(label)
    if (label.startsWith('^') && definitions.footnotes.has(label.slice(1))) footnotes.add(label.slice(1))
  }
  if (targets.size + footnotes.size === 0) return ''
  const lines = [...[...footnotes].map((label) => `[^${label}]:`), ...[...targets].map((label) => `[${label}]: #`)]
  return `${lines.join('\n\n')}\n\n***\n\n`
}

/** What stands in brackets in a piece, as labels. In a quote, one may run on behind the next line's quote marker. */
function labels(piece: string): Set<string> {
  const found = new Set<string>()
  let open = -1
  for (const { 0: sign, index } of piece.matchAll(/\\[\s\S]|[[\]]/g)) {
    if (sign === ']' && open >= 0) {
      const label = piece.slice(open, index)
      found.add(identifier(label))
      if (/[\n\r]/.test(label)) found.add(identifier(label.replace(/[\n\r][ \t>]*/g, ' ')))
    }
    if (sign === '[') open = index + 1
    else if (sign === ']') open = -1
  }
  return found
}

/** A label as mdast names it: labels match when their identifiers are equal (CommonMark 0.31, "matches"). */
function identifier(label: string): string {
  const spaced = label.replace(/[\t\n\r ]+/g, ' ').replace(/^ | $/g, '')
  return spaced.toLowerCase().toUpperCase().toLowerCase()
}
