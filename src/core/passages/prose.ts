import type { Heading, Html, Paragraph, PhrasingContent, TableCell } from 'mdast'
import type { Span } from '../span'
import { type Draft, draftBuilder } from './draft'
import { isOrdinal, raisedWords, tagEffect } from './html'
import { addText } from './text-node'
import { OBJECT } from './types'

/** What a piece's nodes are read against. */
export interface Reading {
  /** The piece. */
  readonly source: string
  /** A node's place in the piece. */
  place(node: { readonly position?: Paragraph['position'] }): Span
  /** The target of a reference's label; '' if the note defines none. */
  target(label: string): string
  /** Takes note of the directives in HTML. */
  comments(html: Html): void
}

/** What a citation is glued to. */
const CALLED = /[\p{L}\p{N}%)\]’”"*_.,]$/u

/**
 * Whether a link is the call of a source: a number of up to three digits that stands for a page, glued to the word
 * before it, or behind a blank where the clause ends. `$5M[1](https://…) now` is `$5M now`.
 */
function isCitation(node: PhrasingContent, at: Span, { source, target }: Reading): boolean {
  if (node.type !== 'link' && node.type !== 'linkReference') return false
  const [words, more] = node.children
  if (more !== undefined || words?.type !== 'text' || !/^\[?\d{1,3}\]?$/.test(words.value)) return false
  if (!/^(?:https?:|#)/.test(node.type === 'link' ? node.url : target(node.identifier))) return false
  const before = source.slice(Math.max(0, at.start - 2), at.start)
  if (CALLED.test(before)) return !/[\p{L}\p{N}]/u.test(source.charAt(at.end))
  return before.endsWith(' ') && CALLED.test(before.charAt(0)) && /^(?:$|[.,;:)|\n\r[])/.test(source.charAt(at.end))
}

/** The passage that a block of prose holds; null if it holds none. */
export function readProse(block: Paragraph | Heading | TableCell, reading: Reading): Draft | null {
  const { source, place } = reading
  const builder = draftBuilder(source)
  /** The HTML element that hides what is being read. */
  let hiding: string | null = null
  /** Where a superscript began that has had no words yet. */
  let raised: Span | null = null

  const object = ({ start, end }: Span) => builder.put(OBJECT, start, end)
  /** The superscript that began has something other than words in it. */
  const endRaised = () => {
    if (raised !== null && hiding === null) object(raised)
    raised = null
  }
  const html = (node: Html) => {
    reading.comments(node)
    const at = place(node)
    const tag = source.slice(at.start, at.end)
    const { effect, name } = tagEffect(tag)
    if (name === 'sup' && effect === 'join') raised = null
    if (effect !== 'join') endRaised()
    if (hiding !== null) {
      if (tag.startsWith('</') && name === hiding) hiding = null
    } else if (effect === 'raise') raised = at
    else if (effect === 'part') builder.gap(at.start)
    else if (effect !== 'join') object(at)
    if (effect === 'hide' && hiding === null) hiding = name
  }
  const add = (nodes: readonly PhrasingContent[]) => {
    for (const node of nodes) {
      const at = place(node)
      if (!/^(?:text|html|footnoteReference|link|linkReference|emphasis|strong|delete)$/.test(node.type)) endRaised()
      if (raised !== null && node.type === 'text') {
        const call = hiding === null ? raisedWords(node.value, source.charAt(raised.start - 1)) : null
        if (call !== null) builder.put(call, at.start, at.end)
        else {
          if (hiding === null && !isOrdinal(node.value)) object(raised)
          addText(builder, source, node, at, hiding !== null)
        }
        raised = null
      } else if (node.type === 'text') addText(builder, source, node, at, hiding !== null)
      else if (node.type === 'break') builder.gap(at.start)
      else if (node.type === 'html') html(node)
      else if (node.type === 'image' || node.type === 'imageReference') {
        const words = node.data?.words ?? { children: [] }
        object({ start: at.start, end: at.start + 1 })
        builder.gap(at.start + 1)
        add(words.children)
        // The bracket that closes the words is the blank behind them.
        const { end } = place(words)
        builder.gap(end)
        if (end + 1 < at.end) object({ start: end + 1, end: at.end })
      } else if (node.type === 'footnoteReference') {
        // The call of a footnote is nothing behind what it is about; within a word or number it parts it.
        if (/[\p{L}\p{N}]/u.test(source.charAt(at.end))) object(at)
        raised = null
      } else if (isCitation(node, at, reading)) {
        // What a number in a link says of its source is no part of the amount that it is glued to.
        raised = null
      } else if ((node.type === 'link' && source.charAt(at.start) !== '<') || node.type === 'linkReference') {
        const from = builder.settle(at.start)
        add(node.children)
        builder.link(from, node.type === 'link' ? node.url : reading.target(node.identifier), at)
      } else if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete') {
        builder.settle(at.start)
        add(node.children)
      } else if (hiding === null) object(at)
    }
  }

  add(block.children)
  return builder.finish(place(block))
}
