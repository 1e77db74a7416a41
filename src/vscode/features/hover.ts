import * as vscode from 'vscode'
import type { Actions } from '../../core/views/hover-model'
import type { Folder } from '../host/folder'
import type { Host } from '../host/host'
import { isOn } from '../host/settings'
import { NOTE_SELECTOR } from './languages'
import { toMarkdown } from './markdown'

/** Says of a figure what it is tied to and why, and of a company what it pays and is paid. */
export function registerHover(host: Host): vscode.Disposable {
  return vscode.languages.registerHoverProvider(NOTE_SELECTOR, {
    async provideHover(document, position) {
      if (!isOn('hover', document.uri)) return undefined
      const { hover } = await import('../../core/views/hover')
      const held = host.fresh(document)
      if (held === undefined) return undefined
      const { folder, path } = held
      const view = hover(folder.workspace, path, document.offsetAt(position), actionsIn(folder))
      if (view === null) return undefined
      return new vscode.Hover(toMarkdown(folder, [view.head, view.rest], view.state), folder.range(path, view.span))
    },
  })
}

/** A note outside of all folders has no registry that an entry could be added to. */
function actionsIn({ isSingle }: Folder): Actions {
  return new Set(['summary', 'mentions', 'explain', 'pin', ...(isSingle ? [] : (['add'] as const))])
}
