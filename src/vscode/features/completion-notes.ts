import * as vscode from 'vscode'
import type { Host } from '../host/host'
import { readSettings } from '../host/settings'
import { resolveItem, toItems } from './completion-items'
import { NOTE_SELECTOR } from './languages'

/** Currency signs bring the amounts of the companies named before them, # in a link's target the ids of deals. */
const TRIGGERS = ['$', '€', '£', '#']

/** Offers what the registry knows while a note is written: companies' names, amounts, the targets of pins. */
export function registerNoteCompletion(host: Host): vscode.Disposable {
  const provider: vscode.CompletionItemProvider = {
    async provideCompletionItems(document, position, token, { triggerKind }) {
      const { mayComplete, noteCompletions } = await import('../../core/completion/note')
      const known = host.find(document.uri)
      if (token.isCancellationRequested || known?.folder.kind(known.path) !== 'note') return undefined
      const offset = document.offsetAt(position)
      const isAsked =
        triggerKind !== vscode.CompletionTriggerKind.TriggerCharacter && comesWhenAsked(document, position)
      if (!mayComplete(known.folder.workspace, document.getText(), { offset, isAsked })) return undefined
      const held = host.fresh(document)
      if (held === undefined) return undefined
      const { dollar } = readSettings(document.uri).core
      const found = noteCompletions(held.folder.workspace, { path: held.path, offset, isAsked, dollar })
      return found === null ? undefined : toItems(held.folder, document, found, position)
    },
    resolveCompletionItem: resolveItem,
  }
  return vscode.languages.registerCompletionItemProvider(NOTE_SELECTOR, provider, ...TRIGGERS)
}

/**
 * Whether suggestions come here only when somebody asks for them: nothing is typed yet, or the editor is set to wait.
 * It does not tell a provider which of the two it was.
 */
function comesWhenAsked(document: vscode.TextDocument, position: vscode.Position): boolean {
  const before = document.lineAt(position).text.slice(0, position.character)
  if (before === '' || /\s$/.test(before)) return true
  const quick: unknown = vscode.workspace.getConfiguration('editor', document).get('quickSuggestions')
  const other = typeof quick === 'object' && quick !== null && 'other' in quick ? quick.other : quick
  return other === false || other === 'off'
}
