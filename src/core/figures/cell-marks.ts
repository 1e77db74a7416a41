const NOTE = String.raw`(?:[a-z]|\d{1,2}|[ivx]{1,4})`
const MARKS = new RegExp(
  String.raw`(?<=[\d)%]|\d(?:bn|mn?|[bk]))(?:\s?(?:[¹²³⁰⁴-⁹*†‡§]+|\(${NOTE}\)|\[${NOTE}\])|[AEFPe](?![\p{L}\p{N}]))+\s*$`,
  'u',
)

/**
 * A table cell's text with blanks for the footnote marks and the letter of an estimate behind its number, so that
 * every offset stays: `55.0²`, `27.2 (a)`, `[1]`, `29.5E`.
 *
 * @example withoutMarks('29.5E') // '29.5 '
 */
export function withoutMarks(text: string): string {
  const marks = text.length > LONGEST ? null : MARKS.exec(text)
  return marks === null ? text : text.slice(0, marks.index) + ' '.repeat(text.length - marks.index)
}

/** A cell with a longer text is prose. */
const LONGEST = 60
