import { behind, objectPhrase } from './behind'
import { type Discourse, whoIsMeant } from './discourse'
import { outerSubject, subjectOfDraft } from './doer'
import { type Draft, use } from './draft'
import { verbsOf } from './goods'
import { companyAt, entityAt, type Named, named } from './named'
import { headOf, possessivePronoun, possessorsOf, whatOf, wordOf } from './phrase'
import { meantBy, modifier, possessor, properPossessor } from './possessor'

/** A number of one company: its possessor, the name before or behind its noun, or what does the verb. */
export function ownerOf(draft: Draft, discourse: Discourse): Named | null {
  const owner =
    possessor(draft, discourse) ??
    (draft.what?.value === 'stake-value' || draft.what?.value === 'gain' ? null : modifier(draft))
  if (owner !== null) return owner
  if (verbsOf(draft).has('value')) {
    const object = objectPhrase(draft)
    const valued = object === null ? null : named(draft, discourse, object)
    if (valued !== null) return valued
  }
  if (
    ['level', 'price', 'against'].includes(draft.governor.by) ||
    (!draft.governor.direct && draft.governor.noun !== null)
  ) {
    const measured =
      ownerOfSubject(draft, discourse) ??
      (isMeasureSubject(draft) && draft.subject !== null && draft.stranger === null
        ? outerSubject(draft, discourse, draft.subject.chunk)
        : null)
    if (measured !== null) return measured
  }
  const many = draft.governor.direct
    ? undefined
    : draft.complements.find(
        ({ preposition, chunk }) => preposition === 'by' && entityAt(draft, chunk)?.kind === 'several',
      )
  if (many !== undefined) {
    draft.several = draft.clause.sentence.tokens[entityAt(draft, many.chunk)?.at ?? -1]?.lower ?? 'several'
    return null
  }
  const of = behind(draft, discourse, ['of', 'for', 'at', 'by', 'from'])
  const subject =
    draft.governor.by === 'level' && draft.what !== null && isMeasureSubject(draft)
      ? null
      : subjectOfDraft(draft, discourse)
  const behindNoun = of !== null && draft.governor.noun !== null ? of : null
  const having = behindNoun === null ? haver(draft, discourse) : null
  if (having !== null) return having
  return draft.governor.direct ? (subject ?? behindNoun) : (behindNoun ?? subject)
}

/**
 * Who has the measure that stands behind *with*: the subject right before it, or the one that its sentence opens to.
 *
 * @example *Tarn, with a backlog of $5m, pays*; *With a backlog of $5m, Tarn pays*
 */
function haver(draft: Draft, discourse: Discourse): Named | null {
  const { chunks, tokens } = draft.clause.sentence
  const at = draft.governor.noun === null ? -1 : (draft.clause.chunkOf[draft.governor.noun] ?? -1)
  const preposition = chunks[at - 1]
  if (draft.governor.by !== 'of' || preposition?.kind !== 'preposition' || tokens[preposition.first]?.lower !== 'with')
    return null
  const isOpening = at === 1
  const comma = chunks.findIndex(({ first }, i) => i > at && tokens[first]?.lower === ',')
  const subject = isOpening ? comma + 1 : tokens[chunks[at - 2]?.first ?? -1]?.lower === ',' ? at - 3 : -1
  if (chunks[subject]?.kind !== 'noun' || (isOpening && (comma < 0 || chunks[subject + 1]?.kind !== 'verb')))
    return null
  const isPhrase = ['preposition', 'verb', 'coordinator'].includes(chunks[subject - 1]?.kind ?? '')
  return !isOpening && isPhrase ? null : named(draft, discourse, subject, true)
}

/** Whether a figure's subject is a measure, whose owner then counts: *revenue rose to*. */
function isMeasureSubject({ clause, subject }: Draft): boolean {
  const chunk = subject === null ? undefined : clause.sentence.chunks[subject.chunk]
  const head = chunk === undefined ? null : headOf(clause.sentence, chunk)
  return head !== null && whatOf(clause.sentence.tokens[head]) !== null
}

/** Whose the measure is that rose to a figure: *Tarn's revenue, its revenue, revenue of Tarn, Tarn revenue*. */
function ownerOfSubject(draft: Draft, discourse: Discourse): Named | null {
  const { clause, subject, governor } = draft
  const { sentence } = clause
  const at = governor.noun !== null && governor.by === 'level' ? clause.chunkOf[governor.noun] : subject?.chunk
  const chunk = at === undefined ? undefined : sentence.chunks[at]
  const head = chunk === undefined ? null : headOf(sentence, chunk)
  if (chunk === undefined || head === null || at === undefined) return null
  if (sentence.tokens[head]?.company != null) return named(draft, discourse, at)
  const companies = possessorsOf(sentence, chunk, head)
  if (companies.length > 0) {
    if (sentence.tokens[companies.at(-1) ?? -1]?.product === true)
      draft.part = sentence.tokens[companies.at(-1) ?? -1]?.lower ?? null
    use(draft, chunk)
    return companyAt(sentence.tokens[companies.at(-1) ?? -1])
  }
  const name = properPossessor(draft, chunk, head)
  if (name !== null) return { companies: [name], how: 'said', words: name }
  if (
    sentence.tokens
      .slice(chunk.first, head)
      .some(({ pos }, i) => pos === 'possessive' && sentence.tokens[chunk.first + i - 1]?.pos === 'unknown')
  ) {
    draft.stranger = wordOf(sentence, chunk)
    return null
  }
  const pronoun = possessivePronoun(sentence, chunk, head)
  if (pronoun !== null) {
    const meant = whoIsMeant(discourse, draft.clause, chunk.first, meantBy(draft, chunk, pronoun))
    return meant === null ? null : { companies: meant, how: 'carried', words: wordOf(sentence, chunk) }
  }
  const made = sentence.chunks[at + 1]
  const isMade = made?.kind === 'verb' && sentence.tokens[sentence.chunks[at + 2]?.first ?? -1]?.lower === 'by'
  for (
    let i = isMade ? at + 2 : at + 1;
    i + 1 < sentence.chunks.length && sentence.chunks[i]?.kind === 'preposition';
    i += 2
  ) {
    const word = sentence.tokens[sentence.chunks[i]?.first ?? -1]?.lower ?? ''
    if (['of', 'for', 'at', 'by', 'from'].includes(word)) {
      const found = named(draft, discourse, i + 1, isMade)
      if (found !== null) return found
    }
  }
  return null
}
