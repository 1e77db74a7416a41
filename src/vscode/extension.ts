import * as vscode from 'vscode'
import { registerCheckAll } from './features/check-all'
import { registerCodeLens } from './features/code-lens'
import { registerNoteCompletion } from './features/completion-notes'
import { registerRegistryCompletion } from './features/completion-registry'
import { registerDecorations } from './features/decorations'
import { registerDiagnostics } from './features/diagnostics'
import { registerExplain } from './features/explain'
import { registerHover } from './features/hover'
import { registerNavigation } from './features/navigation'
import { registerRegistryHover } from './features/registry-hover'
import { registerRulePages } from './features/rule-pages'
import { registerStatusBar } from './features/status-bar'
import { registerSummary } from './features/summary'
import { createHost } from './host/host'
import type { Storage } from './host/memory'

/** How many notes are kept in full: more than anybody works on at a time. */
const IN_USE = { notes: 24 }

/** Starts the extension: the host that reads notes, and every feature that shows what was read. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Tieout', { log: true })
  const host = createHost({
    createWorkspace: async (settings) =>
      (await import('../core/workspace/workspace')).createWorkspace(settings, IN_USE),
    storage: storageOf(context),
    onBug: (error) => log.error(error instanceof Error ? error : String(error)),
  })
  context.subscriptions.push(
    log,
    host,
    registerDiagnostics(host),
    registerRulePages(context.extensionUri),
    registerDecorations(host),
    registerHover(host),
    registerRegistryHover(host),
    registerNoteCompletion(host),
    registerRegistryCompletion(host),
    registerCodeLens(host),
    registerNavigation(host),
    registerStatusBar(host),
    registerSummary(host, context.extensionUri),
    registerCheckAll(host),
    registerExplain(host),
  )
}

/** While the extension itself is being worked on, the same version may read a note in another way tomorrow. */
function storageOf({ storageUri: folder, extension, extensionMode }: vscode.ExtensionContext): Storage | undefined {
  if (folder === undefined || extensionMode !== vscode.ExtensionMode.Production) return undefined
  return { folder, engine: String(extension.packageJSON.version) }
}
