import { decodeString } from 'micromark-util-decode-string'
import type { Span } from '../span'
import type { Block } from './blocks'
import { commentDirective } from './directives'
import { type Draft, type DraftBuilder, draftBuilder, OBJECT } from './draft'
import { commentSpans, isOpenHtml, tagEffect } from './html'
import { type Definitions, normalizeLabel, type Token, type TokenEvent } from './micromark'
import type { Directive } from './types'

/** A piece of Markdown read: its blocks, what it defines, and whether its last block waits for more. */
export interface Piece {
  readonly blocks: readonly Block[]
  readonly directives: readonly Directive[]
  readonly definitions: Definitions
  readonly open: boolean
}

/** Tokens that hold passages' text, by the block they make. */
const PROSE = new Set(['paragraph', 'atxHeading', 'setextHeading', 'tableHeader', 'tableData'])
/** Inline tokens in whose place a stand-in is put. */
const STAND_IN = new Set(['codeText', 'autolink', 'gfmFootnoteCall'])
/** Blocks that hold no prose. */
const OTHER = new Set(['codeFenced', 'codeIndented', 'htmlFlow', 'thematicBreak'])
const HIDDEN = new Set([
  ...OTHER,
  ...STAND_IN,
  'definition',
  'tableDelimiterRow',
  'taskListCheck',
  'resource',
  'reference',
])
const BREAKS = new Set(['lineEnding', 'lineSuffix', 'hardBreakTrailing', 'hardBreakEscape'])
const SPANS = new Set(['emphasis', 'strong', 'strikethrough'])
const CONTAINERS: Readonly<Record<string, 'quote' | 'list' | 'footnote'>> = {
  blockQuote: 'quote',
  listOrdered: 'list',
  listUnordered: 'list',
  gfmFootnoteDefinition: 'footnote',
}

/** A link or image that is being read. */
interface Reading {
  readonly token: Token
  readonly from: number
  label: string
  labelEnd: number
  target: string | null
}

/**
 * Turns the tokens of a piece of Markdown into blocks. One walk over the tokens; `definitions` gives the targets of
 * reference links.
 */
export function compilePiece(text: string, events: readonly TokenEvent[], definitions: Definitions): Piece {
  const blocks: Block[] = []
  const directives: Directive[] = []
  const targets = new Map<string, string>()
  const footnotes = new Set<string>()
  const items: boolean[] = []
  const reading: Reading[] = []
  let prose: { builder: DraftBuilder; token: Token; level: number } | null = null
  let rows: (Draft | null)[][] = []
  let hidden: Token | null = null
  let hiddenTag: string | null = null
  let label = ''
  let fences = 0
  let depth = 0
  let open = false

  const slice = (token: Token) => text.slice(token.start.offset, token.end.offset)
  const spanOf = (token: Token): Span => ({ start: token.start.offset, end: token.end.offset })
  const stand = (at: Span) => prose?.builder.put(OBJECT, at.start, at.end)
  /** Reads the directives in HTML; whether it holds nothing besides comments. */
  const comments = (token: Token): boolean => {
    const source = slice(token)
    let rest = ''
    let from = 0
    for (const { start, end } of commentSpans(source)) {
      const found = commentDirective(source.slice(start, end), token.start.offset + start)
      if (found !== null) directives.push(found)
      rest += source.slice(from, start)
      from = end
    }
    return (rest + source.slice(from)).trim() === ''
  }
  const conclude = () => {
    const draft = prose?.builder.finish(spanOf(prose.token)) ?? null
    if (prose?.token.type.startsWith('table')) rows.at(-1)?.push(draft)
    else if (prose !== null && draft !== null) {
      if (prose.level > 0) blocks.push({ type: 'heading', level: prose.level, draft })
      else blocks.push({ type: 'paragraph', draft })
    }
    prose = null
    hiddenTag = null
  }
  const html = (token: Token) => {
    comments(token)
    const tag = slice(token)
    const { effect, name } = tagEffect(tag)
    if (hiddenTag !== null) {
      if (tag.startsWith('</') && name === hiddenTag) hiddenTag = null
    } else if (effect === 'part') prose?.builder.gap(token.start.offset)
    else if (effect !== 'join') stand(spanOf(token))
    if (effect === 'hide' && hiddenTag === null) hiddenTag = name
  }
  const begin = (token: Token) => {
    const { type } = token
    const start = token.start.offset
    const container = CONTAINERS[type]
    if (container !== undefined) {
      blocks.push({ type: 'open', container })
      depth++
      if (container === 'list') items.push(false)
    } else if (type === 'listItemPrefix') {
      if (items.at(-1)) blocks.push({ type: 'close' })
      blocks.push({ type: 'open', container: 'item' })
      items[items.length - 1] = true
    } else if (PROSE.has(type)) prose = { builder: draftBuilder(text), token, level: 0 }
    else if (type === 'table') rows = []
    else if (type === 'tableRow') rows.push([])
    else if (prose === null) return
    else if (SPANS.has(type)) prose.builder.settle(start)
    else if (type === 'link' || type === 'image') {
      if (type === 'image') stand({ start, end: start + 2 })
      const from = prose.builder.settle(start)
      reading.push({ token, from, label: '', labelEnd: start, target: null })
    }
  }
  const end = (token: Token) => {
    const { type } = token
    const container = CONTAINERS[type]
    if (container !== undefined) {
      if (container === 'list' && items.pop()) blocks.push({ type: 'close' })
      blocks.push({ type: 'close' })
      depth--
    } else if (PROSE.has(type)) conclude()
    else if (type === 'table') blocks.push({ type: 'table', rows })
    else if (prose === null) return
    else if (type === 'data' || type === 'characterEscapeValue') {
      if (hiddenTag === null) prose.builder.copy(token.start.offset, token.end.offset)
    } else if (type === 'characterReference') {
      if (hiddenTag === null) prose.builder.put(decoded(slice(token)), token.start.offset, token.end.offset)
    } else if (BREAKS.has(type)) prose.builder.gap(token.start.offset)
    else if (type === 'htmlText') html(token)
    else if (type === 'atxHeadingSequence') prose.level ||= token.end.offset - token.start.offset
    else if (type === 'setextHeadingLineSequence') prose.level = slice(token).startsWith('=') ? 1 : 2
    else if (type === 'label') {
      const last = reading.at(-1)
      if (last !== undefined) last.labelEnd = token.end.offset
    } else if (type === 'labelText') {
      const last = reading.at(-1)
      if (last !== undefined) last.label = slice(token)
    } else if (type === 'link' || type === 'image') {
      const last = reading.pop()
      if (last === undefined) return
      if (type === 'image') stand({ start: last.labelEnd - 1, end: token.end.offset })
      else {
        const target = last.target ?? definitions.targets.get(normalizeLabel(last.label)) ?? ''
        prose.builder.link(last.from, target, spanOf(token))
      }
    }
  }
  const inHidden = (token: Token) => {
    const last = reading.at(-1)
    if (token.type === 'codeFencedFence') fences++
    else if (token.type === 'resourceDestinationString' && last !== undefined) last.target = decodeString(slice(token))
    else if (token.type === 'resource' && last !== undefined) last.target ??= ''
    else if (token.type === 'referenceString' && last !== undefined) last.label = slice(token)
    else if (token.type === 'definitionLabelString') label = normalizeLabel(slice(token))
    else if (token.type === 'definitionDestinationString' && !targets.has(label)) {
      targets.set(label, decodeString(slice(token)))
    } else if (token.type === 'definition' && !targets.has(label)) targets.set(label, '')
  }

  for (const [kind, token] of events) {
    if (hidden === null && kind === 'enter' && HIDDEN.has(token.type)) {
      hidden = token
      fences = 0
      if (STAND_IN.has(token.type) && hiddenTag === null) stand(spanOf(token))
      if (OTHER.has(token.type)) open = false
    }
    if (hidden === null) {
      if (kind === 'enter') begin(token)
      else end(token)
      if (kind === 'enter' && PROSE.has(token.type)) open = false
      if (kind === 'exit' && token.type === 'gfmFootnoteDefinitionLabelString')
        footnotes.add(normalizeLabel(slice(token)))
      continue
    }
    if (kind === 'exit') inHidden(token)
    if (kind === 'exit' && token === hidden) {
      hidden = null
      if (token.type === 'htmlFlow') {
        open = depth === 0 && isOpenHtml(slice(token), blankFollows(text, token.end.offset))
        if (comments(token)) continue
      } else if (token.type === 'codeFenced') open = depth === 0 && fences < 2
      if (OTHER.has(token.type)) blocks.push({ type: 'other' })
    }
  }
  return { blocks, directives, definitions: { targets, footnotes }, open }
}

/** Whether the line behind the one that ends at `at` is blank. */
function blankFollows(text: string, at: number): boolean {
  const next = at + (text.startsWith('\r\n', at) ? 2 : 1)
  const blank = /[ \t]*[\n\r]/y
  blank.lastIndex = next
  return next < text.length && blank.test(text)
}

/** A character reference decoded; a decoded line end or tab reads as a space. */
function decoded(reference: string): string {
  return decodeString(reference).replace(/[\t\n\r]/g, ' ')
}
