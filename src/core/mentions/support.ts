import { precedesFinite } from './cues'
import type { Candidate } from './scan'

/** What a note tells of its names as a whole: all that a mention's support takes from outside its own passage. */
export interface Support {
  /** The names by which the note calls each company for sure, products aside. */
  readonly writings: ReadonlyMap<string, ReadonlySet<string>>
  /** Words that the note uses in names of others: they are nobody's short form in it. */
  readonly alien: ReadonlySet<string>
}

/** Gathers a note's support from its passages' candidates, each with whether it is sure by its own passage. */
export function supportOf(found: Iterable<readonly [Candidate, boolean]>): Support {
  const writings = new Map<string, Set<string>>()
  const alien = new Set<string>()
  for (const [{ name, standing }, sure] of found) {
    const own = name.words.join(' ')
    if (standing === 'alien') alien.add(own)
    if (!sure || name.as === 'product') continue
    const known = writings.get(name.company) ?? new Set()
    writings.set(name.company, known.add(own))
  }
  return { writings, alien }
}

/**
 * The company that a name means which is not sure by itself; null where it means none. A part of a name (`Airtel`) means
 * the one company that the note calls by the whole (`Bharti Airtel`), wherever it does.
 */
export function meantIn(text: string, candidate: Candidate, { writings, alien }: Support): string | null {
  const { name, standing, shortFor } = candidate
  const word = name.words[0] ?? ''
  if (standing === 'short') {
    const isPart = (writing: string) => writing.includes(' ') && writing.split(' ').includes(word)
    const [one, other] = shortFor.filter((company) => [...(writings.get(company) ?? [])].some(isPart))
    return one === undefined || other !== undefined || alien.has(word) ? null : one
  }
  return standing === 'weak' && isNamed(text, candidate, writings.get(name.company) ?? new Set()) ? name.company : null
}

/**
 * Whether a weak name is the company that the note names elsewhere. *Scale AI* elsewhere makes *Scale* one only as a
 * subject: `Scale is in trouble`, but not `Scale, balance sheet, ecosystem` nor `Scale: AI needs power`.
 */
function isNamed(text: string, { name, at }: Candidate, writings: ReadonlySet<string>): boolean {
  const own = name.words.join(' ')
  const isLonger = (writing: string) => writing === `${own} AI` || writing === `${own} Labs`
  return [...writings].some((writing) => !isLonger(writing)) || (writings.size > 0 && precedesFinite(text, at.end))
}
