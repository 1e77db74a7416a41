import type { Note, NoteSource } from '../notes/types'
import type { Directive } from '../passages/types'
import type { Registry } from '../registry/types'
import type { Quiet } from './quiet'
import type { PlaceOf, Told } from './things/told'
import type { Finding, Proved, Severity } from './types'

/** A finding before its severity is decided by settings. */
export type Verdict = Omit<Finding, 'severity' | 'rule'>

/** A proof before it is known by its rule. */
export type Proof = Omit<Proved, 'rule'>

/** What a rule over one note comes to: that a figure is wrong, or that it is proved. */
export type Outcome = Verdict | Proof

/** What a rule is told beside the notes. */
export interface RuleContext {
  readonly registry: Registry
  /** Whether a figure (by its index in its note) takes part in the rule: false where a comment silences it. */
  takesPart(note: Note, figure: number): boolean
}

/** What a person reads of a rule: the pages in docs/rules are written from it. */
export interface RulePage {
  readonly id: string
  /** The severity unless set otherwise. */
  readonly severity: Severity | 'off'
  /** One line: what it means when it fires. */
  readonly meaning: string
  /** What is compared with what, and when the rule abstains. Markdown. */
  readonly why: string
  /** How to mend what it finds. Markdown. */
  readonly mend: string
}

/** A rule over one note. `NoteRule<Outcome>` is one that proves figures too. */
export interface NoteRule<Comes extends Outcome = Verdict> extends RulePage {
  readonly scope: 'note'
  check(note: Note, context: RuleContext): readonly Comes[]
}

/** What a rule over a thing is told beside the claims on it. */
export interface ThingContext {
  readonly registry: Registry
  readonly placeOf: PlaceOf
}

/**
 * A rule over all that the folder's notes say of one thing, in the order of the notes' dates, then of their paths and
 * places.
 */
export interface ThingRule extends RulePage {
  readonly scope: 'thing'
  check(told: readonly Told[], context: ThingContext): readonly Verdict[]
}

/** A rule over the entries of the registry. */
export interface RegistryRule extends RulePage {
  readonly scope: 'registry'
  check(registry: Registry): readonly Verdict[]
}

/** What a rule over directives is told of the other rules' runs. */
export interface DirectiveContext {
  readonly quiet: Quiet
  /** Every rule's id, with the severity it has here. */
  readonly rules: ReadonlyMap<string, Severity | 'off'>
  /** The rules that a directive of the note, by its number, silenced somewhere. */
  silenced(directive: number): readonly string[]
}

/** What is left of a note for rules over its directives. */
export interface DirectedNote extends Pick<NoteSource, 'path' | 'text'> {
  readonly directives: readonly Directive[]
}

/** A rule over the directives of one note, after all other rules have run. */
export interface DirectiveRule extends RulePage {
  readonly scope: 'directives'
  check(note: DirectedNote, context: DirectiveContext): readonly Verdict[]
}

export type Rule = NoteRule<Outcome> | ThingRule | RegistryRule | DirectiveRule
