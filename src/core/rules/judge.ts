import { keptPer } from '../kept'
import type { PlaceIn } from '../notes/join'
import type { Note } from '../notes/types'
import type { Registry } from '../registry/types'
import type { Location, Span } from '../span'
import { isProof } from './proofs'
import { covers, type Quiet, silencersOf } from './quiet'
import type { Outcome, RuleContext, Verdict } from './rule'
import type { Finding, Proved, Severity } from './types'

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

type Check = (context: RuleContext) => readonly Outcome[]

/** What came of one rule. */
export interface Judged extends Checked {
  readonly proved: readonly Proved[]
}

/** What a rule is run with. */
export interface JudgeContext {
  readonly registry: Registry
  /** Which rules are silent where in the note of a path. */
  quietOf(path: string): Quiet
  /** The places that directives speak of. */
  readonly place: PlaceIn
}

/** A verdict as a finding: the same object for the same verdict. */
const findingOf = keptPer((verdict: Verdict, { rule, severity }: Pick<Finding, 'rule' | 'severity'>) => {
  const value: Finding = { rule, severity, ...verdict }
  return { value, holds: (other) => other.rule === rule && other.severity === severity }
})

/**
 * Runs one rule. Where a directive silences it, it runs twice: what it finds only while nobody is silenced is what the
 * directives silence.
 */
export function judge(
  id: string,
  severity: Severity | 'off',
  check: Check,
  notes: readonly Pick<Note, 'path'>[],
  context: JudgeContext,
): Judged {
  if (severity === 'off') return { findings: [], silenced: [], proved: [] }
  const asFinding = (verdict: Verdict) => findingOf(verdict, { rule: id, severity })
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

/** What several runs found, together. */
export function joined(all: readonly Checked[]): Checked {
  return {
    findings: all.flatMap(({ findings }) => findings),
    silenced: all.flatMap(({ silenced }) => silenced),
  }
}
