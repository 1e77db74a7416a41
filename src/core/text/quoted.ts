/** How many characters of a value a message repeats. */
const LONGEST = 60

/**
 * A text as a message repeats it: on one line, and no more of it than a reader needs to find it again.
 *
 * @example shortened('$38\nbillion') === '$38 billion'; of 400 nines, 59 and `…`
 */
export function shortened(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ')
  // Half of a character that takes two UTF-16 units is none.
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}

/** The same within quotation marks: what an author wrote and a message is about. */
export function quoted(text: string): string {
  return `“${shortened(text)}”`
}
