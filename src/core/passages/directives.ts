import type { Directive } from './types'

const COMMENT = /^<!--\s*tieout-(disable-next-line|disable-line|disable|enable)(?=[\s,:]|-->|$)([\s\S]*?)-->$/
const LINE = /^[ \t]*(?:#|\/\/)[ \t]*tieout-(disable-next-line|disable-line|disable|enable)(?=[\s,:]|$)(.*)$/

/**
 * The directive in an HTML comment that begins at `start` of the note, or null. Rules are parted by spaces or
 * commas; what follows a ` -- ` (or a dash) is the author's reason.
 *
 * `<!-- tieout-disable-line share, period -->` disables `share` and `period` on its line.
 */
export function commentDirective(comment: string, start: number): Directive | null {
  const match = COMMENT.exec(comment)
  return match === null ? null : directive(match, { start, end: start + comment.length })
}

/** The directive in a line of a text file that begins at `start` of the note, or null: `# tieout-disable share`. */
export function lineDirective(line: string, start: number): Directive | null {
  const match = LINE.exec(line)
  return match === null ? null : directive(match, { start, end: start + line.length })
}

function directive(match: RegExpExecArray, span: Directive['span']): Directive {
  const named = (match[2] ?? '').split(/\s(?:--|–|—)\s/)[0] ?? ''
  const rules = named.split(/[\s,:]+/).filter((rule) => rule !== '')
  return { kind: match[1] as Directive['kind'], rules: rules.map((rule) => rule.toLowerCase()), span }
}
