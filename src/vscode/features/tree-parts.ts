import * as vscode from 'vscode'
import { count } from '../../core/amounts/format'
import type { Location } from '../../core/span'
import type { Folder } from '../host/folder'
import type { Host } from '../host/host'

/** How much a tooltip quotes on each side of a figure, in characters. */
const QUOTED = 150

/** The desks that a tree has rows for: a document outside of all folders has a tree only where there is no desk. */
export function desksOf(host: Host): readonly Folder[] {
  const folders = host.folders().filter(({ workspace }) => workspace.paths().length > 0)
  const desks = folders.filter(({ isSingle }) => !isSingle)
  return desks.length > 0 ? desks : folders
}

/** The row of a desk, above its own rows, where there are several. */
export function deskItem({ root, name, workspace }: Folder): vscode.TreeItem {
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Expanded)
  const { notes, figures } = workspace.counts()
  item.id = root.toString()
  item.description = `${count(notes, 'note')}, ${count(figures, 'figure')}`
  item.iconPath = vscode.ThemeIcon.Folder
  item.contextValue = 'desk'
  return item
}

/** The words of a note around a place, for a tooltip: those of its paragraph, and of a long one the nearest. */
export function excerptAt(folder: Folder, { path, span }: Location): string {
  const text = folder.text(path) ?? ''
  const near = (from: string, to: string) => [from.split(GAP).at(-1) ?? '', to.split(GAP)[0] ?? ''] as const
  const [before, behind] = near(
    text.slice(Math.max(0, span.start - QUOTED), span.start),
    text.slice(span.end, span.end + QUOTED),
  )
  const cut = [before.length === QUOTED ? '…' : '', behind.length === QUOTED ? '…' : ''] as const
  return `${cut[0]}${before}${text.slice(span.start, span.end)}${behind}${cut[1]}`.replace(/\s+/g, ' ').trim()
}

/** What stands between paragraphs. */
const GAP = /\n\s*\n/
