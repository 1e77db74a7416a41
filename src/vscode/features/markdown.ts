import * as vscode from 'vscode'
import type { FigureVerdict } from '../../core/rules/proofs'
import type { Location } from '../../core/span'
import type { Inline, Line } from '../../core/views/inline'
import type { Folder } from '../host/folder'
import { escapeMarkdown } from './escape'
import { COMMANDS, type EntryAddress, type PlaceAddress } from './navigation'

/** The commands that links of a hover may run: those that lead somewhere, and those that act on a place. */
const LINK_COMMANDS = [
  COMMANDS.openPlace,
  COMMANDS.openDeal,
  COMMANDS.actAt,
  COMMANDS.showSummary,
  COMMANDS.showMentions,
] as const

/** How a figure stands, as an icon and the theme's colour for it. The words beside it say the same. */
const MARKS: Readonly<Record<FigureVerdict, { readonly icon: string; readonly color: string }>> = {
  agrees: { icon: 'check', color: 'testing-iconPassed' },
  truncated: { icon: 'check', color: 'testing-iconPassed' },
  proved: { icon: 'check-all', color: 'testing-iconPassed' },
  disagrees: { icon: 'warning', color: 'problemsWarningIcon-foreground' },
  abstained: { icon: 'question', color: 'descriptionForeground' },
  untied: { icon: 'circle-outline', color: 'descriptionForeground' },
}

/**
 * Lines as Markdown for a hover, with the mark of how a figure stands before the first. What notes and the registry say
 * is escaped, so that none of it becomes a link, an icon, an image or HTML.
 */
export function toMarkdown(
  folder: Folder,
  paragraphs: readonly (readonly Line[])[],
  state: FigureVerdict | null = null,
): vscode.MarkdownString {
  const text = paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => line.map((piece) => inlineMarkdown(folder, piece)).join('')).join('  \n'))
    .join('\n\n')
  const mark = state === null ? '' : `${colored(`$(${MARKS[state].icon})`, MARKS[state].color)} `
  const markdown = new vscode.MarkdownString(mark + text, true)
  markdown.supportHtml = true
  markdown.isTrusted = { enabledCommands: LINK_COMMANDS }
  return markdown
}

function inlineMarkdown(folder: Folder, piece: Inline): string {
  if (typeof piece === 'string') return escapeMarkdown(piece)
  if ('strong' in piece) return `**${escapeMarkdown(piece.strong)}**`
  if ('emphasis' in piece) return `*${escapeMarkdown(piece.emphasis)}*`
  if ('quiet' in piece) return colored(escapeMarkdown(piece.quiet), 'descriptionForeground')
  const { command, argument, title } = linkOf(folder, piece)
  return `[${escapeMarkdown(piece.text)}](${commandLink(command, argument)} "${title}")`
}

/** Text in one of the theme's colours: the one form of HTML that the editor lets through with a style. */
function colored(text: string, color: string): string {
  return `<span style="color:var(--vscode-${color});">${text}</span>`
}

type Link = Exclude<
  Inline,
  string | { readonly strong: string } | { readonly emphasis: string } | { readonly quiet: string }
>

function linkOf(folder: Folder, piece: Link): { command: string; argument: unknown; title: string } {
  const address = folder.root.toString()
  if ('entry' in piece) {
    const entry: EntryAddress = { folder: address, id: piece.entry }
    return { command: COMMANDS.openDeal, argument: entry, title: vscode.l10n.t('Show the entry in the registry') }
  }
  if ('place' in piece) {
    return {
      command: COMMANDS.openPlace,
      argument: placeAddress(folder, piece.place),
      title: vscode.l10n.t('Go to this place'),
    }
  }
  if (piece.action === 'summary') {
    return { command: COMMANDS.showSummary, argument: undefined, title: vscode.l10n.t('Show the summary') }
  }
  if (piece.action === 'mentions') {
    const entry: EntryAddress = { folder: address, id: piece.of }
    return { command: COMMANDS.showMentions, argument: entry, title: vscode.l10n.t('List every place in the side bar') }
  }
  const argument = { ...placeAddress(folder, piece.at), action: piece.action }
  return { command: COMMANDS.actAt, argument, title: ACTION_TITLES[piece.action]() }
}

const ACTION_TITLES: Readonly<Record<'explain' | 'pin' | 'add', () => string>> = {
  explain: () => vscode.l10n.t('Explain how this figure was read'),
  pin: () => vscode.l10n.t('Say which deal or metric this figure is'),
  add: () => vscode.l10n.t('Add this figure to deals.yaml'),
}

/** A place of a folder's file, as links carry it. */
export function placeAddress({ root }: Folder, { path, span }: Location): PlaceAddress {
  return { folder: root.toString(), path, start: span.start, end: span.end }
}

function commandLink(command: string, argument: unknown): string {
  if (argument === undefined) return `command:${command}`
  return `command:${command}?${encodeURIComponent(JSON.stringify([argument])).replace(/[()]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`
}
