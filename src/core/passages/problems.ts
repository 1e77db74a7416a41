import { lineSpans } from './lines'
import type { NoteProblem } from './types'

const SAMPLE = 8192

/**
 * The problem of a file that holds no text, or null: a NUL (as in a picture, an archive, UTF-16 read as UTF-8), or more
 * than one in twenty of its first characters undecodable or a control character.
 */
export function notText(text: string): NoteProblem | null {
  const sample = text.slice(0, SAMPLE)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  const odd = sample.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F\u007F\uFFFD]/g)?.length ?? 0
  if (!text.includes('\0') && (odd < 4 || odd * 20 <= sample.length)) return null
  const message = 'This file is not text, or not in UTF-8, so nothing in it was read.'
  return { code: 'not-text', span: { start: 0, end: Math.min(1, text.length) }, message }
}

/**
 * The problem of a text of which some characters are lost: bytes that are not valid in the file's encoding become U+FFFD,
 * and so does what was lost before the file was saved. It is told at the first beside a digit, where an amount may have
 * lost its sign, else at the first of all.
 */
export function lostCharacters(text: string): NoteProblem | null {
  const first = text.indexOf('\uFFFD')
  if (first < 0) return null
  const beside = text.search(/\uFFFD\d|\d\uFFFD/)
  const at = beside < 0 ? first : text.indexOf('\uFFFD', beside)
  const count = text.split('\uFFFD').length - 1
  const what = count === 1 ? 'A character' : `${count} characters, one of them here,`
  const message = `${what} could not be read: the text is damaged, or not in UTF-8.`
  return { code: beside < 0 ? 'lost-characters' : 'lost-amount', span: { start: at, end: at + 1 }, message }
}

/**
 * The merge-conflict markers in a text, as problems at their lines: `<<<<<<<` at a line's start, and behind it
 * `|||||||`, `=======` and `>>>>>>>`. Without the first, the others are what they are: an underline, a quote.
 */
export function conflictMarkers(text: string): NoteProblem[] {
  if (!text.includes('<<<<<<<')) return []
  const found: NoteProblem[] = []
  let open = false
  for (const span of lineSpans(text)) {
    const head = text.slice(span.start, Math.min(span.end, span.start + 8))
    const marker = /^(?:<{7}|={7}|>{7}|\|{7})(?= |$)/.exec(head)?.[0].charAt(0)
    if (marker === undefined || (!open && marker !== '<')) continue
    if (marker === '=' && span.end - span.start !== 7) continue
    open = marker !== '>'
    found.push({ code: 'merge-conflict', span, message: `A merge conflict is not resolved: \`${head.slice(0, 7)}\`.` })
  }
  return found
}

/** The text with the lines of the given problems blanked out, every other character at its place. */
export function blankOut(text: string, problems: readonly NoteProblem[]): string {
  if (problems.length === 0) return text
  const parts: string[] = []
  let from = 0
  for (const { span } of problems) {
    parts.push(text.slice(from, span.start), ' '.repeat(span.end - span.start))
    from = span.end
  }
  parts.push(text.slice(from))
  return parts.join('')
}
