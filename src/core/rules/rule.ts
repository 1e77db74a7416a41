import type { Note } from '../notes/types'
import type { Registry } from '../registry/types'
import type { Finding, Severity } from './types'

/** A finding before its severity is decided by settings. */
export type Verdict = Omit<Finding, 'severity' | 'rule'>

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

/** A rule over one note. */
export interface NoteRule extends RulePage {
  readonly scope: 'note'
  check(note: Note, context: RuleContext): readonly Verdict[]
}

/** A rule over all notes of the folder, in the order of their paths. */
export interface FolderRule extends RulePage {
  readonly scope: 'folder'
  check(notes: readonly Note[], context: RuleContext): readonly Verdict[]
}

export type Rule = NoteRule | FolderRule
