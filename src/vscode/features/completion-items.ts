import * as vscode from 'vscode'
import type { Completion, Completions } from '../../core/completion/model'
import type { Folder } from '../host/folder'
import { toMarkdown } from './markdown'

const KINDS: Readonly<Record<Completion['kind'], vscode.CompletionItemKind>> = {
  company: vscode.CompletionItemKind.Class,
  amount: vscode.CompletionItemKind.Value,
  entry: vscode.CompletionItemKind.Reference,
  key: vscode.CompletionItemKind.Property,
  word: vscode.CompletionItemKind.EnumMember,
  snippet: vscode.CompletionItemKind.Snippet,
  file: vscode.CompletionItemKind.File,
}

/** A completion whose documentation is worked out when it is looked at. */
class TieoutItem extends vscode.CompletionItem {
  constructor(
    readonly folder: Folder,
    readonly model: Completion,
  ) {
    super(
      { label: model.label, ...(model.description !== '' && { description: model.description }) },
      KINDS[model.kind],
    )
  }
}

/** Completions as the editor takes them: in their order, each in place of what was typed. */
export function toItems(
  folder: Folder,
  document: vscode.TextDocument,
  { span, items, isIncomplete }: Completions,
  position: vscode.Position,
): vscode.CompletionList {
  const start = document.positionAt(span.start)
  const end = document.positionAt(span.end)
  const range = { inserting: new vscode.Range(start, position), replacing: new vscode.Range(start, end) }
  const list = items.map((model, i) => {
    const item = new TieoutItem(folder, model)
    item.range = range
    item.filterText = model.filter
    item.sortText = String(i).padStart(5, '0')
    item.insertText = model.isSnippet ? new vscode.SnippetString(model.insert) : model.insert
    item.keepWhitespace = true
    if (model.goesOn) item.command = { command: 'editor.action.triggerSuggest', title: '' }
    return item
  })
  return new vscode.CompletionList(list, isIncomplete)
}

/** Adds what is said of an item. */
export function resolveItem(item: vscode.CompletionItem): vscode.CompletionItem {
  if (item instanceof TieoutItem)
    item.documentation = toMarkdown(
      item.folder,
      item.model.about().map((line) => [line]),
    )
  return item
}
