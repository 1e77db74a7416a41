import { chunkTokens } from '../tokens/chunk'
import type { Token } from '../tokens/types'
import { modeAround, takeWhat, timeOf, whatAround } from './around'
import { fillCell } from './cells'
import { whoIsMeant } from './discourse'
import { type Draft, slot } from './draft'
import { type Label, readLabel } from './label'
import { hasVerbAfter, isDescribing, labelSpan } from './label-span'
import { isDeal, readParties } from './parties'
import type { Reading } from './read'
import { type Around, leadAround } from './setting'
import { besideOf, companyAround, fillSides } from './sides'
import type { Claim, Mode, Scope, Slot } from './types'

/** What a fragment's surroundings settle of its figure. */
export interface Settled {
  readonly isCell: boolean
  readonly mode: Slot<Mode> | null
  readonly scope: Slot<Scope> | null
  readonly when: Claim['when']
  readonly round: Slot<string> | null
  readonly term: number | null
  readonly residue: readonly string[]
}

const NOTHING: Settled = { isCell: false, mode: null, scope: null, when: null, round: null, term: null, residue: [] }

/** The label before a figure, read. */
function labelOf(draft: Draft, { passage }: Reading): Label | null {
  const { sentence, chunkOf } = draft.clause
  const span = labelSpan(sentence, chunkOf[draft.at] ?? 0)
  const [first, last] = [sentence.chunks[span?.first ?? -1]?.first, sentence.chunks[span?.last ?? -1]?.last]
  return first === undefined || last === undefined
    ? null
    : readLabel(sentence.tokens.slice(first, last + 1), passage.text)
}

/** What leads to a figure in its own sentence: *[Tarn's commitments]: Osk ($5m), Pellmore ($3m)*. */
function leadWithin({ clause, at, governor }: Draft, { passage }: Reading): Around | null {
  const { tokens } = clause.sentence
  const isLabelled = governor.by === 'label'
  const span = labelSpan(clause.sentence, clause.chunkOf[at] ?? 0)
  const end = clause.sentence.chunks[span?.first ?? -1]?.first ?? at
  const isColon = ({ lower }: Token, i: number) => i < end && lower === ':'
  const colon = isLabelled ? tokens.findLastIndex(isColon) : tokens.findIndex(isColon)
  if (colon <= 0 || (!isLabelled && colon > LONGEST_LEAD)) return null
  const lead = tokens.slice(0, colon)
  return leadAround({ ...clause.sentence, tokens: lead, chunks: chunkTokens(lead) }, passage.text)
}

/** Tokens of a lead that a whole line goes on with: *Q1 2026 guidance: €4.5bn revenue, €660m operating income*. */
const LONGEST_LEAD = 6

/** Whether a figure stands in no clause of its own: no verb before it, none above it. */
function isFragment({ governor, subject, clause, at }: Draft): boolean {
  if (subject !== null || governor.verb !== null || governor.by === 'subject') return false
  const { tokens, chunks } = clause.sentence
  const from = tokens.findLastIndex(({ lower }, i) => i < at && (lower === ';' || lower === ':')) + 1
  return !chunks.some(
    ({ kind, first, last }, i) => kind === 'verb' && first >= from && last < at && !isDescribing(tokens, chunks, i),
  )
}

/**
 * Reads a figure's parties, and fills what a cell's row and column, an item's label and lead, or the headings above say of
 * a figure that stands in no clause. A sentence with a verb is left to its grammar.
 *
 * @param before the drafts of the sentence's figures before, in order
 * @example under *Tarn's commitments:* the item *Osk: $5m* is a deal of tarn and osk
 */
export function fillFromSetting(draft: Draft, reading: Reading, before: readonly Draft[]): Settled {
  const { setting, source } = reading
  if (setting.cell !== null) return fillCell(draft, reading, setting.cell)
  if (!isFragment(draft)) {
    readParties(draft, reading.discourse)
    return NOTHING
  }
  const label = labelOf(draft, reading)
  const own = leadWithin(draft, reading)
  const around = [...(own === null ? [] : [own]), ...setting.lead, ...setting.headings]
  const here = before.at(-1) ?? null
  const deal = here !== null && (here.what?.value === 'funding' || here.what?.value === 'equity')
  if (draft.what === null && deal && draft.governor.by === 'price' && draft.anchor === null)
    draft.what = slot('valuation', 'carried', 'at')
  takeWhat(draft, label, 'said')
  if (label !== null && here?.governor.by === 'label' && draft.what === null && !draft.bareDeal) {
    draft.what = here.what && { ...here.what, how: 'carried' }
    draft.bareDeal = here.bareDeal
  }
  // What stands around says whose a figure is that a verb behind it speaks of, but not what.
  const isSubject =
    draft.governor.by !== 'label' && hasVerbAfter(draft.clause.sentence, draft.clause.chunkOf[draft.at] ?? 0)
  if (!isSubject) takeWhat(draft, whatAround(around.slice(0, 1)), 'carried')
  const isStrange =
    label !== null && label.companies.length === 0 && label.what === null && !label.bareDeal && label.residue.length > 0
  if (label !== null && !isDeal(draft.what?.value ?? null, draft.bareDeal))
    draft.part ??= label.part ?? (isStrange && isMeasured(draft) ? label.residue.join(' ') : null)
  readParties(draft, reading.discourse)
  const near = [...(own === null ? setting.lead : [own]), ...(own === null ? setting.headings.slice(0, 1) : [])].filter(
    ({ isNews }) => !isNews,
  )
  const mode = label?.mode ?? modeAround(near)
  const isDealt = isDeal(draft.what?.value ?? null, draft.bareDeal)
  const pace = label?.pace != null && (isDealt || label.pace.value === 'rate') ? label.pace.slot : null
  const scope = pace ?? label?.scope ?? near.find((one) => one.label.scope?.value === 'several')?.label.scope ?? null
  const known = label?.companies ?? []
  if (label !== null && label.who !== null && label.to !== null) {
    draft.who ??= slot(label.who, 'said', label.who.join())
    draft.to ??= slot(label.to, 'said', label.to.join())
    draft.directed = label.directed
  }
  // A label that nobody can read may name somebody whom nobody knows: *Lovable: $330m*.
  if (isStrange && draft.who === null && !isMeasured(draft)) draft.stranger = label?.residue[0] ?? ''
  const isLed = own !== null && own.label.companies.length === 0 && (own.label.what !== null || own.label.bareDeal)
  const context =
    (isLed ? only(whoIsMeant(reading.discourse, draft.clause, 0, { except: known })) : null) ??
    companyAround(around, source.title, known)
  const isOther =
    label === null && here !== null && (here.stranger !== null || (here.who !== null && here.who.value[0] !== context))
  const about = draft.stranger !== null || isOther ? null : context
  fillSides(draft, besideOf(label), about)
  return {
    isCell: false,
    mode,
    scope:
      scope?.value === 'several' && scope !== label?.scope && (known.length > 0 || draft.who !== null) ? null : scope,
    when: timeOf(draft, [label?.tokens ?? []], around, reading, mode?.value === 'outlook'),
    round: label?.round ?? null,
    term: label?.term ?? null,
    residue: label === null ? [] : residueOfLabel(label, draft),
  }
}

/** Whether what stands around says that a figure is a number of one company, of which a label may name a part. */
function isMeasured({ what, bareDeal }: Draft): boolean {
  return (
    what !== null &&
    what.how === 'carried' &&
    !isDeal(what.value, bareDeal) &&
    what.value !== 'funding' &&
    what.value !== 'debt'
  )
}

function only(companies: readonly string[] | null): string | null {
  return companies?.length === 1 ? (companies[0] ?? null) : null
}

function residueOfLabel(label: Label, draft: Draft): readonly string[] {
  const named = new Set([...(draft.who?.value ?? []), ...(draft.to?.value ?? [])])
  const strange = label.residue.filter(
    (word) => !label.tokens.some(({ text, company }) => text === word && company !== null && named.has(company)),
  )
  return [
    ...strange,
    ...(label.aside === null || isDeal(draft.what?.value ?? null, draft.bareDeal) ? [] : [label.aside]),
  ]
}
