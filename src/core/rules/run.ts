import { figureOf } from '../notes/join'
import type { ReadNote } from '../notes/types'
import type { Registry } from '../registry/types'
import { inSteps, type Steps } from '../steps'
import { type CheckedNote, checkStretch, placedFinding } from './check-stretch'
import { RULES } from './index'
import { asFinding, joined, type Silenced } from './judge'
import { type Quiet, quietIn, silencersOf } from './quiet'
import type { DirectedNote } from './rule'
import { type Severities, severityOf } from './severity'
import type { Finding } from './types'

export type { CheckedNote } from './check-stretch'

/** What the rules are run with. */
export interface RunContext extends Severities {
  readonly registry: Registry
  /** Which rules are silent where in the note of a path. */
  quietOf(path: string): Quiet
}

/** Runs the rules that look at one note, a stretch in each step; none on a note that says `tieout: false`. */
export function* checkingNote(note: ReadNote, context: RunContext): Steps<CheckedNote> {
  if (note.doc.front.off) return { findings: [], silenced: [], proofs: new Map(), asksRegistry: false }
  const quiet = context.quietOf(note.path)
  const checked = yield* inSteps(note.readings, (reading) => {
    const { placed, first } = reading
    const own = { quiet: quietIn(quiet, placed), above: placed.stretch.above, first }
    const { findings, silenced, proofs, asksRegistry } = checkStretch(reading.note, { ...context, ...own })
    return {
      findings: findings.map((finding) => placedFinding(finding, placed)),
      silenced,
      asksRegistry,
      proofs: [...proofs.values()].map((proof) => ({ ...proof, figure: figureOf(reading, proof.figure) ?? -1 })),
    }
  })
  const proofs = checked.flatMap((one) => one.proofs.map((proof) => [proof.figure, proof] as const))
  return {
    ...joined(checked),
    proofs: new Map(proofs),
    asksRegistry: checked.some((one) => one.asksRegistry),
  }
}

/** Runs the rules that look at the registry alone. */
export function checkRegistry(context: Pick<RunContext, 'registry' | 'severities'>): readonly Finding[] {
  return RULES.flatMap((rule) => {
    const severity = severityOf(rule, context)
    if (rule.scope !== 'registry' || severity === 'off') return []
    return rule.check(context.registry).map((verdict) => asFinding(rule.id, severity, verdict))
  })
}

/**
 * Runs the rules that look at a note's directives, after all others.
 *
 * @param silenced what the other rules' runs, over this note and over what the folder says of things, say was silenced
 */
export function checkDirectives(
  note: DirectedNote,
  silenced: readonly Silenced[],
  context: RunContext,
): readonly Finding[] {
  if (note.directives.length === 0) return []
  const quiet = context.quietOf(note.path)
  const severities = new Map(RULES.map((rule) => [rule.id, severityOf(rule, context)]))
  return RULES.flatMap((rule) => {
    const severity = severityOf(rule, context)
    if (rule.scope !== 'directives' || severity === 'off') return []
    const verdicts = rule.check(note, {
      quiet,
      rules: severities,
      silenced: (directive) => silenced.filter((one) => one.directive === directive).map((one) => one.rule),
    })
    return verdicts
      .filter(({ span }) => silencersOf(quiet, rule.id, span).length === 0)
      .map((verdict) => ({ rule: rule.id, severity, ...verdict }))
  })
}
