import * as vscode from 'vscode'
import { explainFigure, pointedAt, pointedFrom } from '../../core/views/explain-figure'
import { explanationLines, explanationMarkdown } from '../../core/views/explain-text'
import type { Host } from '../host/host'
import { COMMANDS } from './navigation'
import { shiftSpan } from './shift'

const SCHEME = 'tieout-explain'
/** The condition of the editor's context menu: the cursor is on a figure. */
const ON_FIGURE = 'tieout.onFigure'

/** The place in a note that a document explains. */
interface Place {
  readonly note: vscode.Uri
  readonly offset: number
}

/**
 * Says how the figure at the cursor was read and why it is tied or not, in a document beside the note that cannot be
 * edited and follows what is typed.
 */
export function registerExplain(host: Host): vscode.Disposable {
  /** The documents that are open, by their addresses. */
  const places = new Map<string, Place>()
  const changes = new vscode.EventEmitter<vscode.Uri>()

  function explain({ note: uri, offset }: Place): string {
    const held = host.find(uri)
    const note = held?.folder.workspace.note(held.path)
    if (held === undefined || note === undefined) return 'The note of this figure is not open, or not read yet.\n'
    const { figures, unread } = pointedFrom(note, offset)
    const registry = held.folder.workspace.registry()
    const explained = figures.flatMap((index) => explainFigure(note, registry, index) ?? [])
    return explanationMarkdown(explanationLines(explained, unread)) || 'There is no figure here any more.\n'
  }

  async function show(): Promise<void> {
    const editor = vscode.window.activeTextEditor
    const held = editor && host.fresh(editor.document)
    const note = held?.folder.workspace.note(held.path)
    if (editor === undefined || note === undefined) return tell('Open a note and put the cursor on a figure.')
    const offset = editor.document.offsetAt(editor.selection.active)
    const { figures, unread } = pointedFrom(note, offset)
    const [first] = figures
    const named = first === undefined ? unread[0]?.text : note.figures[first]?.text
    if (named === undefined) return tell('There is no figure in this line.')
    const uri = addressOf(named, { note: editor.document.uri, offset })
    places.set(uri.toString(), { note: editor.document.uri, offset })
    const document = await vscode.workspace.openTextDocument(uri)
    changes.fire(uri)
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true })
  }

  function typed({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    for (const [address, { note, offset }] of places) {
      if (note.toString() !== document.uri.toString()) continue
      const moved = contentChanges.reduce(
        (at, change) => shiftSpan({ start: at, end: at }, change)?.start ?? change.rangeOffset,
        offset,
      )
      places.set(address, { note, offset: moved })
    }
  }

  function refresh(isMeant: (place: Place) => boolean): void {
    for (const [address, place] of places) if (isMeant(place)) changes.fire(vscode.Uri.parse(address))
  }

  let isOn = false
  function mark(): void {
    const editor = vscode.window.activeTextEditor
    const held = editor && host.find(editor.document.uri)
    const note = held?.folder.workspace.note(held.path)
    const offset = editor?.document.offsetAt(editor.selection.active) ?? 0
    const was = isOn
    isOn = note !== undefined && pointedAt(note, { start: offset, end: offset }).figures.length > 0
    if (was !== isOn) void vscode.commands.executeCommand('setContext', ON_FIGURE, isOn)
  }

  return vscode.Disposable.from(
    changes,
    vscode.commands.registerCommand(COMMANDS.explainFigure, show),
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changes.event,
      provideTextDocumentContent(uri) {
        const place = places.get(uri.toString()) ?? placeOf(uri)
        places.set(uri.toString(), place)
        return explain(place)
      },
    }),
    vscode.workspace.onDidChangeTextDocument(typed),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => places.delete(uri.toString())),
    host.onDidChange(({ folder, change }) => {
      refresh(({ note }) => change.registry || change.notes.has(folder.path(note) ?? ''))
      mark()
    }),
    host.onDidClose((folder) => refresh(({ note }) => folder.path(note) !== null)),
    vscode.window.onDidChangeTextEditorSelection(mark),
    vscode.window.onDidChangeActiveTextEditor(mark),
  )
}

function tell(message: string): void {
  void vscode.window.showInformationMessage(message)
}

/** The address of the document that explains a place. It is named for the figure, and holds the place for a restart. */
function addressOf(figure: string, { note, offset }: Place): vscode.Uri {
  const name = figure.split(/[\s/\\]+/).join(' ')
  const query = new URLSearchParams({ note: note.toString(), offset: `${offset}` })
  return vscode.Uri.from({ scheme: SCHEME, path: `/${name}.md`, query: query.toString() })
}

function placeOf({ query }: vscode.Uri): Place {
  const parameters = new URLSearchParams(query)
  return { note: vscode.Uri.parse(parameters.get('note') ?? ''), offset: Number(parameters.get('offset')) }
}
