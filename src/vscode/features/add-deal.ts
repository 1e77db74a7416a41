import * as vscode from 'vscode'
import { relativePath } from '../../core/files/relative'
import type { NewEntry } from '../../core/registry/new-entry'
import type { Host } from '../host/host'
import { nearestRegistry, type RegistryFile } from '../host/registry-file'
import { readSettings } from '../host/settings'
import { COMMANDS, type EntryAddress } from './navigation'
import { type PointedFigure, pointedFigure, tell } from './pointed'

/** Makes a deal or metric of what is said of a figure, behind the others of the nearest registry. */
export function registerAddDeal(host: Host): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.addDeal, async (uri?: unknown, offset?: unknown) => {
    const pointed = await pointedFigure(host, uri, offset)
    if (pointed === undefined || !(await isWanted(pointed))) return
    const file = await nearestRegistry(pointed.held)
    if (file === undefined) tell(vscode.l10n.t('Open a folder first: a list of deals is a file in a folder.'))
    else await add(pointed, file)
  })
}

/** Asks before a figure is added that stands for an entry already. */
async function isWanted({ held, note, index }: PointedFigure): Promise<boolean> {
  const entry = note.ties[index]?.entry ?? null
  if (entry === null) return true
  const { entryName } = await import('../../core/registry/entries')
  const [open, another] = [vscode.l10n.t('Open It'), vscode.l10n.t('Add Another')]
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t('This figure stands for {0} already.', entryName(held.folder.workspace.registry(), entry)),
    open,
    another,
  )
  const address: EntryAddress = { folder: held.folder.root.toString(), id: entry.id }
  if (chosen === open) await vscode.commands.executeCommand(COMMANDS.openDeal, address)
  return chosen === another
}

async function add({ document, held, note, index }: PointedFigure, file: RegistryFile): Promise<void> {
  const { newEntryOf } = await import('../../core/views/new-entry')
  const source = held.folder.isSingle ? null : relativePath(file.path, held.path)
  const { dollar } = readSettings(document.uri).core
  const entry = newEntryOf(note, index, held.folder.workspace.registry(), { source, dollar })
  if (entry !== null) await write(entry, file)
}

/** Writes an entry into a registry file, as one step that can be undone, and shows it with its id selected. */
async function write(entry: NewEntry, { uri, exists }: RegistryFile): Promise<void> {
  const { entryEdit } = await import('../../core/registry/add-entry')
  const before = exists ? await vscode.workspace.openTextDocument(uri) : null
  const edit = entryEdit(before?.getText() ?? '', entry)
  if (edit === null) return offer(entry, uri)
  const change = new vscode.WorkspaceEdit()
  if (before === null) change.createFile(uri, { ignoreIfExists: true })
  const [start, end] = [edit.span.start, edit.span.end].map((at) => before?.positionAt(at) ?? new vscode.Position(0, 0))
  if (start === undefined || end === undefined) return
  change.replace(uri, new vscode.Range(start, end), edit.newText)
  if (!(await vscode.workspace.applyEdit(change))) {
    tell(vscode.l10n.t('{0} cannot be written.', vscode.workspace.asRelativePath(uri)))
    return
  }
  const document = await vscode.workspace.openTextDocument(uri)
  const selection = new vscode.Range(document.positionAt(edit.idAt.start), document.positionAt(edit.idAt.end))
  const editor = await vscode.window.showTextDocument(document, { selection, viewColumn: vscode.ViewColumn.Beside })
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
}

/** Where the file leaves no safe place, a person has to find one. */
async function offer(entry: NewEntry, uri: vscode.Uri): Promise<void> {
  const { entryLines } = await import('../../core/registry/new-entry')
  await vscode.env.clipboard.writeText(entryLines(entry, { feed: '\n', indent: '  ' }))
  await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside })
  const message = vscode.l10n.t('{0} leaves no safe place for a new entry.', vscode.workspace.asRelativePath(uri))
  tell(`${message} ${vscode.l10n.t('It is on the clipboard: paste it where it belongs.')}`)
}
