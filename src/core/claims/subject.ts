import type { Chunk, Sentence } from '../tokens/types'
import { type Clause, isAdverbial, previousVerb, verbForm } from './clause'
import { entityOf, headOf, nounAs, nounsOf, wordOf } from './phrase'

/** Where a subject was found. */
export interface Subject {
  /** The chunk of its noun phrase. */
  readonly chunk: number
  /** `self` before its verb, `shared` with another verb, `controlled` of an infinitive or participle. */
  readonly by: 'self' | 'shared' | 'controlled'
}

const DEEPEST = 6

/**
 * The noun phrase that does what a verb group says. Walks left over times, adverbs, phrases of prepositions and relative
 * clauses in commas; a verb behind *and* shares the subject before, a relative pronoun stands for the noun before it,
 * an infinitive or participle is done by the subject of the verb above.
 *
 * @param verb the chunk of the verb group
 * @example in *Tarn, which went public last year, held $5m* Tarn holds; in *Tarn plans a deal to buy chips* Tarn buys
 */
export function subjectOf(clause: Clause, verb: number, depth = 0): Subject | null {
  const { sentence } = clause
  const { chunks } = sentence
  const group = chunks[verb]
  if (group === undefined || depth > DEEPEST) return null
  const form = verbForm(sentence, group)
  const before = chunks[verb - 1]
  if (form === 'infinitive') return controller(clause, verb, depth)
  if (form === 'ing' || form === 'past') {
    const isReduced = before?.kind === 'noun' && !isAdverbial(sentence, before)
    if (isReduced && (form === 'past' || before === undefined || chunks[verb - 2]?.kind !== 'preposition'))
      return { chunk: verb - 1, by: 'self' }
    if (
      form === 'past' &&
      before?.kind === 'punctuation' &&
      chunks[verb - 2]?.kind === 'noun' &&
      isOpenHead(sentence, chunks[verb - 2])
    ) {
      const finite = previousVerb(clause, verb)
      if (finite === null || !isFiniteVerb(sentence, chunks[finite])) return { chunk: verb - 2, by: 'self' }
    }
    return controller(clause, verb, depth) ?? mainSubjectAhead(clause, verb, depth)
  }
  let i = verb - 1
  let bracket = 0
  while (i >= 0) {
    const chunk = chunks[i]
    if (chunk === undefined) break
    const text = wordOf(sentence, chunk)
    if (text === ')') bracket++
    if (bracket > 0) {
      if (text === '(') bracket--
      i--
      continue
    }
    switch (chunk.kind) {
      case 'noun':
        if (isAdverbial(sentence, chunk)) break
        if (chunks[i - 1]?.kind === 'preposition') {
          i--
          break
        }
        return { chunk: appositionOf(sentence, i), by: 'self' }
      case 'relative': {
        const at = antecedentOf(clause, i)
        return at === null ? null : { chunk: at, by: 'self' }
      }
      case 'coordinator': {
        const shared = previousVerb(clause, i)
        return shared === null ? null : shareOf(subjectOf(clause, shared, depth + 1))
      }
      case 'subordinator':
      case 'verb': {
        if (chunk.kind === 'subordinator') return null
        const aside = asideBefore(clause, i)
        if (aside !== null) {
          i = aside
          break
        }
        const relative = relativeBefore(clause, i)
        if (relative === null) return shareOf(subjectOf(clause, i, depth + 1))
        i = relative
        break
      }
      case 'punctuation':
        if (text === ':' || text === ';' || text === '—' || text === '"') return null
        i = text === ',' ? (relativeClosedBy(clause, i) ?? i) : i
        break
      default:
        break
    }
    i--
  }
  return null
}

/** The name that a noun phrase in commas only explains: *Tarn, the largest lab in Paris, raised*. */
function appositionOf(sentence: Sentence, at: number): number {
  const { chunks, tokens } = sentence
  const [comma, name] = [chunks[at - 1], chunks[at - 2]]
  if (comma === undefined || name?.kind !== 'noun' || tokens[comma.first]?.lower !== ',') return at
  const opens = tokens[chunks[at]?.first ?? -1]
  const kind = entityOf(sentence, name)?.kind
  const isName = kind === 'company' || kind === 'unit' || kind === 'proper'
  const head = tokens[chunks[at]?.last ?? -1]
  // *Tarn, Osk's rival, lost*: whose rival Tarn is plays no part.
  const isRelation = nounAs(head, 'relation') !== null && tokens[(chunks[at]?.first ?? 0) + 1]?.pos === 'possessive'
  const isOpen = opens?.lower === 'the' || opens?.lower === 'a' || opens?.lower === 'an'
  return isName && (isOpen || isRelation) ? at - 2 : at
}

/** Where a participle in commas begins: *Tarn's contract, enlarged in May, stands at*: its first comma. */
function asideBefore({ sentence }: Clause, verb: number): number | null {
  const chunk = sentence.chunks[verb]
  if (chunk === undefined || verbForm(sentence, chunk) === 'finite') return null
  const before = sentence.chunks[verb - 1]
  const at = before?.kind === 'noun' && isAdverbial(sentence, before) ? verb - 2 : verb - 1
  const comma = sentence.chunks[at]
  return comma?.kind === 'punctuation' && wordOf(sentence, comma) === ',' ? at : null
}

/** Where a relative clause begins that a comma closes: *Tarn, which holds $5m, led*: the comma before its pronoun. */
export function relativeClosedBy({ sentence }: Clause, comma: number): number | null {
  const { chunks } = sentence
  if (wordOf(sentence, chunks[comma]) !== ',') return null
  const relative = chunks.findLastIndex(({ kind }, i) => kind === 'relative' && i < comma)
  const opener = chunks[relative - 1]?.kind === 'preposition' ? relative - 2 : relative - 1
  if (opener < 1 || wordOf(sentence, chunks[opener]) !== ',' || chunks[opener - 1]?.kind !== 'noun') return null
  const within = chunks.slice(relative + 1, comma)
  const isOne = within.filter(({ kind }) => kind === 'verb').length === 1
  return isOne && within.every(({ kind }) => kind !== 'subordinator') ? opener : null
}

function shareOf(subject: Subject | null): Subject | null {
  return subject === null ? null : { ...subject, by: 'shared' }
}

function isOpenHead(sentence: Sentence, chunk: Chunk | undefined): boolean {
  return chunk !== undefined && !isAdverbial(sentence, chunk)
}

function isFiniteVerb(sentence: Sentence, chunk: Chunk | undefined): boolean {
  return chunk !== undefined && verbForm(sentence, chunk) === 'finite'
}

/** Who does what an infinitive or participle says: the subject of the verb above. */
function controller(clause: Clause, verb: number, depth: number): Subject | null {
  const above = previousVerb(clause, verb)
  if (above === null) return null
  const found = subjectOf(clause, above, depth + 1)
  return found === null ? null : { ...found, by: 'controlled' }
}

/** A participle that opens its sentence is done by the subject behind its comma. */
function mainSubjectAhead(clause: Clause, verb: number, depth: number): Subject | null {
  const { chunks } = clause.sentence
  for (let i = verb + 1; i < chunks.length; i++) {
    const chunk = chunks[i]
    if (chunk?.kind === 'verb' && verbForm(clause.sentence, chunk) === 'finite') {
      const found = subjectOf(clause, i, depth + 1)
      return found === null ? null : { ...found, by: 'controlled' }
    }
  }
  return null
}

/** The deal before *with* and a name: in *a deal with Osk that would bring* it brings, and not Osk. */
function dealWith(sentence: Sentence, at: number): number | null {
  const { chunks, tokens } = sentence
  const [preposition, deal] = [chunks[at - 1], chunks[at - 2]]
  if (preposition?.kind !== 'preposition' || wordOf(sentence, preposition) !== 'with' || deal?.kind !== 'noun')
    return null
  const isDeal = nounsOf(tokens[headOf(sentence, deal) ?? -1]).some(({ is }) => is === 'bare' || is === 'kind')
  return isDeal && wordOf(sentence, chunks[at + 1]) === 'that' ? at - 2 : null
}

/** The noun phrase that a relative pronoun stands for: the one before it, over a comma. */
function antecedentOf({ sentence }: Clause, relative: number): number | null {
  for (let i = relative - 1; i >= 0 && i >= relative - 3; i--) {
    const chunk = sentence.chunks[i]
    if (chunk?.kind === 'noun' && !isAdverbial(sentence, chunk)) return dealWith(sentence, i) ?? i
    if (chunk?.kind !== 'punctuation' && chunk?.kind !== 'preposition' && chunk?.kind !== 'noun') return null
  }
  return null
}

/**
 * The noun phrase that a relative pronoun stands for as the object of a verb: *Osk, which Tarn is buying*. Null where the
 * pronoun is the subject, or there is none.
 */
export function relativeObject(clause: Clause, verb: number): number | null {
  const { chunks } = clause.sentence
  const [relative, subject] = [chunks[verb - 2], chunks[verb - 1]]
  return relative?.kind === 'relative' && subject?.kind === 'noun' ? antecedentOf(clause, verb - 2) : null
}

/** Where the relative clause that a verb group stands in begins: its pronoun's chunk, or null where it stands in none. */
export function relativeBefore({ sentence }: Clause, verb: number): number | null {
  for (let i = verb - 1; i >= 0; i--) {
    const chunk = sentence.chunks[i]
    if (chunk?.kind === 'relative') return i
    if (chunk?.kind === 'subordinator') return null
    if (chunk?.kind === 'punctuation' && [';', ':', '.'].includes(wordOf(sentence, chunk))) return null
    if (
      chunk?.kind === 'verb' &&
      i < verb - 1 &&
      verbForm(sentence, chunk) === 'finite' &&
      sentence.chunks[i + 1]?.kind !== 'coordinator'
    ) {
      const between = sentence.chunks.slice(i + 1, verb)
      if (between.some(({ kind }) => kind === 'noun') && !between.some(({ kind }) => kind === 'coordinator'))
        return null
    }
  }
  return null
}
