import { previousVerb } from './clause'
import { type Discourse, whoIsMeant } from './discourse'
import type { Draft } from './draft'
import { companyAt, entityAt, type Named, named } from './named'
import { companiesIn, possessivePronoun, wordOf } from './phrase'
import { meantBy } from './possessor'
import { subjectOf } from './subject'

/** Who does what a figure's verb says. */
export function subjectOfDraft(draft: Draft, discourse: Discourse): Named | null {
  const { subject, clause, governor } = draft
  if (subject !== null) {
    const found = named(draft, discourse, subject.chunk, true) ?? ownerOfTime(draft, discourse, subject.chunk)
    if (found !== null) return found
    const entity = entityAt(draft, subject.chunk)
    const place = draft.clause.sentence.chunks[subject.chunk]
    const owner =
      place === undefined || entity === null || (entity.kind !== 'other' && entity.kind !== 'unit')
        ? null
        : possessivePronoun(draft.clause.sentence, place, entity.at)
    const owned =
      owner === null || place === undefined
        ? null
        : whoIsMeant(discourse, draft.clause, place.first, meantBy(draft, place, owner))
    if (owned !== null)
      return { companies: owned, how: 'carried', words: draft.clause.sentence.tokens[place?.first ?? 0]?.lower ?? '' }
    if (entity !== null && (entity.kind === 'deal' || entity.kind === 'measure'))
      return outerSubject(draft, discourse, subject.chunk)
    return null
  }
  if (governor.verb === null && governor.by === 'alone') {
    const verb = previousVerb(clause, clause.chunkOf[draft.at] ?? 0)
    const found = verb === null ? null : subjectOf(clause, verb)
    return found === null ? null : named(draft, discourse, found.chunk, true)
  }
  return null
}

/** Whose time does something: *its third quarter brought, Tarn's year saw*. */
function ownerOfTime(draft: Draft, discourse: Discourse, at: number): Named | null {
  const { sentence } = draft.clause
  const chunk = sentence.chunks[at]
  const isTime =
    sentence.chunks[at + 1]?.kind === 'time' ||
    sentence.tokens.slice(chunk?.first, (chunk?.last ?? -1) + 1).some(({ pos }) => pos === 'time')
  if (chunk === undefined || !isTime) return null
  const companies = companiesIn(sentence, chunk)
  if (companies.length === 1) return companyAt(sentence.tokens[companies[0] ?? -1])
  const pronoun = possessivePronoun(sentence, chunk, chunk.last)
  const meant =
    pronoun === null ? null : whoIsMeant(discourse, draft.clause, chunk.first, meantBy(draft, chunk, pronoun))
  return meant === null ? null : { companies: meant, how: 'carried', words: wordOf(sentence, chunk) }
}

/** Who has the deal that a relative clause speaks of: *Tarn signed a deal that would bring in $5m*. */
export function outerSubject(draft: Draft, discourse: Discourse, chunk: number): Named | null {
  const verb = previousVerb(draft.clause, chunk)
  const found = verb === null ? null : subjectOf(draft.clause, verb)
  return found === null || found.chunk === chunk ? null : named(draft, discourse, found.chunk, true)
}
