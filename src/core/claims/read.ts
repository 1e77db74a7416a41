import { monthOf } from '../dates/months'
import { parsePeriod } from '../dates/parse-period'
import type { Figure } from '../figures/types'
import { groupBy } from '../group'
import type { NoteText, Passage } from '../passages/types'
import type { Registry } from '../registry/types'
import { contains } from '../span'
import type { Sentence } from '../tokens/types'
import { anchorOf, carryParties, carryWhat, fillGap, fillValuation } from './anchors'
import { readBasis } from './basis'
import { fillFromDeal, fillFromExpectation, fillFromSpeaker, fillFromTopic } from './carry'
import { type Clause, clauseOf } from './clause'
import { isDeal } from './deal'
import { type Discourse, isChiefsLine, peopleIn, type Topic, topicOf } from './discourse'
import { type Draft, draftOf } from './draft'
import { extentOf } from './extent'
import { fillFromSetting, type Settled } from './fragments'
import { isHearsay } from './hearsay'
import { modeOf } from './mode'
import { orient } from './orient'
import { readPart } from './part'
import { nounAs } from './phrase'
import { residueOf } from './residue'
import { scopeOf } from './scope'
import { type Around, type Setting, settingsOf } from './setting'
import { companyAround } from './sides'
import { toldAs } from './told-as'
import type { Claim, When } from './types'
import { unsaidClaim } from './unsaid'
import { readWhat } from './what'
import { readWhen, roundOf, termOf } from './when'

/** What claims are read from. */
export interface ClaimSource {
  readonly doc: NoteText
  /** ISO day of the note, or null. */
  readonly date: string | null
  readonly figures: readonly Figure[]
  readonly sentences: readonly Sentence[]
  /** The companies that the front matter's title names. */
  readonly title: readonly string[]
}

/** How many of the last sentences that name a company, and how many passages back, a pronoun is looked for. */
const MOST_TOPICS = 12
const FAR = 6

/**
 * Reads what each figure's statement says of it, as slots. One claim a figure, in their order; each sentence is read
 * once, and what it carries over comes from the sentences before it.
 *
 * @example of *Tarn will pay Varro $38 billion over seven years for computing capacity*: who tarn, to varro, what compute,
 * term 84, mode fact, scope whole, no residue
 */
export function readClaims(source: ClaimSource, registry: Registry): readonly Claim[] {
  const { doc, figures, sentences } = source
  const byPassage = groupBy(sentences, ({ passage }) => passage)
  const claims: (Claim | null)[] = figures.map(() => null)
  const topics: { readonly passage: number; readonly topic: Topic }[] = []
  const told: Told[] = []
  const people = new Map(sentences.flatMap(peopleIn))
  const settingAt = settingsOf(doc, sentences)
  for (const passage of doc.passages) {
    const setting = settingAt(passage)
    const here = byPassage.get(passage.index) ?? []
    for (const sentence of here) {
      const discourse = discourseAt(passage, topics, setting.headings, source.title, people, here[0])
      if (sentence.tokens.some(({ figure }) => figure !== null)) {
        const reading: Reading = { source, registry, passage, setting, discourse, told }
        for (const one of readSentence(reading, clauseOf(sentence))) claims[one.draft.figure] = one.claim
      }
      const topic = topicOf(sentence, discourse)
      if (topic.named.length === 0 || passage.cell !== null || passage.kind === 'heading') continue
      topics.unshift({ passage: passage.index, topic })
      topics.length = Math.min(topics.length, MOST_TOPICS)
    }
  }
  return figures.map((figure, index) => orient(claims[index] ?? emptyClaim(figure, index, source), registry.deals))
}

/** A claim that was read, with the draft it came from. */
export interface Read {
  readonly draft: Draft
  readonly claim: Claim
}

/** A claim of the note so far, and where it stands. */
export interface Told extends Read {
  readonly passage: number
  readonly sentence: number
}

/** What is held while a sentence's claims are read. */
export interface Reading {
  readonly source: ClaimSource
  readonly registry: Registry
  readonly passage: Passage
  readonly setting: Setting
  readonly discourse: Discourse
  /** The claims so far; each is added as it is read. */
  readonly told: Told[]
}

function discourseAt(
  passage: Passage,
  topics: readonly { readonly passage: number; readonly topic: Topic }[],
  headings: readonly Around[],
  title: readonly string[],
  people: Discourse['people'],
  first: Sentence | undefined,
): Discourse {
  const near = topics.filter(({ passage: at }) => at >= passage.index - FAR)
  const heading = companyAround(headings, title, [])
  const isNamed = headings.some(({ label }) => label.companies.length > 0) || title.length > 0
  return {
    before: near.map(({ topic }) => topic),
    heading,
    several: isNamed
      ? null
      : (headings.flatMap(({ label }) => label.tokens).find((token) => nounAs(token, 'several')?.plural)?.lower ??
        null),
    speaker: first !== undefined && isChiefsLine(first) ? heading : null,
    people,
  }
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
    fillFromExpectation(draft, reading, drafts)
    fillFromSpeaker(draft)
    fillFromTopic(draft, discourse)
    drafts.push(draft)
    const one = { draft, claim: finish(draft, settled, found, reading, registry) }
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
  const mode =
    said.value === 'fact' && isAhead(draft, when?.value ?? null, source.date)
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
    change: changeOf(draft),
    restates:
      draft.anchor !== null && (draft.anchor.as === 'conversion' || draft.anchor.as === 'restated')
        ? draft.anchor.draft.figure
        : null,
    earlier: isEarlier(draft),
    asOf: source.date,
    pin: figure === undefined ? null : pinOf(passage, figure, registry),
  }
}

/** Whether a figure is where a rise or fall came from, or where it went. */
function changeOf({ governor, clause, at }: Draft): Claim['change'] {
  const word = clause.sentence.tokens[clause.sentence.chunks[(clause.chunkOf[at] ?? 0) - 1]?.first ?? -1]?.lower
  if (governor.by === 'against') return word === 'from' || word === 'up from' || word === 'down from' ? 'from' : null
  return governor.by === 'level' && word === 'to' ? 'to' : null
}

const EARLIER = new Set(['shifted', 'same-of'])

/** Whether a figure is told of an earlier time: *up from*, *a year ago*, *the previous quarter*. */
function isEarlier(draft: Draft): boolean {
  if (changeOf(draft) === 'from') return true
  return [...draft.used].some((i) => {
    const says = draft.clause.sentence.tokens[i]?.time?.says
    return (
      says !== undefined &&
      (EARLIER.has(says.kind) || (says.kind === 'relative' && says.offset < 0 && says.from === 'anchor'))
    )
  })
}

/** Flows, which are for a period. */
const FLOWS: ReadonlySet<string> = new Set([
  'revenue',
  'profit',
  'loss',
  'expenses',
  'capex',
  'cash-burn',
  'payments',
  'inference-spend',
  'compute-spend',
])

/** A flow without a time goes on with the period of the figure before it, told of the same company as a fact. */
function carriedPeriod(draft: Draft, told: readonly Told[], { passage, source }: Reading): Claim['when'] {
  if (draft.what === null || !FLOWS.has(draft.what.value) || draft.anchor !== null || passage.cell !== null) return null
  const last = told.findLast((one) => one.passage === passage.index || one.passage === passage.index - 1)
  // The last cell of a table before says nothing of the text behind it.
  if (last === undefined || source.doc.passages[last.passage]?.cell !== null) return null
  if (last.claim.when === null || last.claim.what === null || !FLOWS.has(last.claim.what.value)) return null
  if (
    last.claim.who?.value.join() !== draft.who?.value.join() ||
    last.claim.mode.value !== 'fact' ||
    last.claim.earlier ||
    last.claim.basis?.value === 'run-rate'
  )
    return null
  if (
    draft.clause.sentence.tokens.some(
      ({ time }) => time !== null && time.says.kind !== 'compared' && time.says.kind !== 'length',
    )
  )
    return null
  return { ...last.claim.when, how: 'carried' }
}

/** A run rate is of no year: its time is the trailing one. */
function paceOf(draft: Draft): Claim['when'] {
  return draft.basis?.value === 'run-rate'
    ? { value: { text: 'TTM', period: parsePeriod('TTM'), day: null }, how: draft.basis.how, words: draft.basis.words }
    : null
}

/** Whether a number is for a time that begins after the note's day: then nobody can have reported it. */
function isAhead(draft: Draft, when: When | null, date: string | null): boolean {
  if (when === null || date === null || isDeal(draft.what?.value ?? null, draft.bareDeal)) return false
  if (when.day !== null) return when.day > date
  return (
    when.period !== null && !when.period.fiscal && when.period.kind !== 'trailing' && when.period.first > monthOf(date)
  )
}

/** The time of the claim that this one goes on with: the same where it says the same again, none in a comparison. */
function carriedWhen(draft: Draft, anchor: Claim | null, mode: string): Claim['when'] {
  if (anchor === null || anchor.when === null || draft.anchor === null) return null
  const isEstimate =
    draft.anchor.as === 'comparison' &&
    (mode === 'outlook' || mode === 'past-plan') &&
    draft.what?.value === anchor.what?.value
  return draft.anchor.as !== 'comparison' || isEstimate ? { ...anchor.when, how: 'carried' } : null
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
  return [...registry.deals, ...registry.metrics].some((entry) => entry.id === id) ? id : null
}
