import type { Token } from '../tokens/types'
import { isDeal } from './deal'
import { type Draft, slot } from './draft'
import type { Label } from './label'
import type { Around } from './setting'

/** Whom a label, a row or a column names beside a figure, by what they are to its money. */
export interface Beside {
  readonly payer: readonly string[]
  readonly payee: readonly string[]
  /** Owner or partner: nothing says which side it is. */
  readonly party: readonly string[]
  /** Who puts in a part of a round. */
  readonly investor: readonly string[]
}

export const NOBODY: Beside = { payer: [], payee: [], party: [], investor: [] }

/** The one company that the labels around name, the nearest first, none of some; null where the nearest names several. */
export function companyAround(
  around: readonly Around[],
  title: readonly string[],
  except: readonly string[],
): string | null {
  const groups = around.map(({ label, isNews }) =>
    label.who?.length === 1 && label.to === null && !isNews
      ? label.who
      : isOfStranger(label.tokens)
        ? [STRANGER]
        : label.companies,
  )
  const others = [...groups, title].map((companies) => companies.filter((one) => !except.includes(one)))
  const named = others.find((companies) => companies.length > 0) ?? []
  return named.length === 1 && named[0] !== STRANGER ? (named[0] ?? null) : null
}

const STRANGER = '?'

/** Whether a heading speaks first of somebody whom nobody knows: *Adler Semis: record quarter, Tarn dispute*. */
function isOfStranger(tokens: readonly Token[]): boolean {
  const first = tokens.findIndex(({ company }) => company !== null)
  return tokens
    .slice(0, Math.max(0, first))
    .some(({ pos, capital, lower }) => pos === 'unknown' && capital && lower.length > 1)
}

/**
 * Gives a fragment's figure its parties: those that its label, row and column name, and where these leave a side open the
 * company that the table, the list or the heading is about. Who of the two pays stays open unless a head says it.
 *
 * @param about the company of the surroundings
 * @param isRaised the money is what that company raised, so that others put it in
 * @example under *Osk's contracts:* the item *Tarn: $5m* is a deal of osk and tarn, in either direction
 */
export function fillSides(
  draft: Draft,
  { payer, payee, party, investor }: Beside,
  about: string | null,
  isRaised = false,
) {
  if (draft.who !== null && draft.to !== null) return
  const say = (side: 'who' | 'to', companies: readonly string[]) => {
    const other = draft[side === 'who' ? 'to' : 'who']?.value ?? []
    if (draft[side] === null && companies.length > 0 && !companies.some((one) => other.includes(one)))
      draft[side] = slot(companies, 'carried', companies.join())
  }
  const context = about === null ? [] : [about]
  const isMoneyBetween = payer.length > 0 || payee.length > 0
  const what = draft.what?.value ?? null
  if (what === null && isMoneyBetween) draft.bareDeal = true
  if (what === 'funding' && isRaised && party.length > 0 && context.length > 0) {
    say('who', party)
    say('to', context)
    return
  }
  if (what === 'funding' || (what === 'debt' && payer.length === 0 && context.length === 0)) {
    say('who', firstOf(payee, party, context))
    return
  }
  if (!isDeal(what, draft.bareDeal)) {
    say('who', firstOf(party, payer, payee, context))
    return
  }
  if (isMoneyBetween || investor.length > 0) {
    const from = firstOf(payer, investor)
    const isKnown = draft.who === null && draft.to === null
    say('who', from.length > 0 ? from : firstOf(party, context))
    say('to', payee.length > 0 ? payee : from.length > 0 ? firstOf(party, context) : [])
    if (isKnown) draft.directed = true
    return
  }
  if (draft.who !== null || draft.to !== null) {
    const known = [...(draft.who?.value ?? []), ...(draft.to?.value ?? [])]
    const other = firstOf(
      party.filter((one) => !known.includes(one)),
      context.filter((one) => !known.includes(one)),
    )
    say(draft.who === null ? 'who' : 'to', other)
    return
  }
  say('who', context.length > 0 ? context : party)
  say('to', context.length > 0 ? party : [])
  if (party.length > 0) draft.directed = false
}

/** Numbers of one company that are made up of what it owes or pays to others. */
const MADE_OF_DEALS: ReadonlySet<string> = new Set(['commitments', 'payments', 'compute-spend'])

/**
 * Under what is one company's, a line that names another is no number of that other: under *Tarn's commitments* it is what
 * Tarn owes it, under *Tarn's revenue* a part of that.
 *
 * @param says the label around that says what the figure is
 * @param party whom the figure's own label or row names
 */
export function shareWith(draft: Draft, says: Label | null, party: readonly string[]): void {
  const what = draft.what?.value ?? null
  if (says === null || what === null || draft.what?.how !== 'carried' || says.what?.value !== what) return
  const isOther = says.companies.length > 0 && party.length > 0 && !says.companies.some((one) => party.includes(one))
  if (!isOther || isDeal(what, false) || what === 'funding' || what === 'debt') return
  if (MADE_OF_DEALS.has(what)) {
    draft.what = null
    draft.bareDeal = true
    return
  }
  draft.who ??= slot(says.companies, 'carried', says.companies.join())
  draft.part ??= party.join()
}

/** The words of a label that nobody reads; companies of it that play their part are read. */
export function residueOfLabel(label: Label | null, draft: Draft): readonly string[] {
  if (label === null) return []
  const named = [...(draft.who?.value ?? []), ...(draft.to?.value ?? [])]
  const isNamed = (word: string) =>
    label.tokens.some(({ text, company }) => text === word && company !== null && named.includes(company))
  const aside = label.aside === null || isDeal(draft.what?.value ?? null, draft.bareDeal) ? [] : [label.aside]
  return [...label.residue.filter((word) => !isNamed(word)), ...aside]
}

function firstOf(...groups: readonly (readonly string[])[]): readonly string[] {
  return groups.find((companies) => companies.length > 0) ?? []
}
