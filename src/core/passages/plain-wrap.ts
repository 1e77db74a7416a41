import type { PlainBlock, PlainLine } from './plain-lines'

/** A line longer than this was not wrapped by hand or by a mail program. */
const WIDEST = 120
/** Lines shorter than this are lists of words, addresses, verse: nobody wraps so narrowly. */
const NARROWEST = 40

/** Whether a text's lines are whole paragraphs: most of what it holds stands in lines too long to be wrapped ones. */
export function hasLongLines(blocks: readonly PlainBlock[]): boolean {
  let long = 0
  let all = 0
  for (const block of blocks) {
    for (const line of block) {
      all += line.text.length
      if (isLong(line)) long += line.text.length
    }
  }
  return long * 2 > all
}

/** The width that the text's hard-wrapped blocks reach. */
export function wrapWidth(blocks: readonly PlainBlock[]): number {
  return blocks.reduce((width, block) => (block.length > 1 ? Math.max(width, blockWidth(block)) : width), 0)
}

/**
 * For each line of a block, whether it goes on in the next: a wrapped line is one that the next line's first word
 * would not have fitted into. Two lines alone are measured against the whole text's width. Where every line ends as
 * a sentence does, nothing shows that the block is wrapped, and each line is by itself; where one is wrapped, a line
 * that ends in the middle of a sentence goes on too, for people wrap loosely. A line that ends in an amount whose scale
 * opens the next goes on however long it is.
 */
export function wraps(block: PlainBlock, textWidth: number, longLines: boolean): boolean[] {
  const own = Math.max(NARROWEST, blockWidth(block))
  const width = block.length > 2 ? own : Math.max(own, textWidth)
  const full = block.map((line, index) => {
    const next = block[index + 1]
    if (next === undefined || longLines || isLong(line)) return false
    return length(line) + 1 + firstWord(next.text) > width
  })
  const shown = block.some((line, index) => full[index] && !/[.!?:;…"”’)]$/.test(line.text))
  return block.map((line, index) => {
    const next = block[index + 1]
    if (next === undefined) return false
    if ((full[index] && shown) || breaksAmount(line, next)) return true
    const breaksOff = !isLong(line) && line.text.length >= NARROWEST && /[\p{L}\p{N},]$/u.test(line.text)
    return (
      breaksOff &&
      (shown ? /[\p{L},]$/u.test(line.text) && !/^[^\p{L}\p{N}]*$/u.test(next.text) : /^\p{Ll}/u.test(next.text))
    )
  })
}

/** Whether a line ends in money and the next begins with its scale: `They pledged $38` / `billion to Tarn.` */
function breaksAmount(line: PlainLine, next: PlainLine): boolean {
  return (
    /(?:\p{Sc}|(?:^|[^\p{L}])[A-Z]{3})\s?(?:\d[\d.,]*[-–])?\d[\d.,]*$/u.test(line.text.slice(-40)) &&
    /^(?:hundred|thousand|million|billion|trillion|lakh|crore|bn|mn|mln|bln|tn|trn)(?!\p{L})/iu.test(next.text)
  )
}

function isLong(line: PlainLine): boolean {
  return line.text.length > WIDEST && !line.text.includes('://')
}

function blockWidth(block: PlainBlock): number {
  return block.reduce((width, line) => (line.text.length > WIDEST ? width : Math.max(width, length(line))), 0)
}

function length(line: PlainLine): number {
  return line.indent + line.text.length
}

function firstWord(text: string): number {
  const end = text.search(/\s/)
  return end < 0 ? text.length : end
}
