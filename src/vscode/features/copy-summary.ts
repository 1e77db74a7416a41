import * as vscode from 'vscode'
import type { Host } from '../host/host'
import { askForDesk } from './desks'
import { COMMANDS } from './navigation'
import { tell } from './pointed'

/** Puts the summary of a desk, or of all, on the clipboard as Markdown. */
export function registerCopySummary(host: Host): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.copySummary, async (registry?: unknown) => {
    await host.settled()
    const desk = await askForDesk(host, vscode.l10n.t('Copy Summary'), registry)
    if (desk === undefined) return
    const { summarize } = await import('../../core/views/summary')
    const { summaryMarkdown } = await import('../../core/views/summary-markdown')
    const desks = desk === 'all' ? host.folders() : [desk]
    const texts = desks.map(({ workspace, name }) =>
      summaryMarkdown(summarize(workspace), desks.length === 1 ? null : name),
    )
    await vscode.env.clipboard.writeText(texts.join('\n'))
    tell(vscode.l10n.t('The summary is on the clipboard, as Markdown.'))
  })
}
