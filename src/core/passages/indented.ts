import type { Span } from '../span'
import type { Block } from './blocks'
import { draftBuilder, trimmed } from './draft'
import { lineSpans } from './lines'

const CODE = /[{};=<]/
const WORDS = /\p{L}\p{L}\P{L}+\p{L}\p{L}/u
const SENTENCE_END = /[.!?…]["”’'»)\]]*$/

/**
 * The paragraphs in a block of indented lines, which is code to Markdown and what a clipping's paragraphs look like:
 * those whose last line ends as a sentence does, in a block without any of the signs that code is full of. `value`
 * are the block's lines without what stands before them, `at` its place in `source`.
 */
export function indentedBlocks(value: string, source: string, at: Span): Block[] {
  if (CODE.test(value) || /^\s*(?:```|~~~)/.test(source.slice(at.start, at.end))) return []
  const values = lineSpans(value)
  const lines = lineSpans(source.slice(at.start, at.end)).map((line, index): Span => {
    const { start, end } = trimmed(source, { start: at.start + line.start, end: at.start + line.end })
    const words = trimmed(value, values[index] ?? { start: 0, end: 0 })
    return { start: Math.max(start, end - (words.end - words.start)), end }
  })
  const blocks: Block[] = []
  let group: Span[] = []
  for (const line of [...lines, { start: at.end, end: at.end }]) {
    if (line.end > line.start) {
      group.push(line)
      continue
    }
    const span = { start: group[0]?.start ?? at.end, end: group.at(-1)?.end ?? at.end }
    const builder = draftBuilder(source)
    for (const { start, end } of group) {
      builder.copy(start, end)
      builder.gap(end)
    }
    const draft = builder.finish(span)
    if (draft !== null && WORDS.test(draft.text) && SENTENCE_END.test(draft.text.slice(-8)))
      blocks.push({ type: 'paragraph', draft })
    group = []
  }
  return blocks
}
