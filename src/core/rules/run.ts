import { isSameData } from '../equal'
import { keptPer } from '../kept'
import { figureOf, type PlaceIn, placesIn } from '../notes/join'
import type { Note, ReadNote, ReadStretch, WholeNote } from '../notes/types'
import { type PlacedStretch, placeOf, ROOM } from '../passages/stretches'
import { outlineOf } from '../registry/outline'
import type { Registry } from '../registry/types'
import type { Location, Span } from '../span'
import { RULES } from './index'
import { isProof, type Proofs, standing } from './proofs'
import { covers, type Quiet, quietIn, silencersOf } from './quiet'
import type { Outcome, Rule, RuleContext, Verdict } from './rule'
import type { Finding, Proved, Severity } from './types'

/** What the rules are run with. */
export interface RunContext {
  readonly registry: Registry
  /** Severities from the settings; the registry's own come next, then the rule's default. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>
  /** Which rules are silent where in the note of a path. */
  quietOf(path: string): Quiet
}

/** That a directive, by its number in its note, silenced a rule somewhere. */
export interface Silenced {
  readonly path: string
  readonly directive: number
  readonly rule: string
}

/** What the rules found, and what was silenced: a finding, or a claim without which one would be found. */
export interface Checked {
  readonly findings: readonly Finding[]
  readonly silenced: readonly Silenced[]
}

/** What the rules over one note found, and which of its figures they proved. */
export interface CheckedNote extends Checked {
  readonly proofs: Proofs
}

/** The severity a rule has here: the setting, else what `deals.yaml` says, else its default. */
export function severityOf(
  rule: Pick<Rule, 'id' | 'severity'>,
  { severities, registry }: Pick<RunContext, 'severities' | 'registry'>,
): Severity | 'off' {
  const set = Object.hasOwn(severities, rule.id) ? severities[rule.id] : undefined
  return set ?? registry.severities.get(rule.id) ?? rule.severity
}

/** Runs the rules that look at one note, stretch by stretch; none on a note that says `tieout: false`. */
export function checkNote(note: ReadNote, context: RunContext): CheckedNote {
  if (note.doc.front.off) return { findings: [], silenced: [], proofs: new Map() }
  const quiet = context.quietOf(note.path)
  const checked = note.readings.map((reading) => {
    const facts = { ...context, quiet: quietIn(quiet, reading.placed) }
    const { findings, silenced, proofs } = checkedIn(reading, facts)
    return {
      findings: findings.map((finding) => placedFinding(finding, reading.placed)),
      silenced,
      proofs: [...proofs.values()].map((proof) => ({ ...proof, figure: figureOf(reading, proof.figure) ?? -1 })),
    }
  })
  const proofs = checked.flatMap((one) => one.proofs.map((proof) => [proof.figure, proof] as const))
  return { ...joined(checked), proofs: new Map(proofs) }
}

interface CheckFacts extends Pick<RunContext, 'registry' | 'severities'> {
  /** Which rules are silent where in the stretch. */
  readonly quiet: Quiet
}

/** What the rules say of a stretch's own text. */
function checkedIn({ placed, note, first }: ReadStretch, facts: CheckFacts): CheckedNote {
  return checkedNote(note, { ...facts, start: placed.stretch.above * ROOM, first })
}

const checkedNote = keptPer((note: Note, facts: CheckFacts & { readonly start: number; readonly first: number }) => {
  const { registry, quiet, start, first } = facts
  let isAsked = false
  const context: JudgeContext = {
    // A rule asks for the registry where it finds something, or looks for what no tie of the note gives.
    get registry() {
      isAsked = true
      return registry
    },
    quietOf: () => quiet,
    place: (_, span) => span,
  }
  const judged = RULES.flatMap((rule) =>
    rule.scope === 'note'
      ? judge(rule.id, severityOf(rule, facts), (ruleContext) => rule.check(note, ruleContext), [note], context)
      : [],
  )
  const { findings, silenced } = joined(judged)
  const proved = judged.flatMap((one) => one.proved).filter(({ figure }) => figure >= first)
  const value: CheckedNote = {
    findings: findings.filter(({ span }) => span.start >= start),
    silenced,
    proofs: standing(note, proved, findings),
  }
  const holds = (other: CheckFacts) =>
    (isAsked ? other.registry === registry : outlineOf(other.registry) === outlineOf(registry)) &&
    RULES.every((rule) => severityOf(rule, other) === severityOf(rule, facts)) &&
    isSameData(other.quiet, quiet)
  return { value, holds }
})

/** A finding of a stretch in its note. One that has not moved is the same object. */
const placedFinding = keptPer((finding: Finding, placed: PlacedStretch) => {
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
    fixes: finding.fixes.map(at),
  }
  const holds = (other: PlacedStretch) =>
    asked.every(({ at, is }) => {
      const { start, end } = placeOf(other, at)
      return start === is.start && end === is.end
    })
  return { value, holds }
})

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

function joined(all: readonly Checked[]): Checked {
  return {
    findings: all.flatMap(({ findings }) => findings),
    silenced: all.flatMap(({ silenced }) => silenced),
  }
}

type Check = (context: RuleContext) => readonly Outcome[]

/** What came of one rule. */
interface Judged extends Checked {
  readonly proved: readonly Proved[]
}

/** What a rule is run with. */
interface JudgeContext extends Pick<RunContext, 'registry' | 'quietOf'> {
  /** The places that directives speak of. */
  readonly place: PlaceIn
}

/**
 * Runs one rule. Where a directive silences it, it runs twice: what it finds only while nobody is silenced is what the
 * directives silence.
 */
function judge(
  id: string,
  severity: Severity | 'off',
  check: Check,
  notes: readonly Pick<Note, 'path'>[],
  context: JudgeContext,
): Judged {
  if (severity === 'off') return { findings: [], silenced: [], proved: [] }
  const asFinding = (verdict: Verdict): Finding => ({ rule: id, severity, ...verdict })
  const run = (takesPart: RuleContext['takesPart']) => {
    const ruleContext: RuleContext = {
      get registry() {
        return context.registry
      },
      takesPart,
    }
    const outcomes = check(ruleContext)
    return {
      verdicts: outcomes.filter((one): one is Verdict => !isProof(one)),
      proved: outcomes.filter(isProof).map((one): Proved => ({ rule: id, ...one })),
    }
  }
  const heard = run(() => true)
  const quiet = new Map(notes.map((note) => [note.path, context.quietOf(note.path)]))
  const isEver = [...quiet.values()].some(({ stretches }) => stretches.some((stretch) => covers(stretch, id)))
  if (!isEver) return { findings: heard.verdicts.map(asFinding), silenced: [], proved: heard.proved }

  const silencers = (path: string, span: Span): readonly number[] => {
    const one = quiet.get(path)
    return one === undefined ? [] : silencersOf(one, id, span)
  }
  const takesPart = (note: Note, figure: number) => {
    const span = note.figures[figure]?.span
    return span !== undefined && silencers(note.path, context.place(note, span)).length === 0
  }
  const { verdicts, proved } = run(takesPart)
  const left = verdicts.filter(({ path, span }) => silencers(path, span).length === 0)
  const kept = new Set(left.map(keyOf))
  const silenced = heard.verdicts
    .filter((verdict) => !kept.has(keyOf(verdict)))
    .flatMap(placesOf)
    .flatMap(({ path, span }) => silencers(path, span).map((directive) => ({ path, directive, rule: id })))
  return { findings: left.map(asFinding), silenced, proved }
}

function keyOf({ path, span, message }: Verdict): string {
  return JSON.stringify([path, span.start, span.end, message])
}

/** Where a verdict speaks of something: its own place, the related ones and those of its numbers. */
function placesOf({ path, span, related, proof }: Verdict): readonly Location[] {
  return [{ path, span }, ...related, ...(proof?.operands ?? []).flatMap(({ at }) => at ?? [])]
}
