// Runs inside VS Code: activates the extension, opens a note, and writes how long both took into the note's folder.
const fs = require('node:fs')
const path = require('node:path')
const vscode = require('vscode')

exports.run = async () => {
  const [folder] = vscode.workspace.workspaceFolders
  const before = performance.now()
  const extension = vscode.extensions.getExtension('tieout.tieout')
  if (extension.isActive) throw new Error('the extension was active before it was asked to be')
  await extension.activate()
  const activation = performance.now() - before

  const opened = performance.now()
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, 'first.md'))
  await vscode.window.showTextDocument(document)
  while (!(await hovers(document.uri))) await new Promise((resolve) => setTimeout(resolve, 2))
  const hover = performance.now() - opened
  fs.writeFileSync(path.join(folder.uri.fsPath, 'result.json'), JSON.stringify({ activation, hover }))
}

/** Whether the amount in the first line has a hover: it has once the note was read. */
async function hovers(uri) {
  const position = new vscode.Position(0, 'OpenAI pays Oracle $3'.length)
  const found = await vscode.commands.executeCommand('vscode.executeHoverProvider', uri, position)
  return found.some(({ contents }) =>
    contents.some((content) => /Tieout|tied|registry/i.test(content.value ?? content)),
  )
}
