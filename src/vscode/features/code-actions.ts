import * as vscode from 'vscode'
import type { Finding, Fix, TextEdit } from '../../core/rules/types'
import type { Folder } from '../host/folder'
import type { Held, Host } from '../host/host'
import { openDocument } from '../host/uris'
import { NOTE_SELECTOR } from './languages'
import { COMMANDS } from './navigation'

/** All that is certain in a note, for *Fix All* and for saving. */
const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('tieout')
const KINDS = [vscode.CodeActionKind.QuickFix, vscode.CodeActionKind.RefactorRewrite, FIX_ALL]
const SELECTOR: vscode.DocumentSelector = [...NOTE_SELECTOR, { language: 'yaml' }]

type Views = typeof import('../../core/views/actions')

/**
 * What can be done about findings and figures: corrections in the figure's own notation, a pin to a deal, an entry for
 * deals.yaml, a comment that keeps a finding quiet. Each is one step that can be undone; none is done by itself.
 */
export function registerCodeActions(host: Host): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    SELECTOR,
    {
      async provideCodeActions(document, range, { diagnostics, only }) {
        const held = host.fresh(document)
        if (held === undefined || held.folder.text(held.path) !== document.getText()) return []
        const views = await import('../../core/views/actions')
        if (only !== undefined && FIX_ALL.intersects(only) && !only.intersects(vscode.CodeActionKind.QuickFix))
          return fixAll(views, held)
        return actionsAt(views, held, document, range, diagnostics)
      },
    },
    { providedCodeActionKinds: KINDS },
  )
}

/** What can be done where the cursor stands, or in what is selected. */
function actionsAt(
  views: Views,
  { folder, path }: Held,
  document: vscode.TextDocument,
  range: vscode.Range,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
  const at = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) }
  const context = { textOf: textOf(folder), registryPath: registryPath(folder) }
  const { found, loose, pinnable } = views.actionsAt(folder.workspace, path, at, context)
  const ofFindings = found.flatMap(({ finding, fixes, others, all }) => {
    const own = diagnostics.filter((one) => isOf(one, finding, folder))
    return [
      ...fixes.map((fix) => action(folder, fix, vscode.CodeActionKind.QuickFix, own)),
      ...(all === null ? [] : [action(folder, all, vscode.CodeActionKind.QuickFix, own)]),
      ...others.map((fix) => action(folder, fix, vscode.CodeActionKind.QuickFix, own)),
    ]
  })
  const ofFigures = loose.map((fix) => action(folder, fix, vscode.CodeActionKind.RefactorRewrite, []))
  const pins = pinnable.map((start) => {
    const pin = new vscode.CodeAction(vscode.l10n.t('Pin this figure to…'), vscode.CodeActionKind.RefactorRewrite)
    pin.command = { title: pin.title, command: COMMANDS.pinFigure, arguments: [{ uri: document.uri, start }] }
    return pin
  })
  return [...ofFindings, ...ofFigures, ...pins]
}

function fixAll(views: Views, { folder, path }: Held): vscode.CodeAction[] {
  const edits = views.certainEdits(folder.workspace.findings(path), textOf(folder))
  if (edits.length === 0) return []
  const title = vscode.l10n.t('Fix all that is certain in this note')
  return [action(folder, { title, kind: 'number', certain: true, edits }, FIX_ALL, [])]
}

function action(
  folder: Folder,
  { title, kind, certain, edits }: Fix,
  actionKind: vscode.CodeActionKind,
  diagnostics: vscode.Diagnostic[],
): vscode.CodeAction {
  const made = new vscode.CodeAction(title, actionKind)
  made.edit = workspaceEdit(folder, edits)
  made.diagnostics = diagnostics
  made.isPreferred = certain
  const [edit] = edits
  if (kind === 'registry' && edit !== undefined) made.command = showing(folder, edit)
  return made
}

/** The edits as one of the editor's; a file that does not exist is written. */
function workspaceEdit(folder: Folder, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const made = new vscode.WorkspaceEdit()
  for (const { path, span, newText } of edits) {
    const uri = folder.uri(path)
    if (folder.text(path) === undefined) made.createFile(uri, { contents: new TextEncoder().encode(newText) })
    else made.replace(uri, folder.range(path, span), newText)
  }
  return made
}

/** Shows what was written into a registry file, for its author to go on with. */
function showing(folder: Folder, { path, span, newText }: TextEdit): vscode.Command {
  const start = folder.text(path) === undefined ? new vscode.Position(0, 0) : folder.range(path, span).start
  const lines = newText.trimEnd().split('\n').length - 1
  const first = start.line + (/^\r?\n/.test(newText) ? 1 : 0)
  const selection = new vscode.Range(first, 0, start.line + lines, Number.MAX_SAFE_INTEGER)
  return { title: '', command: 'vscode.open', arguments: [folder.uri(path), { selection, preview: false }] }
}

/** The texts of a folder's files that are as the engine last read them. */
function textOf(folder: Folder): (path: string) => string | null {
  return (path) => {
    const text = folder.text(path)
    const shown = openDocument(folder.uri(path))?.getText()
    return text === undefined || (shown !== undefined && shown !== text) ? null : text
  }
}

/** The registry that entries are added to: the first that holds any, else `deals.yaml` of the folder; null for a note by itself. */
function registryPath(folder: Folder): string | null {
  if (folder.isSingle) return null
  const { deals, metrics, companies } = folder.workspace.registry()
  const [entry] = [...deals, ...metrics]
  const company = [...companies.values()].find(({ at }) => at !== null)
  return entry?.at.path ?? company?.at?.path ?? folder.path(vscode.Uri.joinPath(folder.root, 'deals.yaml'))
}

function isOf({ source, code, range }: vscode.Diagnostic, { rule, path, span }: Finding, folder: Folder): boolean {
  const id = typeof code === 'object' ? code.value : code
  return source === 'Tieout' && id === rule && range.isEqual(folder.range(path, span))
}
