import type { Ledger } from '../ledger/types'
import type { WholeNote } from '../notes/types'
import type { Registry } from '../registry/types'
import type { Proofs } from '../rules/proofs'
import type { Finding, Severity } from '../rules/types'
import type { Steps } from '../steps'
import type { NoteRecord } from './records'

export type { WholeNote }

/** What a person can set; editor and command line take the same. */
export interface Settings {
  /** The currency of a bare `$`. */
  readonly dollar: string
  /** Whether the built-in table of companies serves beside the registry's. */
  readonly builtInCompanies: boolean
  /** Severities by rule id; what is not named keeps its default, or what `deals.yaml` says. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>
}

/** A note's new text. */
export interface NoteEdit {
  readonly kind: 'note'
  readonly path: string
  readonly text: string | null
  /** What is known of this text under the registry and the settings that hold, where it need not be read for it. */
  readonly record?: NoteRecord
}

/** One change to what the workspace holds. A null text removes the file. */
export type Edit =
  | NoteEdit
  | { readonly kind: 'registry'; readonly path: string; readonly text: string | null }
  | { readonly kind: 'settings'; readonly settings: Settings }

/** What an update changed: every view asks only for what is named here. */
export interface Change {
  /** Paths of notes whose figures, mentions, claims or ties are new. Removed notes are among them. */
  readonly notes: ReadonlySet<string>
  /** Paths of notes and registry files whose findings are new. */
  readonly findings: ReadonlySet<string>
  /** Whether the registry, and whether the ledger, are new. */
  readonly registry: boolean
  readonly ledger: boolean
}

/** Counts, so that "no warnings" means something: each figure is tied, proved, abstained or untied. */
export interface Counts {
  readonly notes: number
  readonly figures: number
  readonly tied: number
  readonly proved: number
  readonly abstained: number
  readonly untied: number
}

/**
 * Many notes and the registry, kept up to date. Edits go in, what changed comes out; queries answer from what is
 * held. Only what an edit touches is done again.
 */
export interface Workspace {
  update(edits: readonly Edit[]): Change
  /**
   * The same in steps, between which other updates may be made, of other notes. What a step leaves is whole: a note is
   * replaced when all of it is read.
   */
  updating(edits: readonly Edit[]): Steps<Change>
  /** Notes of which only a record is kept, and that are to be handed in again, for the registry or a setting is new. */
  stale(): readonly string[]
  /** Paths of the notes held, sorted. */
  paths(): readonly string[]
  /** The text of a note. */
  text(path: string): string | undefined
  /** A note as it was read. One that no editor shows may be read again for it: ask `record` of many. */
  note(path: string): WholeNote | undefined
  /** What is known of a note's figures and names without reading it again; views over all notes ask for this. */
  record(path: string): NoteRecord | undefined
  registry(): Registry
  /** Findings of one file in the order of their places, or of all files by path. */
  findings(path?: string): readonly Finding[]
  /** What relations prove of a note's figures, by their indices: of those that are tied too. */
  proofs(path: string): Proofs
  ledger(): Ledger
  counts(): Counts
}
