import * as vscode from 'vscode'
import { relativePath } from '../../core/files/relative'
import type { Deal, Metric } from '../../core/registry/types'
import type { Finding, Fix, TextEdit } from '../../core/rules/types'
import type { Folder } from '../host/folder'
import type { Held, Host } from '../host/host'
import { openDocument } from '../host/uris'
import { ALL_SELECTOR } from './languages'
import { COMMANDS } from './navigation'

/** All that is certain in a note, for *Fix All* and for saving. */
const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('tieout')
const KINDS = [vscode.CodeActionKind.QuickFix, vscode.CodeActionKind.RefactorRewrite, FIX_ALL]

type Views = typeof import('../../core/views/actions')

/**
 * What can be done about findings and figures: corrections in the figure's own notation, a pin to a deal, an entry for
 * deals.yaml, a comment that keeps a finding quiet. Each is one step that can be undone; none is done by itself.
 */
export function registerCodeActions(host: Host): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    ALL_SELECTOR,
    {
      async provideCodeActions(document, range, { diagnostics, only }) {
        const held = host.fresh(document)
        if (held === undefined || held.folder.text(held.path) !== document.getText()) return []
        const views = await import('../../core/views/actions')
        if (only !== undefined && FIX_ALL.intersects(only) && !only.intersects(vscode.CodeActionKind.QuickFix))
          return fixAll(views, held)
        return actionsAt(views, held, document, range, diagnostics)
      },
      resolveCodeAction: (chosen) => (chosen instanceof PinAction ? chosen.resolve() : chosen),
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
  const { QuickFix, RefactorRewrite } = vscode.CodeActionKind
  const at = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) }
  const context = { textOf: textOf(folder), registryPath: folder.registries()[0] ?? null }
  const { found, figures } = views.actionsAt(folder.workspace, path, at, context)
  const asking = (title: string, command: string, start: number, kind: vscode.CodeActionKind) => {
    const made = new vscode.CodeAction(title, kind)
    made.command = { title, command, arguments: [document.uri, start] }
    return made
  }
  const addDeal = (start: number, kind: vscode.CodeActionKind) =>
    asking(vscode.l10n.t('Add this to the deals…'), COMMANDS.addDeal, start, kind)
  const ofFindings = found.flatMap(({ finding, fixes, others, all, undecided }) => {
    const own = diagnostics.filter((one) => isOf(one, finding, folder))
    const made = [...fixes, ...(all === null ? [] : [all])].map((fix) => action(folder, fix, QuickFix, own))
    const added = undecided === null ? [] : [addDeal(undecided, QuickFix)]
    return [...made, ...added, ...others.map((fix) => action(folder, fix, QuickFix, own))]
  })
  const ofFigures = figures.flatMap(({ index, start, isLoose, isPinnable, close }) => [
    ...(isPinnable ? close.map(({ entry, words }) => new PinAction(words, { folder, path, index, entry })) : []),
    ...(isLoose ? [addDeal(start, RefactorRewrite)] : []),
    ...(isPinnable ? [asking(vscode.l10n.t('Pin this figure to…'), COMMANDS.pinFigure, start, RefactorRewrite)] : []),
  ])
  return [...ofFindings, ...ofFigures]
}

/** A figure and the entry that it is to be pinned to. */
interface Pin {
  readonly folder: Folder
  readonly path: string
  readonly index: number
  readonly entry: Deal | Metric
}

/** A pin to one entry. Its edit is made when it is chosen, for the note is read once more to see that it holds. */
class PinAction extends vscode.CodeAction {
  constructor(
    words: string,
    readonly pin: Pin,
  ) {
    super(vscode.l10n.t('Pin to {0}', words), vscode.CodeActionKind.RefactorRewrite)
  }

  async resolve(): Promise<this> {
    const { folder, path, index, entry } = this.pin
    const { pinEdit } = await import('../../core/views/pin')
    const note = folder.workspace.note(path)
    const edit = note && pinEdit(note, index, relativePath(path, entry.at.path), entry.id)
    if (edit === undefined || 'refusal' in edit || folder.text(path) !== note?.text) return this
    this.edit = new vscode.WorkspaceEdit()
    this.edit.replace(folder.uri(path), folder.range(path, edit.span), edit.newText)
    return this
  }
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

/** The edits as one of the editor's. */
function workspaceEdit(folder: Folder, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const made = new vscode.WorkspaceEdit()
  for (const { path, span, newText } of edits) made.replace(folder.uri(path), folder.range(path, span), newText)
  return made
}

/** Shows what was written into a registry file, for its author to go on with. */
function showing(folder: Folder, { path, span, newText }: TextEdit): vscode.Command {
  const { start } = folder.range(path, span)
  const last = start.line + newText.trimEnd().split('\n').length - 1
  const selection = new vscode.Range(start.line, 0, last, Number.MAX_SAFE_INTEGER)
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

function isOf({ source, code, range }: vscode.Diagnostic, { rule, path, span }: Finding, folder: Folder): boolean {
  const id = typeof code === 'object' ? code.value : code
  return source === 'Tieout' && id === rule && range.isEqual(folder.range(path, span))
}
