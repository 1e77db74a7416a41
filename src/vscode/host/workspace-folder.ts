import * as vscode from 'vscode'
import { createExcludeFilter } from '../../core/files/filter'
import { discover, readFile } from './files'
import { createFolder, type FedFolder, type FileKind } from './folder'
import { type FolderSettings, readSettings } from './settings'
import type { Source, SourceParts } from './source'
import { openDocument, pathBelow } from './uris'
import { watchFolder } from './watch'

/** How many files are read at the same time. */
const READERS = 16

/** How long a burst of new files may last before they are looked for, in milliseconds. */
const BURST = 200

/** A workspace folder: finds its notes and registry files, reads them and keeps up with them. */
export function openFolder({ uri: root, name }: vscode.WorkspaceFolder, parts: SourceParts): Source {
  const known = new Map<string, FileKind>()
  const turns = new Map<string, number>()
  const work = new Set<Promise<void>>()
  const pathOf = (uri: vscode.Uri) => pathBelow(root, uri)
  let settings = readSettings(root)
  let folder: FedFolder | undefined
  let exclude = ''
  let looking = Promise.resolve()
  let timer: ReturnType<typeof setTimeout> | undefined
  let disposed = false
  let watching = watchFolder(root, settings, { written, gone, rearranged })

  function track(promise: Promise<void>): void {
    const tracked = promise.catch(parts.onBug).finally(() => work.delete(tracked))
    work.add(tracked)
  }

  /** Looks for the folder's files once more, after any look that is under way. */
  function lookAgain(): void {
    looking = looking.then(look).catch(parts.onBug)
    track(looking)
  }

  async function look(): Promise<void> {
    const found = await discover(root, settings, pathOf)
    if (disposed || (found.notes.size === 0 && found.registry.size === 0 && folder === undefined)) return
    folder ??= await open(settings)
    await hold([...found.registry].map((path) => [path, 'registry']))
    await folder.settled()
    const reads = createExcludeFilter(folder.workspace.registry().exclude)
    const notes = [...found.notes].filter((path) => reads(path) || known.get(path) === 'registry')
    const wanted = new Set([...found.registry, ...notes])
    for (const path of [...known.keys()]) if (!wanted.has(path)) forget(path)
    const visible = new Set(vscode.window.visibleTextEditors.map(({ document }) => pathOf(document.uri)))
    const order = [...notes.filter((path) => visible.has(path)), ...notes.filter((path) => !visible.has(path))]
    await hold(order.map((path) => [path, 'note']))
  }

  async function open({ core }: FolderSettings): Promise<FedFolder> {
    const workspace = await parts.createWorkspace(core)
    const created: FedFolder = createFolder({
      name,
      root,
      workspace,
      onBug: parts.onBug,
      onChange(change) {
        parts.onChange(created, change)
        const now = JSON.stringify(workspace.registry().exclude)
        if (now !== exclude) rearranged()
        exclude = now
      },
    })
    exclude = JSON.stringify(workspace.registry().exclude)
    return created
  }

  /** Loads the files that are not known yet, a few at a time. */
  async function hold(files: readonly (readonly [string, FileKind])[]): Promise<void> {
    const unknown = files.filter(([path, kind]) => known.get(path) !== kind)
    for (const [path, kind] of unknown) known.set(path, kind)
    const iterator = unknown.values()
    const reader = async () => {
      for (const [path, kind] of iterator) await load(kind, path)
    }
    await Promise.all(Array.from({ length: READERS }, reader))
  }

  /** Hands over a file's text: the open document's, also unsaved, else the disk's. The latest call wins. */
  async function load(kind: FileKind, path: string): Promise<void> {
    if (folder === undefined) return
    const turn = nextTurn(path)
    const uri = folder.uri(path)
    const document = openDocument(uri)
    if (document !== undefined) return folder.feed(kind, path, () => document.getText())
    const read = await readFile(uri)
    if (turns.get(path) !== turn || disposed) return
    if (read.kind === 'problem') folder.refuse(kind, path, read.message)
    else folder.feed(kind, path, () => (read.kind === 'text' ? read.text : null))
  }

  function nextTurn(path: string): number {
    const turn = (turns.get(path) ?? 0) + 1
    turns.set(path, turn)
    return turn
  }

  function forget(path: string): void {
    const kind = known.get(path)
    if (kind === undefined) return
    nextTurn(path)
    known.delete(path)
    folder?.feed(kind, path, () => null)
  }

  function written(kind: FileKind, uri: vscode.Uri): void {
    const path = pathOf(uri)
    if (path === null) return
    if (known.has(path)) track(load(known.get(path) ?? kind, path))
    else rearranged()
  }

  function gone(uri: vscode.Uri): void {
    const path = pathOf(uri)
    if (path === null) return
    for (const file of [...known.keys()]) {
      if (file !== path && !file.startsWith(`${path}/`)) continue
      if (openDocument(vscode.Uri.joinPath(root, file))?.isDirty !== true) forget(file)
    }
  }

  function rearranged(): void {
    clearTimeout(timer)
    timer = setTimeout(lookAgain, BURST)
  }

  function feed(document: vscode.TextDocument, typed: boolean): void {
    const path = pathOf(document.uri)
    const kind = path === null ? undefined : known.get(path)
    if (path === null || kind === undefined) return
    nextTurn(path)
    folder?.feed(kind, path, () => document.getText(), typed)
  }

  lookAgain()

  return {
    get folder() {
      return folder
    },
    opened: (document) => feed(document, false),
    changed: (document) => feed(document, true),
    closed(document) {
      const path = pathOf(document.uri)
      const kind = path === null ? undefined : known.get(path)
      if (path !== null && kind !== undefined) track(load(kind, path))
    },
    configured(event) {
      const before = settings
      settings = readSettings(root)
      if (JSON.stringify(before.core) !== JSON.stringify(settings.core)) folder?.configure(settings.core)
      const globs = ({ notes, registry }: FolderSettings) => JSON.stringify([notes, registry])
      const moved = globs(before) !== globs(settings)
      if (moved) {
        watching.dispose()
        watching = watchFolder(root, settings, { written, gone, rearranged })
      }
      if (moved || event.affectsConfiguration('files.exclude', root)) rearranged()
    },
    async settled() {
      while (work.size > 0) await Promise.all(work)
      await folder?.settled()
    },
    dispose() {
      disposed = true
      clearTimeout(timer)
      watching.dispose()
      folder?.dispose()
    },
  }
}
