import { figureOf, placesIn } from '../notes/join'
import type { ReadNote, WholeNote } from '../notes/types'
import type { Registry } from '../registry/types'
import { type CheckedNote, checkStretch, placedFinding } from './check-stretch'
import { RULES } from './index'
import { type Checked, type JudgeContext, joined, judge, type Silenced } from './judge'
import { type Quiet, quietIn, silencersOf } from './quiet'
import { type Severities, severityOf } from './severity'
import type { Finding } from './types'

export type { CheckedNote } from './check-stretch'

/** What the rules are run with. */
export interface RunContext extends Severities {
  readonly registry: Registry
  /** Which rules are silent where in the note of a path. */
  quietOf(path: string): Quiet
}

/** Runs the rules that look at one note, stretch by stretch; none on a note that says `tieout: false`. */
export function checkNote(note: ReadNote, context: RunContext): CheckedNote {
  if (note.doc.front.off) return { findings: [], silenced: [], proofs: new Map() }
  const quiet = context.quietOf(note.path)
  const checked = note.readings.map((reading) => {
    const { placed, first } = reading
    const own = { quiet: quietIn(quiet, placed), above: placed.stretch.above, first }
    const { findings, silenced, proofs } = checkStretch(reading.note, { ...context, ...own })
    return {
      findings: findings.map((finding) => placedFinding(finding, placed)),
      silenced,
      proofs: [...proofs.values()].map((proof) => ({ ...proof, figure: figureOf(reading, proof.figure) ?? -1 })),
    }
  })
  const proofs = checked.flatMap((one) => one.proofs.map((proof) => [proof.figure, proof] as const))
  return { ...joined(checked), proofs: new Map(proofs) }
}

/** Runs the rules that look at the whole folder; `notes` in the order of their paths. */
export function checkFolder(notes: readonly ReadNote[], context: RunContext): Checked {
  const heard = notes.filter(({ doc }) => !doc.front.off)
  const { registry, quietOf } = context
  const folder: JudgeContext = { registry, quietOf, place: placesIn(heard) }
  return joined(
    RULES.flatMap((rule) =>
      rule.scope === 'folder'
        ? judge(rule.id, severityOf(rule, context), (ruleContext) => rule.check(heard, ruleContext), heard, folder)
        : [],
    ),
  )
}

/**
 * Runs the rules that look at a note's directives, after all others.
 *
 * @param silenced what the other rules' runs, over this note and over the folder, say was silenced
 */
export function checkDirectives(
  note: WholeNote,
  silenced: readonly Silenced[],
  context: RunContext,
): readonly Finding[] {
  if (note.doc.front.off || note.doc.directives.length === 0) return []
  const quiet = context.quietOf(note.path)
  const own = silenced.filter(({ path }) => path === note.path)
  const severities = new Map(RULES.map((rule) => [rule.id, severityOf(rule, context)]))
  return RULES.flatMap((rule) => {
    const severity = severityOf(rule, context)
    if (rule.scope !== 'directives' || severity === 'off') return []
    const verdicts = rule.check(note, {
      quiet,
      rules: severities,
      silenced: (directive) => own.filter((one) => one.directive === directive).map((one) => one.rule),
    })
    return verdicts
      .filter(({ span }) => silencersOf(quiet, rule.id, span).length === 0)
      .map((verdict) => ({ rule: rule.id, severity, ...verdict }))
  })
}
