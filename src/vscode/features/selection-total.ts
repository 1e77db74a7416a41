import * as vscode from 'vscode'
import type { SelectionTotal } from '../../core/views/selection-total'
import type { Host } from '../host/host'
import { debounce } from './debounce'
import { COMMANDS } from './navigation'

/** How long the status bar says that the sum was copied, in milliseconds. */
const SAID = 3000

/** Adds up the figures that are selected in a note, in the status bar, as spreadsheets do. A click copies the sum. */
export function registerSelectionTotal(host: Host): vscode.Disposable {
  // To the right of the counts, which give way where the window is narrow.
  const item = vscode.window.createStatusBarItem('tieout.selection', vscode.StatusBarAlignment.Right, 89)
  item.name = vscode.l10n.t('Tieout: Sum of the Selection')
  item.command = COMMANDS.copySelectionTotal
  let shown: SelectionTotal | null = null

  const update = debounce(150, async () => {
    shown = await totalOf(host, vscode.window.activeTextEditor)
    if (shown === null) return item.hide()
    const hint = vscode.l10n.t('Click to copy the sum.')
    item.text = shown.text
    item.tooltip = [...shown.lines, hint].join('\n')
    item.accessibilityInformation = { label: [...shown.lines, hint].join('. '), role: 'button' }
    item.show()
  })

  async function copy(): Promise<string | undefined> {
    const total = await totalOf(host, vscode.window.activeTextEditor)
    if (total === null) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Select text with two figures or more to add them up.'))
      return undefined
    }
    await vscode.env.clipboard.writeText(total.copy)
    vscode.window.setStatusBarMessage(`$(check) ${vscode.l10n.t('Copied {0}', total.copy)}`, SAID)
    return total.copy
  }

  return vscode.Disposable.from(
    item,
    update,
    vscode.commands.registerCommand(COMMANDS.copySelectionTotal, copy),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === vscode.window.activeTextEditor) update.call()
    }),
    vscode.window.onDidChangeActiveTextEditor(update.call),
    host.onDidChange(update.call),
    host.onDidClose(update.call),
  )
}

/** What an editor's selections come to; null where they hold fewer than two figures, or the file is no note. */
async function totalOf(host: Host, editor: vscode.TextEditor | undefined): Promise<SelectionTotal | null> {
  const selections = editor?.selections.filter(({ isEmpty }) => !isEmpty) ?? []
  if (editor === undefined || selections.length === 0) return null
  const held = host.fresh(editor.document)
  const note = held?.folder.workspace.note(held.path)
  if (held === undefined || note === undefined) return null
  const { selectionTotal } = await import('../../core/views/selection-total')
  const { currency = 'USD' } = held.folder.workspace.ledger()
  const { rates } = held.folder.workspace.registry()
  const spans = selections.map(({ start, end }) => ({
    start: editor.document.offsetAt(start),
    end: editor.document.offsetAt(end),
  }))
  return selectionTotal(note, spans, { currency, rates })
}
