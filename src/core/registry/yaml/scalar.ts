/** A text that YAML reads as it stands: no sign of its own comes first, and `: ` and ` #` stand nowhere. */
const PLAIN = /^[\p{L}\p{N}$£€¥₩₹(./][^\p{Cc}\u2028\u2029:#]*$/u
/** What ends a text within brackets or braces. */
const FLOW = /[,[\]{}]/
/** What YAML reads as nothing. */
const NOTHING = /^(?:null|~)$/i

/**
 * A text as a scalar of YAML, in quotes where it needs them.
 *
 * @param isFlowing within brackets or braces
 * @example scalarText('$38 billion') is the same; scalarText('a: b') is '"a: b"'; scalarText('$1,250', true) '"$1,250"'
 */
export function scalarText(text: string, isFlowing = false): string {
  const isPlain = PLAIN.test(text) && text.trim() === text && !NOTHING.test(text)
  return isPlain && !(isFlowing && FLOW.test(text)) ? text : JSON.stringify(text)
}
