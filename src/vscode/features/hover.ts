import * as vscode from 'vscode'
import { hover } from '../../core/views/hover'
import type { Host } from '../host/host'
import { isOn } from '../host/settings'
import { NOTE_SELECTOR } from './languages'
import { toMarkdown } from './markdown'

/** Says of a figure what it is tied to and why, and of a company what it pays and is paid. */
export function registerHover(host: Host): vscode.Disposable {
  return vscode.languages.registerHoverProvider(NOTE_SELECTOR, {
    provideHover(document, position) {
      if (!isOn('hover', document.uri)) return undefined
      const held = host.fresh(document)
      const view = held && hover(held.folder.workspace, held.path, document.offsetAt(position))
      if (!held || !view) return undefined
      return new vscode.Hover(toMarkdown(held.folder, [view.head, view.rest]), held.folder.range(held.path, view.span))
    },
  })
}
