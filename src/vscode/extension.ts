import * as vscode from 'vscode'
import { registerAddDeal } from './features/add-deal'
import { registerCheckAll } from './features/check-all'
import { registerContexts } from './features/contexts'
import { registerCopySummary } from './features/copy-summary'
import { registerCreateRegistry } from './features/create-registry'
import { registerDecorations } from './features/decorations'
import { registerDiagnostics } from './features/diagnostics'
import { registerExplain } from './features/explain'
import { registerHover } from './features/hover'
import { registerNavigation } from './features/navigation'
import { registerPinFigure } from './features/pin-figure'
import { registerRulePages } from './features/rule-pages'
import { registerStatusBar } from './features/status-bar'
import { registerSummary } from './features/summary'
import { registerToggleHighlighting } from './features/toggle-highlighting'
import { registerWalkthrough } from './features/walkthrough'
import { createHost } from './host/host'

/** Starts the extension: the host that reads notes, and every feature that shows what was read. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Tieout', { log: true })
  const host = createHost({
    createWorkspace: async (settings) => (await import('../core/workspace/workspace')).createWorkspace(settings),
    onBug: (error) => log.error(error instanceof Error ? error : String(error)),
  })
  context.subscriptions.push(
    log,
    host,
    registerDiagnostics(host),
    registerRulePages(context.extensionUri),
    registerDecorations(host),
    registerHover(host),
    registerNavigation(host),
    registerStatusBar(host),
    registerSummary(host, context.extensionUri),
    registerCheckAll(host),
    registerExplain(host),
    registerAddDeal(host),
    registerPinFigure(host),
    registerCreateRegistry(),
    registerCopySummary(host),
    registerToggleHighlighting(),
    registerWalkthrough(context.extension.id),
    registerContexts(host),
  )
}
