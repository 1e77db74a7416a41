import { areSame, isSameData } from '../equal'
import type { Figure } from '../figures/types'
import { asked, keptPer } from '../kept'
import { once, oncePer } from '../once'
import type { Passage } from '../passages/types'
import { outlineOf } from '../registry/outline'
import type { Registry } from '../registry/types'
import { contains } from '../span'
import type { NoteSentence } from '../tokens/types'
import { aboutOf } from './about'
import { anchorOf, carryParties, carryWhat, fillGap, fillValuation } from './anchors'
import { readBasis } from './basis'
import { carriedPeriod, carriedWhen, changeOf, isAhead, isEarlier, paceOf } from './carried-time'
import { fillFromExpectation, fillFromSpeaker, fillFromTopic } from './carry'
import { fillFromDeal, fillFromRound } from './carry-deal'
import { type Clause, clauseOf } from './clause'
import { isDeal } from './deal'
import type { Discourse } from './discourse'
import { type Draft, draftOf } from './draft'
import { extentOf } from './extent'
import { fillFromSetting } from './fragments'
import { isHearsay } from './hearsay'
import { modeOf } from './mode'
import { orient } from './orient'
import { readPart } from './part'
import { type ClaimSource, MOST_TOLD, type Reading, type Told } from './reading'
import { residueOf } from './residue'
import { roundOf, termOf } from './round-and-term'
import { toldAgain } from './same-figure'
import { scopeOf } from './scope'
import { type Setting, settingsOf } from './setting'
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
    const setting = settingAt(passage)
    const found = claimsOf(sentence, { source, registry, passage, setting, discourse: discourseAt(index), told })
    for (const { claim } of found) claims[claim.figure] = claim
    told.push(...found)
  })
  const { deals } = outlineOf(registry)
  return figures.map((figure, index) => claims[index] ?? orient(emptyClaim(figure, index, source), deals))
}

/** What a sentence's claims are read from. */
type Facts = Omit<Reading, 'here'>

/** The claims of a sentence. They are kept for as long as what was looked at to read them says the same. */
const claimsOf = keptPer((sentence: NoteSentence, facts: Facts) => {
  const { source, registry, passage, setting } = facts
  const discourse = asked((name: keyof Discourse): unknown => facts.discourse[name], isSameData)
  const people = asked(facts.discourse.companyOfPerson)
  const before = once(() => facts.told.slice(-MOST_TOLD))
  let isToldAsked = false
  const found: Told[] = []
  const reading: Reading = {
    source,
    registry,
    passage,
    setting,
    here: found,
    get told() {
      isToldAsked = true
      return [...before(), ...found]
    },
    discourse: {
      get before() {
        return discourse.ask('before') as Discourse['before']
      },
      get opening() {
        return discourse.ask('opening') as Discourse['opening']
      },
      get heading() {
        return discourse.ask('heading') as Discourse['heading']
      },
      get lead() {
        return discourse.ask('lead') as Discourse['lead']
      },
      get several() {
        return discourse.ask('several') as Discourse['several']
      },
      get speaker() {
        return discourse.ask('speaker') as Discourse['speaker']
      },
      companyOfPerson: people.ask,
    },
  }
  readSentence(reading, clauseOf(sentence), found)
  const told = isToldAsked ? before() : null
  const holds = (other: Facts) =>
    outlineOf(other.registry) === outlineOf(registry) &&
    other.source.date === source.date &&
    isSameData(other.source.title, source.title) &&
    isSameSetting(other.setting, setting) &&
    (told === null || areSame(other.told.slice(-MOST_TOLD), told)) &&
    discourse.holds((name) => other.discourse[name]) &&
    people.holds(other.discourse.companyOfPerson)
  return { value: found, holds }
})

function isSameSetting(a: Setting, b: Setting): boolean {
  return (
    areSame(a.lead, b.lead) &&
    areSame(a.headings, b.headings) &&
    a.cell?.layout === b.cell?.layout &&
    a.cell?.row === b.cell?.row &&
    a.cell?.column === b.cell?.column
  )
}

/** Reads the claims of a sentence one by one, each with those before it at hand. */
function readSentence(reading: Reading, clause: Clause, found: Told[]): void {
  const { source, registry, discourse } = reading
  const drafts: Draft[] = []
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
    const claim = orient(toldAgain(draft, reading) ?? finish(draft, settled, reading), outlineOf(registry).deals)
    found.push({ draft, claim, passage: reading.passage.index, sentence: clause.sentence.at.start })
  })
}

function finish(draft: Draft, settled: Settled, reading: Reading): Claim {
  const { source, registry, passage, here } = reading
  const figure = source.figures[draft.figure]
  const stated = modeOf(draft)
  const said = settled.mode !== null && stated.value === 'fact' ? settled.mode : stated
  const owner = draft.who?.value[0]
  const company = owner === undefined ? null : (registry.companies.get(owner) ?? null)
  const anchor = draft.anchor === null ? null : (here.find((one) => one.draft === draft.anchor?.draft)?.claim ?? null)
  const previous: When | null = anchor?.when?.value ?? here.at(-1)?.claim.when?.value ?? null
  const when =
    paceOf(draft) ??
    readWhen(draft, { date: source.date, company, mode: said.value, anchor: previous }) ??
    settled.when ??
    carriedWhen(draft, anchor, said.value) ??
    carriedPeriod(draft, reading)
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
