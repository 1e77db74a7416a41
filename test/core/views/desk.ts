import type { Location, Span } from '../../../src/core/span'
import type { Pointer } from '../../../src/core/views/subject'
import type { Workspace } from '../../../src/core/workspace/types'
import { createWorkspace } from '../../../src/core/workspace/workspace'

/** A workspace of texts, read as the editor reads them: `deals.yaml` files are registry files. */
export interface Desk {
  readonly workspace: Workspace
  readonly texts: Readonly<Record<string, string>>
  /** The place in a file that `|` marks in one of its texts: `from: nor|dcap`. */
  at(path: string, marked: string): Pointer
  /** A place as `deals.yaml:3 [nordcap]`. */
  show(location: Location): string
}

/** Texts with some replacements made in them. */
export function edited(
  texts: Readonly<Record<string, string>>,
  changes: readonly { readonly path: string; readonly span: Span; readonly newText: string }[],
): Readonly<Record<string, string>> {
  const after = { ...texts }
  for (const { path, span, newText } of changes.toSorted((a, b) => b.span.start - a.span.start)) {
    const text = after[path] ?? ''
    after[path] = text.slice(0, span.start) + newText + text.slice(span.end)
  }
  return after
}

export function desk(texts: Readonly<Record<string, string>>): Desk {
  const workspace = createWorkspace()
  const kind = (path: string) => (path.endsWith('.yaml') ? ('registry' as const) : ('note' as const))
  workspace.update(Object.entries(texts).map(([path, text]) => ({ kind: kind(path), path, text })))
  return {
    workspace,
    texts,
    at(path, marked) {
      const text = texts[path] ?? ''
      const start = text.indexOf(marked.replace('|', ''))
      if (start < 0) throw new Error(`${path} has no ${marked}`)
      const offset = start + marked.indexOf('|')
      const line = text.lastIndexOf('\n', offset - 1) + 1
      const end = text.indexOf('\n', offset)
      return { path, offset, line: { start: line, end: end < 0 ? text.length : end } }
    },
    show({ path, span }) {
      const text = texts[path] ?? ''
      return `${path}:${text.slice(0, span.start).split('\n').length} [${text.slice(span.start, span.end)}]`
    },
  }
}
