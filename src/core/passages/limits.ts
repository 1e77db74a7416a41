import { lineSpans } from './lines'

/** Containers nested deeper than this are not read as such: nobody writes them, and their cost grows with the square. */
const DEEPEST = 40
/** The same for emphasis, links and images within one another. */
const DEEPEST_INLINE = 500
/** The most that a paragraph's length times its count of inline marks may come to: a tokenizer's cost grows so. */
const PARAGRAPH_COST = 2e8
/** The same for a whole piece, whose lines may be a long list's or table's. */
const PIECE_COST = 4e9

/**
 * Whether a piece of Markdown lies beyond what is read as such: containers nested dozens deep, emphasis and links
 * hundreds deep, or tens of thousands of brackets, stars and backticks in one paragraph. Such a piece is read as lines of text, in linear time.
 */
export function exceedsLimits(piece: string): boolean {
  let length = 0
  let marks = 0
  let allMarks = 0
  let open = 0
  for (const { start, end } of lineSpans(piece)) {
    const line = piece.slice(start, end)
    if (isTooDeep(line)) return true
    if (line.includes('|') || /^[ \t>]*(?:$|#|[-+*][ \t]|\d{1,9}[.)][ \t])/.test(line)) {
      length = 0
      marks = 0
      open = 0
    }
    const here = countMarks(line)
    length += line.length + 1
    marks += here
    allMarks += here
    if (length * marks > PARAGRAPH_COST) return true
    if (marks > DEEPEST_INLINE) {
      for (const { 0: run, index } of line.matchAll(/[*_~]+|[[\]]/g)) {
        const opens = run === '[' || (run !== ']' && /[\s[(]/.test(line.charAt(index - 1) || ' '))
        open = Math.max(0, open + (opens ? run.length : -run.length))
        if (open > DEEPEST_INLINE) return true
      }
    }
  }
  return piece.length * allMarks > PIECE_COST
}

/** Whether a line opens, or by its indentation continues, more containers than anybody writes. */
function isTooDeep(line: string): boolean {
  let openers = 0
  let indent = 0
  for (let at = 0; at < line.length && openers <= DEEPEST; at++) {
    const char = line.charAt(at)
    if (char === ' ') indent++
    else if (char === '\t') indent += 4
    else if (char === '>' || char === '.' || char === ')') openers++
    else if (char === '-' || char === '+' || char === '*') openers += /[ \t]/.test(line.charAt(at + 1)) ? 1 : 0
    else if (char < '0' || char > '9') break
  }
  return openers > DEEPEST || (openers > 0 && indent > 2 * DEEPEST)
}

function countMarks(line: string): number {
  let count = 0
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at)
    // * < [ ] _ ` ~
    if (code === 42 || code === 60 || code === 91 || code === 93 || code === 95 || code === 96 || code === 126) count++
  }
  return count
}
