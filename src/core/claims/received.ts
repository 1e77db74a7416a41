import { behind, besideParty } from './behind'
import { complementsAfter, joinedWith } from './clause'
import type { Discourse } from './discourse'
import { subjectOfDraft } from './doer'
import { type Draft, use } from './draft'
import { verbsOf } from './goods'
import { fill, isName, type Named, named } from './named'
import { wordOf } from './phrase'
import { modifier, possessor } from './possessor'

/** A round or a loan: who raises or borrows it; a lender's *loan to X* is told from the other side. */
export function received(draft: Draft, discourse: Discourse): void {
  const verbs = verbsOf(draft)
  const to = behind(draft, discourse, ['to', 'for'])
  const subject = subjectOfDraft(draft, discourse)
  if (draft.what?.value === 'debt' && (verbs.has('lend') || (verbs.has('give') && to !== null))) {
    fill(draft, 'who', subject)
    fill(draft, 'to', to ?? besideParty(draft, discourse))
    return
  }
  const from =
    draft.what?.value === 'debt' && draft.governor.noun !== null && to !== null
      ? behind(draft, discourse, ['from', 'by'])
      : null
  if (from !== null) {
    fill(draft, 'who', from)
    fill(draft, 'to', to)
    return
  }
  const each = isEach(draft) ? behind(draft, discourse, ['from', 'by', 'at']) : null
  if (each !== null) {
    draft.several = null
    fill(draft, 'who', each)
    return
  }
  const led = verbs.has('lead') || verbs.has('invest')
  for (const { preposition, chunk } of [...draft.complements, ...besideSubject(draft)])
    if (INVESTORS.has(preposition))
      for (const i of joinedWith(draft.clause, chunk, (at) => isName(draft, at)))
        use(draft, draft.clause.sentence.chunks[i])
  fill(
    draft,
    'who',
    possessor(draft, discourse) ??
      modifier(draft) ??
      behind(draft, discourse, ['of']) ??
      relativeSubject(draft, discourse) ??
      (led ? to : subject) ??
      behind(draft, discourse, ['at']),
  )
}

/** What stands in commas behind a figure's subject: *its round, led by Osk, came to $5m*. */
function besideSubject({ clause, subject }: Draft): Draft['complements'] {
  const at = subject === null ? -1 : subject.chunk + 1
  const comma = clause.sentence.chunks[at]
  return wordOf(clause.sentence, comma) === ',' ? complementsAfter(clause, at) : []
}

/** Whether a figure is one of those that a sum includes: *issued $9m of debt, including $5m from Tarn*. */
function isEach({ clause, at, anchor }: Draft): boolean {
  const before = clause.sentence.chunks[(clause.chunkOf[at] ?? 0) - 1]
  const word = before === undefined ? '' : wordOf(clause.sentence, before)
  return word === 'including' || (anchor !== null && anchor.as === 'ellipsis')
}

/** Prepositions that lead to the investors or lenders of a round: they play their part, but it is not theirs. */
const INVESTORS = new Set(['led by', 'from', 'by', 'with', 'backed by', 'including', 'at', 'alongside'])

/** Who did what a relative clause says of the round: *a $5m round that the start-up announced*. */
function relativeSubject(draft: Draft, discourse: Discourse): Named | null {
  const { clause, at, governor } = draft
  const { chunks } = clause.sentence
  const from = Math.max(clause.chunkOf[at] ?? 0, governor.noun === null ? 0 : (clause.chunkOf[governor.noun] ?? 0))
  const isSaid =
    chunks[from + 1]?.kind === 'relative' && chunks[from + 2]?.kind === 'noun' && chunks[from + 3]?.kind === 'verb'
  return isSaid ? named(draft, discourse, from + 2, true) : null
}
