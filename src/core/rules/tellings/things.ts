import type { Claim, Party } from '../../claims/types'
import type { Period } from '../../dates/period'
import type { Note } from '../../notes/types'
import { companyName } from '../../registry/names'
import { DEAL_KINDS, type DealStatus, MEASURES, type Measure, type Registry } from '../../registry/types'
import { possessive } from '../subjects'

/** What a claim is about, as far as its own words name it without doubt. */
export interface Thing {
  /** The same for two claims on the same thing. */
  readonly key: string
  /** In words: `OpenAI’s revenue, 2025`, `OpenAI and Oracle, compute`. */
  readonly words: string
  /** A level at a day rather than a flow over a period. */
  readonly level: boolean
}

/** Measures that state a level on a day; the others need a period to be comparable. */
const LEVELS: readonly Measure[] = ['commitments', 'valuation', 'market-cap', 'backlog', 'funding']

/** Words of what is not yet made: a forecast is no result, and may change as a level does. */
const FORECAST =
  'expect expects expected forecast forecasts guidance guided guides guiding target targets will would plan plans planned project projects projected estimate estimates estimated'.split(
    ' ',
  )

/** Two tellings of what is only talked of need not agree. */
const TALK: readonly DealStatus[] = ['rumoured', 'intent', 'cancelled']

/** How plainly the words must speak of a measure or kind. */
const PLAIN = 0.5

/**
 * What a claim is about by its own words alone, or null where they leave a doubt: a measure of the one company its
 * sentence names, for a stated period; or between the two companies it names an acquisition, or a deal of a kind for a
 * stated period: a pair has many deals without one, and only more words than these tell them apart.
 */
export function thingOf(note: Note, claim: Claim, registry: Registry): Thing | null {
  if (claim.partial || claim.change !== null || claim.time === 'before') return null
  const figure = note.figures[claim.figure]
  if (figure === undefined || figure.currency === null) return null
  const near = claim.parties.filter(({ distance, elsewhere }) => distance === 'sentence' && !elsewhere)
  const [cue] = claim.cues
  if (cue === undefined || cue.weight < PLAIN) return null
  const name = (id: string) => companyName(registry, id)
  const measure = MEASURES.find((one) => one === cue.topic)
  if (measure !== undefined) {
    const [company, other] = near
    if (company === undefined || other !== undefined) return null
    const { period } = claim.period
    const level = LEVELS.includes(measure)
    if (!level && period === null) return null
    const spoken = period === null ? '' : `, ${period.text}`
    const ahead = isForecast(claim)
    return {
      key: `${company.company}:${measure}${timeOf(period)}${ahead ? ':forecast' : ''}`,
      words: `${possessive(name(company.company))} ${measure.replaceAll('-', ' ')}${spoken}`,
      level: level || ahead,
    }
  }
  const kind = DEAL_KINDS.find((one) => one === cue.topic)
  const sides = sidesOf(claim)
  if (kind === undefined || sides === null) return null
  const [a, b] = sides
  // Who is bought *from* sells goods and is not bought.
  if (kind === 'acquisition' && sides.some(({ role }) => role === 'payee')) return null
  const { period, months } = claim.period
  if (period === null && (months !== null || kind !== 'acquisition')) return null
  if (claim.status !== null && TALK.includes(claim.status)) return null
  const pair = [a.company, b.company].sort()
  const words = `${pair.map(name).join(' and ')}, ${kind}${period === null ? '' : `, ${period.text}`}`
  return { key: `${pair.join('+')}:${kind}${timeOf(period)}`, words, level: period === null }
}

/** Whether a claim's sentence tells of what is yet to come. */
export function isForecast({ words }: Claim): boolean {
  return FORECAST.some((word) => words.has(word))
}

/**
 * The two companies of a deal that a claim tells of: the payer and the payee where its verb names one of each, else the
 * only two that its sentence names, or its sentence and its pronoun.
 */
function sidesOf({ parties }: Claim): readonly [Party, Party] | null {
  const named = parties.filter(({ distance, elsewhere }) => distance === 'sentence' && !elsewhere)
  const [payer, ...payers] = named.filter(({ role }) => role === 'payer')
  const [payee, ...payees] = named.filter(({ role }) => role === 'payee')
  if (payer !== undefined && payee !== undefined && payers.length + payees.length === 0) return [payer, payee]
  const meant = parties.filter(({ distance }) => distance === 'antecedent')
  const [a, b, third] = named.length === 1 ? [...named, ...meant] : named
  return a === undefined || b === undefined || third !== undefined ? null : [a, b]
}

function timeOf(period: Period | null): string {
  return period === null ? '' : `:${period.first}+${period.months}`
}
