import type { WholeNote } from '../notes/types'
import type { Finding, Fix, TextEdit } from '../rules/types'
import { lineOf, lineStarts } from '../text/lines'
import { PROBLEM_RULES } from '../workspace/problems'

/**
 * The fixes that keep a finding quiet: by a comment on its line, and by one at the note's head for its rule in the whole
 * note. None for what cannot be silenced: that a note or the registry cannot be read.
 */
export function silencingFixes(note: WholeNote, { rule, span }: Pick<Finding, 'rule' | 'span'>): readonly Fix[] {
  if (PROBLEM_RULES.some(({ id }) => id === rule)) return []
  const onLine = lineEdit(note, rule, span.start)
  return [
    ...(onLine === null ? [] : [fix(`Disable ${rule} on this line`, onLine)]),
    fix(`Disable ${rule} in this note`, headEdit(note, rule)),
  ]
}

function fix(title: string, edit: TextEdit): Fix {
  return { title, kind: 'comment', certain: false, edits: [edit] }
}

/**
 * A comment behind a line's words, in a table within its last cell. In a text file it would part the lines of a
 * paragraph, so that it stands above one only.
 */
function lineEdit(note: WholeNote, rule: string, offset: number): TextEdit | null {
  const { path, text, doc } = note
  const starts = lineStarts(text)
  const line = lineOf(starts, offset)
  const start = starts[line] ?? 0
  const written = text.slice(start, starts[line + 1] ?? text.length).trimEnd()
  const passage = doc.passages.find((one) => one.span.start <= offset && offset <= one.span.end)
  if (doc.format === 'text') {
    const opens = passage !== undefined && lineOf(starts, passage.span.start) === line
    return opens ? insertion(path, start, `# tieout-disable-next-line ${rule}${eolOf(text)}`) : null
  }
  // A backslash at a line's end is a break.
  if (written.endsWith('\\')) return null
  const isRow = passage?.cell != null && written.endsWith('|')
  const words = isRow ? written.slice(0, -1).trimEnd() : written
  return insertion(path, start + words.length, ` <!-- tieout-disable-line ${rule} -->`)
}

/** A comment on a line of its own above all that is read, below front matter. */
function headEdit({ path, text, doc }: WholeNote, rule: string): TextEdit {
  const eol = eolOf(text)
  if (doc.format === 'text') return insertion(path, 0, `# tieout-disable ${rule}${eol}`)
  const first = Math.min(...doc.passages.map(({ span }) => span.start), text.length)
  const starts = lineStarts(text)
  const head = starts[lineOf(starts, first)] ?? 0
  return insertion(path, isFrontMatter(text) ? head : 0, `<!-- tieout-disable ${rule} -->${eol}${eol}`)
}

function isFrontMatter(text: string): boolean {
  return text.startsWith('---') || text.startsWith('+++')
}

function insertion(path: string, start: number, newText: string): TextEdit {
  return { path, span: { start, end: start }, oldText: '', newText }
}

function eolOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n'
}
