import { makePeriod } from '../dates/make-period'
import { LEVELS } from '../registry/types'
import type { Token } from '../tokens/types'
import { isDeal } from './deal'
import { type Draft, slot } from './draft'
import type { Label } from './label'
import { isComparison } from './label-words'
import type { Reading } from './reading'
import type { Around } from './setting'
import { isPlacing, NEWS } from './times-of'
import type { Claim, Mode, Slot, When } from './types'
import { timeAt } from './when'

/** What a label or what stands around says that a figure is. */
export type Says = Pick<Label, 'what' | 'bareDeal' | 'basis' | 'part'>

/**
 * The nearest label around that says what its figures are. Beyond a label whose words nobody reads (*Technical outlook*)
 * none is asked: what stands under it is about something else. *Earnings* over figures are a report, and no profit.
 */
export function whatAround(around: readonly Around[]): Label | null {
  for (const { label, isNews } of around) {
    if (!isNews && (label.what !== null || label.bareDeal)) return label.what?.words === 'earnings' ? null : label
    if (label.residue.length > 0) return null
  }
  return null
}

/** What the nearest labels around hold their figures for; one of two things (*FY26 and guidance*) says nothing of each. */
export function modeAround(near: readonly Around[]): Slot<Mode> | null {
  const isOfTwo = ({ label }: Around) =>
    label.tokens.some(({ pos, lower }) => pos === 'coordinator' || lower === '+' || lower === ',')
  return near.find((one) => !one.isNews && one.label.mode !== null && !isOfTwo(one))?.label.mode ?? null
}

/** Takes over what a label says that a figure is, where its own words do not. */
export function takeWhat(draft: Draft, says: Says | null, how: 'said' | 'carried'): void {
  if (says === null || draft.what !== null || draft.bareDeal) return
  draft.what = says.what === null ? null : { ...says.what, how }
  draft.bareDeal = says.what === null && says.bareDeal
  draft.basis ??= says.basis === null ? null : { ...says.basis, how }
  if (says.what !== null) draft.part ??= says.part
}

/**
 * The time that the labels give a figure, the nearest first. A part of a year and a year in another cell are one time: the
 * corner *Third quarter* and the head *2025*; *a year ago* counts from the figure before, or from the heading. Of a deal,
 * times around say nothing.
 *
 * @param beside those of the figure's own row, column or line
 * @param around those of the table or list and of the headings
 */
export function timeOf(
  draft: Draft,
  beside: readonly (readonly Token[])[],
  around: readonly Around[],
  reading: Reading,
  outlook: boolean,
): Claim['when'] {
  const what = draft.what?.value ?? null
  const deal = isDeal(what, draft.bareDeal) || what === 'funding' || what === 'debt'
  const isLevel = what !== null && (LEVELS.has(what) || what === 'stake-value' || what === 'price')
  const company = reading.registry.companies.get(draft.who?.value[0] ?? '') ?? null
  const context = { date: reading.source.date, company, mode: outlook ? ('outlook' as const) : ('fact' as const), deal }
  const placing = (token: Token) => isPlacing(token) && (deal || isLevel || !NEWS.has(token.time?.says.kind ?? ''))
  const first = (tokens: readonly Token[], anchor: When | null, least: number) => {
    for (const token of tokens.filter(placing)) {
      const when = token.time?.says.kind === 'shifted' && anchor === null ? null : timeAt(token, { ...context, anchor })
      if (when !== null && (when.period?.months ?? 0) >= least) return slot(when, 'carried', token.lower)
    }
    return null
  }
  const labels = around.filter(({ label, isNews }) => !isNews && !isComparison(label.tokens))
  // A month in a heading says when something was told, unless it is a level that stood then.
  const far = deal
    ? null
    : first(
        labels.flatMap(({ label }) => label.tokens),
        null,
        isLevel ? 0 : 3,
      )
  const near = beside.flat()
  if (!near.some(placing)) return far
  const before = reading.here.at(-1)?.claim.when ?? null
  return first([...partOfYear(near), ...near], before?.value ?? far?.value ?? null, 0)
}

/** A part of a year and the year that another cell gives, as one time. */
function partOfYear(tokens: readonly Token[]): readonly Token[] {
  const part = tokens.find(({ time }) => time?.says.kind === 'fiscal-part' && time.says.year === null)
  const year = tokens.find(({ time }) => time?.says.kind === 'period' && time.says.period.months === 12)
  if (part?.time?.says.kind !== 'fiscal-part' || year?.time?.says.kind !== 'period') return []
  const { first, fiscal } = year.time.says.period
  const period = makePeriod(first + part.time.says.start, part.time.says.months, fiscal)
  return [{ ...part, lower: `${part.lower} ${year.lower}`, time: { ...part.time, says: { kind: 'period', period } } }]
}
