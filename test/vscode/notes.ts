// What the suites share: notes written into the workspace, which is a copy of the sample folder, and what Tieout says.
import * as vscode from 'vscode'
import { eventually, ok } from './assert'

/** The address of a file of the workspace. */
export function address(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? []
  ok(folder, 'no folder is open')
  return vscode.Uri.joinPath(folder.uri, path)
}

/** Writes a file into the workspace. */
export async function write(path: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const uri = address(path)
  await vscode.workspace.fs.writeFile(uri, typeof content === 'string' ? new TextEncoder().encode(content) : content)
  return uri
}

/** Deletes a file of the workspace, if it is there. */
export async function remove(path: string): Promise<void> {
  try {
    await vscode.workspace.fs.delete(address(path))
  } catch {
    // It is gone already.
  }
}

/** Opens a file in an editor. */
export async function open(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri)
  await vscode.window.showTextDocument(document)
  return document
}

/** Replaces the first occurrence of a text in a document, as a person would who does not save. */
export async function replace(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const start = document.getText().indexOf(from)
  ok(start >= 0, `${document.uri} has no "${from}"`)
  const edit = new vscode.WorkspaceEdit()
  edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(start + from.length)), to)
  ok(await vscode.workspace.applyEdit(edit), 'the edit was refused')
}

/** Gives up what was typed and not saved. */
export async function revert(document: vscode.TextDocument): Promise<void> {
  await vscode.window.showTextDocument(document)
  await vscode.commands.executeCommand('workbench.action.files.revert')
}

/** Tieout's Problems in a file: `warning registry-amount 3:5-3:18 message`, lines and columns from 1. */
export function problems(uri: vscode.Uri): readonly string[] {
  return diagnostics(uri).map(({ severity, code, range: { start, end }, message }) => {
    const place = [start, end].map(({ line, character }) => `${line + 1}:${character + 1}`).join('-')
    const rule = typeof code === 'object' ? code.value : code
    return `${vscode.DiagnosticSeverity[severity].toLowerCase()} ${rule} ${place} ${message}`
  })
}

/** Tieout's diagnostics in a file. */
export function diagnostics(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Tieout')
}

/** Waits until a file has just these problems (compared without their messages): `warning registry-amount 3:5-3:18`. */
export async function expectProblems(uri: vscode.Uri, wanted: readonly string[]): Promise<void> {
  const places = () => problems(uri).map((problem) => problem.split(' ').slice(0, 3).join(' '))
  try {
    await eventually(() => JSON.stringify(places()) === JSON.stringify(wanted), 'problems')
  } catch {
    throw new Error(`${uri}: expected ${JSON.stringify(wanted)}, got ${JSON.stringify(problems(uri))}`)
  }
}

/** The Markdown that a hover says at the first occurrence of a text; waits until it says `wanted`. */
export async function hoverAt(document: vscode.TextDocument, text: string, wanted = ''): Promise<string> {
  const start = document.getText().indexOf(text)
  ok(start >= 0, `${document.uri} has no "${text}"`)
  const say = async () => {
    const said = await tieoutHover(document, document.positionAt(start))
    return said.includes(wanted) ? said : ''
  }
  return eventually(say, `a hover on "${text}"`)
}

/** What Tieout's hover says at a position, without colours and the targets of links; empty where it says nothing. */
export async function tieoutHover(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  )
  const contents = hovers.flatMap(({ contents }) => contents)
  return contents
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n')
    .replace(/\]\(command:[^)]*\)/g, ']')
    .replace(/<\/?span[^>]*>/g, '')
}
