import * as vscode from 'vscode'
import type { Host } from '../host/host'
import { debounce } from './debounce'

/**
 * Tells the editor what there is, so that menus and the palette show a command only where it does something.
 * `tieout.noteHasFigures`: the active note has figures. (Whether the cursor is on one cannot be asked: a right click
 * that moves the cursor opens the menu before an extension hears of it.) `tieout.hasNotes`: notes were read.
 * `tieout.hasEntries`: there are deals or metrics.
 */
export function registerContexts(host: Host): vscode.Disposable {
  const told = new Map<string, boolean>()
  const tell = (key: string, is: boolean) => {
    if ((told.get(key) ?? false) !== is) void vscode.commands.executeCommand('setContext', key, is)
    told.set(key, is)
  }

  function ofNote(): void {
    const uri = vscode.window.activeTextEditor?.document.uri
    const held = uri && host.find(uri)
    tell('tieout.noteHasFigures', (held?.folder.workspace.note(held.path)?.figures.length ?? 0) > 0)
  }

  const ofAll = debounce(100, () => {
    const workspaces = host.folders().map(({ workspace }) => workspace)
    tell(
      'tieout.hasNotes',
      workspaces.some((one) => one.paths().length > 0),
    )
    const hasEntries = workspaces.some((one) => one.registry().deals.length + one.registry().metrics.length > 0)
    tell('tieout.hasEntries', hasEntries)
  })

  const changed = () => {
    ofNote()
    ofAll.call()
  }
  return vscode.Disposable.from(
    ofAll,
    host.onDidChange(changed),
    host.onDidClose(changed),
    vscode.window.onDidChangeActiveTextEditor(ofNote),
  )
}
