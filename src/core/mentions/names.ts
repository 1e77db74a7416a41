import { toSource } from '../passages/source-map'
import type { Passage } from '../passages/types'
import type { Span } from '../span'
import type { NameIndex } from './name-index'
import { type Candidate, scanNames } from './scan'
import { meantIn, type Support, supportOf } from './support'
import type { Mention } from './types'

export { createNameIndex, type NameIndex } from './name-index'

/** A name found in a text, without its possessive. */
export interface FoundName {
  readonly at: Span
  readonly company: string
  readonly as: Mention['as']
}

/** The names that a passage holds, and which of them it shows to be companies. */
export interface Candidates {
  readonly text: string
  readonly found: readonly Candidate[]
  readonly sure: readonly boolean[]
}

/**
 * The companies named in a text, in order, without overlaps: names, aliases, tickers and products, the longest of
 * those that begin at one place. The possessive, a legal form that is no part of the company's name, an exchange and a
 * cashtag's `$` stand outside the span.
 *
 * @example
 * findNames('Microsoft’s Azure', names)
 * // [{ at: { start: 0, end: 9 }, company: 'microsoft', as: 'name' },
 * //  { at: { start: 12, end: 17 }, company: 'microsoft', as: 'product' }]
 */
export function findNames(text: string, names: NameIndex): readonly FoundName[] {
  const candidates = candidatesIn({ text, fills: true, heads: false, isLink: (at) => isWikilink(text, at) }, names)
  const meant = meantBy(candidates, supportOf(sureOf(candidates)))
  return candidates.found.flatMap(({ at, name }, i) => {
    const company = meant[i] ?? null
    return company === null ? [] : [{ at, company, as: name.as }]
  })
}

/**
 * The names in a passage, before it is known what the rest of its note says of them.
 *
 * @param source where the passage is written, and `written` its places there
 */
export function findCandidates(
  passage: Passage,
  source: string,
  written: Pick<Passage, 'map' | 'span'>,
  names: NameIndex,
): Candidates {
  const { text, kind, links } = passage
  const isLink = (at: Span) =>
    links.some((link) => link.at.start === at.start && link.at.end === at.end) ||
    isWikilink(source, toSource(written, at))
  return candidatesIn({ text, fills: isEntry(passage), heads: kind === 'heading', isLink }, names)
}

/** What a passage says of names for sure: all that the other passages of a note need to know of it. */
export function sureOf({ found, sure }: Candidates): readonly (readonly [Candidate, boolean])[] {
  return found.map((candidate, i) => [candidate, sure[i] === true] as const)
}

/** The companies that a passage's names mean, by its note's support; null for a name that means none. */
export function meantBy({ text, found, sure }: Candidates, support: Support): readonly (string | null)[] {
  return found.map((candidate, i) => (sure[i] ? candidate.name.company : meantIn(text, candidate, support)))
}

/**
 * The mentions of companies in a passage. A name that is an ordinary word and stands where every word has a capital
 * counts if the note shows elsewhere, or right there, that it is a name.
 *
 * @param meant what its names mean, as `meantBy` gives it
 */
export function mentionsOf(
  passage: Passage,
  { found }: Candidates,
  meant: readonly (string | null)[],
): readonly Mention[] {
  return found.flatMap(({ at, name }, i): readonly Mention[] => {
    const company = meant[i] ?? null
    if (company === null) return []
    const text = passage.text.slice(at.start, at.end)
    return [{ passage: passage.index, at, span: toSource(passage, at), text, company, as: name.as }]
  })
}

/** Whether a passage that is nothing but an ordinary word may be a company's name: an item or a cell below a header. */
const isEntry = (passage: Passage): boolean =>
  passage.kind === 'item' || (passage.cell !== null && passage.cell.row > 0)

/** Whether a place in a note's text is all that a wikilink shows: `[[Meta]]`, `[[Meta#Capex]]`, `[[the owner|Meta]]`. */
function isWikilink(source: string, { start, end }: Span): boolean {
  if (source.startsWith('[[', start - 2)) return /^(?:\]\]|[|#])/.test(source.slice(end, end + 2))
  return source.charAt(start - 1) === '|' && source.startsWith(']]', end)
}

interface Prose {
  readonly text: string
  /** Whether it may be nothing but a name. */
  readonly fills: boolean
  /** Whether it may begin with the name of what it is about: `ORACLE, SECOND QUARTER`. */
  readonly heads: boolean
  /** Whether a place in it is the whole text of a link: one that is a name and nothing else shows that it is one. */
  readonly isLink: (at: Span) => boolean
}

function candidatesIn(passage: Prose, names: NameIndex): Candidates {
  const found = scanNames(passage.text, names)
  return { text: passage.text, found, sure: supported(passage, found) }
}

/** Which candidates of one passage are sure: the strong, one that fills the passage, and those listed with a sure one. */
function supported({ text, fills, heads, isLink }: Prose, candidates: readonly Candidate[]): readonly boolean[] {
  const isAlone = ({ start, end }: Span) => fills && text.trim() === text.slice(start, end)
  const isHead = ({ start, end }: Span) => heads && start === 0 && /^(?:,|:|\s[–—-]\s)/.test(text.slice(end))
  const isShown = (at: Span) => isAlone(at) || isHead(at) || isLink(at)
  const sure = candidates.map(({ standing, at }) => standing === 'strong' || (standing === 'weak' && isShown(at)))
  const joined = (left: Candidate | undefined, right: Candidate | undefined): boolean =>
    left !== undefined && right !== undefined && LISTED.test(text.slice(left.at.end, right.at.start))
  const isListable = (one: Candidate | undefined) => one?.standing === 'weak' && one.listable
  for (let i = 1; i < candidates.length; i++)
    if (!sure[i] && sure[i - 1] && isListable(candidates[i]) && joined(candidates[i - 1], candidates[i])) sure[i] = true
  for (let i = candidates.length - 2; i >= 0; i--)
    if (!sure[i] && sure[i + 1] && isListable(candidates[i]) && joined(candidates[i], candidates[i + 1])) sure[i] = true
  return sure
}

/** What joins names in a list, a pair or a flow: `Oracle, Microsoft and Nvidia`, `Oracle/OpenAI`, `Apple → Google`. */
const LISTED = /^(?:\s?,\s?(?:(?:and|or)\s)?|\s(?:and|or|&|vs\.?|versus)\s|\s?(?:→|->|\/|\+|–)\s?|[-‐‑])$/
