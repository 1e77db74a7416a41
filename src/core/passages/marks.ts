import { type Hole, OBJECT } from './types'

/** Characters that nobody sees: soft hyphens, zero-width spaces, word joiners, marks of direction. */
const UNSEEN = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]+/g
/** A wikilink or an embed of Obsidian's: `[[target]]`, `[[target|words]]`, `![[target]]`. */
const WIKILINK = /(!?)\[\[([^[\]|]+)(\|[^[\]]*)?\]\]/g
/** What may stand before or behind the marks of a highlight from outside. */
const WORD = /[\p{L}\p{N}=]/u

/**
 * The marks of dialects that Markdown does not know, and what they hide, in a passage's text, in any order:
 *
 * - characters that nobody sees are nothing;
 * - a wikilink reads as its words, or as its target where it has none; an embed is an object;
 * - a comment `%% … %%` is nothing, a template's tag `{% … %}`, `{{ … }}` an object;
 * - the marks of a highlight `==…==` are nothing, the caret of an inline note `^[…]` parts it from what it is glued to.
 *
 * `==$13bn==` has `[0, 2)` and `[7, 9)`, both of them nothing.
 */
export function markHoles(text: string): Hole[] {
  const found: Hole[] = []
  const add = (start: number, end: number, reads = '') => found.push({ start, end, text: reads })
  for (const { 0: run, index } of text.matchAll(UNSEEN)) add(index, index + run.length)
  if (text.includes('[[')) {
    for (const { 0: whole, 1: embeds, 2: target = '', 3: words, index } of text.matchAll(WIKILINK)) {
      const end = index + whole.length
      // `[[1]]` calls a note, and what a word is glued to is no link.
      if (embeds === '!') add(index, end, OBJECT)
      else if (!/^\d+$/.test(target) && !WORD.test(text.charAt(index - 1))) {
        add(index, index + 2 + (words === undefined ? 0 : target.length + 1))
        add(end - 2, end)
      }
    }
  }
  const isComment = (start: number) => !/\d/.test(text.charAt(start - 1))
  const isHighlight = (start: number, end: number) =>
    end - start > 4 &&
    !WORD.test(text.charAt(start - 1) + text.charAt(end)) &&
    !/[\s=]/.test(text.charAt(start + 2) + text.charAt(end - 3))
  for (const { start, end } of between(text, '%%', '%%', isComment)) add(start, end)
  for (const { start, end } of between(text, '{%', '%}')) add(start, end, OBJECT)
  for (const { start, end } of between(text, '{{', '}}')) add(start, end, OBJECT)
  for (const { start, end } of between(text, '==', '==', isHighlight)) {
    add(start, start + 2)
    add(end - 2, end)
  }
  for (let at = text.indexOf('^['); at >= 0; at = text.indexOf('^[', at + 2)) add(at, at + 1, ' ')
  return found
}

/** The spans from an opening mark to the next closing one that `is` accepts, each behind the last. */
function* between(text: string, open: string, close: string, is = (_start: number, _end: number) => true) {
  for (let start = text.indexOf(open); start >= 0; ) {
    const last = text.indexOf(close, start + open.length)
    if (last < 0) return
    const end = last + close.length
    const accepted = is(start, end)
    if (accepted) yield { start, end }
    start = text.indexOf(open, accepted ? end : start + open.length)
  }
}
