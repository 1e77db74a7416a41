import { toSource } from '../passages/source-map'
import type { NoteText, Passage } from '../passages/types'
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

/** The names that a text holds, passage by passage, and which of them its passages show to be companies. */
export type Candidates = readonly PassageCandidates[]

interface PassageCandidates {
  readonly text: string
  readonly candidates: readonly Candidate[]
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
  const row = candidatesIn({ text, fills: true, heads: false, isLink: (at) => isWikilink(text, at) }, names)
  return named(row, supportOf(sureOf([row])))
}

/** The names in a note's text, or a part of it, before it is known what the rest of the note says of them. */
export function findCandidates(source: string, doc: NoteText, names: NameIndex): Candidates {
  return doc.passages.map((passage) => {
    const isLink = (at: Span) =>
      passage.links.some((link) => link.at.start === at.start && link.at.end === at.end) ||
      isWikilink(source, toSource(passage, at))
    const { text, kind } = passage
    return candidatesIn({ text, fills: isEntry(passage), heads: kind === 'heading', isLink }, names)
  })
}

/** What the passages from `first` on say of names for sure: all that the other parts of a note need to know of them. */
export function sureOf(found: Candidates, first = 0): readonly (readonly [Candidate, boolean])[] {
  return found
    .slice(first)
    .flatMap(({ candidates, sure }) => candidates.map((candidate, i) => [candidate, sure[i] === true] as const))
}

/** The companies that the names mean of which a part of a note is not sure by itself, in order; null for none. */
export function doubtfulNames(found: Candidates, support: Support): readonly (string | null)[] {
  return found.flatMap(({ text, candidates, sure }) =>
    candidates.flatMap((candidate, i) => (sure[i] ? [] : [meantIn(text, candidate, support)])),
  )
}

/**
 * The mentions of companies in a note. A name that is an ordinary word and stands where every word has a capital
 * counts if the note shows elsewhere, or right there, that it is a name.
 *
 * @param source the text, and `doc` the same taken apart
 * @param meant what its doubtful names mean, as `doubtfulNames` gives it
 * @returns mentions in the order of the passages
 * @example of *\*\*Open\*\*AI pays* the first has the text *\*\*Open\*\*AI*, which is the writing of the name in the note
 */
export function mentionsOf(
  source: string,
  doc: NoteText,
  found: Candidates,
  meant: readonly (string | null)[],
): readonly Mention[] {
  let doubtful = 0
  return found.flatMap(({ candidates, sure }, i) => {
    const passage = doc.passages[i]
    return candidates.flatMap(({ at, name }, j): readonly Mention[] => {
      const company = sure[j] ? name.company : (meant[doubtful++] ?? null)
      if (company === null || passage === undefined) return []
      const span = toSource(passage, at)
      return [{ passage: i, at, span, text: source.slice(span.start, span.end), company, as: name.as }]
    })
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

function candidatesIn(passage: Prose, names: NameIndex): PassageCandidates {
  const candidates = scanNames(passage.text, names)
  return { text: passage.text, candidates, sure: supported(passage, candidates) }
}

function named({ text, candidates, sure }: PassageCandidates, support: Support): readonly FoundName[] {
  return candidates.flatMap((candidate, i) => {
    const { at, name } = candidate
    const company = sure[i] ? name.company : meantIn(text, candidate, support)
    return company === null ? [] : [{ at, company, as: name.as }]
  })
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
