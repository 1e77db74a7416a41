import { isSameData } from '../equal'
import { keptPer } from '../kept'
import type { Note } from '../notes/types'
import { type PlacedStretch, passageOf, placeOf } from '../passages/stretches'
import { outlineOf } from '../registry/outline'
import type { Registry } from '../registry/types'
import type { Location, Span } from '../span'
import { RULES } from './index'
import { type Checked, type JudgeContext, joined, judge } from './judge'
import { type Proofs, standing } from './proofs'
import type { Quiet } from './quiet'
import { type Severities, severityOf } from './severity'
import type { Finding } from './types'

/** What the rules over one note, or a stretch of it, found, and which of its figures they proved. */
export interface CheckedNote extends Checked {
  readonly proofs: Proofs
  /** Whether a rule asked for the registry, beyond what its outline says. */
  readonly asksRegistry: boolean
}

interface CheckFacts extends Severities {
  readonly registry: Registry
  /** Which rules are silent where in the stretch. */
  readonly quiet: Quiet
  /** How many passages, and how many figures, stand above the stretch's own. */
  readonly above: number
  readonly first: number
}

/** What the rules say of a stretch's own text, in its places. Kept for as long as they are asked about the same. */
export const checkStretch = keptPer((note: Note, facts: CheckFacts) => {
  const { registry, quiet, above, first } = facts
  let isAsked = false
  const context: JudgeContext = {
    // A rule asks for the registry where it finds something, or looks for what no tie of the note gives.
    get registry() {
      isAsked = true
      return registry
    },
    quiet,
  }
  const judged = RULES.flatMap((rule) =>
    rule.scope === 'note'
      ? judge(rule.id, severityOf(rule, facts), (ruleContext) => rule.check(note, ruleContext), note, context)
      : [],
  )
  const { findings, silenced } = joined(judged)
  const proved = judged.flatMap((one) => one.proved).filter(({ figure }) => figure >= first)
  const value: CheckedNote = {
    findings: findings.filter(({ span }) => passageOf(span.start) >= above),
    silenced,
    proofs: standing(note, proved, findings),
    asksRegistry: isAsked,
  }
  const holds = (other: CheckFacts) =>
    (isAsked ? other.registry === registry : outlineOf(other.registry) === outlineOf(registry)) &&
    RULES.every((rule) => severityOf(rule, other) === severityOf(rule, facts)) &&
    isSameData(other.quiet, quiet)
  return { value, holds }
})

/** A finding of a stretch in its note. One that has not moved is the same object. */
export const placedFinding = keptPer((finding: Finding, placed: PlacedStretch) => {
  const asked: { readonly at: Span; readonly is: Span }[] = []
  const at = <T extends Location>(place: T): T => {
    if (place.path !== finding.path) return place
    const span = placeOf(placed, place.span)
    asked.push({ at: place.span, is: span })
    return { ...place, span }
  }
  const { proof } = finding
  const value: Finding = {
    ...at(finding),
    proof: proof && { operands: proof.operands.map((one) => ({ ...one, at: one.at && at(one.at) })) },
    related: finding.related.map(at),
    fixes: finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map(at) })),
  }
  const holds = (other: PlacedStretch) =>
    asked.every(({ at, is }) => {
      const { start, end } = placeOf(other, at)
      return start === is.start && end === is.end
    })
  return { value, holds }
})
