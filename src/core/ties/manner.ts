import { boundOf } from '../amounts/compare'
import type { Claim, Mode } from '../claims/types'
import { daysBetween } from '../dates/between'
import type { Deal, Metric } from '../registry/types'
import { isOnlyDeal } from './agree'
import { other, type SlotFit, same, unsaid } from './fit'
import type { EntryIndex } from './index-entries'
import { namesSegment } from './named'
import { daysOf } from './stretch'
import { isAllOf } from './who'

/** What a claim's mode makes of its number, in words that follow "because". */
const TOLD_AS: Readonly<Record<Mode, string | null>> = {
  fact: null,
  outlook: 'it is an outlook',
  rumour: 'it is a rumour',
  hypothetical: 'it is only supposed',
  denied: 'it is denied',
  'past-plan': 'it is an old plan',
}

/** An outlook is given anew each quarter: two that lie further apart need not agree. */
const SAME_OUTLOOK_DAYS = 31

/**
 * Holds a claim's mode against an entry. For a deal no mode is another one: how it is told is the rule `status`'s. An
 * outlook is no reported number, and a reported number no outlook.
 */
export function modeFit(claim: Claim, entry: Deal | Metric): SlotFit {
  const mode = claim.mode.value
  const doubt = TOLD_AS[mode]
  if (entry.type === 'deal') return same('mode', '', doubt)
  if (entry.status === 'reported' && !isForecast(entry)) {
    const isOther = mode === 'outlook' || mode === 'hypothetical' || mode === 'past-plan'
    return isOther ? other('mode', doubt ?? '') : same('mode', '', doubt)
  }
  if (mode === 'outlook') {
    if (ANALYSTS.has(claim.mode.words.toLowerCase()))
      return same('mode', 'it is an outlook', 'it may be what analysts expect')
    return same('mode', 'it is an outlook', isOfOneOutlook(claim, entry) ? null : 'it may be another outlook')
  }
  if (mode !== 'fact') return unsaid('mode', doubt ?? '')
  return isAhead(claim) ? unsaid('mode', 'nothing here says that it is an outlook') : other('mode', 'it is no outlook')
}

/** Words of what others expect of a company: no guidance of its own. */
const ANALYSTS: ReadonlySet<string> = new Set(['expected', 'consensus', 'estimate', 'estimates', 'est', 'est.'])

/** Whether a metric is of a period that begins after the day it was told: nobody can have reported it. */
function isForecast({ asOf, period }: Metric): boolean {
  return asOf !== null && period !== null && period.kind !== 'trailing' && daysOf(period).from > asOf
}

function isOfOneOutlook(claim: Claim, { asOf }: Metric): boolean {
  return claim.asOf !== null && asOf !== null && daysBetween(claim.asOf, asOf) <= SAME_OUTLOOK_DAYS
}

/** Whether a claim's period is not over on the day of its note. */
function isAhead({ when, asOf }: Claim): boolean {
  const period = when?.value.period ?? null
  return asOf !== null && period !== null && period.kind !== 'trailing' && daysOf(period).to > asOf
}

/**
 * Whether a sum over several is of an entry: over its companies, or over the contracts of one pair, which the registry
 * has as the tranches of one deal.
 */
function isSumOf(claim: Claim, deal: Deal, index: EntryIndex): boolean {
  if (isAllOf('who', claim, deal, index) || isAllOf('to', claim, deal, index)) return true
  const isPair = claim.who?.value.length === 1 && claim.to?.value.length === 1
  return isPair && deal.tranches.length > 1 && isOnlyDeal(deal, claim, index)
}

/** The words of a rate that is told by the year. */
const YEARLY: ReadonlySet<string> = new Set(['year', 'years', 'yearly', 'annual', 'annually', 'annum'])

/**
 * Holds a claim's scope against an entry. A part is only compared with a deal's tranches, a sum over several only with
 * an entry of exactly these, a yearly rate only with an entry `per: year`. Bounds, rises and falls are of no entry.
 *
 * @example *Tarn's contracts with Osk come to $22.4 billion* is their one deal of several tranches
 */
export function scopeFit(claim: Claim, entry: Deal | Metric, index: EntryIndex): SlotFit {
  const { value: scope, words } = claim.scope
  const isYearly = entry.type === 'deal' && entry.per !== null
  if (scope === 'rate') {
    const isOfYear = words
      .toLowerCase()
      .split(/[^a-z]+/)
      .some((word) => YEARLY.has(word))
    return isYearly && isOfYear ? same('scope', 'it is told by the year') : other('scope', 'it is a rate')
  }
  if (isYearly) return other('scope', 'the registry has the amount of a year')
  switch (scope) {
    case 'whole':
      return same('scope', '')
    case 'part': {
      const told = 'it is told as a part'
      if (entry.type === 'metric') return namesSegment(claim, entry) ? same('scope', '') : other('scope', told)
      return entry.amount !== null && boundOf(entry.amount) === 'ceiling'
        ? other('scope', told)
        : same('scope', told, told)
    }
    case 'several':
      return entry.type === 'deal' && isSumOf(claim, entry, index)
        ? same('scope', '')
        : other('scope', 'it is a sum over several')
    case 'bound':
      return other('scope', 'it is only a bound')
    case 'delta':
      return other('scope', 'it is a rise or a fall')
  }
}
