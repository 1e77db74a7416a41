import * as vscode from 'vscode'
import type { WholeNote } from '../../core/notes/types'
import type { Held, Host } from '../host/host'

/** A figure that a person means, and the note that it stands in. */
export interface PointedFigure {
  readonly document: vscode.TextDocument
  readonly held: Held
  readonly note: WholeNote
  readonly index: number
}

/** A note, and the place in it that a person means. */
export interface PointedNote {
  readonly document: vscode.TextDocument
  readonly held: Held
  readonly note: WholeNote
  readonly start: number
  readonly end: number
}

/**
 * The note and the place that a command is about: those that it was given, else the cursor or the selection of the
 * active editor. Says what to do where there is none. A menu hands over the address alone.
 */
export async function pointedNote(host: Host, uri: unknown, offset: unknown): Promise<PointedNote | undefined> {
  const editor = vscode.window.activeTextEditor
  const isOther = uri instanceof vscode.Uri && uri.toString() !== editor?.document.uri.toString()
  const document = isOther ? await vscode.workspace.openTextDocument(uri) : editor?.document
  const held = document && host.fresh(document)
  const note = held?.folder.workspace.note(held.path)
  if (document === undefined || held === undefined || note === undefined) {
    tell(vscode.l10n.t('Open a note and put the cursor on a figure.'))
    return undefined
  }
  if (typeof offset === 'number') return { document, held, note, start: offset, end: offset }
  const selection = isOther ? undefined : editor?.selection
  const [start, end] = [selection?.start, selection?.end].map((at) => (at === undefined ? 0 : document.offsetAt(at)))
  return { document, held, note, start: start ?? 0, end: end ?? 0 }
}

/** The figure that a command is about. Where several may be meant, asks which. */
export async function pointedFigure(host: Host, uri: unknown, offset: unknown): Promise<PointedFigure | undefined> {
  const pointed = await pointedNote(host, uri, offset)
  if (pointed === undefined) return undefined
  const { document, held, note, start, end } = pointed
  const { pointedAt, pointedFrom } = await import('../../core/views/explain-figure')
  const { figures } = start === end ? pointedFrom(note, start) : pointedAt(note, { start, end })
  const index = figures.length > 1 ? await askWhich(note, figures) : figures[0]
  if (index !== undefined) return { document, held, note, index }
  if (figures.length === 0) tell(vscode.l10n.t('There is no figure in this line.'))
  return undefined
}

async function askWhich(note: WholeNote, figures: readonly number[]): Promise<number | undefined> {
  const items = figures.map((index) => {
    const { passage = -1, text: label = '' } = note.figures[index] ?? {}
    const { start, end } = note.claims[index]?.sentence ?? { start: 0, end: 0 }
    return { label, description: note.doc.passages[passage]?.text.slice(start, end) ?? '', index }
  })
  const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Which figure?') })
  return chosen?.index
}

export function tell(message: string): void {
  void vscode.window.showInformationMessage(message)
}
