import * as vscode from 'vscode'
import type { Host } from '../host/host'
import { ALL_SELECTOR } from './languages'
import { pointerAt } from './pointer'

/** Leads from a figure to its deal or metric in the registry, from a company's name to its entry, also to peek at. */
export function registerDefinition(host: Host): vscode.Disposable {
  return vscode.languages.registerDefinitionProvider(ALL_SELECTOR, {
    async provideDefinition(document, position) {
      const { definitionAt } = await import('../../core/views/definition')
      const at = pointerAt(host, document, position)
      const found = at && definitionAt(at.folder.workspace, at.pointer)
      if (!at || !found) return undefined
      const { folder, path } = at
      return found.targets.map(
        (target): vscode.DefinitionLink => ({
          originSelectionRange: folder.range(path, found.span),
          targetUri: folder.uri(target.path),
          targetRange: folder.range(target.path, target.whole),
          targetSelectionRange: folder.range(target.path, target.name),
        }),
      )
    },
  })
}
