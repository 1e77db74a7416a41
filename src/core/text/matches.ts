/**
 * Every match of a pattern in a text, in order. `String.matchAll` copies its pattern at each call, and the engine
 * compiles the copy anew; here the pattern itself runs, so that it is compiled once.
 *
 * @param pattern with the flag `g`, and none that matches the empty text
 * @example allMatches('3 % or 4 %', /\d/g) has two matches, at 0 and 7
 */
export function allMatches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) found.push(match)
  return found
}
