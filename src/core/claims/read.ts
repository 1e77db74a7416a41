import type { Figure } from '../figures/types'
import { oncePer } from '../once'
import type { Passage } from '../passages/types'
import { outlineOf } from '../registry/outline'
import type { Registry } from '../registry/types'
import { contains } from '../span'
import { aboutOf } from './about'
import { anchorOf, carryParties, carryWhat, fillGap, fillValuation } from './anchors'
import { readBasis } from './basis'
import { carriedPeriod, carriedWhen, changeOf, isAhead, isEarlier, paceOf } from './carried-time'
import { fillFromExpectation, fillFromSpeaker, fillFromTopic } from './carry'
import { fillFromDeal, fillFromRound } from './carry-deal'
import { type Clause, clauseOf } from './clause'
import { isDeal } from './deal'
import { type Draft, draftOf } from './draft'
import { extentOf } from './extent'
import { fillFromSetting } from './fragments'
import { isHearsay } from './hearsay'
import { modeOf } from './mode'
import { orient } from './orient'
import { readPart } from './part'
import type { ClaimSource, Read, Reading, Told } from './reading'
import { residueOf } from './residue'
import { roundOf, termOf } from './round-and-term'
import { toldAgain } from './same-figure'
import { scopeOf } from './scope'
import { settingsOf } from './setting'
import type { Settled } from './settled'
import { toldAs } from './told-as'
import { discoursesOf } from './topics'
import type { Claim, When } from './types'
import { unsaidClaim } from './unsaid'
import { readWhat } from './what'
import { readWhen } from './when'

/**
 * Reads what each figure's statement says of it, as slots. One claim a figure, in their order; each sentence is read
 * once, and what it carries over comes from the sentences before it.
 *
 * @example of *Tarn will pay Varro $38 billion over seven years for computing capacity*: who tarn, to varro, what compute,
 * term 84, mode fact, scope whole, no residue
 */
export function readClaims(source: ClaimSource, registry: Registry): readonly Claim[] {
  const { doc, figures, sentences } = source
  const claims: (Claim | null)[] = figures.map(() => null)
  const told: Told[] = []
  const settingAt = oncePer(settingsOf(doc, sentences))
  const discourseAt = discoursesOf(source, (passage) => settingAt(passage).headings)
  sentences.forEach((sentence, index) => {
    const passage = doc.passages[sentence.passage]
    if (sentence.figures.length === 0 || passage === undefined) return
    const reading: Reading = {
      source,
      registry,
      passage,
      setting: settingAt(passage),
      discourse: discourseAt(index),
      told,
    }
    for (const one of readSentence(reading, clauseOf(sentence))) claims[one.draft.figure] = one.claim
  })
  return figures.map((figure, index) =>
    orient(claims[index] ?? emptyClaim(figure, index, source), outlineOf(registry).deals),
  )
}

function readSentence(reading: Reading, clause: Clause): readonly Read[] {
  const { source, registry, discourse } = reading
  const drafts: Draft[] = []
  const found: Read[] = []
  clause.sentence.tokens.forEach((token, at) => {
    if (token.figure === null) return
    const draft = draftOf(clause, token.figure, at)
    draft.anchor = anchorOf(draft, drafts, source.figures)
    readWhat(draft)
    carryWhat(draft)
    const settled = fillFromSetting(draft, reading, drafts)
    readBasis(draft)
    readPart(draft)
    fillGap(draft, drafts)
    carryParties(draft)
    fillValuation(draft, drafts)
    fillFromDeal(draft, reading)
    fillFromRound(draft, reading)
    fillFromExpectation(draft, reading, drafts)
    fillFromSpeaker(draft)
    fillFromTopic(draft, discourse)
    drafts.push(draft)
    const again = toldAgain(draft, reading.told, source.figures)
    const one = { draft, claim: again ?? finish(draft, settled, found, reading, registry) }
    found.push(one)
    reading.told.push({ ...one, passage: reading.passage.index, sentence: clause.sentence.at.start })
  })
  return found
}

function finish(draft: Draft, settled: Settled, before: readonly Read[], reading: Reading, registry: Registry): Claim {
  const { source, passage, told } = reading
  const figure = source.figures[draft.figure]
  const stated = modeOf(draft)
  const said = settled.mode !== null && stated.value === 'fact' ? settled.mode : stated
  const owner = draft.who?.value[0]
  const company = owner === undefined ? null : (registry.companies.get(owner) ?? null)
  const anchor = draft.anchor === null ? null : (before.find((one) => one.draft === draft.anchor?.draft)?.claim ?? null)
  const previous: When | null = anchor?.when?.value ?? before.at(-1)?.claim.when?.value ?? null
  const when =
    paceOf(draft) ??
    readWhen(draft, { date: source.date, company, mode: said.value, anchor: previous }) ??
    settled.when ??
    carriedWhen(draft, anchor, said.value) ??
    carriedPeriod(draft, told, reading)
  const change = changeOf(draft)
  const mode =
    change === 'from' && isSupposed(said.value) && !isAhead(draft, when?.value ?? null, source.date)
      ? // What something is to rise or fall from is what it is now.
        { ...said, value: 'fact' as const, words: 'from' }
      : said.value === 'fact' && isAhead(draft, when?.value ?? null, source.date)
        ? { ...said, value: 'outlook' as const, words: when?.words ?? '' }
        : said
  const scoped = scopeOf(draft)
  const own = settled.scope !== null && (scoped.value === 'whole' || scoped.value === 'part') ? settled.scope : scoped
  const classOf = reading.discourse.several
  const isOfClass =
    (own.value === 'whole' || own.value === 'part') &&
    draft.who === null &&
    classOf !== null &&
    !isDeal(draft.what?.value ?? null, draft.bareDeal)
  const scope = isOfClass ? { value: 'several' as const, how: 'carried' as const, words: classOf } : own
  const extent = extentOf(draft)
  const residue = [...new Set([...settled.residue, ...residueOf(draft, extent, passage.text)])]
  return {
    figure: draft.figure,
    sentence: draft.clause.sentence.at,
    who: draft.who,
    to: draft.to,
    about: aboutOf(draft, reading.discourse, source.title),
    directed: draft.directed,
    what: draft.what,
    bareDeal: draft.bareDeal && draft.what === null,
    when,
    round: roundOf(draft) ?? settled.round,
    term: termOf(draft) ?? settled.term,
    mode,
    scope,
    basis: draft.basis,
    hearsay: isHearsay(draft),
    told: toldAs(draft),
    residue,
    change,
    restates:
      draft.anchor !== null && (draft.anchor.as === 'conversion' || draft.anchor.as === 'restated')
        ? draft.anchor.draft.figure
        : null,
    earlier: isEarlier(draft),
    asOf: source.date,
    pin: figure === undefined ? null : pinOf(passage, figure, registry),
  }
}

function isSupposed(mode: Claim['mode']['value']): boolean {
  return mode === 'outlook' || mode === 'hypothetical'
}

function emptyClaim(figure: Figure, index: number, { date, doc }: ClaimSource): Claim {
  const sentence = doc.passages[figure.passage]?.sentences.find((at) => contains(at, figure.at)) ?? figure.at
  return unsaidClaim(index, sentence, date)
}

/** A link around the figure to `deals.yaml#id` (or another registry file) pins it, where the id is the registry's. */
function pinOf(passage: Passage, figure: Figure, registry: Registry): string | null {
  const target = passage.links.find(({ at }) => contains(at, figure.at))?.target ?? ''
  const hash = target.lastIndexOf('#')
  const file = target.slice(0, Math.max(0, hash)).toLowerCase()
  if (!file.endsWith('.yaml') && !file.endsWith('.yml')) return null
  const id = target.slice(hash + 1)
  const { deals, metrics } = outlineOf(registry)
  return [...deals, ...metrics].some((entry) => entry.id === id) ? id : null
}
