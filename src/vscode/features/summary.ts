import * as vscode from 'vscode'
import { flowGraph } from '../../core/views/flow-graph'
import { summarize } from '../../core/views/summary'
import type { Folder } from '../host/folder'
import type { Host } from '../host/host'
import { type FolderPage, type Request, summaryPage } from '../webview/page'
import { debounce } from './debounce'
import { askForDesk } from './desks'
import { COMMANDS } from './navigation'

const VIEW_TYPE = 'tieout.summary'

/**
 * The summary of a desk, or of all, in a panel that follows every change. It survives hiding and reloading; after that,
 * and where the desk is none any more, it is of all.
 */
export function registerSummary(host: Host, extension: vscode.Uri): vscode.Disposable {
  const title = vscode.l10n.t('Tieout Summary')
  let panel: vscode.WebviewPanel | undefined
  /** The address of the desk that was chosen. */
  let chosen: string | null = null
  const send = debounce(200, () => {
    if (!panel?.visible) return
    const all = host.folders()
    const one = all.find(({ root }) => root.toString() === chosen)
    panel.title = one === undefined ? title : vscode.l10n.t('Tieout Summary: {0}', one.name)
    void panel.webview.postMessage({ content: summaryPage((one === undefined ? all : [one]).map(toPage)) })
  })

  /** Asks which desk is meant where there are several; the one of a registry that is named goes without saying. */
  async function show(registry: unknown): Promise<void> {
    const desk = await askForDesk(host, vscode.l10n.t('Show Summary'), registry)
    if (desk === undefined) return
    chosen = desk === 'all' ? null : desk.root.toString()
    if (panel) panel.reveal()
    else adopt(vscode.window.createWebviewPanel(VIEW_TYPE, title, vscode.ViewColumn.Active))
    send.call()
  }

  function adopt(adopted: vscode.WebviewPanel): void {
    panel = adopted
    adopted.webview.options = {
      enableScripts: true,
      enableForms: false,
      localResourceRoots: ['dist', 'media'].map((folder) => vscode.Uri.joinPath(extension, folder)),
    }
    adopted.iconPath = vscode.Uri.joinPath(extension, 'media/icon.png')
    adopted.webview.html = shell(adopted.webview, extension)
    adopted.webview.onDidReceiveMessage((request: Request | null) => answer(request, send.call))
    adopted.onDidChangeViewState(send.call)
    adopted.onDidDispose(() => {
      if (panel === adopted) panel = undefined
    })
  }

  return vscode.Disposable.from(
    send,
    host.onDidChange(send.call),
    host.onDidClose(send.call),
    vscode.commands.registerCommand(COMMANDS.showSummary, show),
    vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      async deserializeWebviewPanel(restored) {
        adopt(restored)
      },
    }),
    new vscode.Disposable(() => panel?.dispose()),
  )
}

/** Does what a button on the page asks for. The commands themselves make sure that the place exists. */
function answer(request: Request | null, send: () => void): void {
  if (typeof request !== 'object' || request === null) return
  if ('place' in request) void vscode.commands.executeCommand(COMMANDS.openPlace, request.place)
  else if ('entry' in request) void vscode.commands.executeCommand(COMMANDS.openDeal, request.entry)
  else if ('problems' in request) void vscode.commands.executeCommand('workbench.actions.view.problems')
  else send()
}

function toPage(folder: Folder): FolderPage {
  const { workspace, name, root } = folder
  const address = root.toString()
  return {
    folder: address,
    name,
    summary: summarize(workspace),
    graph: flowGraph(workspace.ledger(), workspace.registry()),
    findings: workspace.findings().map(({ severity, rule, message, path, span }) => ({
      severity,
      rule,
      message,
      place: { folder: address, path, start: span.start, end: span.end },
      placeText: `${path}:${folder.range(path, span).start.line + 1}`,
    })),
  }
}

/** The empty page: nothing but the extension's own script and style may load, and nothing remote. */
function shell(webview: vscode.Webview, extension: vscode.Uri): string {
  const nonce = crypto.randomUUID()
  const script = webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist/summary.js'))
  const style = webview.asWebviewUri(vscode.Uri.joinPath(extension, 'media/summary.css'))
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${vscode.l10n.t('Tieout Summary')}</title>
<link rel="stylesheet" href="${style}">
</head>
<body>
<main></main>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`
}
