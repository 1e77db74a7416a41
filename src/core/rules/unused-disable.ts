import { listOf } from '../amounts/format'
import type { Directive } from '../passages/types'
import type { Span } from '../span'
import { lineOf, lineStarts } from '../text/lines'
import { quoted } from '../text/quoted'
import { didYouMean, nearest } from '../text/suggest'
import { commentFix } from './fix'
import { UNUSED_DISABLE } from './quiet'
import type { DirectedNote, DirectiveContext, DirectiveRule, Verdict } from './rule'
import type { Fix } from './types'

/** A comment that silences findings silences none, names a rule that is none, or ends a silence that never began. */
export const unusedDisable: DirectiveRule = {
  id: UNUSED_DISABLE,
  severity: 'info',
  scope: 'directives',
  meaning: 'A comment that switches findings off or on does nothing.',
  why:
    'A comment such as `<!-- tieout-disable-line share -->` is meant for a finding. Here there is none that it ' +
    'silences, or it names no rule, or an `enable` stands where nothing is disabled. Rules that are off are passed ' +
    'over, for nobody knows what they would find.',
  mend: 'Take the comment out, or correct the name of the rule. A line is the one in the file, not the paragraph.',
  check(note, context) {
    return note.directives.flatMap((directive, number) => {
      const unknown = directive.rules.filter((rule) => !context.rules.has(rule))
      const strange =
        unknown.length === 0 ? [] : [verdict(note, directive, unknownRules(note, directive, unknown, context))]
      const said =
        directive.kind === 'enable' ? idleEnable(number, unknown, context) : unused(directive, number, context)
      if (said === null) return strange
      const fixes = said.whole && unknown.length === 0 ? [removal(note, directive.span)] : []
      return [...strange, verdict(note, directive, { message: said.message, fixes })]
    })
  },
}

interface Said {
  readonly message: string
  /** The whole comment does nothing. */
  readonly whole: boolean
}

/** What a disabling comment names and silences nothing of; null where all of it is used, or cannot be told. */
function unused({ rules: named }: Directive, number: number, { rules, silenced }: DirectiveContext): Said | null {
  const used = silenced(number)
  if (named.length === 0) return used.length > 0 ? null : { message: 'This comment silences nothing.', whole: true }
  const ran = named.filter((rule) => rule !== UNUSED_DISABLE && (rules.get(rule) ?? 'off') !== 'off')
  const idle = ran.filter((rule) => !used.includes(rule))
  if (idle.length === 0) return null
  return { message: `This comment silences no finding of ${listOf(idle)}.`, whole: idle.length === named.length }
}

function idleEnable(number: number, unknown: readonly string[], { quiet }: DirectiveContext): Said | null {
  const idle = quiet.idle.find(({ directive }) => directive === number)
  const missed = idle?.rules.filter((rule) => !unknown.includes(rule)) ?? []
  if (idle === undefined || (idle.rules.length > 0 && missed.length === 0)) return null
  if (missed.length === 0) return { message: 'Nothing is disabled here.', whole: true }
  return { message: `Nothing above disables ${listOf(missed)}.`, whole: false }
}

function unknownRules(
  note: DirectedNote,
  directive: Directive,
  unknown: readonly string[],
  { rules }: DirectiveContext,
): Pick<Verdict, 'message' | 'fixes'> {
  const [name, ...more] = unknown
  if (name === undefined || more.length > 0) {
    return { message: `No rules are called ${listOf(unknown.map(quoted))}.`, fixes: [] }
  }
  const meant = nearest(name, rules.keys())
  if (meant === null) return { message: `No rule is called ${quoted(name)}.`, fixes: [] }
  return {
    message: `No rule is called ${quoted(name)}${didYouMean(name, [meant])}`,
    fixes: renaming(note, directive, name, meant),
  }
}

function verdict(note: DirectedNote, { span }: Directive, said: Pick<Verdict, 'message' | 'fixes'>): Verdict {
  return { path: note.path, span, ...said, proof: null, related: [] }
}

/** Writes the rule that was meant, where the comment holds the wrong name once. */
function renaming({ path, text }: DirectedNote, { span }: Directive, name: string, meant: string): readonly Fix[] {
  const comment = text.slice(span.start, span.end).toLowerCase()
  const at = comment.lastIndexOf(name)
  if (at < 0 || comment.indexOf(name) !== at) return []
  const start = span.start + at
  const place = { start, end: start + name.length }
  return [
    commentFix(`Write ${meant}`, { path, span: place, oldText: text.slice(place.start, place.end), newText: meant }),
  ]
}

/** Takes a comment out, with its line where it fills one. */
function removal({ path, text }: DirectedNote, { start, end }: Span): Fix {
  const starts = lineStarts(text)
  const line = {
    start: starts[lineOf(starts, start)] ?? 0,
    end: starts[lineOf(starts, end) + 1] ?? text.length,
  }
  const rest = text.slice(line.start, start) + text.slice(end, line.end)
  const span = rest.trim() === '' ? line : { start, end }
  return commentFix('Remove this comment', { path, span, oldText: text.slice(span.start, span.end), newText: '' })
}
