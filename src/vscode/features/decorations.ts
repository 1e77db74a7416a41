import * as vscode from 'vscode'
import type { Note } from '../../core/notes/types'
import { type FigureVerdict, type Proofs, verdictOf } from '../../core/rules/proofs'
import type { Span } from '../../core/span'
import type { Held, Host } from '../host/host'
import { isOn } from '../host/settings'

/** What is marked in a note. The colours are contributed in package.json, so that themes and people can change them. */
type Mark = 'tied' | 'proved' | 'untied' | 'disagreeing' | 'mention'

const MARK_OF: Readonly<Record<FigureVerdict, Mark>> = {
  agrees: 'tied',
  truncated: 'tied',
  disagrees: 'disagreeing',
  proved: 'proved',
  abstained: 'untied',
  untied: 'untied',
}

function createTypes(): Readonly<Record<Mark, vscode.TextEditorDecorationType>> {
  const type = (options: vscode.DecorationRenderOptions) =>
    vscode.window.createTextEditorDecorationType({
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
      ...options,
    })
  const underlined = (color: string, style: string, width = 1) => ({
    borderWidth: `0 0 ${width}px 0`,
    borderStyle: style,
    borderColor: new vscode.ThemeColor(color),
  })
  return {
    tied: type(underlined('tieout.figure.tiedUnderline', 'solid')),
    // As accountants rule off a total.
    proved: type(underlined('tieout.figure.provedUnderline', 'double', 3)),
    untied: type(underlined('tieout.figure.untiedUnderline', 'dotted')),
    disagreeing: type({ backgroundColor: new vscode.ThemeColor('tieout.figure.disagreeingBackground') }),
    mention: type({ color: new vscode.ThemeColor('tieout.mention.foreground') }),
  }
}

/** Marks the figures and company names of the notes that can be seen, and of no others. */
export function registerDecorations(host: Host): vscode.Disposable {
  const types = createTypes()

  function decorate(editor: vscode.TextEditor): void {
    const held = host.find(editor.document.uri)
    const note = held?.folder.workspace.note(held.path)
    if (held === undefined || note === undefined || !isOn('highlight', editor.document.uri)) {
      for (const type of Object.values(types)) editor.setDecorations(type, [])
      return
    }
    // While the note is being typed in, the editor moves what is marked; the engine's spans are of the text before.
    if (editor.document.getText() !== note.text) return
    for (const [mark, spans] of Object.entries(marksOf(note, held.folder.workspace.proofs(held.path)))) {
      editor.setDecorations(types[mark as Mark], rangesOf(held, spans))
    }
  }

  function decorateAll(): void {
    for (const editor of vscode.window.visibleTextEditors) decorate(editor)
  }

  decorateAll()
  return vscode.Disposable.from(
    ...Object.values(types),
    vscode.window.onDidChangeVisibleTextEditors(decorateAll),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('tieout.highlight')) decorateAll()
    }),
    host.onDidChange(({ folder, change }) => {
      for (const editor of vscode.window.visibleTextEditors) {
        const path = folder.path(editor.document.uri)
        if (path !== null && change.notes.has(path)) decorate(editor)
      }
    }),
    host.onDidClose(decorateAll),
  )
}

function marksOf({ figures, ties, mentions }: Note, proofs: Proofs): Readonly<Record<Mark, readonly Span[]>> {
  const marks: Record<Mark, Span[]> = { tied: [], proved: [], untied: [], disagreeing: [], mention: [] }
  for (const [i, { span }] of figures.entries()) {
    const tie = ties[i]
    marks[MARK_OF[tie === undefined ? 'untied' : verdictOf(tie, proofs)]].push(span)
  }
  for (const { span } of mentions) marks.mention.push(span)
  return marks
}

function rangesOf({ folder, path }: Held, spans: readonly Span[]): readonly vscode.Range[] {
  return spans.map((span) => folder.range(path, span))
}
