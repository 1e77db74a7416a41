import { once } from '../once'
import { light } from './light'
import { type Need, needsOf } from './needs'

/** A pattern that is compiled when a text first holds what it needs: most patterns for prose never meet such a text. */
export interface Gated {
  readonly needs: () => readonly Need[]
  readonly pattern: () => RegExp
}

/**
 * A pattern behind its gate.
 *
 * @param source what the pattern is compiled from
 * @param outline the same for texts in lower case, as {@link needsOf} reads it
 */
export function gated(source: () => string, flags: string, outline = source): Gated {
  return { needs: once(() => needsOf(outline()).map(known)), pattern: once(() => light(source(), flags)) }
}

/** Needs that are alike are one, so that a text is looked through once for all patterns that have it. */
const NEEDS = new Map<string, Need>()

function known(need: Need): Need {
  const key = need.join('|')
  const found = NEEDS.get(key) ?? need
  NEEDS.set(key, found)
  return found
}

/**
 * Looks a text through for what patterns need. Where a gate is shut the pattern does not match; where it is open it may.
 *
 * @param text in lower case, any white space
 * @example opens('it rose to # from #') is true of a pattern that needs `to #`, then `from`, and false of one that needs
 * `from`, then `to #`
 */
export function gateOf(text: string): (pattern: Gated) => boolean {
  const spaced = text.replace(/\s/gu, ' ')
  const looked = new Map<Need, boolean>()
  const holds = (need: Need) => {
    const found = looked.get(need) ?? need.some((one) => spaced.includes(one))
    looked.set(need, found)
    return found
  }
  return ({ needs }) => needs().every(holds) && standInOrder(needs(), spaced)
}

/** Whether a text holds what is needed in the order in which it is needed, and no part of it serves twice. */
function standInOrder(needs: readonly Need[], text: string): boolean {
  let at = 0
  for (const need of needs) {
    const ends = need.flatMap((one) => {
      const start = text.indexOf(one, at)
      return start === -1 ? [] : [start + one.length]
    })
    if (ends.length === 0) return false
    at = Math.min(...ends)
  }
  return true
}
