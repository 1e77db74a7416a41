import { areSame, isSameData } from '../equal'
import { groupBy } from '../group'
import { buildLedger } from '../ledger/ledger'
import type { Ledger } from '../ledger/types'
import { createNameIndex } from '../mentions/names'
import { faultyNote, type Lexicon, openNote, readNote } from '../notes/read'
import type { OpenedNote, ReadNote, WholeNote } from '../notes/types'
import { once, oncePer } from '../once'
import { type PassageMemo, passageMemo } from '../passages/memo'
import { builtInCompanies } from '../registry/built-in/table'
import { outlineOf } from '../registry/outline'
import { type RegistryMemo, readRegistry, registryMemo } from '../registry/read'
import type { Registry } from '../registry/types'
import { RULES } from '../rules/index'
import { type Proofs, verdictOf } from '../rules/proofs'
import { LOUD, type Quiet, quietOf } from '../rules/quiet'
import { type CheckedNote, checkDirectives, checkFolder, checkNote } from '../rules/run'
import type { Finding } from '../rules/types'
import type { Location } from '../span'
import { noteProblems, registryProblems } from './problems'
import { recordOf } from './records'
import { DEFAULT_SETTINGS } from './settings'
import type { Change, Counts, Edit, Settings, Workspace } from './types'

/** What a `tieout:` block of the registry may set. */
const RULE_IDS = RULES.map(({ id }) => id)

/** A note and what was derived from it alone. */
interface Held {
  readonly opened: OpenedNote
  readonly quiet: Quiet
  readonly note: ReadNote
  readonly checked: CheckedNote
}

/**
 * An empty workspace. Notes and registry files come in as edits; a note is opened again only when its text changes,
 * and read again only when its text, the registry or a setting does.
 *
 * @example
 * const workspace = createWorkspace()
 * workspace.update([{ kind: 'note', path: 'aws.md', text: 'OpenAI pays AWS $38 billion.' }])
 * workspace.counts().figures === 1
 */
export function createWorkspace(initial: Settings = DEFAULT_SETTINGS): Workspace {
  let settings = initial
  const registryFiles = new Map<string, string>()
  const held = new Map<string, Held>()
  const memos = new Map<string, PassageMemo>()
  const memo = registryMemo()
  let lexicon = once(() => createLexicon(registryFiles, settings, memo))
  let findings: ReadonlyMap<string, readonly Finding[]> = new Map()
  let ledger: Ledger | null = null

  const runContext = () => ({
    registry: lexicon().registry,
    severities: settings.severities,
    quietOf: (path: string) => held.get(path)?.quiet ?? LOUD,
  })

  /** Takes a note's text apart. One that is held is being edited: from then on its pieces are kept for the next edit. */
  const open = (path: string, text: string): OpenedNote => {
    const memo = memos.get(path) ?? passageMemo()
    if (held.has(path)) memos.set(path, memo)
    try {
      return openNote(path, text, memo)
    } catch (error) {
      memos.delete(path)
      return faultyNote(path, text, error)
    }
  }

  /** A note that cannot be read, by a fault of the engine's, takes no other one down. */
  const hold = (opened: OpenedNote): Held => {
    try {
      return read(opened)
    } catch (error) {
      return read(faultyNote(opened.path, opened.text, error))
    }
  }

  const read = (opened: OpenedNote): Held => {
    const note = readNote(opened, lexicon())
    const quiet = quietOf(opened)
    return { opened, quiet, note, checked: checkNote(note, { ...runContext(), quietOf: () => quiet }) }
  }

  const sortedNotes = () => [...held.keys()].sort().flatMap((path) => held.get(path)?.note ?? [])

  function update(edits: readonly Edit[]): Change {
    const opened = new Map<string, OpenedNote | null>()
    let relearn = false
    for (const edit of edits) {
      if (edit.kind === 'note') {
        if (edit.text === (held.get(edit.path)?.note.text ?? null)) opened.delete(edit.path)
        else opened.set(edit.path, edit.text === null ? null : open(edit.path, edit.text))
      } else if (edit.kind === 'registry') {
        if (edit.text === (registryFiles.get(edit.path) ?? null)) continue
        if (edit.text === null) registryFiles.delete(edit.path)
        else registryFiles.set(edit.path, edit.text)
        relearn = true
      } else {
        settings = edit.settings
        relearn = true
      }
    }
    if (relearn) {
      lexicon = once(() => createLexicon(registryFiles, settings, memo))
      for (const [path, { opened: old }] of held) if (!opened.has(path)) opened.set(path, old)
    }
    for (const [path, note] of opened) {
      if (note === null) {
        held.delete(path)
        memos.delete(path)
      } else held.set(path, hold(note))
    }
    const changed = relearn || opened.size > 0
    const before = findings
    if (changed) {
      findings = collectFindings(before)
      ledger = null
    }
    return {
      notes: new Set(opened.keys()),
      findings: changedPaths(before, findings),
      registry: relearn,
      ledger: changed,
    }
  }

  /** All findings by path. A path of which nothing is new keeps its list, and a finding that is not new its object. */
  function collectFindings(before: ByPath): ByPath {
    const context = runContext()
    const folder = checkFolder(sortedNotes(), context)
    const elsewhere = groupBy([...registryProblems(lexicon().registry), ...folder.findings], ({ path }) => path)
    const found = new Map([...elsewhere].map(([path, all]) => [path, [...all]]))
    for (const [path, { note, checked }] of held) {
      const own = [
        ...noteProblems(note),
        ...checked.findings,
        ...checkDirectives(note, [...checked.silenced, ...folder.silenced], context),
      ]
      if (own.length > 0) found.set(path, [...own, ...(found.get(path) ?? [])])
    }
    const paths = [...found.keys()].sort()
    return new Map(paths.map((path) => [path, kept(before.get(path) ?? [], found.get(path) ?? [])]))
  }

  function counts(): Counts {
    const counts = { notes: held.size, figures: 0, tied: 0, proved: 0, abstained: 0, untied: 0 }
    for (const { note, checked } of held.values()) {
      for (const tie of note.ties) {
        const verdict = verdictOf(tie, checked.proofs)
        counts.figures += 1
        counts[verdict === 'agrees' || verdict === 'truncated' || verdict === 'disagrees' ? 'tied' : verdict] += 1
      }
    }
    return counts
  }

  return {
    update,
    paths: () => [...held.keys()].sort(),
    note: (path) => held.get(path)?.note,
    record: (path) => {
      const one = held.get(path)
      return one && recordOf(one.note, one.checked.proofs)
    },
    registry: () => lexicon().registry,
    findings: (path) => (path === undefined ? [...findings.values()].flat() : (findings.get(path) ?? [])),
    proofs: (path) => held.get(path)?.checked.proofs ?? NO_PROOFS,
    ledger: () => {
      const current = ledger ?? buildLedger(lexicon().registry, evidenceOf(sortedNotes()))
      ledger = current
      return current
    },
    counts,
  }
}

const NO_PROOFS: Proofs = new Map()

const namesOf = oncePer((companies: Registry['companies']) => createNameIndex(companies.values()))

function createLexicon(files: ReadonlyMap<string, string>, settings: Settings, memo: RegistryMemo): Lexicon {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, text]) => ({ path, text }))
  const builtIn = settings.builtInCompanies ? builtInCompanies() : []
  const registry: Registry = readRegistry(sorted, { builtIn, dollar: settings.dollar, rules: RULE_IDS }, memo)
  return {
    registry,
    get names() {
      return namesOf(outlineOf(registry).companies)
    },
    dollar: settings.dollar,
  }
}

/** Where notes speak of each deal and metric. */
function evidenceOf(notes: readonly WholeNote[]): ReadonlyMap<string, readonly Location[]> {
  const evidence = new Map<string, Location[]>()
  for (const note of notes) {
    for (const { entry, figure } of note.ties) {
      const span = note.figures[figure]?.span
      if (entry === null || span === undefined) continue
      const places = evidence.get(entry.id)
      if (places === undefined) evidence.set(entry.id, [{ path: note.path, span }])
      else places.push({ path: note.path, span })
    }
  }
  return evidence
}

function inReadingOrder(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
}

type ByPath = ReadonlyMap<string, readonly Finding[]>

function changedPaths(before: ByPath, after: ByPath): ReadonlySet<string> {
  const paths = new Set([...before.keys(), ...after.keys()])
  return new Set([...paths].filter((path) => before.get(path) !== after.get(path)))
}

/** Findings in reading order: the list before, where they are the same. */
function kept(before: readonly Finding[], now: readonly Finding[]): readonly Finding[] {
  const sorted = now.toSorted(inReadingOrder)
  return areSame(before, sorted) || isSameData(before, sorted) ? before : sorted
}
