import type { Note, NoteSource, ReadNote } from '../notes/types'
import type { Registry } from '../registry/types'
import type { Quiet } from './quiet'
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

/** A rule over all notes of the folder, in the order of their paths. */
export interface FolderRule extends RulePage {
  readonly scope: 'folder'
  check(notes: readonly ReadNote[], context: RuleContext): readonly Verdict[]
}

/** What a rule over directives is told of the other rules' runs. */
export interface DirectiveContext {
  readonly quiet: Quiet
  /** Every rule's id, with the severity it has here. */
  readonly rules: ReadonlyMap<string, Severity | 'off'>
  /** The rules that a directive of the note, by its number, silenced somewhere. */
  silenced(directive: number): readonly string[]
}

/** A rule over the directives of one note, after all other rules have run. */
export interface DirectiveRule extends RulePage {
  readonly scope: 'directives'
  check(note: NoteSource, context: DirectiveContext): readonly Verdict[]
}

export type Rule = NoteRule<Outcome> | FolderRule | DirectiveRule
