import { parseTerm } from '../dates/term'
import { REST_LABELS } from '../vocabulary/heads'
import { DIVISIBLE, type What } from '../vocabulary/what'
import { modeAround, type Says, takeWhat, timeOf, whatAround } from './around'
import { isOfStranger, namedAs, type Place, placeOf, segmentOf, timesAt } from './cell-place'
import { isDeal } from './deal'
import { type Draft, slot } from './draft'
import type { Label } from './label'
import { modeOfLabel } from './label-words'
import { readParties } from './parties'
import { nounAs } from './phrase'
import type { Reading } from './reading'
import type { Around, Setting } from './setting'
import type { Settled } from './settled'
import { companyAround, fillSides, residueOfLabel, shareWith } from './sides'
import { fillToldCell, isFirst } from './told-cells'
import type { Mode, Scope, Slot } from './types'

/**
 * Fills what the labels of a cell's row and column say of its figure, then its table's caption and the headings above.
 * The figure's own words in the cell go before them.
 *
 * @example in the row *Osk* and the column *Q3 2025 revenue, $bn* the cell *5.2* is revenue of osk, 2025-Q3
 */
export function fillCell(draft: Draft, reading: Reading, cell: NonNullable<Setting['cell']>): Settled {
  const { setting } = reading
  const place = placeOf(cell)
  if (cell.layout.roles[cell.column] !== 'money' || !isFirst(draft)) return fillToldCell(draft, reading, cell, place)
  const { row, head, beside } = place
  const around = [...setting.lead, ...setting.headings]
  const near = [...setting.lead, ...setting.headings.slice(0, 1)]
  fillWhat(draft, place, around.slice(0, setting.lead.length + 3))
  if (hasOwnWords(draft)) readParties(draft, reading.discourse)
  const isDealt = isDeal(draft.what?.value ?? null, draft.bareDeal)
  fillParties(draft, place, around, reading)
  if (!isDealt) draft.part ??= row?.part ?? head?.part ?? restIn(row) ?? (draft.what === null ? null : segmentOf(place))
  const mode = modeOfCell(place) ?? modeBehind(draft) ?? modeAround(near)
  return {
    isCell: true,
    mode,
    scope: scopeOfCell(place, isDealt, near),
    when: timeOf(draft, timesAt(place), around, reading, mode?.value === 'outlook'),
    round: row?.round ?? head?.round ?? null,
    term: termIn(beside('term')) ?? row?.term ?? null,
    residue: [...residueOfLabel(row, draft), ...residueOfLabel(head, draft)],
  }
}

/** The word of a row for what the rows above it leave: *Other*, *All other revenue*. */
function restIn(row: Label | null): string | null {
  const [first, second] = row?.tokens ?? []
  const word = first?.lower === 'all' ? second?.lower : first?.lower
  return word !== undefined && REST_LABELS.has(word) ? word : null
}

/** The months of a term in a column of terms: *5 years*. */
function termIn(label: Label | null): number | null {
  return label === null ? null : (label.term ?? parseTerm(label.tokens.map(({ lower }) => lower).join(' ')))
}

/** Whether a cell says more than its figure. */
function hasOwnWords({ clause, at }: Draft): boolean {
  return clause.sentence.tokens.some(({ pos }, i) => i !== at && ['company', 'noun', 'verb'].includes(pos))
}

/**
 * What a figure is: the measure that its row or column names, else the kind of deal, else what is bought, else what the
 * corner, the caption or a heading says. A total is what all rows above it are.
 */
function fillWhat(draft: Draft, place: Place, around: readonly Around[]): void {
  const { row, head, corner, beside, layout } = place
  const kind = beside('kind')
  takeWhat(draft, saidBy([row, head], isMeasure), 'carried')
  takeWhat(draft, saidBy([row, kind, head]), 'carried')
  takeGoods(draft, kind)
  takeWhat(draft, row?.isTotal === true ? layout.says : null, 'carried')
  takeWhat(draft, saidBy([corner]), 'carried')
  const bare = [row, head, corner].find((label) => label?.bareDeal) ?? null
  const said = whatAround(around)
  takeWhat(draft, bare === null || isDeal(said?.what?.value ?? null, false) ? said : bare, 'carried')
  const named = [row, head].flatMap((label) => label?.companies ?? [])
  shareWith(draft, said, [...namedAs(place, 'payer', 'payee', 'owner', 'party'), ...named])
}

/** The first label that says what a figure is, *other* money last. */
function saidBy(labels: readonly (Label | null)[], fits: (what: What) => boolean = () => true): Says | null {
  const said = labels.filter((label) => label?.what != null && fits(label.what.value))
  return said.find((label) => label?.what?.value !== 'other') ?? said[0] ?? null
}

function isMeasure(what: What): boolean {
  return !isDeal(what, false) && what !== 'funding' && what !== 'debt'
}

/** What is bought, in a column of kinds: *compute, five years*. */
function takeGoods(draft: Draft, kind: Label | null): void {
  const token = kind?.tokens.find((one) => nounAs(one, 'goods')?.what != null && nounAs(one, 'goods')?.what !== 'capex')
  const goods = nounAs(token, 'goods')
  if (draft.what === null && goods?.what != null) draft.what = slot(goods.what, 'carried', token?.lower ?? '')
}

/** Whom the row and the column name, by what their heads make of them; then whom the table is about. */
function fillParties(draft: Draft, place: Place, around: readonly Around[], { source }: Reading): void {
  const { row, head, layout } = place
  const what = draft.what?.value ?? null
  const isDealt = isDeal(what, draft.bareDeal)
  if (row !== null && row.who !== null && row.to !== null) {
    draft.who ??= slot(row.who, 'carried', row.who.join())
    draft.to ??= slot(row.to, 'carried', row.to.join())
    draft.directed = row.directed
  }
  const isTotal = row?.isTotal === true
  const isSum = isTotal && layout.companies.length > 1
  const ofRow = layout.roles[0] === 'label' ? (row?.companies ?? []) : []
  const beside = {
    payer: [...namedAs(place, 'payer'), ...(head?.who ?? [])],
    payee: namedAs(place, 'payee'),
    party: [
      ...(isTotal && !isSum ? layout.companies : []),
      ...namedAs(place, 'owner', 'party'),
      ...ofRow,
      ...((row?.companies.length ?? 0) === 0 ? (head?.companies ?? []) : []),
    ],
    investor: what === 'funding' ? [] : namedAs(place, 'investor'),
  }
  if (what === null && namedAs(place, 'party').length > 0) draft.bareDeal = true
  if (isSum && !isDealt) return
  const isStrange = isOfStranger(place, what === null || isDealt || DIVISIBLE.has(what))
  fillSides(draft, beside, isStrange ? null : companyAround(around, source.title, Object.values(beside).flat()))
}

/** The outlook, rumour or old plan that a row, a column, or the row's status makes of a figure. */
function modeOfCell({ row, head, beside }: Place): Slot<Mode> | null {
  const [sign, number] = row?.tokens ?? []
  if (sign?.lower === '+' && number?.pos === 'number') return slot('hypothetical', 'carried', '+')
  const labels = [row, head, beside('status'), beside('kind'), beside('period')]
  const found = labels.find((label) => label?.mode != null)?.mode ?? null
  return found === null ? null : { ...found, how: 'carried' }
}

/** What brackets right behind a figure make of it: *$5m (planned)*. */
function modeBehind({ clause, at }: Draft): Slot<Mode> | null {
  const { tokens } = clause.sentence
  const close = tokens.findIndex(({ lower }, i) => i > at && lower === ')')
  if (tokens[at + 1]?.lower !== '(' || close < 0) return null
  const inside = tokens.slice(at + 2, close)
  return inside.some(({ pos }) => pos === 'money' || pos === 'preposition') ? null : modeOfLabel(inside)
}

/** A total over companies or deals is of several, *per year* a rate, *Change* a rise or fall. */
function scopeOfCell({ row, head, layout }: Place, isDealt: boolean, near: readonly Around[]): Slot<Scope> | null {
  if (row?.isTotal === true && layout.companies.length > 1) return slot('several', 'carried', 'total')
  const labels = [row, head]
  const pace = labels.find((label) => label?.pace != null && (isDealt || label.pace.value === 'rate'))?.pace?.slot
  const own = labels.flatMap((label) => label?.scope ?? [])
  const said = pace ?? own.find(({ value }) => value !== 'several') ?? own[0]
  if (said !== undefined) return said
  const isNamed = labels.some((label) => (label?.companies.length ?? 0) > 0)
  const far = near.find(({ label, isNews }) => !isNews && label.scope !== null)?.label.scope ?? null
  return far?.value === 'several' && !isNamed ? far : null
}
