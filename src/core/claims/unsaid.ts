import type { Span } from '../span'
import type { Claim } from './types'

/**
 * The claim of a figure of which nothing is said: no slot is filled, and it is taken for a fact and for the whole.
 *
 * @param figure its index in the note
 * @param sentence in the offsets of its passage
 * @param asOf ISO day of the note, or null
 */
export function unsaidClaim(figure: number, sentence: Span, asOf: string | null = null): Claim {
  return {
    figure,
    sentence,
    who: null,
    to: null,
    about: [],
    directed: true,
    what: null,
    bareDeal: false,
    when: null,
    round: null,
    term: null,
    mode: { value: 'fact', how: 'said', words: '' },
    scope: { value: 'whole', how: 'said', words: '' },
    basis: null,
    hearsay: false,
    told: null,
    residue: [],
    change: null,
    restates: null,
    earlier: false,
    asOf,
    pin: null,
  }
}
