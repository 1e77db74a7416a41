import type { Note } from '../notes/types'
import type { Registry } from '../registry/types'
import { RULES } from './index'
import type { Quiet } from './quiet'
import type { Rule, Verdict } from './rule'
import type { Finding, Severity } from './types'

/** What the rules are run with. */
export interface RunContext {
  readonly registry: Registry
  /** Severities from the settings; the registry's own come next, then the rule's default. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>
  quietOf(note: Note): Quiet
}

/** The severity a rule has here: the setting, else what `deals.yaml` says, else its default. */
export function severityOf(rule: Pick<Rule, 'id' | 'severity'>, context: RunContext): Severity | 'off' {
  return context.severities[rule.id] ?? context.registry.severities.get(rule.id) ?? rule.severity
}

/** Runs the rules that look at one note. */
export function checkNote(note: Note, context: RunContext): readonly Finding[] {
  return RULES.flatMap((rule) =>
    rule.scope === 'note' ? judge(rule, (ruleContext) => rule.check(note, ruleContext), [note], context) : [],
  )
}

/** Runs the rules that look at the whole folder; `notes` in the order of their paths. */
export function checkFolder(notes: readonly Note[], context: RunContext): readonly Finding[] {
  return RULES.flatMap((rule) =>
    rule.scope === 'folder' ? judge(rule, (ruleContext) => rule.check(notes, ruleContext), notes, context) : [],
  )
}

type Check = (context: { registry: Registry; takesPart(note: Note, figure: number): boolean }) => readonly Verdict[]

function judge(rule: Rule, check: Check, notes: readonly Note[], context: RunContext): readonly Finding[] {
  const severity = severityOf(rule, context)
  if (severity === 'off') return []
  const quiet = new Map(notes.map((note) => [note.path, context.quietOf(note)]))
  const verdicts = check({
    registry: context.registry,
    takesPart: (note, figure) => {
      const span = note.figures[figure]?.span
      return span !== undefined && !quiet.get(note.path)?.silences(rule.id, span)
    },
  })
  return verdicts
    .filter((verdict) => !quiet.get(verdict.path)?.silences(rule.id, verdict.span))
    .map((verdict) => ({ rule: rule.id, severity, ...verdict }))
}
