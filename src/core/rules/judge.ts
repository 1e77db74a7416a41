import { keptPer } from '../kept'
import type { Note } from '../notes/types'
import type { Registry } from '../registry/types'
import type { Location } from '../span'
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
  /** Which rules are silent where. */
  readonly quiet: Quiet
}

/** A verdict as a finding: the same object for the same verdict. */
const findingOf = keptPer((verdict: Verdict, { rule, severity }: Pick<Finding, 'rule' | 'severity'>) => {
  const value: Finding = { rule, severity, ...verdict }
  return { value, holds: (other) => other.rule === rule && other.severity === severity }
})

/** A verdict as a finding of a rule. */
export function asFinding(rule: string, severity: Severity, verdict: Verdict): Finding {
  return findingOf(verdict, { rule, severity })
}

/** The directives that silence a rule at a place, by their numbers in its note. */
export type Silencers = (place: Location) => readonly number[]

/** Says where the directives of some notes silence a rule; null where they do nowhere. */
export function silencersFor(
  rule: string,
  paths: Iterable<string>,
  quietOf: (path: string) => Quiet,
): Silencers | null {
  const quiet = new Map([...paths].map((path) => [path, quietOf(path)]))
  const isEver = [...quiet.values()].some(({ stretches }) => stretches.some((stretch) => covers(stretch, rule)))
  if (!isEver) return null
  return ({ path, span }) => {
    const one = quiet.get(path)
    return one === undefined ? [] : silencersOf(one, rule, span)
  }
}

/**
 * What is left of a rule's verdicts under directives, and what these silence: all that is found only while nobody is
 * silenced.
 *
 * @param heard the verdicts while nothing is silenced
 * @param loud those without what is silenced
 */
export function settle(rule: string, heard: readonly Verdict[], loud: readonly Verdict[], silencers: Silencers) {
  const left = loud.filter((verdict) => silencers(verdict).length === 0)
  const kept = new Set(left.map(keyOf))
  const silenced = heard
    .filter((verdict) => !kept.has(keyOf(verdict)))
    .flatMap(placesOf)
    .flatMap((place) => silencers(place).map((directive): Silenced => ({ path: place.path, directive, rule })))
  return { left, silenced }
}

/** Runs a rule over one note, or a stretch of it; where a directive silences it, twice: see {@link settle}. */
export function judge(
  id: string,
  severity: Severity | 'off',
  check: Check,
  { path }: Pick<Note, 'path'>,
  context: JudgeContext,
): Judged {
  if (severity === 'off') return { findings: [], silenced: [], proved: [] }
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
  const found = (verdicts: readonly Verdict[]) => verdicts.map((one) => asFinding(id, severity, one))
  const heard = run(() => true)
  const silencers = silencersFor(id, [path], () => context.quiet)
  if (silencers === null) return { findings: found(heard.verdicts), silenced: [], proved: heard.proved }

  const loud = run((note, figure) => {
    const span = note.figures[figure]?.span
    return span !== undefined && silencers({ path: note.path, span }).length === 0
  })
  const { left, silenced } = settle(id, heard.verdicts, loud.verdicts, silencers)
  return { findings: found(left), silenced, proved: loud.proved }
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
