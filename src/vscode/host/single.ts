import type * as vscode from 'vscode'
import { createFolder, type FedFolder, type Feeding } from './folder'
import { readSettings } from './settings'
import type { Source, SourceParts } from './source'

/** One document outside of all workspace folders: a core workspace of its own, with the built-in companies only. */
export function openSingle(document: vscode.TextDocument, parts: SourceParts): Source {
  const name = document.uri.path.split('/').at(-1) || 'note'
  const ending = document.languageId === 'markdown' ? '.md' : '.txt'
  const path = /\.(?:md|markdown|txt)$/i.test(name) ? name : name + ending
  let folder: FedFolder | undefined
  let disposed = false
  const opening = open().catch(parts.onBug)

  async function open(): Promise<void> {
    const { core: settings } = readSettings(document.uri)
    const workspace = await parts.createWorkspace(settings)
    if (disposed) return
    const created: FedFolder = createFolder({
      name,
      root: document.uri,
      isSingle: true,
      uri: () => document.uri,
      path: (uri) => (uri.toString() === document.uri.toString() ? path : null),
      workspace,
      settings,
      onChange: (change) => parts.onChange(created, change),
      onBug: parts.onBug,
    })
    folder = created
    feed(document, 'opening')
  }

  function feed(from: vscode.TextDocument, by: Feeding): void {
    folder?.feed('note', path, () => from.getText(), by)
  }

  return {
    folders: () => (folder === undefined ? [] : [folder]),
    folderOf: () => folder,
    opened: (from) => feed(from, 'opening'),
    changed: (from) => feed(from, 'typing'),
    closed: () => undefined,
    configured: () => folder?.configure(readSettings(document.uri).core),
    progress: () => ({ read: folder?.read() ?? 0, found: 1 }),
    lookAgain: () => undefined,
    async settled() {
      await opening
      await folder?.settled()
    },
    dispose() {
      disposed = true
      folder?.dispose()
    },
  }
}
