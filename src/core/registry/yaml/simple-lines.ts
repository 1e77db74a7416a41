/** A line that is neither blank nor a comment. */
export interface Line {
  /** Where its first character stands that is no space, from the start of the text. */
  from: number
  /** How many characters stand before it on its line. */
  indent: number
  /** Where the line ends, without its line break. */
  readonly end: number
}

const SPACES = '\\x00-\\x20\\x7F-\\xA0\\xAD\\u1680\\u180E\\u2000-\\u200F\\u2028-\\u202F\\u205F-\\u206F\\u3000'
const ODD = `${SPACES}\\uD800-\\uDFFF\\uFEFF-\\uFFFF`
const FIRST = '[A-Za-z0-9$(+./_\\u00A2-\\u00A5\\u00C0-\\u024F\\u20A0-\\u20BF]'
/** A value without quotes: none of YAML's signs stands first, `: ` and ` #` nowhere. */
export const PLAIN = new RegExp(`${FIRST}(?:[^${ODD}:#]|:(?=[^${ODD}])|(?<! )#| +(?=[^${ODD}#]))*`, 'y')
/** The same within brackets or braces, where commas end it. */
export const FLOWING = new RegExp(
  `${FIRST}(?:[^${ODD}:#,[\\]{}]|:(?=[^${ODD},[\\]{}])|(?<! )#| +(?=[^${ODD}#,[\\]{}]))*`,
  'y',
)
export const QUOTED = new RegExp(`"(?:[^${ODD}"\\\\]| )*"|'(?:[^${ODD}']| )*'`, 'y')
export const KEY = /[A-Za-z][\w-]*(?=:(?: |\r?\n|$))/y
export const NULL = /^(?:null|Null|NULL)$/

/** The lines; null where a comment stands deeper than what follows it, for then it belongs to what is above it. */
export function linesOf(text: string): Line[] | null {
  const lines: Line[] = []
  let comment = 0
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start)
    const stop = feed < 0 ? text.length : feed
    const end = stop > start && text.charCodeAt(stop - 1) === 13 ? stop - 1 : stop
    let from = start
    while (text.charCodeAt(from) === 32) from++
    const indent = from - start
    if (from < end && text.charAt(from) === '#') comment = Math.max(comment, indent)
    else if (from < end) {
      if (comment > indent) return null
      lines.push({ from, indent, end })
      comment = 0
    }
    start = stop + 1
  }
  return comment > (lines[0]?.indent ?? 0) ? null : lines
}
