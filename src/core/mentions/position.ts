/** What a capital tells where it stands. Both look at most 200 characters away. */

const OPENING = /[\s"'“”‘’«‹(\u005b*_>#•·–—-]/
const REACH = 200

/** Whether a word at `at` opens a sentence, a line, a quotation or an item, where every word bears a capital. */
export function opensSentence(text: string, at: number): boolean {
  let before = at - 1
  let quoted = false
  const limit = Math.max(0, at - REACH)
  while (before >= limit && OPENING.test(text.charAt(before))) {
    const character = text.charAt(before)
    if (/["“«]/.test(character)) quoted = true
    if (/[–—\-*#>•·]/.test(character)) return character === '•' || character === '·' || opensLine(text, before)
    before--
  }
  if (before < limit) return true
  if (/[.!?…:|\ufffc]/.test(text.charAt(before)) || quoted) return true
  return text.charAt(before) === ')' && /(?:^|\s)\d{1,3}$/.test(text.slice(Math.max(0, before - 4), before))
}

function opensLine(text: string, at: number): boolean {
  const line = text.slice(Math.max(0, at - 20), at)
  return /(?:^|\n)[\s*#>-]*$/.test(line) && (at <= 20 || line.includes('\n'))
}

const STOP = /[.!?\n|]/
const SMALL = new Set('from with over into than that amid after about under versus upon near this'.split(' '))

/** Whether the words around `[start, end)` are written in capitals as in a headline, so that a capital tells nothing. */
export function inTitleCase(text: string, start: number, end: number): boolean {
  const before =
    text
      .slice(Math.max(0, start - REACH), start)
      .split(STOP)
      .at(-1) ?? ''
  const behind = text.slice(end, end + REACH).split(STOP, 1)[0] ?? ''
  let capitals = 0
  for (const [word] of `${before} | ${behind}`.matchAll(/\p{L}{4,}/gu)) {
    if (SMALL.has(word.toLowerCase())) continue
    if (!/^\p{Lu}/u.test(word)) return false
    capitals++
  }
  return capitals >= 3
}
