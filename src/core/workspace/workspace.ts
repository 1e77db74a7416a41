import { groupBy } from '../group'
import { buildLedger } from '../ledger/ledger'
import type { Ledger } from '../ledger/types'
import { faultyNote, openNote, readingNote } from '../notes/read'
import type { OpenedNote } from '../notes/types'
import { once } from '../once'
import { type PassageMemo, passageMemo } from '../passages/memo'
import { registryMemo } from '../registry/read'
import type { Registry } from '../registry/types'
import { RULES } from '../rules/index'
import type { Proofs } from '../rules/proofs'
import { LOUD, quietOf } from '../rules/quiet'
import { checkDirectives, checkingNote, checkRegistry, type RunContext } from '../rules/run'
import { severityOf } from '../rules/severity'
import { createThings } from '../rules/things/things'
import type { Finding } from '../rules/types'
import { atOnce, type Steps } from '../steps'
import { isUnchanged } from '../ties/unchanged'
import { addCounts } from './counts'
import { evidenceOf } from './evidence'
import { createFindings } from './findings'
import { createLexicon } from './lexicon'
import { registryProblems } from './problems'
import { type FullNote, type NoteRecord, recordOf, wholeRecord } from './records'
import { DEFAULT_SETTINGS } from './settings'
import { createShelf } from './shelf'
import type { Change, Edit, NoteEdit, Settings, Workspace } from './types'

/** A note as it is held: what is known of it, and all that was read of it while it is in use. */
interface Held {
  readonly text: string
  readonly record: NoteRecord
  readonly full: FullNote | null
}

/** How much a workspace keeps. */
export interface Keeping {
  /** How many notes are kept in full: those that were edited or asked for last. Of all others a record is kept. */
  readonly notes: number
}

/**
 * An empty workspace. Notes and registry files come in as edits; a note is opened again only when its text changes,
 * and read again only when its text, the registry or a setting does.
 *
 * @param keeping all notes are kept in full unless it says otherwise
 * @example
 * const workspace = createWorkspace()
 * workspace.update([{ kind: 'note', path: 'aws.md', text: 'OpenAI pays AWS $38 billion.' }])
 * workspace.counts().figures === 1
 */
export function createWorkspace(
  initial: Settings = DEFAULT_SETTINGS,
  keeping: Keeping = { notes: Number.POSITIVE_INFINITY },
): Workspace {
  let settings = initial
  const registryFiles = new Map<string, string>()
  const held = new Map<string, Held>()
  /** Notes whose records are older than the registry or the settings. */
  const stale = new Set<string>()
  const memos = new Map<string, PassageMemo>()
  const memo = registryMemo()
  const shelf = createShelf(keeping.notes)
  const things = createThings()
  const findings = createFindings()
  let lexicon = once(() => createLexicon(registryFiles, settings, memo))
  let registryFindings: ReadonlyMap<string, readonly Finding[]> = new Map()
  let ledger: Ledger | null = null

  const runContext = (): RunContext => ({
    registry: lexicon().registry,
    severities: settings.severities,
    quietOf: (path: string) => held.get(path)?.record.quiet ?? LOUD,
  })

  /** Takes a note's text apart. One that is held is being edited: from then on its pieces are kept for the next edit. */
  const open = (path: string, text: string): OpenedNote => {
    const before = held.get(path)
    if (before?.full?.opened.text === text) return before.full.opened
    const memo = memos.get(path) ?? passageMemo()
    if (before !== undefined) memos.set(path, memo)
    try {
      return openNote(path, text, memo)
    } catch (error) {
      memos.delete(path)
      return faultyNote(path, text, error)
    }
  }

  /** Reads a note. One that cannot be read, by a fault of the engine's, takes no other one down. */
  function* reading(opened: OpenedNote): Steps<FullNote> {
    try {
      return yield* readingWhole(opened)
    } catch (error) {
      return yield* readingWhole(faultyNote(opened.path, opened.text, error))
    }
  }

  function* readingWhole(opened: OpenedNote): Steps<FullNote> {
    const quiet = quietOf(opened)
    const note = yield* readingNote(opened, lexicon())
    const checked = yield* checkingNote(note, { ...runContext(), quietOf: () => quiet })
    return { opened, quiet, note, checked }
  }

  function* updating(edits: readonly Edit[]): Steps<Change> {
    const isRelearnt = relearn(edits)
    const texts = new Map<string, NoteEdit>()
    if (isRelearnt) {
      for (const [path, { text, full }] of held) if (full !== null) texts.set(path, { kind: 'note', path, text })
    }
    for (const edit of edits) if (edit.kind === 'note') texts.set(edit.path, edit)
    const notes = new Set<string>()
    for (const [path, { text, record }] of texts) {
      if (text === (held.get(path)?.text ?? null) && !stale.has(path)) continue
      if (text === null) forget(path)
      else if (record !== undefined) put(path, { text, record, full: null })
      else yield* renew(path, text)
      notes.add(path)
    }
    return changed(notes, isRelearnt)
  }

  /** Takes in what edits say of the registry and of settings, and tells whether they say anything new. */
  function relearn(edits: readonly Edit[]): boolean {
    const before = { lexicon, settings }
    let isNew = false
    for (const edit of edits) {
      if (edit.kind === 'settings') settings = edit.settings
      else if (edit.kind === 'note' || edit.text === (registryFiles.get(edit.path) ?? null)) continue
      else if (edit.text === null) registryFiles.delete(edit.path)
      else registryFiles.set(edit.path, edit.text)
      isNew = true
    }
    if (!isNew) return false
    lexicon = once(() => createLexicon(registryFiles, settings, memo))
    if (held.size > 0) expire(before.lexicon().registry, before.settings !== settings)
    things.reconsider()
    return true
  }

  /** Finds the notes that are to be read again under another registry. */
  function expire(before: Registry, isSetAnew: boolean): void {
    const { registry } = lexicon()
    const isOther = isSetAnew || severitiesOf(registry) !== severitiesOf(before)
    for (const [path, { record, full }] of held) {
      const asks = isOther || full !== null || record.asksRegistry
      if (asks || !isUnchanged(record.around, before, registry)) stale.add(path)
    }
  }

  const severitiesOf = (registry: Registry) =>
    JSON.stringify(RULES.map((rule) => severityOf(rule, { registry, severities: settings.severities })))

  /** Reads a note, and once more where another update has changed the registry in the meantime. */
  function* renew(path: string, text: string): Steps<void> {
    for (;;) {
      const by = lexicon
      const full = yield* reading(open(path, text))
      if (by !== lexicon) continue
      const isEdited = held.has(path) && held.get(path)?.text !== text
      put(path, { text, record: recordOf(full, by().registry), full })
      for (const other of isEdited ? shelf.use(path) : shelf.read(path)) reduce(other)
      return
    }
  }

  function put(path: string, note: Held): void {
    const { record: before = null } = held.get(path) ?? {}
    held.set(path, note)
    stale.delete(path)
    const isHeard = isLoud(before) && isLoud(note.record)
    things.put(path, note.record.tellings, isHeard)
  }

  /** Keeps no more of a note than its record. */
  function reduce(path: string): void {
    const note = held.get(path)
    if (note !== undefined) held.set(path, { ...note, record: wholeRecord(note.record), full: null })
    memos.delete(path)
  }

  function forget(path: string): void {
    held.delete(path)
    stale.delete(path)
    memos.delete(path)
    shelf.drop(path)
    things.put(path, [], true)
  }

  /** What is new after some notes have been put in, and the registry has been. */
  function changed(notes: ReadonlySet<string>, isRelearnt: boolean): Change {
    const context = runContext()
    const paths = new Set([...notes, ...things.check(context)])
    if (isRelearnt) {
      registryFindings = groupBy([...registryProblems(context.registry), ...checkRegistry(context)], ({ path }) => path)
      for (const path of [...findings.paths(), ...registryFindings.keys()]) paths.add(path)
      for (const [path, { record }] of held) if (record.directives.length > 0) paths.add(path)
    }
    const isNew = isRelearnt || notes.size > 0
    if (isNew) ledger = null
    const found = [...paths].filter((path) => findings.set(path, findingsOf(path, context)))
    return { notes, findings: new Set(found), registry: isRelearnt, ledger: isNew }
  }

  function findingsOf(path: string, context: RunContext): readonly Finding[] {
    const { text, record } = held.get(path) ?? {}
    if (text === undefined || record === undefined) return registryFindings.get(path) ?? []
    const told = things.of(path)
    const note = { path, text, directives: record.directives }
    const idle = checkDirectives(note, [...record.silenced, ...told.silenced], context)
    return [...record.findings, ...idle, ...told.findings]
  }

  function noteAt(path: string): FullNote | undefined {
    const note = held.get(path)
    if (note === undefined) return undefined
    for (const other of shelf.use(path)) if (other !== path) reduce(other)
    if (note.full !== null) return note.full
    const full = atOnce(reading(open(path, note.text)))
    const record = stale.has(path) ? note.record : recordOf(full, lexicon().registry)
    held.set(path, { ...note, record, full })
    return full
  }

  const paths = () => [...held.keys()].sort()

  return {
    update: (edits) => atOnce(updating(edits)),
    updating,
    stale: () => [...stale].sort(),
    paths,
    text: (path) => held.get(path)?.text,
    note: (path) => noteAt(path)?.note,
    record: (path) => held.get(path)?.record,
    registry: () => lexicon().registry,
    findings: (path) => (path === undefined ? findings.all() : findings.of(path)),
    proofs: (path) => noteAt(path)?.checked.proofs ?? NO_PROOFS,
    ledger: () => {
      ledger ??= buildLedger(
        lexicon().registry,
        evidenceOf(paths(), (path) => held.get(path)?.record),
      )
      return ledger
    },
    counts: () => addCounts([...held.values()].map(({ record }) => ({ notes: 1, ...record.counts }))),
  }
}

const NO_PROOFS: Proofs = new Map()

function isLoud(record: NoteRecord | null): boolean {
  return record === null || record.quiet.stretches.length === 0
}
