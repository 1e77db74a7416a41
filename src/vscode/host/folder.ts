import * as vscode from 'vscode'
import type { Span } from '../../core/span'
import { lineOf, lineStarts } from '../../core/text/lines'
import type { Change, Edit, Settings, Workspace } from '../../core/workspace/types'
import { createQueue, type Handed } from './queue'

export type FileKind = 'note' | 'registry'

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
  /** Takes a file's text, or null where it is gone. `typed` while a person types it. */
  feed(kind: FileKind, path: string, text: () => string | null, typed?: boolean): void
  /** Says that a file was not read, and why. What was known of it is forgotten. */
  refuse(kind: FileKind, path: string, message: string): void
  configure(settings: Settings): void
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
  onChange(change: Change): void
  onBug(error: unknown): void
}

const NOTHING: Change = { notes: new Set(), findings: new Set(), registry: false, ledger: false }

export function createFolder(parts: FolderParts): FedFolder {
  const { workspace, uri, onChange, onBug } = parts
  const files = new Map<string, { readonly kind: FileKind; readonly text: string }>()
  const unread = new Map<string, string>()
  const lines = new Map<string, { readonly text: string; readonly starts: readonly number[] }>()

  const queue = createQueue<FileKind>((handed) => {
    const edits = handed.flatMap(editsFor)
    // A text that was edited and put right again: what followed the typing has to look once more.
    if (edits.length === 0) onChange({ ...NOTHING, notes: new Set(handed.map(({ path }) => path)) })
    else update(() => workspace.update(edits))
  })

  /** The edits that make the engine hold a file's text; none where it does. A file may turn from one kind to the other. */
  function editsFor({ kind, path, text }: Handed<FileKind>): readonly Edit[] {
    const held = files.get(path)
    if (held?.text === (text ?? undefined) && (text === null || held?.kind === kind)) return []
    const old: readonly Edit[] = held !== undefined && held.kind !== kind ? [{ kind: held.kind, path, text: null }] : []
    if (text === null) {
      files.delete(path)
      lines.delete(path)
    } else {
      files.set(path, { kind, text })
    }
    return [...old, { kind, path, text }]
  }

  function update(work: () => Change): void {
    try {
      onChange(work())
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
    feed(kind, path, text, typed = false) {
      if (unread.delete(path)) onChange({ ...NOTHING, findings: new Set([path]) })
      if (typed) queue.addTyped(path, { kind, text })
      else queue.add(path, { kind, text })
    },
    refuse(kind, path, message) {
      unread.set(path, message)
      queue.add(path, { kind, text: () => null })
      onChange({ ...NOTHING, findings: new Set([path]) })
    },
    configure: (settings) => update(() => workspace.update([{ kind: 'settings', settings }])),
    hurry: (path) => queue.hurry(path),
    read: () => files.size + unread.size,
    settled: () => queue.settled(),
    dispose: () => queue.dispose(),
  }
}
