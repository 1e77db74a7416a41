import type { Span } from '../span'
import { lineDirective } from './directives'
import { lineSpans } from './lines'
import type { Directive } from './types'

/** A line of a text file, behind its quote marks. */
export interface PlainLine {
  /** From behind the quote marks to the line's end, as it stands. */
  readonly raw: Span
  /** Without the white space around it. */
  readonly body: Span
  readonly text: string
  /** White space before the body, in columns; a tab reaches the next multiple of 4. */
  readonly indent: number
  /** How many quote marks stand before it: `>> ` is 2. */
  readonly quotes: number
}

/** Lines of one quote depth that no blank line parts. */
export type PlainBlock = readonly PlainLine[]

/**
 * The lines of a text file from `from` on, in blocks, and its directives, which are as if they were not there. Quote
 * marks are `>` at a line's start, as mail writes them.
 */
export function plainLines(text: string, from: number): { blocks: PlainBlock[]; directives: Directive[] } {
  const blocks: PlainLine[][] = []
  const directives: Directive[] = []
  let fresh = true
  for (const span of lineSpans(text.slice(from))) {
    const line = readLine(text, { start: span.start + from, end: span.end + from })
    if (line.text === '') {
      fresh = true
      continue
    }
    const directive = lineDirective(line.text, line.body.start)
    if (directive !== null) {
      directives.push(directive)
      continue
    }
    const block = blocks.at(-1)
    if (fresh || block?.[0]?.quotes !== line.quotes) blocks.push([line])
    else block.push(line)
    fresh = false
  }
  return { blocks, directives }
}

function readLine(text: string, { start, end }: Span): PlainLine {
  const marks = /^ {0,3}(?:>[ \t]?)+/.exec(text.slice(start, Math.min(end, start + 4)))
  let at = start
  let quotes = 0
  if (marks !== null) {
    while (at < end && text.charAt(at) === ' ') at++
    for (; at < end && text.charAt(at) === '>'; quotes++) at += text.charAt(at + 1) === ' ' && at + 1 < end ? 2 : 1
  }
  const raw = { start: at, end }
  const whole = text.slice(at, end)
  const body = whole.trim()
  const lead = whole.length - whole.trimStart().length
  let indent = 0
  for (const char of whole.slice(0, lead)) indent = char === '\t' ? indent - (indent % 4) + 4 : indent + 1
  return { raw, body: { start: at + lead, end: at + lead + body.length }, text: body, indent, quotes }
}
