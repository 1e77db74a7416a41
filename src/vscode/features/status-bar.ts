import * as vscode from 'vscode'
import { severityCounts } from '../../core/views/counts'
import { type Status, statusOf } from '../../core/views/status'
import { addCounts } from '../../core/workspace/counts'
import type { Host } from '../host/host'
import { debounce } from './debounce'
import { escapeMarkdown } from './escape'
import { COMMANDS } from './navigation'

const PROBLEMS = 'workbench.actions.view.problems'
const BACKGROUNDS = {
  calm: undefined,
  warning: 'statusBarItem.warningBackground',
  error: 'statusBarItem.errorBackground',
}

/**
 * How many figures were read and how many findings there are, in the desk of the active note, else in all; a click opens
 * the summary. While notes are read for the first time, how many figures there are so far.
 */
export function registerStatusBar(host: Host): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('tieout.counts', vscode.StatusBarAlignment.Right, 90)
  item.name = 'Tieout'
  item.command = COMMANDS.showSummary
  let isReading = true

  const update = debounce(100, () => {
    const editor = vscode.window.activeTextEditor
    const active = editor && host.find(editor.document.uri)
    const folders = active === undefined ? host.folders() : [active.folder]
    const counts = addCounts(folders.map(({ workspace }) => workspace.counts()))
    if (counts.notes === 0 && !isReading) return item.hide()
    const severities = severityCounts(folders.flatMap(({ workspace }) => workspace.findings()))
    const status = statusOf(counts, severities, isReading)
    const where = active !== undefined && host.folders().length > 1 ? active.folder.name : null
    const background = BACKGROUNDS[status.tone]
    item.text = status.text
    item.backgroundColor = background === undefined ? undefined : new vscode.ThemeColor(background)
    item.tooltip = tooltipOf(status, where)
    const sentence = where === null ? status.sentence : `${where}: ${status.sentence}`
    const label = vscode.l10n.t('Tieout: {0}. Show the summary.', sentence)
    item.accessibilityInformation = { label, role: 'button' }
    item.show()
  })

  update.call()
  void host.settled().then(() => {
    isReading = false
    update.call()
  })
  return vscode.Disposable.from(
    item,
    update,
    host.onDidChange(update.call),
    host.onDidClose(update.call),
    vscode.window.onDidChangeActiveTextEditor(update.call),
  )
}

function tooltipOf({ lines }: Status, where: string | null): vscode.MarkdownString {
  const links = [
    [COMMANDS.showSummary, vscode.l10n.t('Summary')],
    [PROBLEMS, vscode.l10n.t('Problems')],
    [COMMANDS.toggleHighlighting, vscode.l10n.t('Marks on or off')],
  ] as const
  const text = [
    `**Tieout**${where === null ? '' : ` · ${escapeMarkdown(where)}`}`,
    lines.map(({ icon, text }) => `$(${icon}) ${escapeMarkdown(text)}`).join('  \n'),
    links.map(([command, title]) => `[${title}](command:${command})`).join(' · '),
  ]
  const markdown = new vscode.MarkdownString(text.join('\n\n'), true)
  markdown.isTrusted = { enabledCommands: links.map(([command]) => command) }
  return markdown
}
