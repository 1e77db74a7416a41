import * as vscode from 'vscode'
import { count } from '../../core/amounts/format'
import { addCounts, countsSentence, findingsSentence, severityCounts } from '../../core/views/counts'
import type { Host } from '../host/host'
import { COMMANDS } from './navigation'

/** Checks every note, opens Problems and says what was read. */
export function registerCheckAll(host: Host): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.checkAll, async () => {
    await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Window, title: 'Tieout: checking notes' },
      () => host.settled(),
    )
    const folders = host.folders()
    const counts = addCounts(folders.map(({ workspace }) => workspace.counts()))
    const severities = severityCounts(folders.flatMap(({ workspace }) => workspace.findings()))
    const unread = folders.reduce((sum, folder) => sum + folder.unread.size, 0)
    await vscode.commands.executeCommand('workbench.actions.view.problems')
    const read = `${count(counts.notes, 'note')}: ${countsSentence(counts)}; ${findingsSentence(severities)}.`
    const left = unread === 0 ? '' : ` ${count(unread, 'file')} could not be read: see Problems.`
    void vscode.window.showInformationMessage(`Checked ${read}${left}`, 'Show Summary').then((choice) => {
      if (choice !== undefined) return vscode.commands.executeCommand(COMMANDS.showSummary)
      return undefined
    })
  })
}
