import type * as vscode from 'vscode'
import type { Pointer } from '../../core/views/subject'
import type { Held, Host } from '../host/host'

/** A place in a note or registry file, as the core's models take it. What was typed last has been read. */
export function pointerAt(
  host: Host,
  document: vscode.TextDocument,
  position: vscode.Position,
): (Held & { readonly pointer: Pointer }) | undefined {
  const held = host.fresh(document)
  if (held === undefined) return undefined
  const { range } = document.lineAt(position)
  const line = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) }
  return { ...held, pointer: { path: held.path, offset: document.offsetAt(position), line } }
}
