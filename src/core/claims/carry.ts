import { verbClasses } from './clause'
import { isDeal } from './deal'
import { type Discourse, whoIsMeant } from './discourse'
import { type Draft, slot } from './draft'
import { verbsOf } from './goods'
import { entityOf, nounAs } from './phrase'
import type { Reading } from './reading'

/** Whether the measure that is a figure's subject is narrowed to somebody nobody names: *neocloud revenues, combined capex*. */
function hasStrangeSubject({ clause, subject }: Draft): boolean {
  const chunk = subject === null ? undefined : clause.sentence.chunks[subject.chunk]
  if (chunk === undefined) return true
  const tokens = clause.sentence.tokens.slice(chunk.first, chunk.last)
  return tokens.some(
    (token) =>
      token.pos === 'unknown' ||
      token.pos === 'number' ||
      nounAs(token, 'company') !== null ||
      nounAs(token, 'several') !== null ||
      token.entry.marks.has('several'),
  )
}

/** Who says so of a measure that belongs to nobody in its sentence: *revenue fell to $5m, Huawei said*. */
export function fillFromSpeaker(draft: Draft): void {
  if (draft.who !== null || draft.what === null || draft.stranger !== null || draft.several !== null) return
  if (isDeal(draft.what.value, draft.bareDeal)) return
  const { sentence } = draft.clause
  const speakers = new Set<string>()
  sentence.chunks.forEach((chunk, i) => {
    if (chunk.kind !== 'verb' || !verbClasses(sentence, chunk).has('say')) return
    const before = sentence.chunks[i - 1]
    const entity = before?.kind === 'noun' ? entityOf(sentence, before) : null
    for (const company of entity?.kind === 'company' ? entity.companies : []) speakers.add(company)
  })
  const [only] = speakers
  if (only !== undefined && speakers.size === 1) draft.who = slot([only], 'carried', only)
}

/** A measure as subject without an owner is of whom the sentence before speaks: *Net income rose to $5m*. */
export function fillFromTopic(draft: Draft, discourse: Discourse): void {
  if (
    draft.who !== null ||
    draft.what === null ||
    draft.stranger !== null ||
    draft.several !== null ||
    draft.anchor !== null
  )
    return
  if (draft.what.value === 'funding' && discourse.lead !== null) draft.who = slot([discourse.lead], 'carried', '')
  if (isDeal(draft.what.value, draft.bareDeal) || draft.what.value === 'market-size') return
  if (draft.governor.by !== 'level' || hasStrangeSubject(draft)) return
  const before = discourse.speaker === null ? whoIsMeant(discourse, draft.clause, 0) : [discourse.speaker]
  if (before !== null) draft.who = slot(before, 'carried', '')
}

/**
 * An expectation or a sum spent without a measure goes on with the measure told before it: *Tarn expects capex of $5m, Osk
 * $3m. Dune estimates $2m*.
 */
export function fillFromExpectation(draft: Draft, reading: Reading, before: readonly Draft[]): void {
  if (draft.what !== null || draft.bareDeal) return
  const { sentence } = draft.clause
  const noun = draft.governor.noun === null ? undefined : sentence.tokens[draft.governor.noun]
  const verbs = verbsOf(draft)
  const expects =
    (noun !== undefined && nounAs(noun, 'outlook') !== null) ||
    (draft.governor.direct && noun === undefined && (verbs.has('expect') || verbs.has('spend')))
  const compares = draft.anchor?.as === 'comparison'
  if (!expects && !compares) return
  const here = before.findLast((one) => one.what !== null)?.what
  const { passage, source } = reading
  const last = reading.told.findLast((one) => one.passage === passage.index || one.passage === passage.index - 1)
  const what = here ?? (last !== undefined && source.doc.passages[last.passage]?.cell === null ? last.claim.what : null)
  if (what === null || what === undefined || isDeal(what.value, false) || what.value === 'valuation') return
  if (verbs.has('spend') && what.value !== 'capex' && what.value !== 'expenses' && what.value !== 'compute-spend')
    return
  draft.what = { ...what, how: 'carried' }
}
