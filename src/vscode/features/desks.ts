import * as vscode from 'vscode'
import { count } from '../../core/amounts/format'
import type { Folder } from '../host/folder'
import type { Host } from '../host/host'

/**
 * The desks that a command is about, the active editor's first to be chosen: all where there is but one; undefined where
 * none is chosen.
 *
 * @param title of the question
 * @param file the address of a note or registry file, whose desk goes without saying
 */
export async function askForDesk(host: Host, title: string, file?: unknown): Promise<Folder | 'all' | undefined> {
  const named = file instanceof vscode.Uri ? host.find(file)?.folder : undefined
  if (named !== undefined && !named.isSingle) return named
  const desks = host.folders().filter(({ isSingle }) => !isSingle)
  if (desks.length < 2) return 'all'
  const editor = vscode.window.activeTextEditor
  const active = editor && host.find(editor.document.uri)?.folder
  const items = [...desks]
    .sort((a, b) => Number(b === active) - Number(a === active))
    .map((desk) => {
      const { notes, figures } = desk.workspace.counts()
      return { label: desk.name, description: `${count(notes, 'note')}, ${count(figures, 'figure')}`, desk }
    })
  const all = { label: vscode.l10n.t('All'), description: count(desks.length, 'desk'), desk: 'all' as const }
  const chosen = await vscode.window.showQuickPick([...items, all], {
    title,
    placeHolder: vscode.l10n.t('A folder with a registry of its own'),
  })
  return chosen?.desk
}
