import type { Chunk, Token } from '../tokens/types'
import { ESTIMATORS, NAMING } from '../vocabulary/lists'
import { joinedWith } from './clause'
import { descriptionOf } from './described'
import { type Discourse, whoIsMeant } from './discourse'
import { type Draft, slot, use } from './draft'
import { type Entity, entityOf, isInCompound, nounAs, possessorsOf } from './phrase'
import type { Filling } from './types'

/** Whom a phrase names, and how. */
export interface Named {
  readonly companies: readonly string[]
  readonly how: Filling
  readonly words: string
}

/** The companies that a figure's subject names by itself: whom it deals with is somebody else. */
export function subjectCompanies({ clause, subject }: Draft, not: number): readonly string[] {
  if (subject === null || subject.chunk === not) return []
  const isCompany = (at: number) => entityOf(clause.sentence, clause.sentence.chunks[at] as Chunk)?.kind === 'company'
  return joinedWith(clause, subject.chunk, isCompany).flatMap((at) => {
    const place = clause.sentence.chunks[at]
    return place === undefined ? [] : (entityOf(clause.sentence, place)?.companies ?? [])
  })
}

/** Whom the noun belongs to that a figure is of: *Tarn's contracts with the company* are with somebody else. */
function possessors({ clause, governor }: Draft): readonly string[] {
  const chunk = governor.noun === null ? undefined : clause.sentence.chunks[clause.chunkOf[governor.noun] ?? -1]
  if (chunk === undefined || governor.noun === null) return []
  const ids = possessorsOf(clause.sentence, chunk, governor.noun)
  return ids.flatMap((at) => clause.sentence.tokens[at]?.company ?? [])
}

/** The companies that a relative pronoun before a subject stands for: *Osk, which it is buying* is not bought by Osk. */
function antecedentCompanies(draft: Draft, subject: number): readonly string[] {
  const { chunks } = draft.clause.sentence
  if (chunks[subject - 1]?.kind !== 'relative') return []
  const antecedent = chunks.findLastIndex(({ kind }, i) => i < subject - 1 && kind === 'noun')
  return antecedent < 0 ? [] : (entityAt(draft, antecedent)?.companies ?? [])
}

/** The company of a token, said there. */
export function companyAt(token: Token | undefined): Named {
  return { companies: [token?.company ?? ''], how: 'said', words: token?.lower ?? '' }
}

/** Fills a side, if it is open. */
export function fill(draft: Draft, side: 'who' | 'to', found: Named | null): void {
  if (found === null || found.companies.length === 0 || draft[side] !== null) return
  draft[side] = slot(found.companies, found.how, found.words)
}

export function entityAt({ clause }: Draft, chunk: number): Entity | null {
  const at = clause.sentence.chunks[chunk]
  return at === undefined ? null : entityOf(clause.sentence, at)
}

export function isName(draft: Draft, chunk: number): boolean {
  const entity = entityAt(draft, chunk)
  return entity !== null && entity.kind === 'company'
}

/** Whether a subject is somebody's estimate, or who made it: the number is of whom the text speaks. */
function isEstimator(token: Token | undefined): boolean {
  return token !== undefined && ESTIMATORS.has(token.lower)
}

/** Who makes a product: *the maker of Claude* is whose product Claude is. */
function makerOf({ clause }: Draft, chunk: number, { at }: Entity): Named | null {
  const { chunks, tokens } = clause.sentence
  const [preposition, product] = [chunks[chunk + 1], chunks[chunk + 2]]
  if (
    nounAs(tokens[at], 'relation') === null ||
    tokens[preposition?.first ?? -1]?.lower !== 'of' ||
    product?.kind !== 'noun'
  )
    return null
  const token = tokens[product.last]
  return token?.product === true && token.company !== null ? companyAt(token) : null
}

/** The name of *a start-up called Osk*: the noun phrase behind a participle of naming. */
function calledAs({ clause }: Draft, chunk: number): number | null {
  const { chunks, tokens } = clause.sentence
  const [verb, name] = [chunks[chunk + 1], chunks[chunk + 2]]
  if (verb?.kind !== 'verb' || name?.kind !== 'noun') return null
  const main = tokens[verb.last]
  return verb.first === verb.last &&
    main !== undefined &&
    NAMING.has(main.lower) &&
    entityOf(clause.sentence, name)?.kind === 'company'
    ? chunk + 2
    : null
}

/**
 * Whom a noun phrase names, with those joined to it: companies, somebody whom nobody knows, or whom a pronoun or *the
 * company* stands for. A unit is its company's part; *the hyperscalers* are several and no one.
 */
export function named(draft: Draft, discourse: Discourse, chunk: number, isSubject = false): Named | null {
  const { clause } = draft
  const { sentence } = clause
  const place = sentence.chunks[chunk]
  const entity = entityAt(draft, chunk)
  if (place === undefined || entity === null) return null
  const renamed = calledAs(draft, chunk)
  if (renamed !== null) {
    use(draft, place)
    return named(draft, discourse, renamed, isSubject)
  }
  const made = makerOf(draft, chunk, entity)
  if (made !== null) {
    use(draft, place)
    return made
  }
  const words = sentence.tokens[entity.at]?.lower ?? ''
  const say = (companies: readonly string[], how: Filling = 'said'): Named => {
    use(draft, place)
    return { companies, how, words }
  }
  switch (entity.kind) {
    case 'company': {
      const all = joinedWith(clause, chunk, (i) => isName(draft, i))
      for (const i of all) use(draft, sentence.chunks[i])
      return say([...new Set(all.flatMap((i) => entityAt(draft, i)?.companies ?? []))])
    }
    case 'unit': {
      if (isSubject) draft.part = words
      if (entity.companies.length > 0) return say(entity.companies)
      const meant = isSubject ? whoIsMeant(discourse, clause, place.first) : null
      return meant === null ? null : say(meant, 'carried')
    }
    case 'pronoun':
    case 'definite': {
      const except = isSubject
        ? antecedentCompanies(draft, chunk)
        : [...(draft.who?.value ?? []), ...subjectCompanies(draft, chunk), ...possessors(draft)]
      const described = entity.kind === 'definite' ? descriptionOf(sentence, place) : null
      const meant = whoIsMeant(discourse, clause, place.first, { except, described })
      return meant === null ? null : say(meant, 'carried')
    }
    case 'several':
      if (!isSubject) return null
      draft.several = words
      return place.first === place.last ? say([words]) : null
    case 'proper': {
      const chief =
        entity.name === null ? null : discourse.companyOfPerson(entity.name.split(' ').at(-1)?.toLowerCase() ?? '')
      if (chief !== null) return say([chief], 'carried')
      if (entity.name?.includes(' ') === true) return say([entity.name])
      if (isSubject) draft.stranger = words
      return null
    }
    case 'other':
      if (isSubject && entity.companies.length === 0 && isEstimator(sentence.tokens[entity.at])) {
        const meant = whoIsMeant(discourse, clause, place.first)
        return meant === null ? null : say(meant, 'carried')
      }
      if (isSubject && entity.companies.length === 0) draft.stranger = words
      if (
        isSubject &&
        entity.companies.length > 0 &&
        sentence.tokens.slice(place.first, place.last).some(({ pos }) => pos === 'possessive')
      )
        return say(entity.companies.slice(-1))
      if (!isSubject && entity.companies.length === 1 && nounAs(sentence.tokens[entity.at], 'goods') !== null)
        return say(entity.companies)
      return entity.companies.length > 0 &&
        !isInCompound(sentence, place.first) &&
        nounAs(sentence.tokens[entity.at], 'company') !== null
        ? say(entity.companies.slice(-1))
        : null
    default:
      return null
  }
}
