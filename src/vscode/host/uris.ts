import * as vscode from 'vscode'

/** The path of a file below a folder, relative to it, with `/`; null for a file elsewhere. */
export function pathBelow(root: vscode.Uri, uri: vscode.Uri): string | null {
  const base = root.path.endsWith('/') ? root.path : `${root.path}/`
  const below = uri.scheme === root.scheme && uri.authority === root.authority && uri.path.startsWith(base)
  return below ? uri.path.slice(base.length) : null
}

/** The open document at an address, whether or not an editor shows it. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const address = uri.toString()
  return vscode.workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === address)
}
