// Runs inside VS Code: activates the extension, opens a note, and writes how long both took, or what went wrong, into
// the note's folder.
const fs = require('node:fs')
const path = require('node:path')
const vscode = require('vscode')

exports.run = async () => {
  const [folder] = vscode.workspace.workspaceFolders
  const result = await measure(folder).catch((error) => ({ error: String(error) }))
  fs.writeFileSync(path.join(folder.uri.fsPath, 'result.json'), JSON.stringify(result))
}

async function measure(folder) {
  const extension = vscode.extensions.getExtension('tieout.tieout')
  const active = extension.isActive // now and then a document of the editor's own activates it
  const started = performance.now()
  await extension.activate()
  const activation = active ? null : performance.now() - started

  const opened = performance.now()
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, 'first.md'))
  await vscode.window.showTextDocument(document)
  while (!(await hovers(document.uri))) {
    if (performance.now() - opened > 60_000) throw new Error('no hover came')
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  return { activation, hover: performance.now() - opened }
}

/** Whether the amount in the first line has a hover: it has once the note was read. */
async function hovers(uri) {
  const position = new vscode.Position(0, 'OpenAI pays Oracle $3'.length)
  const found = await vscode.commands.executeCommand('vscode.executeHoverProvider', uri, position)
  return found.length > 0
}
