import * as vscode from 'vscode'
import type { Host } from '../host/host'
import { isOn } from '../host/settings'
import { toMarkdown } from './markdown'
import { forRegistries, registryAt } from './registry-documents'

/** Says in `deals.yaml` what a key or a word means, and what stands behind an id or a company. */
export function registerRegistryHover(host: Host): vscode.Disposable {
  const provider: vscode.HoverProvider = {
    async provideHover(document, position) {
      if (!isOn('hover', document.uri)) return undefined
      const { registryHover } = await import('../../core/completion/registry-hover')
      const held = registryAt(host, document)
      if (held === undefined) return undefined
      const offset = document.offsetAt(position)
      const said = registryHover(held.folder.workspace, held.path, document.getText(), offset)
      if (said === null) return undefined
      const range = new vscode.Range(document.positionAt(said.span.start), document.positionAt(said.span.end))
      return new vscode.Hover(toMarkdown(held.folder, [said.head, said.rest]), range)
    },
  }
  return forRegistries((selector) => vscode.languages.registerHoverProvider(selector, provider))
}
