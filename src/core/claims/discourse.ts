import type { Chunk, Sentence } from '../tokens/types'
import { type Clause, clauseOf, subjectOf, verbForm } from './clause'
import { companiesIn, entityOf, headOf, nounAs, possessivePronoun } from './phrase'

/**
 * Whom the text before a sentence speaks of, so that a pronoun or *the company* finds its antecedent.
 */
export interface Discourse {
  /** The companies that the sentences before are about, the latest first: the subject of each, or all that it names. */
  readonly before: readonly Topic[]
  /** The one company that the headings above, else the title, name. */
  readonly heading: string | null
  /** For whom a person speaks, by the last word of the name: *Huang* for Nvidia. */
  readonly people: ReadonlyMap<string, string>
}

/** Whom one sentence is about. */
export interface Topic {
  readonly subject: readonly string[]
  readonly named: readonly string[]
}

/**
 * The people whom a sentence names beside their company: *Tarn CEO Ann Lee*, by the last word of the name.
 */
export function peopleIn({ tokens, chunks }: Sentence): readonly (readonly [string, string])[] {
  return chunks.flatMap(({ kind, first, last }): (readonly [string, string])[] => {
    const name = tokens[last]
    if (kind !== 'noun' || name === undefined || name.pos !== 'unknown' || !name.capital) return []
    const person = tokens.slice(first, last).findLastIndex((token) => nounAs(token, 'person') !== null)
    const company = tokens.slice(first, first + Math.max(0, person)).findLast((token) => token.company !== null)
    return company?.company == null ? [] : [[name.lower, company.company]]
  })
}

/** How many sentences back an antecedent may stand. */
const REACH = 4

/**
 * The companies that a pronoun or a definite noun stands for: a subject earlier in its sentence, else the one company
 * named before it there, else the subject of the nearest sentence before that names a company, or its only company. Null
 * where two fit.
 *
 * @param at the token of the pronoun or noun phrase
 */
export function whoIsMeant(discourse: Discourse, clause: Clause, at: number, _as: 'pronoun' | 'definite'): readonly string[] | null {
  const own = topicBefore(clause, at)
  if (own.subject.length === 1) return own.subject
  if (own.named.length === 1) return own.named
  if (own.named.length > 1) return null
  for (const { subject, named } of discourse.before.slice(0, REACH)) {
    if (subject.length === 1) return subject
    if (named.length === 1) return named
    if (named.length > 1) return null
  }
  return discourse.heading === null ? null : [discourse.heading]
}

/**
 * Whom a sentence is about: the companies that its first verb has for its subject, and all it names. A pronoun or *the
 * company* as its subject goes on with whom the text before is about.
 */
export function topicOf(sentence: Sentence, discourse: Discourse | null = null): Topic {
  const clause = clauseOf(sentence)
  const own = topicBefore(clause, sentence.tokens.length)
  if (own.subject.length > 0 || discourse === null) return own
  const first = sentence.chunks.findIndex((chunk) => chunk.kind === 'verb' && verbForm(sentence, chunk) === 'finite')
  const subject = first < 0 ? null : subjectOf(clause, first)
  const place = subject === null ? undefined : sentence.chunks[subject.chunk]
  const entity = place === undefined ? null : entityOf(sentence, place)
  const isMeant = entity !== null && place !== undefined && (entity.kind === 'pronoun' || entity.kind === 'definite' || possessivePronoun(sentence, place, place.last) !== null)
  const meant = isMeant && place !== undefined ? whoIsMeant(discourse, clause, place.first, 'definite') : null
  return meant === null ? own : { subject: meant, named: [...new Set([...own.named, ...meant])] }
}

function topicBefore(clause: Clause, at: number): Topic {
  const { sentence } = clause
  const named = new Set<string>()
  for (const chunk of sentence.chunks) {
    if (chunk.first >= at || chunk.kind !== 'noun') continue
    for (const i of companiesIn(sentence, chunk)) {
      const token = sentence.tokens[i]
      const isOwn = i < at && (i === headOf(sentence, chunk) || sentence.tokens[i + 1]?.pos === 'possessive' || nounAs(sentence.tokens[i + 1], 'person') !== null)
      if (isOwn && token?.company != null) named.add(token.company)
    }
  }
  const subjects = new Set<string>()
  sentence.chunks.forEach((chunk, i) => {
    if (chunk.first >= at || chunk.kind !== 'verb' || verbForm(sentence, chunk) !== 'finite' || subjects.size > 0) return
    const subject = subjectOf(clause, i)
    const place = subject === null ? undefined : sentence.chunks[subject.chunk]
    if (place === undefined || place.last >= at) return
    for (const company of ownersIn(sentence, place)) subjects.add(company)
  })
  return { subject: [...subjects], named: [...named] }
}

/** The company that a subject names or belongs to. */
function ownersIn(sentence: Sentence, chunk: Chunk): readonly string[] {
  const entity = entityOf(sentence, chunk)
  return entity === null || entity.kind === 'deal' || entity.kind === 'several' ? [] : entity.companies.slice(-1)
}
