import type { OpenedNote } from '../notes/types'
import type { Span } from '../span'
import { lineOf, lineStarts } from '../text/lines'

/** Which rules are silent where (DESIGN: Quiet). */
export interface Quiet {
  /** Whether `rule` is silenced at a place of the note. Asking marks the directive as one that silences something. */
  silences(rule: string, span: Span): boolean
}

interface Stretch {
  readonly rules: readonly string[]
  readonly start: number
  readonly end: number
}

/**
 * Reads a note's directives into stretches of its text. `disable` holds to the matching `enable` or the note's end;
 * `disable-line` holds for the line it stands on, `disable-next-line` for the one below. A directive without rules
 * silences all of them.
 */
export function quietOf(note: OpenedNote): Quiet {
  const stretches = stretchesOf(note)
  return {
    silences: (rule, { start }) =>
      note.doc.front.off || stretches.some((s) => s.start <= start && start < s.end && covers(s.rules, rule)),
  }
}

function covers(rules: readonly string[], rule: string): boolean {
  return rules.length === 0 || rules.includes(rule)
}

function stretchesOf({ doc, text }: OpenedNote): readonly Stretch[] {
  if (doc.directives.length === 0) return []
  const starts = lineStarts(text)
  const startOf = (line: number) => starts[line] ?? text.length + 1
  const stretches: Stretch[] = []
  let open: Stretch[] = []
  for (const { kind, rules, span } of doc.directives) {
    if (kind === 'disable') {
      open.push({ rules, start: span.end, end: text.length + 1 })
    } else if (kind === 'enable') {
      const ended = open.filter((s) => rules.length === 0 || s.rules.some((rule) => rules.includes(rule)))
      for (const s of ended) stretches.push({ ...s, end: span.start })
      open = open.filter((s) => !ended.includes(s))
    } else {
      const line = lineOf(starts, span.start) + (kind === 'disable-line' ? 0 : 1)
      stretches.push({ rules, start: startOf(line), end: startOf(line + 1) })
    }
  }
  return [...stretches, ...open]
}
