import { makePeriod } from '../dates/make-period'
import type { Token } from '../tokens/types'
import { type Draft, slot } from './draft'
import type { Label } from './label'
import { isComparison } from './label-words'
import { isDeal } from './parties'
import type { Reading } from './read'
import type { Around } from './setting'
import type { Claim, Mode, Slot, When } from './types'
import { timeAt } from './when'

/** What a label or what stands around says that a figure is. */
export type Says = Pick<Label, 'what' | 'bareDeal' | 'basis' | 'part'>

/** The nearest label around that says what its figures are. */
export function whatAround(around: readonly Around[]): Says | null {
  return around.find(({ label, isNews }) => !isNews && (label.what !== null || label.bareDeal))?.label ?? null
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

/** Days on which something is told: of a measure they say when it was reported, not what it is for. */
const NEWS_KINDS: ReadonlySet<string> = new Set(['weekday', 'day-of-year', 'day'])
const LEVELS: ReadonlySet<string> = new Set([
  'valuation',
  'market-cap',
  'backlog',
  'commitments',
  'debt-outstanding',
  'cash',
  'stake-value',
  'price',
])

/**
 * The time that the labels give a figure, the nearest first. A part of a year and a year in another cell are one time: the
 * corner *Third quarter* and the head *2025*. Of a deal, times around say nothing.
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
  const owner = draft.who?.value[0]
  const company = owner === undefined ? null : (reading.registry.companies.get(owner) ?? null)
  const deal =
    isDeal(draft.what?.value ?? null, draft.bareDeal) || draft.what?.value === 'funding' || draft.what?.value === 'debt'
  const context = {
    date: reading.source.date,
    company,
    mode: outlook ? ('outlook' as const) : ('fact' as const),
    anchor: null,
    deal,
  }
  const isLevel = draft.what !== null && LEVELS.has(draft.what.value)
  const placing = (token: Token) => token.time !== null && (deal || isLevel || !NEWS_KINDS.has(token.time.says.kind))
  const whole = partOfYear(beside.flat())
  if (whole !== null) return slot(whole.when, 'carried', whole.words)
  const near = beside.flat().filter(placing)
  const far =
    deal || near.length > 0
      ? []
      : around
          .filter(({ label, isNews }) => !isNews && !isComparison(label.tokens))
          .flatMap(({ label }) => label.tokens.filter(placing))
  for (const token of [...near, ...far]) {
    const when = timeAt(token, context)
    // A month in a heading says when something was told, unless it is a level that stood then.
    if (when !== null && (isLevel || near.includes(token) || (when.period?.months ?? 0) >= 3))
      return slot(when, 'carried', token.lower)
  }
  return null

  function partOfYear(tokens: readonly Token[]): { when: When; words: string } | null {
    const part = tokens.find(({ time }) => time?.says.kind === 'fiscal-part' && time.says.year === null)
    const year = tokens.find(({ time }) => time?.says.kind === 'period' && time.says.period.months === 12)
    if (part?.time?.says.kind !== 'fiscal-part' || year?.time?.says.kind !== 'period') return null
    const { first, fiscal } = year.time.says.period
    const { start, months } = part.time.says
    const period = makePeriod(first + start, months, fiscal)
    const when = timeAt({ ...part, time: { ...part.time, says: { kind: 'period', period } } }, context)
    return when === null ? null : { when, words: `${part.lower} ${year.lower}` }
  }
}
