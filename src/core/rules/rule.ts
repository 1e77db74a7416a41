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

interface RuleBase {
  readonly id: string
  /** The severity unless set otherwise. */
  readonly severity: Severity | 'off'
  /** One line: what it means when it fires. */
  readonly meaning: string
}

/** A rule over one note. */
export interface NoteRule extends RuleBase {
  readonly scope: 'note'
  check(note: Note, context: RuleContext): readonly Verdict[]
}

/** A rule over all notes of the folder, in the order of their paths. */
export interface FolderRule extends RuleBase {
  readonly scope: 'folder'
  check(notes: readonly Note[], context: RuleContext): readonly Verdict[]
}

export type Rule = NoteRule | FolderRule
