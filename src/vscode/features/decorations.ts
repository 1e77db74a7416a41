import * as vscode from 'vscode'
import type { Note } from '../../core/notes/types'
import type { Span } from '../../core/span'
import type { Verdict } from '../../core/ties/types'
import type { Held, Host } from '../host/host'
import { isOn } from '../host/settings'

/** What is marked in a note. The colours are contributed in package.json, so that themes and people can change them. */
type Mark = 'tied' | 'untied' | 'disagreeing' | 'mention'

const MARK_OF: Readonly<Record<Verdict, Mark>> = {
  agrees: 'tied',
  truncated: 'tied',
  disagrees: 'disagreeing',
  abstained: 'untied',
  untied: 'untied',
}

function createTypes(): Readonly<Record<Mark, vscode.TextEditorDecorationType>> {
  const type = (options: vscode.DecorationRenderOptions) =>
    vscode.window.createTextEditorDecorationType({
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
      ...options,
    })
  const underlined = (color: string, style: string) => ({
    borderWidth: '0 0 1px 0',
    borderStyle: style,
    borderColor: new vscode.ThemeColor(color),
  })
  return {
    tied: type(underlined('tieout.figure.tiedUnderline', 'solid')),
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
    for (const [mark, spans] of Object.entries(marksOf(note))) {
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

function marksOf({ figures, ties, mentions }: Note): Readonly<Record<Mark, readonly Span[]>> {
  const marks: Record<Mark, Span[]> = { tied: [], untied: [], disagreeing: [], mention: [] }
  for (const [i, { span }] of figures.entries()) marks[MARK_OF[ties[i]?.verdict ?? 'untied']].push(span)
  for (const { span } of mentions) marks.mention.push(span)
  return marks
}

function rangesOf({ folder, path }: Held, spans: readonly Span[]): readonly vscode.Range[] {
  return spans.map((span) => folder.range(path, span))
}
