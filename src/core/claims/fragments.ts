import { chunkTokens } from '../tokens/chunk'
import type { Token } from '../tokens/types'
import { modeAround, takeWhat, timeOf, whatAround } from './around'
import { fillCell } from './cells'
import { isDeal } from './deal'
import { opensWithStranger, whoIsMeant } from './discourse'
import { type Draft, slot } from './draft'
import { type Label, readLabel } from './label'
import { isDescribing } from './label-noun'
import { hasVerbAfter, labelBehind, labelSpan } from './label-span'
import { readParties } from './parties'
import { entityOf } from './phrase'
import type { Reading } from './reading'
import { type Around, leadAround } from './setting'
import { NOTHING, type Settled } from './settled'
import { companyAround, fillSides, NOBODY, residueOfLabel, shareWith } from './sides'
import type { Scope, Slot } from './types'

/** What speaks for a fragment: its own label, and what stands around it, nearest first. */
interface Speaking {
  readonly label: Label | null
  /** What leads to it in its own sentence: *[Tarn's commitments]: Osk ($5m), Pellmore ($3m)*. */
  readonly lead: Around | null
  readonly around: readonly Around[]
  /** The figure before it in its sentence. */
  readonly here: Draft | null
}

/**
 * Reads a figure's parties, and fills what a cell's row and column, an item's label and lead, or the headings above say of
 * a figure that stands in no clause. A sentence with a verb is left to its grammar.
 *
 * @param before the drafts of the sentence's figures before, in order
 * @example under *Tarn's commitments:* the item *Osk: $5m* is a deal of tarn and osk
 */
export function fillFromSetting(draft: Draft, reading: Reading, before: readonly Draft[]): Settled {
  const { setting, discourse } = reading
  if (setting.cell !== null) return fillCell(draft, reading, setting.cell)
  if (!isFragment(draft)) {
    readParties(draft, discourse)
    return NOTHING
  }
  const lead = leadWithin(draft, reading)
  const around = [...(lead === null ? [] : [lead]), ...setting.lead, ...setting.headings]
  const speaking: Speaking = { label: labelOf(draft, reading), lead, around, here: before.at(-1) ?? null }
  const { label } = speaking
  fillWhat(draft, speaking)
  readParties(draft, discourse)
  fillParties(draft, speaking, reading)
  const near = lead === null ? [...setting.lead, ...setting.headings.slice(0, 1)] : [lead]
  const mode = label?.mode ?? modeAround(near)
  return {
    isCell: false,
    mode,
    scope: scopeOfFragment(draft, label, near),
    when: timeOf(draft, [label?.tokens ?? []], around, reading, mode?.value === 'outlook'),
    round: label?.round ?? null,
    term: label?.term ?? null,
    residue: residueOfLabel(label, draft),
  }
}

/** Whether a figure stands in no clause of its own: no verb before it, none above it. */
function isFragment({ governor, subject, clause, at }: Draft): boolean {
  if (subject !== null || governor.verb !== null || governor.by === 'subject') return false
  const { tokens, chunks } = clause.sentence
  if (chunks[0]?.kind === 'preposition' && hasVerbAfter(clause.sentence, clause.chunkOf[at] ?? 0)) return false
  const from = tokens.findLastIndex(({ lower }, i) => i < at && (lower === ';' || lower === ':')) + 1
  return !chunks.some(
    ({ kind, first, last }, i) => kind === 'verb' && first >= from && last < at && !isDescribing(clause.sentence, i),
  )
}

/** The label before a figure, or behind one that opens its line and has no noun of its own, read. */
function labelOf({ clause, at, governor }: Draft, { passage }: Reading): Label | null {
  const { sentence, chunkOf } = clause
  const own = chunkOf[at] ?? 0
  const span = labelSpan(sentence, own) ?? (governor.noun === null ? labelBehind(sentence, own) : null)
  const [first, last] = [sentence.chunks[span?.first ?? -1]?.first, sentence.chunks[span?.last ?? -1]?.last]
  if (first === undefined || last === undefined) return null
  return readLabel(sentence.tokens.slice(first, last + 1), passage.text)
}

function leadWithin({ clause, at, governor }: Draft, { passage }: Reading): Around | null {
  const { sentence, chunkOf } = clause
  const isLabelled = governor.by === 'label'
  const span = labelSpan(sentence, chunkOf[at] ?? 0)
  const end = sentence.chunks[span?.first ?? -1]?.first ?? at
  const isColon = ({ lower }: Token, i: number) => i < end && lower === ':'
  const colon = isLabelled ? sentence.tokens.findLastIndex(isColon) : sentence.tokens.findIndex(isColon)
  if (colon <= 0 || (!isLabelled && colon > LONGEST_LEAD)) return null
  const tokens = sentence.tokens.slice(0, colon)
  return leadAround({ ...sentence, tokens, chunks: chunkTokens(tokens) }, passage.text)
}

/** Tokens of a lead that a whole line goes on with: *Q1 2026 guidance: €4.5bn revenue, €660m operating income*. */
const LONGEST_LEAD = 6

/** What a figure is: by its label, the figure before it in a list, or the nearest of what stands around. */
function fillWhat(draft: Draft, { label, around, here }: Speaking): void {
  const { clause, governor, anchor } = draft
  const isRound = here?.what?.value === 'funding' || here?.what?.value === 'equity'
  // *Osk: $2m from Tarn at $9m*: behind a round, what it is *at* is a valuation.
  if (draft.what === null && isRound && governor.by === 'price' && anchor === null)
    draft.what = slot('valuation', 'carried', 'at')
  takeWhat(draft, label, 'said')
  if (label !== null && here?.governor.by === 'label') takeWhat(draft, { ...here, part: null }, 'carried')
  // Of a figure that a verb behind it speaks of, what stands around does not say what it is.
  const isSubject = governor.by !== 'label' && hasVerbAfter(clause.sentence, clause.chunkOf[draft.at] ?? 0)
  const says = isSubject ? null : whatAround(around.slice(0, 1))
  takeWhat(draft, says, 'carried')
  shareWith(draft, says, ownCompanies(draft))
  if (label === null || isMoneyBetween(draft)) return
  const segment = isStrange(label) && draft.what?.how === 'carried' ? label.residue.join(' ') : null
  draft.part ??= label.part ?? segment
}

/** Whether a label has words that nobody reads, and says neither who nor what. */
function isStrange({ companies, what, bareDeal, residue }: Label): boolean {
  return companies.length === 0 && what === null && !bareDeal && residue.length > 0
}

/** Whether a figure is no number of one company, of which a label could name a part. */
function isMoneyBetween({ what, bareDeal }: Draft): boolean {
  return isDeal(what?.value ?? null, bareDeal) || what?.value === 'funding' || what?.value === 'debt'
}

/** Whose a figure is: whom its label names, and whom the text around is about. */
function fillParties(draft: Draft, speaking: Speaking, reading: Reading): void {
  const { label, around } = speaking
  if (label !== null && label.who !== null && label.to !== null) {
    draft.who ??= slot(label.who, 'said', label.who.join())
    draft.to ??= slot(label.to, 'said', label.to.join())
    draft.directed = label.directed
  }
  // A label that nobody can read may name somebody whom nobody knows: *Adler: $330m*.
  const isNamed = label !== null && isStrange(label) && (draft.what === null || isMoneyBetween(draft))
  if (isNamed && draft.who === null) draft.stranger = label.residue[0] ?? ''
  const isOpen = draft.stranger === null && !opensWithStranger(draft.clause.sentence)
  const about = isOpen ? aboutOf(draft, speaking, reading) : null
  const raised = around.find((one) => one.label.what?.value === 'funding')?.label.companies ?? []
  const isRaised = about !== null && raised.includes(about)
  const giver = isRaised && draft.what?.how === 'carried' ? giverOf(draft) : []
  if (giver.length > 0) draft.who = null
  const party = label?.companies ?? []
  fillSides(draft, { ...NOBODY, party: party.length > 0 ? party : giver }, about, isRaised)
  const named = [...(draft.who?.value ?? []), ...(draft.to?.value ?? [])]
  draft.clause.sentence.tokens.forEach(({ company }, i) => {
    if (company !== null && named.includes(company)) draft.used.add(i)
  })
}

/**
 * The company that the text around is about: of a lead that names nobody, whom the sentences before are about. A figure
 * behind another without a label of its own goes on with whose that one is.
 */
function aboutOf(draft: Draft, { label, lead, around, here }: Speaking, { source, discourse }: Reading): string | null {
  const party = label?.companies ?? []
  // Whom its own words name is not whom money between two comes from or goes to beside them.
  const except = [...party, ...(isMoneyBetween(draft) ? ownCompanies(draft) : [])]
  const isOpen = lead !== null && lead.label.companies.length === 0 && (lead.label.what !== null || lead.label.bareDeal)
  const [one, two] = (isOpen ? whoIsMeant(discourse, draft.clause, 0, { except }) : null) ?? []
  const led = discourse.lead !== null && !except.includes(discourse.lead) ? discourse.lead : null
  const context = one !== undefined && two === undefined ? one : (led ?? companyAround(around, source.title, except))
  const isOfOther = here !== null && (here.stranger !== null || (here.who !== null && here.who.value[0] !== context))
  return label === null && isOfOther ? null : context
}

/** The companies of a figure's own line; of a lead before a colon only where the figure's label stands there. */
function ownCompanies({ clause, at }: Draft): readonly string[] {
  const { tokens, chunks } = clause.sentence
  const span = labelSpan(clause.sentence, clause.chunkOf[at] ?? 0)
  const label = chunks[span?.first ?? -1]?.first ?? at
  const from = tokens.findLastIndex(({ lower }, i) => i < label && lower === ':')
  return tokens.slice(from + 1).flatMap(({ company }) => company ?? [])
}

/** Who gives what another has raised: *[Osk has raised:] $1m from Tarn*. */
function giverOf({ clause, complements }: Draft): readonly string[] {
  const giver = complements.find(({ preposition }) => preposition === 'from')
  const chunk = giver === undefined ? undefined : clause.sentence.chunks[giver.chunk]
  const entity = chunk === undefined ? null : entityOf(clause.sentence, chunk)
  return entity?.kind === 'company' ? entity.companies : []
}

function scopeOfFragment(draft: Draft, label: Label | null, near: readonly Around[]): Slot<Scope> | null {
  const isDealt = isDeal(draft.what?.value ?? null, draft.bareDeal)
  const pace = label?.pace != null && (isDealt || label.pace.value === 'rate') ? label.pace.slot : null
  if (pace !== null || label?.scope != null) return pace ?? label?.scope ?? null
  const isNamed = draft.who !== null || (label?.companies.length ?? 0) > 0
  return isNamed ? null : (near.find((one) => !one.isNews && one.label.scope?.value === 'several')?.label.scope ?? null)
}
