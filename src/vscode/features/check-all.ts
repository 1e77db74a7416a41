import * as vscode from 'vscode'
import { count } from '../../core/amounts/format'
import { countsSentence, findingsSentence, severityCounts } from '../../core/views/counts'
import { addCounts } from '../../core/workspace/counts'
import type { Host } from '../host/host'
import { COMMANDS } from './navigation'
import { tell } from './pointed'

/** Checks every note, waits for what is still to be read, opens Problems and says what was found. */
export function registerCheckAll(host: Host): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.checkAll, async () => {
    const isDone = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Checking notes'), cancellable: true },
      (progress, token) => settledOrCancelled(host, progress, token),
    )
    if (!isDone) return
    const folders = host.folders()
    const counts = addCounts(folders.map(({ workspace }) => workspace.counts()))
    const unread = folders.reduce((sum, folder) => sum + folder.unread.size, 0)
    if (counts.notes === 0 && unread === 0) {
      tell(vscode.l10n.t('There are no notes here: open a folder with Markdown or text files.'))
      return
    }
    const severities = severityCounts(folders.flatMap(({ workspace }) => workspace.findings()))
    await vscode.commands.executeCommand('workbench.actions.view.problems')
    const read = `${count(counts.notes, 'note')}: ${countsSentence(counts)}; ${findingsSentence(severities)}.`
    const left = unread === 0 ? '' : ` ${vscode.l10n.t('Not read: {0}, see Problems.', count(unread, 'file'))}`
    const show = vscode.l10n.t('Show Summary')
    void vscode.window
      .showInformationMessage(`${vscode.l10n.t('Checked {0}', read)}${left}`, show)
      .then((choice) => choice && vscode.commands.executeCommand(COMMANDS.showSummary))
  })
}

/** Looks for notes, waits until nothing is pending, and says how far it has come; false where a person stops waiting. */
async function settledOrCancelled(
  host: Host,
  progress: vscode.Progress<{ message?: string; increment?: number }>,
  token: vscode.CancellationToken,
): Promise<boolean> {
  host.lookAgain()
  let shown = 0
  const report = () => {
    const { read, found } = host.progress()
    if (found === 0) return
    const now = (100 * read) / found
    progress.report({ message: vscode.l10n.t('{0} of {1}', read, found), increment: Math.max(0, now - shown) })
    shown = Math.max(shown, now)
  }
  report()
  const listening = host.onDidChange(report)
  const cancelled = new Promise<boolean>((resolve) => token.onCancellationRequested(() => resolve(false)))
  try {
    return await Promise.race([host.settled().then(() => true), cancelled])
  } finally {
    listening.dispose()
  }
}
