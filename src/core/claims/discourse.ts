import { CHIEFS } from '../mentions/chiefs'
import { oncePer } from '../once'
import type { Chunk, Sentence } from '../tokens/types'
import { PLURAL_PRONOUNS } from '../vocabulary/lists'
import { type Clause, clauseOf, joinedWith, verbForm } from './clause'
import { type Described, descriptionOf, fitsDescription } from './described'
import { companiesIn, type Entity, entityOf, headOf, isChief, nounAs, possessivePronoun } from './phrase'
import { subjectOf } from './subject'

/**
 * Whom the text before a sentence speaks of, so that a pronoun or *the company* finds its antecedent.
 */
export interface Discourse {
  /** Whom the last four sentences that name a company are about, the latest first: the subject of each, or all it names. */
  readonly before: readonly Topic[]
  /** The first sentences that name a company: the text is about them before it has said so. */
  readonly opening: readonly Topic[]
  /** The one company that the headings above, else the title, name. */
  readonly heading: string | null
  /** The company that opens its paragraph or item like a heading: *Nscale. The round raised $5m*. */
  readonly lead: string | null
  /** The headings name a class of companies and none of them: *Hyperscaler capex*. */
  readonly several: string | null
  /** The company whose chief speaks: *CFO: Revenue was $5m* under its heading. */
  readonly speaker: string | null
  /** The company for which a person speaks, by the last word of the name in lower case: nvidia for *huang*; or null. */
  readonly companyOfPerson: (last: string) => string | null
}

/** The company of a sentence that is a name and nothing else; null for another. */
export function bareName({ tokens }: Sentence): string | null {
  const [name, ...more] = tokens.filter(({ pos }) => pos !== 'punctuation')
  return more.length === 0 ? (name?.company ?? null) : null
}

/** Whether a paragraph or item opens with somebody whom nobody knows, as its heading: *Toto — net sales rose*. */
export function opensWithStranger({ tokens }: Sentence): boolean {
  const dash = tokens.findIndex(({ lower }) => lower === '—' || lower === '–' || lower === '-')
  const name = tokens.slice(0, Math.max(0, dash)).filter(({ pos }) => pos !== 'punctuation')
  return (
    name.length > 0 && name.length <= LONGEST_SPEAKER && name.every(({ pos, capital }) => pos === 'unknown' && capital)
  )
}

/** The most words that name a speaker: *Chief financial officer*. */
const LONGEST_SPEAKER = 3

/** Whether a line is what a company's chief says: *CFO: Revenue was $5m*. */
export function isChiefsLine({ tokens }: Sentence): boolean {
  const colon = tokens.findIndex(({ lower }) => lower === ':')
  const speaker = tokens.slice(0, Math.max(0, colon))
  return speaker.length <= LONGEST_SPEAKER && speaker.some(isChief)
}

/** Whom one sentence is about. */
export interface Topic {
  readonly subject: readonly string[]
  readonly named: readonly string[]
}

/**
 * The people whom a sentence names beside their company (*Tarn CEO Ann Lee*), and the chiefs whom it names in full, by the
 * last word of the name.
 */
export function peopleIn({ tokens, chunks }: Sentence): readonly (readonly [string, string])[] {
  const beside = chunks.flatMap(({ kind, first, last }): (readonly [string, string])[] => {
    const name = tokens[last]
    if (kind !== 'noun' || name === undefined || name.pos !== 'unknown' || !name.capital) return []
    const person = tokens.slice(first, last).findLastIndex((token) => nounAs(token, 'person') !== null)
    const company = tokens.slice(first, first + Math.max(0, person)).findLast((token) => token.company !== null)
    return company?.company == null ? [] : [[name.lower, company.company]]
  })
  const known = tokens.flatMap(({ lower }, i): (readonly [string, string])[] => {
    const last = tokens[i + 1]?.lower ?? ''
    const company = CHIEFS.get(`${lower} ${last}`)
    return company === undefined ? [] : [[last, company]]
  })
  return [...known, ...beside]
}

/** The company of a chief whom a noun phrase names; null where it names none. */
function chiefsCompany(entity: Entity | null, discourse: Discourse): string | null {
  const last = entity?.kind === 'proper' ? entity.name?.split(' ').at(-1)?.toLowerCase() : undefined
  return last === undefined ? null : discourse.companyOfPerson(last)
}

/** Whom a pronoun in a phrase before the subject looks ahead to: *At its current valuation, Tarn is …*. */
function mainSubjectAhead(clause: Clause, at: number): readonly string[] | null {
  const { sentence } = clause
  const first = sentence.chunks.findIndex((chunk) => chunk.kind === 'verb' && verbForm(sentence, chunk) === 'finite')
  const subject = first < 0 ? null : subjectOf(clause, first)
  const place = subject === null ? undefined : sentence.chunks[subject.chunk]
  if (place === undefined || place.first <= at || sentence.chunks[0]?.kind !== 'preposition' || at > 4) return null
  const entity = entityOf(sentence, place)
  if (entity?.kind === 'company') return entity.companies
  const product = sentence.chunks[(subject?.chunk ?? 0) + 2]
  const made =
    product === undefined || nounAs(sentence.tokens[entity?.at ?? -1], 'relation') === null
      ? undefined
      : sentence.tokens[product.last]
  return made?.product === true && made.company !== null ? [made.company] : null
}

/** What a search for an antecedent keeps to. */
export interface Fit {
  /** Companies that it cannot be: who gives is not who gets. */
  readonly except?: readonly string[]
  /** The words that describe it: *the chip maker* is no bank. */
  readonly described?: Described | null
}

/**
 * The companies that a pronoun or a definite noun stands for: a subject earlier in its sentence, else the one company
 * named before it there, else the subject of the nearest sentence before that names a company, or its only company. Null
 * where two fit.
 *
 * @param at the token of the pronoun or noun phrase
 */
export function whoIsMeant(
  discourse: Discourse,
  clause: Clause,
  at: number,
  { except = [], described = null }: Fit = {},
): readonly string[] | null {
  const fits = (company: string) =>
    !except.includes(company) && (described === null || fitsDescription(company, described))
  // A trade that no table knows: whom the note is about by its title, or nobody.
  if (described?.length === 0)
    return discourse.heading === null || except.includes(discourse.heading) ? null : [discourse.heading]
  const pick = ({ subject, named }: Topic): readonly string[] | null | undefined => {
    const [subjects, all] = [subject.filter(fits), named.filter(fits)]
    if (subjects.length === 1) return subjects
    if (all.length === 1) return all
    return all.length > 1 ? null : undefined
  }
  const word = clause.sentence.tokens[at]?.lower ?? ''
  if (word === 'them') return onlyOther(topicBefore(clause, at, discourse), except)
  if (PLURAL_PRONOUNS.has(word)) return null
  const main = mainSubjectAhead(clause, at)
  if (main?.every(fits)) return main
  const own = pick(topicBefore(clause, at, discourse))
  if (own !== undefined) return own
  for (const topic of discourse.before) {
    const found = pick(topic)
    if (found !== undefined) return found
  }
  return discourse.heading === null || !fits(discourse.heading) ? null : [discourse.heading]
}

/** Whom *them* stands for behind a subject: the one other company that its sentence has named. */
function onlyOther({ subject, named }: Topic, except: readonly string[]): readonly string[] | null {
  const others = named.filter((company) => !subject.includes(company) && !except.includes(company))
  return others.length === 1 ? others : null
}

/**
 * Whom a sentence is about: the companies that its first verb has for its subject, and all it names. A pronoun or *the
 * company* as its subject goes on with whom the text before is about.
 */
export function topicOf(sentence: Sentence, discourse: Discourse | null = null): Topic {
  const clause = clauseOf(sentence)
  const own = ownTopicOf(clause)
  if (own.subject.length > 0 || discourse === null) return own
  const first = sentence.chunks.findIndex((chunk) => chunk.kind === 'verb' && verbForm(sentence, chunk) === 'finite')
  const subject = first < 0 ? null : subjectOf(clause, first)
  const place = subject === null ? undefined : sentence.chunks[subject.chunk]
  const entity = place === undefined ? null : entityOf(sentence, place)
  const isMeant =
    entity !== null &&
    place !== undefined &&
    (entity.kind === 'pronoun' || entity.kind === 'definite' || possessivePronoun(sentence, place, place.last) !== null)
  const meant =
    isMeant && place !== undefined
      ? whoIsMeant(discourse, clause, place.first, { described: descriptionOf(sentence, place) })
      : null
  return meant === null ? own : { subject: meant, named: [...new Set([...own.named, ...meant])] }
}

/** Whom a sentence is about by its own words. */
const ownTopicOf = oncePer((clause: Clause): Topic => topicBefore(clause, clause.sentence.tokens.length))

function topicBefore(clause: Clause, at: number, discourse: Discourse | null = null): Topic {
  const { sentence } = clause
  const named = new Set<string>()
  for (const chunk of sentence.chunks) {
    if (chunk.first >= at || chunk.kind !== 'noun') continue
    for (const i of companiesIn(sentence, chunk)) {
      const token = sentence.tokens[i]
      const isOwn =
        i < at &&
        (i === headOf(sentence, chunk) ||
          sentence.tokens[i + 1]?.pos === 'possessive' ||
          nounAs(sentence.tokens[i + 1], 'person') !== null)
      if (isOwn && token?.company != null) named.add(token.company)
    }
  }
  const subjects = new Set<string>()
  sentence.chunks.forEach((chunk, i) => {
    if (chunk.first >= at || chunk.kind !== 'verb' || verbForm(sentence, chunk) !== 'finite' || subjects.size > 0)
      return
    if (sentence.chunks[i - 2]?.kind === 'relative' && sentence.chunks[i - 1]?.kind === 'noun') return
    const subject = subjectOf(clause, i)
    const place = subject === null ? undefined : sentence.chunks[subject.chunk]
    if (place === undefined || place.last >= at) return
    const isOwned = (at: number) => ownersIn(sentence, sentence.chunks[at] as Chunk).length > 0
    for (const at of joinedWith(clause, subject?.chunk ?? 0, isOwned))
      for (const company of ownersIn(sentence, sentence.chunks[at] as Chunk)) subjects.add(company)
    const entity = entityOf(sentence, place)
    const chief = discourse === null ? null : chiefsCompany(entity, discourse)
    if (chief !== null) subjects.add(chief)
    if (
      subjects.size > 0 ||
      discourse === null ||
      entity === null ||
      (entity.kind !== 'definite' && entity.kind !== 'pronoun')
    )
      return
    const described = entity.kind === 'definite' ? descriptionOf(sentence, place) : null
    for (const company of whoIsMeant(discourse, clause, place.first, { described }) ?? []) subjects.add(company)
  })
  return { subject: [...subjects], named: [...named] }
}

/** The company that a subject names or belongs to. */
function ownersIn(sentence: Sentence, chunk: Chunk): readonly string[] {
  const entity = entityOf(sentence, chunk)
  if (entity === null || entity.kind === 'deal' || entity.kind === 'several') return []
  // Somebody whom nobody knows is who *it* stands for: *Adler Labs, a rival of Tarn, said it lost $5m*.
  if (entity.kind === 'proper' && entity.name?.includes(' ') === true) return [entity.name]
  return entity.companies.slice(-1)
}
