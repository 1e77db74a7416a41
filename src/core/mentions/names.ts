import { toSource } from '../passages/source-map'
import type { NoteText, Passage } from '../passages/types'
import type { Span } from '../span'
import type { NameIndex } from './name-index'
import { type Candidate, scanNames } from './scan'
import { meantIn, supportOf } from './support'
import type { Mention } from './types'

export { createNameIndex, type NameIndex } from './name-index'

/** A name found in a text, without its possessive. */
export interface FoundName {
  readonly at: Span
  readonly company: string
  readonly as: Mention['as']
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
  return select([{ text, fills: true, heads: false, isLink: (at) => isWikilink(text, at) }], names)[0] ?? []
}

/**
 * The mentions of companies in a note. A name that is an ordinary word and stands where every word has a capital
 * counts if the note shows elsewhere, or right there, that it is a name.
 *
 * `source` is the note's text, `doc` the same text taken apart. Gives mentions in the order of the passages.
 *
 * @example
 * findMentions('**Open**AI pays.', doc, names)[0] // text '**Open**AI' is the writing of the name in the note
 */
export function findMentions(source: string, doc: NoteText, names: NameIndex): readonly Mention[] {
  const passages = doc.passages.map((passage) => ({
    text: passage.text,
    fills: isEntry(passage),
    heads: passage.kind === 'heading',
    isLink: (at: Span) =>
      passage.links.some((link) => link.at.start === at.start && link.at.end === at.end) ||
      isWikilink(source, toSource(passage, at)),
  }))
  return select(passages, names).flatMap((found, i) => {
    const passage = doc.passages[i]
    if (passage === undefined) return []
    return found.map(({ at, company, as }) => {
      const span = toSource(passage, at)
      return { passage: passage.index, at, span, text: source.slice(span.start, span.end), company, as }
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

/** Finds names passage by passage and keeps those of the others that the whole supports. */
function select(passages: readonly Prose[], names: NameIndex): readonly (readonly FoundName[])[] {
  const rows = passages.map((passage) => {
    const candidates = scanNames(passage.text, names)
    return { candidates, sure: supported(passage, candidates) }
  })
  const support = supportOf(
    rows.flatMap(({ candidates, sure }) => candidates.map((candidate, i) => [candidate, sure[i] === true] as const)),
  )
  return rows.map(({ candidates, sure }, row) =>
    candidates.flatMap((candidate, i) => {
      const { at, name } = candidate
      const company = sure[i] ? name.company : meantIn(passages[row]?.text ?? '', candidate, support)
      return company === null ? [] : [{ at, company, as: name.as }]
    }),
  )
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
