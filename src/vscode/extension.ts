import * as vscode from 'vscode'
import { registerAddDeal } from './features/add-deal'
import { registerAssistantTools } from './features/assistant-tools'
import { registerCheckAll } from './features/check-all'
import { registerCodeActions } from './features/code-actions'
import { registerCodeLens } from './features/code-lens'
import { registerCompaniesView } from './features/companies-view'
import { registerNoteCompletion } from './features/completion-notes'
import { registerRegistryCompletion } from './features/completion-registry'
import { registerContexts } from './features/contexts'
import { registerCopySummary } from './features/copy-summary'
import { registerCreateRegistry } from './features/create-registry'
import { registerDecorations } from './features/decorations'
import { registerDefinition } from './features/definition'
import { registerDiagnostics } from './features/diagnostics'
import { registerExplain } from './features/explain'
import { registerHover } from './features/hover'
import { registerLinks } from './features/links'
import { registerNavigation } from './features/navigation'
import { registerNextFinding } from './features/next-finding'
import { registerPinFigure } from './features/pin-figure'
import { registerQuestionsView } from './features/questions-view'
import { registerReferences } from './features/references'
import { registerRegistryHover } from './features/registry-hover'
import { registerRename } from './features/rename'
import { registerRulePages } from './features/rule-pages'
import { registerSelectionTotal } from './features/selection-total'
import { registerStatusBar } from './features/status-bar'
import { registerSummary } from './features/summary'
import { registerSymbols } from './features/symbols'
import { registerToggleHighlighting } from './features/toggle-highlighting'
import { registerWalkthrough } from './features/walkthrough'
import { registerWelcome } from './features/welcome'
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
    registerSelectionTotal(host),
    registerCompaniesView(host),
    registerQuestionsView(host),
    registerWelcome(host),
    registerSummary(host, context.extensionUri),
    registerCheckAll(host),
    registerCodeActions(host),
    registerExplain(host),
    registerAddDeal(host),
    registerPinFigure(host),
    registerCreateRegistry(),
    registerCopySummary(host),
    registerToggleHighlighting(),
    registerWalkthrough(context.extension.id),
    registerContexts(host),
    registerDefinition(host),
    registerReferences(host),
    registerSymbols(host),
    registerLinks(host),
    registerRename(host),
    registerNextFinding(host),
    registerAssistantTools(host),
  )
}

/** While the extension itself is being worked on, the same version may read a note in another way tomorrow. */
function storageOf({ storageUri: folder, extension, extensionMode }: vscode.ExtensionContext): Storage | undefined {
  if (folder === undefined || extensionMode !== vscode.ExtensionMode.Production) return undefined
  return { folder, engine: String(extension.packageJSON.version) }
}
