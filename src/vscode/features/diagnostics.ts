import * as vscode from 'vscode'
import type { Finding, Severity } from '../../core/rules/types'
import type { Span } from '../../core/span'
import type { Folder } from '../host/folder'
import type { Host } from '../host/host'
import { waitsForSave } from '../host/settings'
import { openDocument } from '../host/uris'
import { rulePage } from './rule-pages'
import { shiftSpan } from './shift'

const SEVERITIES: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
}

/** What the editor shows of a file: findings, where typing has moved them to. */
type Shown = readonly { readonly diagnostic: vscode.Diagnostic; readonly span: Span }[]

/** The same, and which folder found it: a note may move to another desk, which is then asked. */
interface Told {
  readonly folder: Folder
  readonly diagnostics: Shown
}

/**
 * Findings as Problems, of all files of the folder. They are replaced when the typing rests, or with the setting
 * `tieout.check` when the file is saved; one whose own text is edited goes at once, and so none stays behind.
 */
export function registerDiagnostics(host: Host): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('tieout')
  const shown = new Map<string, Told>()
  /** Addresses whose findings are out of date, and wait for the engine to read what was typed, or to be saved. */
  const due = new Set<string>()

  function publish(folder: Folder, path: string): void {
    const uri = folder.uri(path)
    // It belongs to another desk by now.
    if (folder.path(uri) === null) {
      show(folder, uri, [])
      return
    }
    const document = openDocument(uri)
    const text = folder.text(path)
    const isTyped = document !== undefined && text !== undefined && document.getText() !== text
    if (isTyped || (document !== undefined && waitsForSave(document))) {
      due.add(uri.toString())
      return
    }
    due.delete(uri.toString())
    show(folder, uri, [...unreadDiagnostics(folder, path), ...findingDiagnostics(folder, path)])
  }

  function show(folder: Folder, uri: vscode.Uri, diagnostics: Shown): void {
    const address = uri.toString()
    if (diagnostics.length > 0) shown.set(address, { folder, diagnostics })
    // Another desk has found something in it since.
    else if ((shown.get(address)?.folder ?? folder) !== folder) return
    else shown.delete(address)
    collection.set(
      uri,
      diagnostics.map(({ diagnostic }) => diagnostic),
    )
  }

  function typed({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const before = shown.get(document.uri.toString())
    if (before === undefined || contentChanges.length === 0) return
    const after = before.diagnostics.flatMap(({ diagnostic, span }) => {
      const moved = contentChanges.reduce<Span | null>((at, change) => at && shiftSpan(at, change), span)
      return moved === null ? [] : [{ diagnostic, span: moved }]
    })
    // While none goes, the editor moves them itself.
    if (after.length === before.diagnostics.length) {
      shown.set(document.uri.toString(), { ...before, diagnostics: after })
      return
    }
    due.add(document.uri.toString())
    for (const { diagnostic, span } of after) {
      diagnostic.range = new vscode.Range(document.positionAt(span.start), document.positionAt(span.end))
    }
    show(before.folder, document.uri, after)
  }

  function publishDue(): void {
    for (const address of [...due]) {
      const document = openDocument(vscode.Uri.parse(address))
      const held = document && host.fresh(document)
      if (held !== undefined) publish(held.folder, held.path)
    }
  }

  return vscode.Disposable.from(
    collection,
    vscode.workspace.onDidChangeTextDocument(typed),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      if (due.has(uri.toString())) publishDue()
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('tieout.check')) publishDue()
    }),
    host.onDidChange(({ folder, change }) => {
      const waiting = [...due].flatMap((address) => folder.path(vscode.Uri.parse(address)) ?? [])
      for (const path of new Set([...change.findings, ...waiting])) publish(folder, path)
    }),
    host.onDidClose((folder) => {
      for (const [address, told] of [...shown]) if (told.folder === folder) show(folder, vscode.Uri.parse(address), [])
    }),
  )
}

function unreadDiagnostics(folder: Folder, path: string): Shown {
  const message = folder.unread.get(path)
  if (message === undefined) return []
  const diagnostic = new vscode.Diagnostic(new vscode.Range(0, 0, 0, 0), message, vscode.DiagnosticSeverity.Information)
  diagnostic.source = 'Tieout'
  return [{ diagnostic, span: { start: 0, end: 0 } }]
}

function findingDiagnostics(folder: Folder, path: string): Shown {
  return folder.workspace.findings(path).map((finding) => ({
    diagnostic: toDiagnostic(folder, finding),
    span: finding.span,
  }))
}

function toDiagnostic(folder: Folder, { path, span, message, severity, rule, related }: Finding): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(folder.range(path, span), message, SEVERITIES[severity])
  diagnostic.source = 'Tieout'
  diagnostic.code = { value: rule, target: rulePage(rule) }
  diagnostic.relatedInformation = related.map(
    (other) => new vscode.DiagnosticRelatedInformation(folder.location(other.path, other.span), other.message),
  )
  return diagnostic
}
