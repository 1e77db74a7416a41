import type { NoteSource } from '../notes/types'
import { type PlacedStretch, ROOM } from '../passages/stretches'
import type { Directive } from '../passages/types'
import type { Span } from '../span'
import { countBefore } from '../text/bisect'
import { lineOf, lineStarts } from '../text/lines'

/** The rule that reports idle directives: only its own name silences it, else the idlest would silence itself. */
export const UNUSED_DISABLE = 'unused-disable'

/** A stretch of a note in which a directive, by its number in the note, silences rules. */
export interface Stretch extends Span {
  readonly directive: number
  /** Null for all of them but `except`. */
  readonly rules: readonly string[] | null
  readonly except: readonly string[]
}

/** Which rules are silent where in a note (DESIGN: Quiet). */
export interface Quiet {
  readonly stretches: readonly Stretch[]
  /** The `enable`s that have nothing to end: of the rules they name, those that are not disabled there. */
  readonly idle: readonly { readonly directive: number; readonly rules: readonly string[] }[]
}

/**
 * Reads a note's directives into stretches of its text. `disable` holds to the matching `enable` or the note's end;
 * `disable-line` holds for the line it stands on, `disable-next-line` for the one below. A directive without rules
 * silences all of them; an `enable` with rules ends the silence of those alone.
 *
 * @example
 * quietOf(openNote('a.txt', '# tieout-disable share\nAB')).stretches
 * // [{ directive: 0, rules: ['share'], except: [], start: 22, end: 26 }]
 */
export function quietOf({ doc, text }: NoteSource): Quiet {
  if (doc.directives.length === 0) return { stretches: [], idle: [] }
  const starts = lineStarts(text)
  const startOf = (line: number) => starts[line] ?? text.length + 1
  const closed: Stretch[] = []
  const idle: { directive: number; rules: readonly string[] }[] = []
  let open: readonly Stretch[] = []
  doc.directives.forEach((one, directive) => {
    const base = { directive, rules: one.rules.length === 0 ? null : one.rules, except: [] }
    if (one.kind === 'disable') {
      open = [...open, { ...base, start: one.span.end, end: text.length + 1 }]
    } else if (one.kind === 'enable') {
      const missed = one.rules.filter((rule) => !open.some((stretch) => covers(stretch, rule)))
      if (open.length === 0 || missed.length > 0) idle.push({ directive, rules: missed })
      const parts = open.map((stretch) => endAt(stretch, one))
      closed.push(...parts.flatMap(({ ended }) => ended))
      open = parts.flatMap(({ left }) => left)
    } else {
      const line = lineOf(starts, one.span.start) + (one.kind === 'disable-line' ? 0 : 1)
      closed.push({ ...base, start: startOf(line), end: startOf(line + 1) })
    }
  })
  return { stretches: [...closed, ...open], idle }
}

/** Nothing is silent. */
export const LOUD: Quiet = { stretches: [], idle: [] }

/** The silences of a note as far as they lie in a stretch of it, in its places. */
export function quietIn({ stretches }: Quiet, { stretch, bases }: PlacedStretch): Quiet {
  if (stretches.length === 0) return LOUD
  const found = stretch.written.flatMap(({ draft, part }, index) => {
    const base = bases[part] ?? 0
    return stretches.flatMap((silence): readonly Stretch[] => {
      const [start, end] = [silence.start, silence.end].map(
        (at) => index * ROOM + countBefore(draft.map.starts, (one) => one + base < at),
      ) as [number, number]
      return start < end ? [{ ...silence, start, end }] : []
    })
  })
  return { stretches: found, idle: [] }
}

/** The directives that silence a rule at a place, by their numbers; none where the rule may speak. */
export function silencersOf({ stretches }: Quiet, rule: string, { start }: Span): readonly number[] {
  return stretches
    .filter((stretch) => stretch.start <= start && start < stretch.end && covers(stretch, rule))
    .map(({ directive }) => directive)
}

/** Whether a stretch silences a rule, wherever it lies. */
export function covers({ rules, except }: Stretch, rule: string): boolean {
  return rules === null ? rule !== UNUSED_DISABLE && !except.includes(rule) : rules.includes(rule)
}

/** An open stretch, ended by an `enable` for the rules that it names or for all: what ends there and what goes on. */
function endAt(stretch: Stretch, { rules, span }: Directive): { ended: readonly Stretch[]; left: readonly Stretch[] } {
  if (rules.length === 0) return { ended: [{ ...stretch, end: span.start }], left: [] }
  const named = rules.filter((rule) => covers(stretch, rule))
  if (named.length === 0) return { ended: [], left: [stretch] }
  const ended = [{ ...stretch, rules: named, except: [], end: span.start }]
  if (stretch.rules === null) return { ended, left: [{ ...stretch, except: [...stretch.except, ...named] }] }
  const others = stretch.rules.filter((rule) => !named.includes(rule))
  return { ended, left: others.length === 0 ? [] : [{ ...stretch, rules: others }] }
}
