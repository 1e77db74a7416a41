import * as vscode from 'vscode'
import type { Host } from '../host/host'
import { ALL_SELECTOR } from './languages'
import { pointerAt } from './pointer'

/** Finds every place where a deal, a metric or a company is spoken of, and marks those in the open file. */
export function registerReferences(host: Host): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerReferenceProvider(ALL_SELECTOR, {
      async provideReferences(document, position, { includeDeclaration }) {
        const { referencesAt } = await import('../../core/views/references')
        const at = pointerAt(host, document, position)
        if (at === undefined) return undefined
        const { folder, pointer } = at
        return referencesAt(folder.workspace, pointer, includeDeclaration).map(({ path, span }) =>
          folder.location(path, span),
        )
      },
    }),
    vscode.languages.registerDocumentHighlightProvider(ALL_SELECTOR, {
      async provideDocumentHighlights(document, position) {
        const { highlightsAt } = await import('../../core/views/references')
        const at = pointerAt(host, document, position)
        if (at === undefined) return undefined
        const { folder, path, pointer } = at
        const spans = highlightsAt(folder.workspace, pointer)
        // Where nothing is said, the editor marks the same words.
        if (spans.length === 0) return undefined
        return spans.map((span) => new vscode.DocumentHighlight(folder.range(path, span)))
      },
    }),
  )
}
