import * as vscode from 'vscode'
import type { LensSubject, NoteLens } from '../../core/views/lenses'
import type { FileKind } from '../host/folder'
import type { Held, Host } from '../host/host'
import { isOn } from '../host/settings'
import { debounce } from './debounce'
import { NOTE_SELECTOR } from './languages'
import { COMMANDS } from './navigation'
import { forRegistries } from './registry-documents'

/** Shows the places behind a lens; it is for lenses and not among the commands that are listed. */
const SHOW_PLACES = 'tieout.showLensPlaces'

/** How long lenses wait for what else changes, in milliseconds: nothing flickers while a person types. */
const CALM = 500

/** A lens above an entry. What it says is worked out when it is seen. */
class EntryLens extends vscode.CodeLens {
  constructor(
    range: vscode.Range,
    readonly held: Held,
    readonly subject: LensSubject,
  ) {
    super(range)
  }
}

/**
 * Says above the entries of `deals.yaml` how often notes speak of them and what they come to, and above a note what
 * became of its figures. A click shows the places, the next problem, or the summary.
 */
export function registerCodeLens(host: Host): vscode.Disposable {
  const changes = new vscode.EventEmitter<void>()
  const refresh = debounce(CALM, () => changes.fire())

  const provider = (kind: FileKind): vscode.CodeLensProvider => ({
    onDidChangeCodeLenses: changes.event,
    async provideCodeLenses(document, token) {
      const isWanted = isOn('codeLens', document.uri) && host.find(document.uri) !== undefined
      if (!isWanted || !(await isRead(host, document, token))) return undefined
      const { noteLens, registryLenses } = await import('../../core/views/lenses')
      const held = host.find(document.uri)
      if (token.isCancellationRequested || held?.folder.kind(held.path) !== kind) return undefined
      const { folder, path } = held
      if (kind === 'note') return noteCodeLenses(noteLens(folder.workspace, path))
      return registryLenses(folder.workspace, path).map(
        ({ subject, span }) => new EntryLens(folder.range(path, { start: span.start, end: span.start }), held, subject),
      )
    },
    resolveCodeLens: (lens) => (lens instanceof EntryLens ? resolved(lens) : lens),
  })

  return vscode.Disposable.from(
    changes,
    refresh,
    vscode.languages.registerCodeLensProvider(NOTE_SELECTOR, provider('note')),
    forRegistries((selector) => vscode.languages.registerCodeLensProvider(selector, provider('registry'))),
    vscode.commands.registerCommand(SHOW_PLACES, showPlaces),
    host.onDidChange(refresh.call),
    host.onDidClose(refresh.call),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('tieout.codeLens')) changes.fire()
    }),
  )
}

async function resolved(lens: EntryLens): Promise<vscode.CodeLens> {
  const { lensPlaces, lensText } = await import('../../core/views/lenses')
  const { workspace } = lens.held.folder
  const title = lensText(workspace, lens.subject)
  const args = [lens.held, lens.subject, lens.range.start]
  const isNamed = lensPlaces(workspace, lens.subject).length > 0
  lens.command = isNamed ? { title, command: SHOW_PLACES, arguments: args } : { title, command: '' }
  return lens
}

/** Above a note, a click leads to the next problem where there is one, else to the summary. */
function noteCodeLenses(lens: NoteLens | null): vscode.CodeLens[] {
  if (lens === null) return []
  const next = { command: 'editor.action.marker.next', tooltip: vscode.l10n.t('Go to the next problem') }
  const summary = { command: COMMANDS.showSummary, tooltip: vscode.l10n.t('Show the summary') }
  const command = { title: lens.text, ...(lens.disagree > 0 ? next : summary) }
  return [new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), command)]
}

async function showPlaces({ folder, path }: Held, subject: LensSubject, position: vscode.Position): Promise<void> {
  const { lensPlaces } = await import('../../core/views/lenses')
  const places = lensPlaces(folder.workspace, subject).map((place) => folder.location(place.path, place.span))
  await vscode.commands.executeCommand('editor.action.showReferences', folder.uri(path), position, places)
}

/**
 * Waits until a document is read as it is shown: until then the editor moves the lenses that it has. Gives false where
 * that is no longer wanted, or the document is none that is read.
 */
function isRead(host: Host, document: vscode.TextDocument, token: vscode.CancellationToken): Promise<boolean> {
  const state = (): boolean | null => {
    const held = host.find(document.uri)
    if (held === undefined || token.isCancellationRequested) return false
    return held.folder.text(held.path) === document.getText() ? true : null
  }
  const now = state()
  if (now !== null) return Promise.resolve(now)
  return new Promise((resolve) => {
    const look = () => {
      const later = state()
      if (later === null) return
      for (const one of listening) one.dispose()
      resolve(later)
    }
    const listening = [host.onDidChange(look), host.onDidClose(look), token.onCancellationRequested(look)]
  })
}
