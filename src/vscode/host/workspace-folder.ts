import * as vscode from 'vscode'
import { desksAbove } from '../../core/files/desks'
import { createExcludeFilter, type FileFilter } from '../../core/files/filter'
import { createDesk } from './desk'
import { discover, isFolder, readFile } from './files'
import type { FedFolder, Feeding, FileKind } from './folder'
import { type FolderSettings, readSettings } from './settings'
import type { Source, SourceParts } from './source'
import { openDocument, pathBelow } from './uris'
import { watchFolder } from './watch'

/** How many files are read at the same time. */
const READERS = 16

/** How long a burst of new files may last before they are looked for, in milliseconds. */
const BURST = 200

/** What a file is, and the folder of the desk that it belongs to. */
interface Place {
  readonly kind: FileKind
  readonly home: string
}

/** A workspace folder: finds its desks, notes and registry files, reads them and keeps up with them. */
export function openFolder({ uri: root, name }: vscode.WorkspaceFolder, parts: SourceParts): Source {
  const desks = new Map<string, FedFolder>()
  const known = new Map<string, Place>()
  const turns = new Map<string, number>()
  const work = new Set<Promise<void>>()
  const pathOf = (uri: vscode.Uri) => pathBelow(root, uri)
  let settings = readSettings(root)
  /** The folders with registries, and what those leave to be read. */
  let homes: ReadonlyMap<string, { readonly home: string; readonly reads: FileFilter }> = new Map()
  /** Whether a file is not passed over, as far as is known. */
  let reads: FileFilter = () => true
  let looking = Promise.resolve()
  let timer: ReturnType<typeof setTimeout> | undefined
  let disposed = false
  let watching = watchFolder(root, settings, { written, created, gone, rearranged })

  function track(promise: Promise<void>): void {
    const tracked = promise.catch(parts.onBug).finally(() => work.delete(tracked))
    work.add(tracked)
  }

  /** Looks for the folder's files once more, after any look that is under way. */
  function lookAgain(): void {
    clearTimeout(timer)
    timer = undefined
    looking = looking.then(look).catch(parts.onBug)
    track(looking)
  }

  async function look(): Promise<void> {
    const found = await discover(root, settings, pathOf)
    if (disposed) return
    const wanted = new Map<string, Place>()
    const open: Map<string, { home: string; reads: FileFilter }> = new Map()
    const isRead = (path: string) => desksAbove(path, open).every((desk) => desk.reads(path))
    // A desk may exclude others further down: what it says is read first.
    for (const [home, files] of [...found.registries].sort(([a], [b]) => a.length - b.length)) {
      const own = files.filter((path) => home === '' || isRead(path))
      if (own.length === 0) continue
      for (const path of own) wanted.set(path, { kind: 'registry', home })
      await hold(own, wanted)
      const desk = desks.get(home)
      await desk?.settled()
      open.set(home, { home, reads: createExcludeFilter(desk?.workspace.registry().exclude ?? []) })
    }
    homes = open
    reads = (path) => found.reads(path) && isRead(path)
    const notes = found.notes.filter((path) => isRead(path) || known.get(path)?.kind === 'registry')
    for (const path of notes) wanted.set(path, { kind: 'note', home: homeOf(path) })
    for (const path of [...known.keys()]) if (!wanted.has(path)) forget(path)
    const visible = new Set(vscode.window.visibleTextEditors.map(({ document }) => pathOf(document.uri)))
    const order = [...notes.filter((path) => visible.has(path)), ...notes.filter((path) => !visible.has(path))]
    await hold(order, wanted)
    const lived = new Set([...wanted.values()].map(({ home }) => home))
    for (const [home, desk] of desks) if (!lived.has(home)) close(home, desk)
  }

  /** The desk that a file belongs to, by its place. */
  function homeOf(path: string): string {
    return known.get(path)?.kind === 'registry'
      ? (known.get(path)?.home ?? '')
      : (desksAbove(path, homes)[0]?.home ?? '')
  }

  async function openDesk(home: string): Promise<void> {
    if (desks.has(home)) return
    const path = (uri: vscode.Uri) => {
      const below = pathOf(uri)
      return below !== null && homeOf(below) === home ? below : null
    }
    const desk = await createDesk({ name, root, home, path, settings: settings.core, parts, onExclude: rearranged })
    if (disposed) desk.dispose()
    else desks.set(home, desk)
  }

  function close(home: string, desk: FedFolder): void {
    desks.delete(home)
    desk.dispose()
    parts.onClose(desk)
  }

  /** Loads the files that are not known yet, or belong to another desk now, a few at a time. */
  async function hold(paths: readonly string[], wanted: ReadonlyMap<string, Place>): Promise<void> {
    const moved: [string, Place][] = []
    for (const path of paths) {
      const [before, now] = [known.get(path), wanted.get(path)]
      if (now === undefined || (before?.kind === now.kind && before.home === now.home)) continue
      await openDesk(now.home)
      if (before !== undefined && before.home !== now.home) forget(path)
      known.set(path, now)
      moved.push([path, now])
    }
    const iterator = moved.values()
    const reader = async () => {
      for (const [path, place] of iterator) await load(path, place)
    }
    await Promise.all(Array.from({ length: READERS }, reader))
  }

  /** Hands over a file's text: the open document's, also unsaved, else the disk's. The latest call wins. */
  async function load(path: string, { kind, home }: Place): Promise<void> {
    const desk = desks.get(home)
    if (desk === undefined) return
    const turn = nextTurn(path)
    const uri = desk.uri(path)
    const document = openDocument(uri)
    if (document !== undefined) return desk.feed(kind, path, () => document.getText(), 'opening')
    const read = await readFile(uri)
    if (turns.get(path) !== turn || disposed) return
    if (read.kind === 'problem') desk.refuse(kind, path, read.message)
    else desk.feed(kind, path, () => (read.kind === 'text' ? read.text : null))
  }

  function nextTurn(path: string): number {
    const turn = (turns.get(path) ?? 0) + 1
    turns.set(path, turn)
    return turn
  }

  function forget(path: string): void {
    const place = known.get(path)
    if (place === undefined) return
    nextTurn(path)
    known.delete(path)
    desks.get(place.home)?.feed(place.kind, path, () => null)
  }

  function written(kind: FileKind, uri: vscode.Uri): void {
    const path = pathOf(uri)
    const place = path === null ? undefined : known.get(path)
    if (path === null) return
    if (place !== undefined) track(load(path, place))
    // What is passed over may be written as often as it likes.
    else if (kind === 'registry' || reads(path)) rearranged()
  }

  /** The files in a folder that is copied here may come before the folder is watched, and are looked for. */
  function created(uri: vscode.Uri): void {
    const path = pathOf(uri)
    // Most files have an ending, and need no question.
    if (path === null || /\.\w{1,8}$/.test(path) || !reads(`${path}/`)) return
    const ask = async () => {
      if (await isFolder(uri)) rearranged()
    }
    track(ask())
  }

  function gone(uri: vscode.Uri): void {
    const gonePath = pathOf(uri)
    if (gonePath === null) return
    for (const [path, { kind }] of [...known]) {
      if (path !== gonePath && !path.startsWith(`${gonePath}/`)) continue
      if (openDocument(vscode.Uri.joinPath(root, path))?.isDirty === true) continue
      forget(path)
      // Its notes belong to the desk above.
      if (kind === 'registry') rearranged()
    }
  }

  /** The first of a burst is waited for no longer than the last. */
  function rearranged(): void {
    timer ??= setTimeout(lookAgain, BURST)
  }

  function feed(document: vscode.TextDocument, by: Feeding): void {
    const path = pathOf(document.uri)
    const place = path === null ? undefined : known.get(path)
    if (path === null || place === undefined) return
    nextTurn(path)
    desks.get(place.home)?.feed(place.kind, path, () => document.getText(), by)
  }

  function configured(event: vscode.ConfigurationChangeEvent): void {
    const before = settings
    settings = readSettings(root)
    if (JSON.stringify(before.core) !== JSON.stringify(settings.core))
      for (const desk of desks.values()) desk.configure(settings.core)
    const globs = ({ notes, registry, registryNames }: FolderSettings) =>
      JSON.stringify([notes, registry, registryNames])
    const moved = globs(before) !== globs(settings)
    if (moved) {
      watching.dispose()
      watching = watchFolder(root, settings, { written, created, gone, rearranged })
    }
    if (moved || event.affectsConfiguration('files.exclude', root)) rearranged()
  }

  lookAgain()

  return {
    folders: () => [...desks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, desk]) => desk),
    folderOf(uri) {
      const path = pathOf(uri)
      return path === null ? undefined : desks.get(homeOf(path))
    },
    opened: (document) => feed(document, 'opening'),
    changed: (document) => feed(document, 'typing'),
    closed(document) {
      const path = pathOf(document.uri)
      const place = path === null ? undefined : known.get(path)
      if (path !== null && place !== undefined) track(load(path, place))
    },
    configured,
    progress: () => ({ read: [...desks.values()].reduce((sum, desk) => sum + desk.read(), 0), found: known.size }),
    lookAgain,
    async settled() {
      while (timer !== undefined || work.size > 0) {
        if (timer !== undefined) lookAgain()
        await Promise.all(work)
      }
      for (const desk of desks.values()) await desk.settled()
    },
    dispose() {
      disposed = true
      clearTimeout(timer)
      watching.dispose()
      for (const desk of desks.values()) desk.dispose()
    },
  }
}
