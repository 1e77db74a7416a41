import { lexemeAt } from '../../relations/lexicon'
import type { Item } from '../../relations/types'
import { isOpenElsewhere } from './open-words'

/** Whether something in a text leaves a list of parts open: *including*, *plus*, *such as*, *other*, *undisclosed*. */
export function isOpen(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}.'’&]*[\p{L}\p{N}]|[+…]|\.\.\./gu) ?? []
  return (
    words.some((word, at) => {
      const { classes } = lexemeAt(words, at, words.length, String).lexeme
      return LEAVE_OPEN.some((name) => classes.has(name)) || ADDED_ON.has(word)
    }) || isOpenElsewhere(text)
  )
}

const LEAVE_OPEN = ['OPEN', 'OPENS', 'REST']
const ADDED_ON = new Set(['plus', '+', '…', '...'])

/** Whether the words before an amount leave its list open; *the rest, $4 billion* is a part itself. */
export function opensBefore(gap: readonly Item[]): boolean {
  return gap.some(
    (item, at) =>
      has(item, 'OPEN') ||
      has(item, 'OPENS') ||
      (has(item, 'REST') && gap[at - 1]?.word !== 'the' && !isLastPart(gap, at)),
  )
}

/** Whether the words behind the last part leave its list open. */
export function opensBehind(rest: readonly Item[]): boolean {
  return rest.some(
    (item, at) => has(item, 'OPEN') || item.word === 'plus' || (has(item, 'REST') && rest[at - 1]?.word !== 'the'),
  )
}

/** *The rest, $4 billion*, *other revenue of $6 billion*, *remaining performance obligations*: no more is left over. */
function isLastPart(gap: readonly Item[], at: number): boolean {
  return gap.slice(at + 1).every((item) => !has(item, 'MARK') || item.word === ',') && gap.length - at < 6
}

const has = ({ classes }: Item, name: string) => classes.has(name)
