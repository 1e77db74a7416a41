import * as vscode from 'vscode'
import type { Host } from '../host/host'
import { COMMANDS } from './navigation'
import { pointedNote, tell } from './pointed'
import { shiftSpan } from './shift'

const SCHEME = 'tieout-explain'

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

  async function explain({ note: uri, offset }: Place): Promise<string> {
    const { explainFigure, pointedFrom } = await figures()
    const { explainRelations } = await import('../../core/views/explain-relations')
    const { explanationLines, explanationMarkdown } = await import('../../core/views/explain-text')
    const held = host.find(uri)
    const note = held?.folder.workspace.note(held.path)
    if (held === undefined || note === undefined)
      return vscode.l10n.t('The note of this figure is not open, or not read yet.')
    const pointed = pointedFrom(note, offset)
    const registry = held.folder.workspace.registry()
    const proofs = held.folder.workspace.proofs(held.path)
    const explained = pointed.figures.flatMap((index) => explainFigure(note, registry, index, proofs) ?? [])
    const relations = explainRelations(note, pointed.figures, held.folder.workspace.findings(held.path), proofs)
    return (
      explanationMarkdown(explanationLines(explained, pointed.unread, relations)) ||
      vscode.l10n.t('There is no figure here any more.')
    )
  }

  async function show(uri?: unknown, offset?: unknown): Promise<void> {
    const asked = await pointedNote(host, uri, offset)
    if (asked === undefined) return
    const place = { note: asked.document.uri, offset: asked.end }
    const { pointedFrom } = await figures()
    const { figures: there, unread } = pointedFrom(asked.note, asked.end)
    const [first] = there
    const named = first === undefined ? unread[0]?.text : asked.note.figures[first]?.text
    if (named === undefined) return tell(vscode.l10n.t('There is no figure in this line.'))
    const address = addressOf(named, place)
    places.set(address.toString(), place)
    const document = await vscode.workspace.openTextDocument(address)
    changes.fire(address)
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
    host.onDidChange(({ folder, change }) =>
      refresh(({ note }) => change.registry || change.notes.has(folder.path(note) ?? '')),
    ),
    host.onDidClose((folder) => refresh(({ note }) => folder.path(note) !== null)),
  )
}

/** The engine's part of it, loaded when it is first asked for and not when the extension starts. */
function figures(): Promise<typeof import('../../core/views/explain-figure')> {
  return import('../../core/views/explain-figure')
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
