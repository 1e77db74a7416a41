import type { Code, Html, ListItem, RootContent } from 'mdast'
import type { Span } from '../span'
import type { Block } from './blocks'
import { columnsAt } from './columns'
import { type Definitions, preface } from './definitions'
import { commentDirective } from './directives'
import { commentSpans, isOpenHtml } from './html'
import { htmlBlocks } from './html-block'
import { leavesTableOpen, tableRun } from './html-runs'
import { indentedBlocks } from './indented'
import { parseMarkdown } from './parser'
import { type Reading, readProse } from './prose'
import type { Directive } from './types'

const OTHER: Block = { type: 'other' }

/** A piece of Markdown read: its blocks, what it defines, and whether its last block waits for more. */
export interface Piece {
  readonly blocks: readonly Block[]
  readonly directives: readonly Directive[]
  readonly definitions: Definitions
  readonly open: boolean
}

/** Reads a piece of Markdown; `definitions` are those of its whole note, to which its references may refer. */
export function compilePiece(source: string, definitions: Definitions): Piece {
  const before = preface(source, definitions)
  const nodes = parseMarkdown(before + source).children.filter((node) => offsets(node).start >= before.length)
  const blocks: Block[] = []
  const directives: Directive[] = []
  const targets = new Map<string, string>()
  const footnotes = new Set<string>()

  const place: Reading['place'] = (node) => {
    const { start, end } = offsets(node)
    return { start: start - before.length, end: end - before.length }
  }
  const slice = ({ start, end }: Span) => source.slice(start, end)
  /** Reads the directives in HTML; whether it holds nothing besides comments. */
  const comments = (node: Html): boolean => {
    const at = place(node)
    const html = slice(at)
    let rest = ''
    let from = 0
    for (const { start, end } of commentSpans(html)) {
      const found = commentDirective(html.slice(start, end), at.start + start)
      if (found !== null) directives.push(found)
      rest += html.slice(from, start)
      from = end
    }
    return (rest + html.slice(from)).trim() === ''
  }
  const target = (label: string) => definitions.targets.get(label) ?? ''
  const reading: Reading = { source, place, target, comments }

  const within = (container: 'quote' | 'list' | 'item' | 'footnote', children: readonly RootContent[]) => {
    blocks.push({ type: 'open', container })
    for (const child of children) add(child)
    blocks.push({ type: 'close' })
  }
  const add = (node: RootContent): void => {
    if (node.type === 'paragraph' || node.type === 'heading') {
      const draft = readProse(node, reading)
      if (draft === null) return
      if (node.type === 'heading') blocks.push({ type: 'heading', level: node.depth, draft })
      else blocks.push({ type: 'paragraph', draft })
    } else if (node.type === 'blockquote') within('quote', node.children)
    else if (node.type === 'list' && node.children.every(isLinkAlone)) blocks.push(OTHER)
    else if (node.type === 'list') within('list', node.children)
    else if (node.type === 'listItem') within('item', node.children)
    else if (node.type === 'footnoteDefinition') {
      footnotes.add(node.identifier)
      within('footnote', node.children)
    } else if (node.type === 'table') {
      const rows = node.children.map((row) => row.children.map((cell) => readProse(cell, reading)))
      blocks.push({ type: 'table', rows })
    } else if (node.type === 'definition') {
      if (!targets.has(node.identifier)) targets.set(node.identifier, node.url)
    } else if (node.type === 'code') {
      const read = indentedBlocks(node.value, source, place(node))
      blocks.push(...(read.length > 0 ? read : [OTHER]))
    } else if (node.type !== 'html') blocks.push(OTHER)
    else if (!comments(node)) {
      const read = htmlBlocks(node.value, source, place(node))
      blocks.push(...(read.length > 0 ? read : [OTHER]))
    }
  }

  /** A table of HTML that blank lines cut into several nodes. */
  const tableIn = (run: readonly RootContent[]): readonly Block[] => {
    for (const node of run) if (node.type === 'html') comments(node)
    const spans = run.map(place)
    const at = { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 }
    return htmlBlocks(slice(at), source, at)
  }
  for (let index = 0; index < nodes.length; ) {
    const [node] = nodes.slice(index)
    const columns = columnsAt(nodes, index, source, place)
    const end = tableRun(nodes, index, source, place)
    if (columns !== null) blocks.push(...columns.blocks)
    else if (end > index + 1) blocks.push(...tableIn(nodes.slice(index, end)))
    else if (node !== undefined) add(node)
    index = columns?.end ?? end
  }
  const last = nodes.at(-1)
  const open =
    (last?.type === 'html' && isOpenHtml(slice(place(last)), blankFollows(source, place(last).end))) ||
    (nodes.some(({ type }) => type === 'html') && leavesTableOpen(source)) ||
    (last?.type === 'code' && isOpenFence(slice(place(last))))
  return { blocks, directives, definitions: { targets, footnotes }, open }
}

/** Whether a list's item is one link, as in a table of contents, a list of sources. A pin is a figure and its claim. */
function isLinkAlone({ children: [first, ...rest] }: ListItem): boolean {
  if (first?.type !== 'paragraph' || first.children.length !== 1) return false
  const [link] = first.children
  const isLink = link?.type === 'linkReference' || (link?.type === 'link' && !/\.ya?ml#/.test(link.url))
  return isLink && rest.every((node) => node.type === 'list' && node.children.every(isLinkAlone))
}

/** Where a node stands in what was parsed. */
function offsets({ position }: { readonly position?: Code['position'] }): Span {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 }
}

/** Whether the line behind the one that ends at `at` is blank. */
function blankFollows(text: string, at: number): boolean {
  const next = at + (text.startsWith('\r\n', at) ? 2 : 1)
  const blank = /[ \t]*[\n\r]/y
  blank.lastIndex = next
  return next < text.length && blank.test(text)
}

/** Whether a code block is fenced and its closing fence is missing (CommonMark 0.31, 4.5). */
function isOpenFence(code: string): boolean {
  const fence = /^(?:`{3,}|~{3,})/.exec(code)?.[0]
  if (fence === undefined) return false
  const last = /[\n\r] {0,3}(`{3,}|~{3,})[ \t]*$/.exec(code)?.[1]
  return last === undefined || !last.startsWith(fence)
}
