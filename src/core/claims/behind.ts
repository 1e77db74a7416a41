import type { Chunk } from '../tokens/types'
import { verbClasses } from './clause'
import type { Discourse } from './discourse'
import type { Draft } from './draft'
import { companyAt, type Named, named } from './named'
import { companiesIn, wordOf } from './phrase'
import { objectOf } from './what-by-price'

/** Whom a phrase behind the figure names: the first of these prepositions with a company, or what stands for one. */
export function behind(draft: Draft, discourse: Discourse, prepositions: readonly string[]): Named | null {
  for (const { preposition, chunk } of [...draft.complements, ...laterComplements(draft)]) {
    if (!prepositions.includes(preposition)) continue
    const found = named(draft, discourse, chunk)
    if (found !== null) return found
  }
  return null
}

/** The phrases behind an infinitive or participle that goes on with the deal: *a $5m deal to buy chips from Osk*. */
function laterComplements({ clause, complements, reach }: Draft): Draft['complements'] {
  const { sentence } = clause
  const { chunks } = sentence
  const behindReach = complements.filter(({ chunk }) => chunk > reach && chunk <= reach + 2 * complements.length)
  const last = behindReach.at(-1)?.chunk ?? reach
  const verb = chunks[last + 1]
  if (verb?.kind !== 'verb') return []
  const classes = verbClasses(sentence, verb)
  if (
    !classes.has('buy') &&
    !classes.has('sell') &&
    !classes.has('supply') &&
    !classes.has('spend') &&
    !classes.has('agree')
  )
    return []
  const found: { preposition: string; chunk: number }[] = []
  for (let i = last + 2; i < chunks.length; i++) {
    const chunk = chunks[i]
    if (chunk?.kind === 'preposition' && chunks[i + 1]?.kind === 'noun')
      found.push({ preposition: wordOf(sentence, chunk), chunk: i + 1 })
    else if (chunk?.kind !== 'noun' && chunk?.kind !== 'time') break
  }
  return found
}

/** Who stands between the verb and the figure, or as its name: *pays AWS $5m*, *Oracle ($5m)*. */
export function besideParty(draft: Draft, discourse: Discourse): Named | null {
  const { by, direct, beside } = draft.governor
  const isObject = by === 'object' || ((by === 'in' || by === 'head') && direct)
  return beside === null || !isObject ? null : named(draft, discourse, beside)
}

/** The chunk of the object that a verb has before a figure behind *for*. */
export function objectPhrase(draft: Draft): number | null {
  const object = objectOf(draft)
  return object === null ? null : (draft.clause.chunkOf[object.first] ?? null)
}

/** Whom an object's phrase goes into: *a stake in Intel*. */
export function insideOf(draft: Draft, discourse: Discourse, object: number): Named | null {
  const { chunks, tokens } = draft.clause.sentence
  const preposition = chunks[object + 1]
  if (preposition?.kind === 'preposition' && ['in', 'of', 'into'].includes(tokens[preposition.first]?.lower ?? '')) {
    const found = named(draft, discourse, object + 2)
    if (found !== null) return found
  }
  const companies = chunks[object] === undefined ? [] : companiesIn(draft.clause.sentence, chunks[object] as Chunk)
  const last = companies.at(-1)
  if (last === undefined) return null
  draft.used.add(last)
  return companyAt(tokens[last])
}
