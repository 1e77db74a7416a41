import * as vscode from 'vscode'
import type { Refusal, Renamable, TextChange } from '../../core/editing/types'
import type { Pointer } from '../../core/views/subject'
import type { Folder } from '../host/folder'
import type { Held, Host } from '../host/host'
import { readSettings } from '../host/settings'
import { ALL_SELECTOR } from './languages'
import { pointerAt } from './pointer'
import { refusalWords } from './rename-words'

type At = Held & { readonly pointer: Pointer }

/**
 * Rename (F2): on an amount of the registry or a figure that is tied to it, the amount is stated anew in the registry
 * and in every note; on an id, the deal, metric or company gets another.
 */
export function registerRename(host: Host): vscode.Disposable {
  return vscode.languages.registerRenameProvider(ALL_SELECTOR, {
    async prepareRename(document, position) {
      const at = pointerAt(host, document, position)
      if (at === undefined) return undefined
      const offer = await offerAt(at)
      if ('refused' in offer) throw new Error(refusalWords(offer))
      return { range: at.folder.range(at.path, offer.span), placeholder: offer.text }
    },
    async provideRenameEdits(document, position, newName) {
      for (const open of vscode.workspace.textDocuments) host.fresh(open)
      const at = pointerAt(host, document, position)
      if (at === undefined) return undefined
      let changes = await changesAt(at, newName)
      // A file that no editor shows is read anew, once, where the editor has it otherwise.
      if (!(await areRead(host, at.folder, changes))) changes = await changesAt(at, newName)
      if ('refused' in changes) throw new Error(refusalWords(changes))
      if (await areRead(host, at.folder, changes)) return editOf(at.folder, changes)
      throw new Error(vscode.l10n.t('A note has just been changed: try again in a moment.'))
    },
  })
}

/** What can be renamed at a place: an amount before an id. */
async function offerAt({ folder, pointer }: At): Promise<Renamable | Refusal> {
  const { restatableAt } = await import('../../core/editing/restate')
  const amount = restatableAt(folder.workspace, pointer, folder.text)
  if (!('refused' in amount) || amount.refused !== 'nothing') return amount
  const { renamableIdAt } = await import('../../core/editing/rename-id')
  return renamableIdAt(folder.workspace, pointer, folder.text)
}

async function changesAt({ folder, pointer }: At, newName: string): Promise<readonly TextChange[] | Refusal> {
  const { restatableAt, restate } = await import('../../core/editing/restate')
  const amount = restatableAt(folder.workspace, pointer, folder.text)
  if (!('refused' in amount) || amount.refused !== 'nothing') {
    const { dollar } = readSettings(folder.uri(pointer.path)).core
    return restate(folder.workspace, pointer, newName, { dollar, textOf: folder.text })
  }
  const { renameId } = await import('../../core/editing/rename-id')
  return renameId(folder.workspace, pointer, newName, folder.text)
}

/** Whether the files that change are as they were read; what is not is read now. Else a change would go astray. */
async function areRead(host: Host, folder: Folder, changes: readonly TextChange[] | Refusal): Promise<boolean> {
  if ('refused' in changes) return true
  let isSame = true
  for (const path of new Set(changes.map((change) => change.path))) {
    const before = folder.text(path)
    const document = await vscode.workspace.openTextDocument(folder.uri(path))
    host.fresh(document)
    if (document.getText() !== before) isSame = false
  }
  return isSame
}

function editOf(folder: Folder, changes: readonly TextChange[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit()
  for (const { path, span, newText, isCertain } of changes) {
    const metadata = isCertain
      ? undefined
      : {
          needsConfirmation: true,
          label: vscode.l10n.t('Rounded, or with words to check'),
          description: vscode.l10n.t('more than, nearly, up to … may no longer hold'),
        }
    edit.replace(folder.uri(path), folder.range(path, span), newText, metadata)
  }
  return edit
}
