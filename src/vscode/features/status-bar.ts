import * as vscode from 'vscode'
import { addCounts, countsSentence, findingsSentence, severityCounts } from '../../core/views/counts'
import type { Host } from '../host/host'
import { debounce } from './debounce'
import { COMMANDS } from './navigation'

/**
 * How many figures were read and how many findings there are, in the desk of the active note, else in all; a click opens
 * the summary.
 */
export function registerStatusBar(host: Host): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('tieout.counts', vscode.StatusBarAlignment.Right, 90)
  item.name = 'Tieout'
  item.command = COMMANDS.showSummary

  const update = debounce(100, () => {
    const editor = vscode.window.activeTextEditor
    const active = editor && host.find(editor.document.uri)
    const folders = active === undefined ? host.folders() : [active.folder]
    const counts = addCounts(folders.map(({ workspace }) => workspace.counts()))
    const severities = severityCounts(folders.flatMap(({ workspace }) => workspace.findings()))
    if (counts.notes === 0) {
      item.hide()
      return
    }
    const findings = Object.values(severities).reduce((sum, n) => sum + n, 0)
    const where = active !== undefined && host.folders().length > 1 ? `${active.folder.name}: ` : ''
    const sentence = `${where}${countsSentence(counts)}; ${findingsSentence(severities)}`
    item.text = `Tieout ${counts.figures} · ${findings}`
    item.tooltip = vscode.l10n.t('{0}. Click for the summary.', sentence)
    item.accessibilityInformation = { label: vscode.l10n.t('Tieout: {0}. Show the summary.', sentence), role: 'button' }
    item.show()
  })
  return vscode.Disposable.from(
    item,
    update,
    host.onDidChange(update.call),
    host.onDidClose(update.call),
    vscode.window.onDidChangeActiveTextEditor(update.call),
  )
}
