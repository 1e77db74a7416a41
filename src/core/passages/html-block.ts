import type { Span } from '../span'
import { countBefore } from '../text/bisect'
import type { Block } from './blocks'
import { type Draft, type DraftBuilder, draftBuilder } from './draft'
import { elementEffect, isOrdinal, raisedWords } from './html'
import { type HtmlTable, htmlTable } from './html-tables'
import { type HtmlTag, readTags } from './html-tags'
import { lineSpans } from './lines'
import { decodeReference } from './parser'
import { OBJECT } from './types'

/** Elements that hold others and place them. */
const CONTAINERS: ReadonlyMap<string, 'list' | 'item' | 'quote'> = new Map([
  ['ul', 'list'],
  ['ol', 'list'],
  ['li', 'item'],
  ['blockquote', 'quote'],
])
/** Elements, beside those that are no prose anywhere, whose content a page does not show. */
const UNSEEN = new Set(['head', 'title', 'template', 'noscript', 'select', 'canvas', 'datalist', 'xmp'])
/** Elements without content. */
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
/** Containers nested deeper than this are not read as such. */
const DEEPEST = 40
/** What is not written as it reads: a character reference, a line end with the blanks around it. */
const SPECIAL = /&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][\dA-Za-z]{0,30});|(?<![ \t])[ \t]*(?:\r\n|\n|\r)[ \t]*/g

/**
 * The blocks of prose in a block of HTML, as a page shows them: paragraphs, headings, lists, quotes and tables. `html`
 * is the block without the marks of the quotes and lists around it, `at` where it begins in `source`. A table whose
 * end is not in the block is not read, for its cells would be without their head.
 *
 * `<h2>Tarn</h2><p>pays $5M` is a heading and a paragraph.
 */
export function htmlBlocks(html: string, source: string, at: Span): Block[] {
  const place = placeIn(html, source, at)
  const blocks: Block[] = []
  const tables: HtmlTable[] = []
  const open: string[] = []
  let hiding: { readonly name: string; depth: number } | null = null
  let builder: DraftBuilder | null = null
  let from = 0
  let level = 0
  let raised: HtmlTag | null = null

  const prose = (start: number): DraftBuilder => {
    if (builder === null) from = place(start)
    builder ??= draftBuilder(source)
    return builder
  }
  const object = ({ start, end }: Span) => prose(start).put(OBJECT, place(start), place(end))
  /** The words up to here. */
  const taken = (end: number): Draft | null => {
    const draft = builder?.finish({ start: from, end: place(end) }) ?? null
    builder = null
    return draft
  }
  /** What has been read ends here; in a cell, it is parted from what comes. */
  const part = (end: number) => {
    const table = tables.at(-1)
    if (table?.place === 'cell') return builder?.gap(place(end))
    const draft = taken(end)
    if (draft === null || table?.place === 'between') return
    blocks.push(level > 0 ? { type: 'heading', level, draft } : { type: 'paragraph', draft })
    level = 0
  }
  const close = (name: string) => {
    if (!open.includes(name)) return
    for (let last = open.pop(); last !== undefined; last = open.pop()) {
      blocks.push({ type: 'close' })
      if (last === name) return
    }
  }
  const contain = ({ name, opens }: HtmlTag) => {
    const container = CONTAINERS.get(name)
    if (container === undefined || tables.length > 0) return
    if (!opens) return close(name)
    if (name === 'li' && open.at(-1) === 'li') close('li')
    if (open.length >= DEEPEST || (name === 'li' && !/^[uo]l$/.test(open.at(-1) ?? ''))) return
    open.push(name)
    blocks.push({ type: 'open', container })
  }
  const tabulate = (tag: HtmlTag) => {
    const {
      name,
      opens,
      at: { start },
    } = tag
    if (name === 'table' && opens) {
      // A table in a cell: the outer one lays out the page.
      const outer = tables.at(-1)
      if (outer?.place === 'cell') {
        outer.put(taken(start))
        blocks.push(...outer.layOut())
      }
      tables.push(htmlTable(true))
      return
    }
    // The head of this table is not in the block.
    if (tables.length === 0 && opens) tables.push(htmlTable(false))
    const table = tables.at(-1)
    if (table?.place === 'cell') table.put(taken(start))
    else part(start)
    if (name === 'table') blocks.push(...(tables.pop()?.finish() ?? []))
    else if (opens && name === 'tr') table?.row()
    else if (opens && name !== 'tr') table?.cell(tag)
  }
  const tag = (one: HtmlTag) => {
    const {
      name,
      opens,
      closesItself,
      at: { start },
    } = one
    if (hiding !== null) {
      if (name === hiding.name) hiding.depth += opens ? (closesItself ? 0 : 1) : -1
      if (hiding.depth === 0) hiding = null
      return
    }
    const effect = elementEffect(name, opens, closesItself)
    const hides = effect === 'hide' || (opens && !VOID.has(name) && (UNSEEN.has(name) || isHidden(one)))
    if (hides) hiding = { name, depth: 1 }
    if (name === 'sup' && !opens) raised = null
    if (effect === 'join') return
    if (raised !== null) object(raised.at)
    raised = effect === 'raise' ? one : null
    if (effect === 'raise') return
    if (effect === 'object' || effect === 'hide') object(one.at)
    else if (name === 'br') prose(start).gap(place(start))
    else if (/^(?:table|tr|td|th)$/.test(name)) {
      if (name === 'table' && opens) part(start)
      tabulate(one)
    } else {
      part(start)
      if (name === 'caption') tables.at(-1)?.caption(opens)
      if (name === 'hr' && tables.length === 0) blocks.push({ type: 'other' })
      if (/^h[1-6]$/.test(name)) level = opens ? Number(name.charAt(1)) : 0
      contain(one)
    }
  }
  const text = ({ start, end }: Span) => {
    if (hiding !== null) return
    const written = html.slice(start, end)
    if (raised !== null) {
      const call = raisedWords(written, html.charAt(raised.at.start - 1))
      if (call === null && !isOrdinal(written)) object(raised.at)
      raised = null
      if (call !== null) return prose(start).put(call, place(start), place(end))
    }
    let read = start
    for (const { 0: sign, index } of written.matchAll(SPECIAL)) {
      const here = start + index
      if (here > read) prose(read).copy(place(read), place(here))
      read = here + sign.length
      if (!sign.startsWith('&')) builder?.gap(place(here))
      else prose(here).put(decodeReference(sign).replace(/[\t\n\r]/g, ' '), place(here), place(read))
    }
    if (end > read) prose(read).copy(place(read), place(end))
  }

  readTags(html, { tag, text })
  part(html.length)
  while (open.length > 0) close(open.at(-1) ?? '')
  return blocks
}

/** Whether an element says of itself that it is not shown. */
function isHidden({ attributes }: HtmlTag): boolean {
  return attributes.some(
    ({ name, value }) => name === 'hidden' || (name === 'style' && /(?:^|;)\s*display\s*:\s*none/i.test(value)),
  )
}

/** Where in the source a place of the HTML is: line for line, each without what stands before it. */
function placeIn(html: string, source: string, at: Span): (offset: number) => number {
  const written = source.slice(at.start, at.end)
  if (written === html) return (offset) => at.start + offset
  const lines = lineSpans(html)
  const sources = lineSpans(written)
  return (offset) => {
    const line = Math.max(0, countBefore(lines, ({ start }) => start <= offset) - 1)
    const { end = 0 } = lines[line] ?? {}
    return at.start + (sources[line]?.end ?? 0) - (end - offset)
  }
}
