import { makePeriod } from '../dates/make-period'
import type { Token } from '../tokens/types'
import type { HeadRole } from '../vocabulary/heads'
import type { What } from '../vocabulary/what'
import { modeAround, type Says, takeWhat, timeOf, whatAround } from './around'
import { type Draft, slot } from './draft'
import type { Settled } from './fragments'
import type { Label } from './label'
import { isDeal, readParties } from './parties'
import { nounAs } from './phrase'
import type { Reading } from './read'
import type { Setting } from './setting'
import { companyAround, fillSides, NOBODY } from './sides'
import type { Mode, Slot } from './types'

/** A figure's row and column, as their labels say them. */
interface Place {
  readonly row: Label | null
  readonly head: Label | null
  readonly corner: Label | null
  /** The labels of the row's other cells, by what their column is. */
  readonly beside: (role: HeadRole) => Label | null
}

/**
 * Fills what the labels of a cell's row and column say of its figure, then its table's caption and the headings above.
 * The figure's own words in the cell go before them.
 *
 * @example in the row *Osk* and the column *Q3 2025 revenue, $bn* the cell *5.2* is revenue of osk, 2025-Q3
 */
export function fillCell(draft: Draft, reading: Reading, cell: NonNullable<Setting['cell']>): Settled {
  const { setting, source } = reading
  const place = placeOf(cell)
  if (cell.layout.roles[cell.column] !== 'money' || !isFirst(draft)) return fillNote(draft, reading, cell, place)
  const { row, head, corner, beside } = place
  const around = [...setting.lead, ...setting.headings]
  const words = [row, head, corner]
    .map((label) => label?.tokens ?? [])
    .map((tokens) => (isFiscal(cell) ? tokens.map(asFiscal) : tokens))
  const kind = beside('kind')
  takeWhat(draft, saidBy([row, head], isMeasure), 'carried')
  takeWhat(
    draft,
    saidBy([row, kind, head], () => true),
    'carried',
  )
  if (draft.what === null) takeGoods(draft, kind)
  takeWhat(
    draft,
    saidBy([isNamedHead(cell) ? null : corner], () => true) ??
      [row, head, corner].find((label) => label?.bareDeal) ??
      null,
    'carried',
  )
  takeWhat(draft, whatAround(around.slice(0, setting.lead.length + 3)), 'carried')
  if (hasOwnWords(draft)) readParties(draft, reading.discourse)
  const isDealt = isDeal(draft.what?.value ?? null, draft.bareDeal)
  const isTotal = row?.isTotal === true
  const isSum = isTotal && cell.layout.companies.length > 1
  const people = {
    payer: [...namedAs(place, 'payer'), ...(head?.who ?? [])],
    payee: namedAs(place, 'payee'),
    party: [
      ...(isTotal && !isSum ? cell.layout.companies : []),
      ...namedAs(place, 'owner'),
      ...namedAs(place, 'party'),
      ...(isRowNamed(cell) ? [] : (row?.companies ?? [])),
      ...(row === null || row.companies.length === 0 ? (head?.companies ?? []) : []),
    ],
    investor: draft.what?.value === 'funding' ? [] : namedAs(place, 'investor'),
  }
  if (row !== null && row.who !== null && row.to !== null) {
    draft.who ??= slot(row.who, 'carried', row.who.join())
    draft.to ??= slot(row.to, 'carried', row.to.join())
    draft.directed = row.directed
  }
  const known = Object.values(people).flat()
  const about = isOfStranger(place, cell, draft) ? null : companyAround(around, source.title, known)
  if (!isSum || isDealt) fillSides(draft, people, about)
  if (!isDealt) {
    draft.part ??= row?.part ?? head?.part ?? (isSegment(place, cell, draft) ? (row?.residue.join(' ') ?? null) : null)
  }
  const rate = [row, head].find((label) => label?.pace != null && (isDealt || label.pace.value === 'rate'))?.pace
  const mode = modeOfCell(place)
  const near = [...setting.lead, ...setting.headings.slice(0, 1)]
  const outlook = mode ?? modeAround(near)
  const times = ['event', 'period'] as const
  const scopeAround = near.find(({ label, isNews }) => !isNews && label.scope !== null)?.label.scope ?? null
  const aside = row?.aside == null || isDealt ? [] : [row.aside]
  return {
    isCell: true,
    mode: outlook,
    scope: isSum
      ? slot('several', 'carried', 'total')
      : (rate?.slot ??
        [row, head].find((label) => label?.scope != null && label.scope.value !== 'several')?.scope ??
        row?.scope ??
        head?.scope ??
        (scopeAround?.value === 'several' && people.party.length === 0 ? scopeAround : null)),
    when: timeOf(
      draft,
      [
        ...times.map((role) =>
          (beside(role)?.tokens ?? []).map((token) => (role === 'period' && isFiscal(cell) ? asFiscal(token) : token)),
        ),
        ...words,
      ],
      around,
      reading,
      outlook?.value === 'outlook',
    ),
    round: row?.round ?? head?.round ?? null,
    term: beside('term')?.term ?? row?.term ?? null,
    residue: [...residueOfRow(place, draft), ...aside],
  }
}

/** Whether a figure is the first of its cell. */
function isFirst({ clause, at }: Draft): boolean {
  return !clause.sentence.tokens.slice(0, at).some(({ pos }) => pos === 'money')
}

/**
 * A figure in a column of words, or behind the one that its cell is about, is told in its own words; only whose it is, and what a number in the row was before (*Raised
 * from $5m*), comes from its row.
 */
function fillNote(draft: Draft, reading: Reading, cell: NonNullable<Setting['cell']>, place: Place): Settled {
  const { setting, source, told } = reading
  readParties(draft, reading.discourse)
  const main = told.findLast(({ passage }) => {
    const at = source.doc.passages[passage]?.cell
    return (
      at?.row === cell.row && at.column <= cell.column && passage > reading.passage.index - cell.layout.roles.length
    )
  })?.claim
  const isBefore = main !== undefined && draft.what === null && draft.governor.by === 'against'
  if (isBefore) {
    draft.what = main.what && { ...main.what, how: 'carried' }
    draft.who ??= main.who && { ...main.who, how: 'carried' }
  }
  const owner = [...new Set([...namedAs(place, 'owner'), ...(place.row?.companies ?? [])])]
  const about = companyAround([...setting.lead, ...setting.headings], source.title, owner)
  if (!isDeal(draft.what?.value ?? null, draft.bareDeal)) fillSides(draft, { ...NOBODY, party: owner }, about)
  const isOld = isBefore && main.mode.value === 'outlook'
  const sign = draft.clause.sentence.tokens[draft.at - 1]?.lower
  const isDelta = !isFirst(draft) && (sign === '+' || sign === '-')
  return {
    isCell: true,
    mode: isOld ? slot('past-plan', 'carried', 'from') : null,
    scope: isDelta ? slot('delta', 'said', sign ?? '') : null,
    when: isBefore && isOld ? main.when : null,
    round: null,
    term: null,
    residue: isBefore && !isOld ? ['from'] : [],
  }
}

/** Whether the table's years are a company's own: *FY, Fiscal year* heads them. */
function isFiscal({ layout }: NonNullable<Setting['cell']>): boolean {
  return layout.roles.some(
    (role, at) =>
      role === 'period' &&
      layout.heads[at]?.tokens.some(({ lower }) => lower.split(' ').some((word) => word === 'fy' || word === 'fiscal')),
  )
}

function asFiscal(token: Token): Token {
  const says = token.time?.says
  if (token.time === null || says?.kind !== 'period' || says.period.months !== 12) return token
  return {
    ...token,
    time: { ...token.time, says: { kind: 'period', period: makePeriod(says.period.first, 12, true) } },
  }
}

/** Whether a cell says more than its figure. */
function hasOwnWords({ clause, at }: Draft): boolean {
  return clause.sentence.tokens.some(
    ({ pos }, i) => i !== at && (pos === 'company' || pos === 'noun' || pos === 'verb'),
  )
}

function placeOf({ layout, row, column }: NonNullable<Setting['cell']>): Place {
  const named = layout.roles.findIndex((role) => role === 'label')
  const first = named >= 0 ? named : 0
  return {
    row: first === column || layout.isHead(row) ? null : layout.at(row, first),
    head: layout.heads[column] ?? null,
    corner: first === column ? null : (layout.heads[first] ?? null),
    beside: (role) => {
      const at = layout.roles.findIndex((one, i) => one === role && i !== column)
      return at < 0 ? null : layout.at(row, at)
    },
  }
}

function saidBy(labels: readonly (Label | null)[], fits: (what: What) => boolean): Says | null {
  return (
    labels.find((label) => label?.what != null && label.what.value !== 'other' && fits(label.what.value)) ??
    labels.find((label) => label?.what?.value === 'other' && fits('other')) ??
    null
  )
}

function isMeasure(what: What): boolean {
  return !isDeal(what, false) && what !== 'funding' && what !== 'debt'
}

/** What is bought, in a column of kinds: *compute, five years*. */
function takeGoods(draft: Draft, kind: Label | null): void {
  const token = kind?.tokens.find((one) => nounAs(one, 'goods')?.what != null && nounAs(one, 'goods')?.what !== 'capex')
  const goods = nounAs(token, 'goods')
  if (goods?.what == null) return
  draft.what = slot(goods.what, 'carried', token?.lower ?? '')
}

function namedAs({ beside }: Place, role: HeadRole): readonly string[] {
  return beside(role)?.companies ?? []
}

/** Numbers that a part of a company has too. */
const DIVISIBLE: ReadonlySet<string> = new Set([
  'revenue',
  'profit',
  'loss',
  'expenses',
  'capex',
  'cash-burn',
  'backlog',
])

/**
 * Whether a row or column that names nobody stands among others that name companies, or names something of which a company
 * has no part: then it is somebody's whom nobody knows.
 */
function isOfStranger(
  { row, head }: Place,
  { layout, column }: NonNullable<Setting['cell']>,
  { what }: Draft,
): boolean {
  const isUnread = (label: Label | null) =>
    label !== null && label.companies.length === 0 && label.what === null && label.residue.length > 0
  const others = layout.heads.filter(
    (label, at) => at !== column && layout.roles[at] === 'money' && (label?.companies.length ?? 0) > 0,
  )
  if (isUnread(head) && others.length > 0) return true
  if (!isUnread(row) || row?.isTotal) return false
  return layout.companies.length > 0 || (what !== null && !DIVISIBLE.has(what.value) && !isDeal(what.value, false))
}

/** Whether the column that labels the rows also says by its head what its companies are. */
function isRowNamed({ layout }: NonNullable<Setting['cell']>): boolean {
  const role = layout.roles[0]
  return role === 'payer' || role === 'payee' || role === 'owner' || role === 'party' || role === 'investor'
}

/** Whether the head of the column that labels the rows only says what kind of thing they are: *Note, Company*. */
function isNamedHead({ layout }: NonNullable<Setting['cell']>): boolean {
  return layout.roles[0] !== 'label'
}

/** A row whose words nobody reads, in a column that one company's measure fills, is a part of it: *Automotive*. */
function isSegment({ row }: Place, { layout }: NonNullable<Setting['cell']>, draft: Draft): boolean {
  if (row === null || row.isTotal || row.companies.length > 0 || layout.roles[0] !== 'label') return false
  return row.what === null && row.residue.length > 0 && draft.what !== null
}

function residueOfRow({ row, head }: Place, draft: Draft): readonly string[] {
  const known = new Set([...(draft.who?.value ?? []), ...(draft.to?.value ?? [])])
  const strange = (label: Label | null) =>
    (label?.residue ?? []).filter(
      (word) =>
        !label?.tokens.some((token) => token.text === word && token.company !== null && known.has(token.company)),
    )
  return [...strange(row), ...strange(head)]
}

/** The outlook, rumour or old plan that a row, a column, or the row's status makes of a figure. */
function modeOfCell({ row, head, beside }: Place): Slot<Mode> | null {
  const [sign, number] = row?.tokens ?? []
  if (sign?.lower === '+' && number?.pos === 'number') return slot('hypothetical', 'carried', '+')
  const labels = [row, head, beside('status'), beside('kind'), beside('period')]
  const found = labels.find((label) => label?.mode != null)?.mode ?? null
  return found === null ? null : { ...found, how: 'carried' }
}
