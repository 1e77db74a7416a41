import type * as vscode from 'vscode'
import type { Change } from '../../core/workspace/types'
import { createFolder, type FedFolder } from './folder'
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
    const workspace = await parts.createWorkspace(readSettings(document.uri).core)
    if (disposed) return
    const onChange = (change: Change) => parts.onChange(created, change)
    const created = createFolder({ name, root: document.uri, single: path, workspace, onChange, onBug: parts.onBug })
    folder = created
    feed(document, false)
  }

  function feed(from: vscode.TextDocument, typed: boolean): void {
    folder?.feed('note', path, () => from.getText(), typed)
  }

  return {
    get folder() {
      return folder
    },
    opened: (from) => feed(from, false),
    changed: (from) => feed(from, true),
    closed: () => undefined,
    configured: () => folder?.configure(readSettings(document.uri).core),
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
