import type { DraftBuilder } from './draft'
import { OBJECT } from './types'

/** Characters that may mean something other than themselves within a line that `simplePiece` lets through. */
const MARK = /\*+|`+|~+|[[_<&]|!\[/g
const WIKILINK = /\[\[[^[\]*_~<&`\n\r]+\]\](?![[(:])/y
const LINK = /\[[^[\]*_~<&`\n\r]*\p{L}[^[\]*_~<&`\n\r]*\]\((?:(?!&[#\w]+;)[^\s()<>\\])+\)/uy
const BRACKET = /\[[^[\]`\n\r]*\](?![[(:])/y
const REFERENCE = /&[#\w]+;/y
const SPACE = /\s/
const PUNCTUATION = /[\p{P}\p{S}]/u
const WORD = /[\p{L}\p{N}]/u
const SURROGATE = /[\uD800-\uDFFF]/

/** What stands beside a mark, as far as it tells what the mark does (CommonMark 0.31, 6.2). */
type Beside = 'space' | 'punctuation' | 'word' | 'unclear'

function kindOf(character: string): Beside {
  if (character === '' || SPACE.test(character)) return 'space'
  if (SURROGATE.test(character)) return 'unclear'
  return PUNCTUATION.test(character) ? 'punctuation' : 'word'
}

/**
 * Adds the words of one line of Markdown, where it is clear what they are: plain words, `**bold**` and `*italic*`,
 * `[words](https://…)`, `[[wikilinks]]` and code. False where only the full reading can tell.
 */
export function addSimpleLine(builder: DraftBuilder, source: string, start: number, end: number): boolean {
  let from = start
  let open = ''
  const copy = (until: number) => {
    if (until > from) builder.copy(from, until)
  }
  const at = (index: number) => (index < start || index >= end ? '' : source.charAt(index))
  /** How long what a pattern finds at a place is; 0 for nothing. */
  const length = (pattern: RegExp, index: number): number => {
    pattern.lastIndex = index
    return pattern.test(source) && pattern.lastIndex <= end ? pattern.lastIndex - index : 0
  }
  const addLink = (index: number, size: number) => {
    const words = source.indexOf(']', index)
    copy(index)
    const begin = builder.settle(index)
    builder.copy(index + 1, words)
    builder.link(begin, source.slice(words + 2, index + size - 1), { start: index, end: index + size })
    from = index + size
  }
  MARK.lastIndex = start
  for (let mark = MARK.exec(source); mark !== null && mark.index < end; mark = MARK.exec(source)) {
    const { 0: sign, index } = mark
    const next = index + sign.length
    const [before, behind] = [kindOf(at(index - 1)), kindOf(at(next))]
    if (sign.startsWith('*')) {
      const opens = (before === 'space' || before === 'punctuation') && behind !== 'space' && behind !== 'unclear'
      const closes = before === 'word' || (before === 'punctuation' && (behind === 'space' || behind === 'punctuation'))
      if (sign.length > 2 || (open === '' ? !opens : open !== sign || !closes || behind === 'unclear')) return false
      copy(index)
      if (open === '') builder.settle(index)
      open = open === '' ? sign : ''
      from = next
    } else if (sign === '[') {
      const size = length(LINK, index)
      if (size > 0) {
        addLink(index, size)
        MARK.lastIndex = from
      } else {
        const linked = length(WIKILINK, index)
        if (linked > 0) MARK.lastIndex = index + linked
        else if (length(BRACKET, index) === 0) return false
      }
    } else if (sign.startsWith('`')) {
      const closing = source.indexOf(sign, next)
      if (closing < 0 || closing + sign.length > end || at(closing + sign.length) === '`') return false
      copy(index)
      from = closing + sign.length
      builder.put(OBJECT, index, from)
      MARK.lastIndex = from
    } else if (sign === '_') {
      if (!WORD.test(at(index - 1)) || !WORD.test(at(next))) return false
    } else if (sign.startsWith('~')) {
      // One that can close nothing is a sign like any other, and so is the only one.
      const isAlone = source.indexOf('~') === index && source.indexOf('~', next) < 0
      if (before !== 'space' && !(before === 'punctuation' && behind === 'word') && !isAlone) return false
    } else if (sign === '<') {
      if (!/[\d\s$=]|^$/.test(at(next))) return false
    } else if (sign === '![' || length(REFERENCE, index) > 0) return false
  }
  copy(end)
  return open === ''
}
