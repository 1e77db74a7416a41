import * as vscode from 'vscode'
import type { Span } from '../../core/span'
import type { Steps } from '../../core/steps'
import { lineOf, lineStarts } from '../../core/text/lines'
import type { Conditions } from '../../core/workspace/memory'
import type { Change, Edit, Settings, Workspace } from '../../core/workspace/types'
import { type DeskMemory, FORGETFUL } from './memory'
import { createQueue, type Handed } from './queue'

export type FileKind = 'note' | 'registry'

/** How a text comes: it was read from a file, a document was opened, or somebody types. */
export type Feeding = 'reading' | 'opening' | 'typing'

/**
 * A desk: a folder with a registry of its own, or a workspace folder, or one document outside of all folders, with the
 * core workspace that reads it. Paths are relative to the workspace folder.
 */
export interface Folder {
  /** The folder's name, from the workspace folder's on, or the document's. */
  readonly name: string
  /** The folder's address, or the document's. */
  readonly root: vscode.Uri
  /** Whether it is one document outside of all folders. */
  readonly isSingle: boolean
  readonly workspace: Workspace
  /** The address of a file that the folder holds. */
  uri(path: string): vscode.Uri
  /** The path of a file that belongs to the folder; null for one elsewhere, or in a desk further down. */
  path(uri: vscode.Uri): string | null
  /** Whether the file is one of the folder's notes or registry files, and which. */
  kind(path: string): FileKind | undefined
  /** The text that the engine last read of a file: what its spans are spans of. */
  text(path: string): string | undefined
  /** A span of a file as a range in the editor. */
  range(path: string, span: Span): vscode.Range
  location(path: string, span: Span): vscode.Location
  /** Paths of its registry files, sorted. */
  registries(): readonly string[]
  /** Files that were not read, each with the reason. */
  readonly unread: ReadonlyMap<string, string>
}

/** A folder as the host that feeds it sees it. */
export interface FedFolder extends Folder {
  /** Takes a file's text, or null where it is gone. */
  feed(kind: FileKind, path: string, text: () => string | null, by?: Feeding): void
  /** Says that a file was not read, and why. What was known of it is forgotten. */
  refuse(kind: FileKind, path: string, message: string): void
  configure(settings: Settings): void
  /** Takes what is known of its notes from another session. */
  remember(memory: DeskMemory): void
  /** What the reading of its notes depends on now. */
  conditions(): Omit<Conditions, 'engine'>
  hurry(path: string): void
  /** How many files have been read, or found not to be readable. */
  read(): number
  settled(): Promise<void>
  dispose(): void
}

/** What a folder is made of. */
interface FolderParts {
  readonly name: string
  readonly root: vscode.Uri
  readonly isSingle: boolean
  uri(path: string): vscode.Uri
  path(uri: vscode.Uri): string | null
  readonly workspace: Workspace
  /** What the workspace was opened with. */
  readonly settings: Settings
  onChange(change: Change): void
  onBug(error: unknown): void
}

const ADD = { reading: 'add', opening: 'addFirst', typing: 'addTyped' } as const

const NOTHING: Change = { notes: new Set(), findings: new Set(), registry: false, ledger: false }

export function createFolder(parts: FolderParts): FedFolder {
  const { workspace, uri, onChange, onBug } = parts
  const files = new Map<string, { readonly kind: FileKind; readonly text: string }>()
  const unread = new Map<string, string>()
  const lines = new Map<string, { readonly text: string; readonly starts: readonly number[] }>()

  const queue = createQueue<FileKind>(hand)
  let memory = FORGETFUL
  let settings = parts.settings

  /** Hands a file's text to the engine. A file may turn from one kind to the other. */
  function* hand({ kind, path, text }: Handed<FileKind>): Steps<void> {
    const held = files.get(path)
    const old: readonly Edit[] = held !== undefined && held.kind !== kind ? [{ kind: held.kind, path, text: null }] : []
    try {
      const record = kind === 'note' && text !== null ? memory.recordOf(path, text) : undefined
      const change = yield* workspace.updating([
        ...old,
        record ? { kind: 'note', path, text, record } : { kind, path, text },
      ])
      lines.delete(path)
      if (text === null) files.delete(path)
      else files.set(path, { kind, text })
      // Of a text that was edited and put right again nothing is new, but what followed the typing has to look once more.
      onChange({ ...change, notes: new Set([...change.notes, path]) })
      if (change.registry) relearnt()
      if (record === undefined && change.notes.size > 0) memory.learnt()
    } catch (error) {
      onBug(error)
    }
  }

  /** Reads the notes again that are held against an older registry or other settings. */
  function relearnt(): void {
    memory.reconsider()
    for (const path of workspace.stale()) {
      if (!queue.waits(path)) queue.add(path, { kind: 'note', text: () => files.get(path)?.text ?? null })
    }
  }

  function configure(now: Settings): void {
    settings = now
    try {
      onChange(workspace.update([{ kind: 'settings', settings }]))
      relearnt()
    } catch (error) {
      onBug(error)
    }
  }

  function position(path: string, offset: number): vscode.Position {
    const text = files.get(path)?.text ?? ''
    let known = lines.get(path)
    if (known?.text !== text) {
      known = { text, starts: lineStarts(text) }
      lines.set(path, known)
    }
    const line = lineOf(known.starts, offset)
    return new vscode.Position(line, offset - (known.starts[line] ?? 0))
  }

  function range(path: string, { start, end }: Span): vscode.Range {
    return new vscode.Range(position(path, start), position(path, end))
  }

  return {
    name: parts.name,
    root: parts.root,
    isSingle: parts.isSingle,
    workspace,
    unread,
    uri,
    path: parts.path,
    kind: (path) => files.get(path)?.kind,
    text: (path) => files.get(path)?.text,
    registries: () => [...files].flatMap(([path, { kind }]) => (kind === 'registry' ? [path] : [])).sort(),
    range,
    location: (path, span) => new vscode.Location(uri(path), range(path, span)),
    feed(kind, path, text, by = 'reading') {
      if (unread.delete(path)) onChange({ ...NOTHING, findings: new Set([path]) })
      queue[ADD[by]](path, { kind, text })
    },
    refuse(kind, path, message) {
      unread.set(path, message)
      queue.add(path, { kind, text: () => null })
      onChange({ ...NOTHING, findings: new Set([path]) })
    },
    configure,
    remember(known) {
      memory = known
    },
    conditions() {
      const registry = [...files].flatMap(([path, { kind, text }]) =>
        kind === 'registry' ? [[path, text] as const] : [],
      )
      return { settings, registry: new Map(registry) }
    },
    hurry: (path) => queue.hurry(path),
    read: () => files.size + unread.size,
    settled: () => queue.settled(),
    dispose() {
      queue.dispose()
      memory.dispose()
    },
  }
}
