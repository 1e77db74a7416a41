import * as vscode from 'vscode'
import type { Location } from '../../core/span'
import type { Folder } from '../host/folder'
import type { Host } from '../host/host'
import { COMMANDS, reveal } from './navigation'

/** Commands that go from finding to finding through all files of a desk, round and round. */
export function registerNextFinding(host: Host): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(COMMANDS.nextFinding, () => go(host, 1)),
    vscode.commands.registerCommand(COMMANDS.previousFinding, () => go(host, -1)),
  )
}

/** Selects the finding and shows the editor's own view of it below, which a screen reader says. */
async function go(host: Host, step: 1 | -1): Promise<void> {
  const { nextFinding } = await import('../../core/views/next-finding')
  const { folder, from } = whereFrom(host)
  const found = folder && nextFinding(folder.workspace.findings(), from, step)
  if (!folder || !found) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There are no findings: nothing disagrees.'))
    return
  }
  const { finding, number, of } = found
  const { path, span } = finding
  await reveal(folder, { path, span })
  const place = vscode.l10n.t('{0} of {1}: {2}', number, of, finding.message)
  vscode.window.setStatusBarMessage(place, SHOWN_FOR)
  await vscode.commands.executeCommand('closeMarkersNavigation')
  // The next one from where the cursor is: that is the one which is selected.
  await vscode.commands.executeCommand('editor.action.marker.next')
  // That left a cursor of the selection, which tells where the next one is counted from.
  const { start, end } = folder.range(path, span)
  const editor = vscode.window.activeTextEditor
  if (editor?.document.uri.toString() === folder.uri(path).toString())
    editor.selection = new vscode.Selection(start, end)
}

const SHOWN_FOR = 10_000

/** The desk of the active editor and the selection in it; else the first desk in which something was found. */
function whereFrom(host: Host): { readonly folder: Folder | undefined; readonly from: Location | null } {
  const editor = vscode.window.activeTextEditor
  const held = editor && host.fresh(editor.document)
  if (editor && held) {
    const { document, selection } = editor
    const span = { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) }
    return { folder: held.folder, from: { path: held.path, span } }
  }
  return { folder: host.folders().find(({ workspace }) => workspace.findings().length > 0), from: null }
}
