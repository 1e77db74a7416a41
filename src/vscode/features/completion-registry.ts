import * as vscode from 'vscode'
import type { Host } from '../host/host'
import { resolveItem, toItems } from './completion-items'
import { forRegistries, registryAt } from './registry-documents'

/** Offers keys, words, companies and whole entries while `deals.yaml` is written; it need not be valid YAML meanwhile. */
export function registerRegistryCompletion(host: Host): vscode.Disposable {
  const provider: vscode.CompletionItemProvider = {
    async provideCompletionItems(document, position, token, { triggerCharacter }) {
      const { registryCompletions } = await import('../../core/completion/registry')
      const held = registryAt(host, document)
      if (token.isCancellationRequested || held === undefined) return undefined
      // While somebody indents a line, nothing pops up.
      const before = document.lineAt(position).text.slice(0, position.character)
      if (triggerCharacter === ' ' && before.trim() === '') return undefined
      const offset = document.offsetAt(position)
      const found = registryCompletions(held.folder.workspace, held.path, document.getText(), offset)
      return found === null ? undefined : toItems(held.folder, document, found, position)
    },
    resolveCompletionItem: resolveItem,
  }
  return forRegistries((selector) => vscode.languages.registerCompletionItemProvider(selector, provider, ' '))
}
