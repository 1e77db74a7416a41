import { toSource } from '../passages/source-map'
import type { NoteText, Passage } from '../passages/types'
import type { Span } from '../span'
import { precedesFinite } from './cues'
import type { NameIndex } from './name-index'
import { type Candidate, scanNames } from './scan'
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
  return select([{ text, fills: true, heads: false, links: [] }], names)[0] ?? []
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
    links: passage.links.map(({ at }) => at),
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

const NONE: ReadonlySet<string> = new Set()

interface Prose {
  readonly text: string
  /** Whether it may be nothing but a name. */
  readonly fills: boolean
  /** Whether it may begin with the name of what it is about: `ORACLE, SECOND QUARTER`. */
  readonly heads: boolean
  /** The texts of its links: one that is a name and nothing else shows that it is one. */
  readonly links: readonly Span[]
}

/** Finds names passage by passage and keeps the weak ones that the whole supports. */
function select(passages: readonly Prose[], names: NameIndex): readonly (readonly FoundName[])[] {
  const rows = passages.map((passage) => {
    const candidates = scanNames(passage.text, names)
    return { candidates, sure: supported(passage, candidates) }
  })
  const named = new Map<string, Set<string>>()
  for (const { candidates, sure } of rows)
    candidates.forEach(({ name }, i) => {
      if (sure[i] !== true || name.as === 'product') return
      const writings = named.get(name.company) ?? new Set<string>()
      named.set(name.company, writings.add(name.words.join(' ')))
    })
  return rows.map(({ candidates, sure }, row) =>
    candidates
      .filter(
        (candidate, i) =>
          sure[i] === true || isNamed(passages[row]?.text ?? '', candidate, named.get(candidate.name.company) ?? NONE),
      )
      .map(({ at, name }) => ({ at, company: name.company, as: name.as })),
  )
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

/** Which candidates of one passage are sure: the strong, one that fills the passage, and those listed with a sure one. */
function supported({ text, fills, heads, links }: Prose, candidates: readonly Candidate[]): readonly boolean[] {
  const isAlone = ({ start, end }: Span) => fills && text.trim() === text.slice(start, end)
  const isHead = ({ start, end }: Span) => heads && start === 0 && /^(?:,|:|\s[–—-]\s)/.test(text.slice(end))
  const linked = new Map(links.map(({ start, end }) => [start, end]))
  const isLinked = ({ start, end }: Span) =>
    linked.get(start) === end || (text.startsWith('[[', start - 2) && /^(?:\]\]|\|)/.test(text.slice(end, end + 2)))
  const sure = candidates.map(({ weak, at }) => !weak || isAlone(at) || isHead(at) || isLinked(at))
  const joined = (left: Candidate | undefined, right: Candidate | undefined): boolean =>
    left !== undefined && right !== undefined && LISTED.test(text.slice(left.at.end, right.at.start))
  for (let i = 1; i < candidates.length; i++)
    if (!sure[i] && sure[i - 1] && candidates[i]?.listable && joined(candidates[i - 1], candidates[i])) sure[i] = true
  for (let i = candidates.length - 2; i >= 0; i--)
    if (!sure[i] && sure[i + 1] && candidates[i]?.listable && joined(candidates[i], candidates[i + 1])) sure[i] = true
  return sure
}

/** What joins names in a list, a pair or a flow: `Oracle, Microsoft and Nvidia`, `Oracle/OpenAI`, `Apple → Google`. */
const LISTED = /^(?:\s?,\s?(?:(?:and|or)\s)?|\s(?:and|or|&|vs\.?|versus)\s|\s?(?:→|->|\/|\+|–)\s?|[-‐‑])$/
