import type { Note } from '../notes/types'
import type { Registry } from '../registry/types'
import type { Location, Span } from '../span'
import { RULES } from './index'
import { isProof, type Proofs, standing } from './proofs'
import { covers, type Quiet, silencersOf } from './quiet'
import type { Outcome, Rule, RuleContext, Verdict } from './rule'
import type { Finding, Proved, Severity } from './types'

/** What the rules are run with. */
export interface RunContext {
  readonly registry: Registry
  /** Severities from the settings; the registry's own come next, then the rule's default. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>
  quietOf(note: Note): Quiet
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

/** Runs the rules that look at one note; none on a note that says `tieout: false`. */
export function checkNote(note: Note, context: RunContext): CheckedNote {
  if (note.doc.front.off) return { findings: [], silenced: [], proofs: new Map() }
  const judged = RULES.flatMap((rule) =>
    rule.scope === 'note' ? judge(rule, (ruleContext) => rule.check(note, ruleContext), [note], context) : [],
  )
  const checked = joined(judged)
  const proved = judged.flatMap((one) => one.proved)
  return { ...checked, proofs: standing(note, proved, checked.findings) }
}

/** Runs the rules that look at the whole folder; `notes` in the order of their paths. */
export function checkFolder(notes: readonly Note[], context: RunContext): Checked {
  const heard = notes.filter(({ doc }) => !doc.front.off)
  return joined(
    RULES.flatMap((rule) =>
      rule.scope === 'folder' ? judge(rule, (ruleContext) => rule.check(heard, ruleContext), heard, context) : [],
    ),
  )
}

/**
 * Runs the rules that look at a note's directives, after all others.
 *
 * @param silenced what the other rules' runs, over this note and over the folder, say was silenced
 */
export function checkDirectives(note: Note, silenced: readonly Silenced[], context: RunContext): readonly Finding[] {
  if (note.doc.front.off || note.doc.directives.length === 0) return []
  const quiet = context.quietOf(note)
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

/**
 * Runs one rule. Where a directive silences it, it runs twice: what it finds only while nobody is silenced is what the
 * directives silence.
 */
function judge({ id, severity: standard }: Rule, check: Check, notes: readonly Note[], context: RunContext): Judged {
  const severity = severityOf({ id, severity: standard }, context)
  if (severity === 'off') return { findings: [], silenced: [], proved: [] }
  const asFinding = (verdict: Verdict): Finding => ({ rule: id, severity, ...verdict })
  const { registry } = context
  const run = (takesPart: RuleContext['takesPart']) => {
    const outcomes = check({ registry, takesPart })
    return {
      verdicts: outcomes.filter((one): one is Verdict => !isProof(one)),
      proved: outcomes.filter(isProof).map((one): Proved => ({ rule: id, ...one })),
    }
  }
  const heard = run(() => true)
  const quiet = new Map(notes.map((note) => [note.path, context.quietOf(note)]))
  const isEver = [...quiet.values()].some(({ stretches }) => stretches.some((stretch) => covers(stretch, id)))
  if (!isEver) return { findings: heard.verdicts.map(asFinding), silenced: [], proved: heard.proved }

  const silencers = (path: string, span: Span): readonly number[] => {
    const one = quiet.get(path)
    return one === undefined ? [] : silencersOf(one, id, span)
  }
  const takesPart = (note: Note, figure: number) => {
    const span = note.figures[figure]?.span
    return span !== undefined && silencers(note.path, span).length === 0
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
