import * as vscode from 'vscode'
import type { Inline, Line } from '../../core/views/inline'
import type { Folder } from '../host/folder'
import { codeSpan, escapeMarkdown } from './escape'
import { COMMANDS, type EntryAddress, type PlaceAddress } from './navigation'

/**
 * Lines as Markdown for a hover. What notes and the registry say is escaped, so that none of it becomes a link, an
 * image or HTML; of commands, only the two that lead to a place may run.
 */
export function toMarkdown(folder: Folder, paragraphs: readonly (readonly Line[])[]): vscode.MarkdownString {
  const text = paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => line.map((piece) => inlineMarkdown(folder, piece)).join('')).join('  \n'))
    .join('\n\n')
  const markdown = new vscode.MarkdownString(text)
  markdown.isTrusted = { enabledCommands: [COMMANDS.openPlace, COMMANDS.openDeal] }
  return markdown
}

function inlineMarkdown(folder: Folder, piece: Inline): string {
  if (typeof piece === 'string') return escapeMarkdown(piece)
  if ('strong' in piece) return `**${escapeMarkdown(piece.strong)}**`
  if ('emphasis' in piece) return `*${escapeMarkdown(piece.emphasis)}*`
  if ('code' in piece) return codeSpan(piece.code)
  const text = escapeMarkdown(piece.text)
  if ('entry' in piece) {
    const address: EntryAddress = { folder: folder.root.toString(), id: piece.entry }
    return `[${text}](${commandLink(COMMANDS.openDeal, address)} "${vscode.l10n.t('Show the entry in the registry')}")`
  }
  const { path, span } = piece.place
  const address: PlaceAddress = { folder: folder.root.toString(), path, start: span.start, end: span.end }
  return `[${text}](${commandLink(COMMANDS.openPlace, address)} "${vscode.l10n.t('Go to this place')}")`
}

function commandLink(command: string, argument: unknown): string {
  return `command:${command}?${encodeURIComponent(JSON.stringify([argument])).replace(/[()]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`
}
