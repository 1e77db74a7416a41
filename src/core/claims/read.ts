import { areSame, isSameData } from '../equal'
import type { Figure } from '../figures/types'
import { asked, keptPer } from '../kept'
import { once, oncePer } from '../once'
import { outlineOf } from '../registry/outline'
import type { Registry } from '../registry/types'
import { contains } from '../span'
import type { NoteSentence } from '../tokens/types'
import { anchorOf, carryParties, carryWhat, fillGap, fillValuation } from './anchors'
import { readBasis } from './basis'
import { fillFromExpectation, fillFromSpeaker, fillFromTopic } from './carry'
import { fillFromDeal, fillFromRound } from './carry-deal'
import { type Clause, clauseOf } from './clause'
import type { Discourse } from './discourse'
import { type Draft, draftOf } from './draft'
import { finish } from './finish'
import { fillFromSetting } from './fragments'
import { orient } from './orient'
import { readPart } from './part'
import { type ClaimSource, MOST_TOLD, type Reading, type Told } from './reading'
import { toldAgain } from './same-figure'
import { type Setting, settingsOf } from './setting'
import { discoursesOf } from './topics'
import type { Claim } from './types'
import { unsaidClaim } from './unsaid'
import { readWhat } from './what'

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
    if (sentence.figures.length === 0 || isRow(sentence) || passage === undefined) return
    const setting = settingAt(passage)
    const found = claimsOf(sentence, { source, registry, passage, setting, discourse: discourseAt(index), told })
    for (const { claim } of found) claims[claim.figure] = claim
    told.push(...found)
  })
  const { deals } = outlineOf(registry)
  return figures.map((figure, index) => claims[index] ?? orient(emptyClaim(figure, index, source), deals))
}

/** What holds more figures, with fewer characters for each than an amount and a word take, is a row of numbers. */
const MOST_FIGURES = 100
const LEAST_WORDS = 12

function isRow({ figures: { length }, at }: NoteSentence): boolean {
  return length > MOST_FIGURES && at.end - at.start < LEAST_WORDS * length
}

/** What a sentence's claims are read from. */
type Facts = Omit<Reading, 'here'>

/** The claims of a sentence. They are kept for as long as what was looked at to read them says the same. */
const claimsOf = keptPer((sentence: NoteSentence, facts: Facts) => {
  const { source, registry, passage, setting } = facts
  const discourse = asked((name: keyof Discourse): unknown => facts.discourse[name], isSameData)
  const says = <K extends keyof Discourse>(name: K) => discourse.ask(name) as Discourse[K]
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
        return says('before')
      },
      get opening() {
        return says('opening')
      },
      get heading() {
        return says('heading')
      },
      get lead() {
        return says('lead')
      },
      get several() {
        return says('several')
      },
      get speaker() {
        return says('speaker')
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
    found.push({ draft, claim, passage: reading.passage.index })
  })
}

function emptyClaim(figure: Figure, index: number, { date, doc }: ClaimSource): Claim {
  const sentence = doc.passages[figure.passage]?.sentences.find((at) => contains(at, figure.at)) ?? figure.at
  return unsaidClaim(index, sentence, date)
}
