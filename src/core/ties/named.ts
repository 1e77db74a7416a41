import type { Claim } from '../claims/types'
import type { Deal, Metric } from '../registry/types'
import { other, type SlotFit, same, unsaid } from './fit'
import { isPace, RUN_RATE, tellsPace } from './pace'

/** Holds a round's name against those of a deal and its tranches: Series G is not Series H. */
export function roundFit({ round }: Claim, entry: Deal | Metric): SlotFit {
  if (round === null || entry.type === 'metric') return unsaid('round', 'nothing here names a round', null)
  const rounds = [entry.round ?? roundInId(entry.id), ...entry.tranches.map((tranche) => tranche.round)].filter(
    (one) => one !== null,
  )
  if (rounds.length === 0) return unsaid('round', `the registry does not say whether it is ${round.value}`)
  return rounds.some((one) => isSameName(one, round.value))
    ? same('round', `it is ${round.value}`)
    : other('round', `it is ${round.value}`)
}

/** The round that a deal's id names, where no key does: `osk-series-e` is *Series E*. */
export function roundInId(id: string): string | null {
  const parts = id.toLowerCase().split('-')
  const letter = parts[parts.indexOf('series') + 1]
  return parts.includes('series') && letter?.length === 1 ? `Series ${letter.toUpperCase()}` : null
}

/** The number of the one tranche that a claim's round names, or null. */
export function trancheOfRound({ round }: Claim, { tranches }: Deal): number | null {
  const number = tranches.findIndex((one) => round !== null && one.round !== null && isSameName(one.round, round.value))
  return number < 0 ? null : number
}

/** What narrows a measure in a way that is known; any other basis is a segment's name. */
const KNOWN: ReadonlySet<string> = new Set([
  'pre-money',
  'post-money',
  RUN_RATE,
  'net',
  'gross',
  'adjusted',
  'per share',
  'operating',
])
/** What a measure is meant by where nothing narrows it: a valuation counts the new money, a profit is what is left. */
const PLAIN: ReadonlySet<string> = new Set(['post-money', 'net'])

/**
 * Holds what narrows a claim's measure against what narrows the metric's.
 *
 * @example pre-money is not post-money; *adjusted* profit is not profit; *a valuation of $5 billion* may be either's
 */
export function basisFit(claim: Claim, entry: Deal | Metric): SlotFit {
  const told = claim.basis?.value.toLowerCase() ?? null
  if (entry.type === 'deal') return told === null ? same('basis', '') : unsaid('basis', `it is told ${told}`)
  const known = entry.basis?.toLowerCase() ?? null
  if (told === known || (known === null && isPace(entry) && tellsPace(claim))) return same('basis', told ?? '')
  if (known !== null && isSegment(known))
    return namesSegment(claim, entry)
      ? same('basis', `it is of ${known}`)
      : other('basis', `the registry has it of ${known} alone`)
  if (told !== null && known !== null) return other('basis', `it is ${told}, not ${known}`)
  const narrow = told ?? known ?? ''
  if (PLAIN.has(narrow)) return same('basis', '')
  if (told !== null && told !== 'pre-money' && told !== 'gross' && told !== 'operating')
    return other('basis', `it is ${told}`)
  return unsaid(
    'basis',
    told === null ? `nothing here says that it is ${narrow}` : `the registry does not say that it is ${narrow}`,
  )
}

/** Whether a claim is told of the segment that a metric is of: *cloud revenue* where the basis is `cloud`. */
export function namesSegment(claim: Claim, { basis }: Metric): boolean {
  if (basis === null || !isSegment(basis.toLowerCase())) return false
  const told = wordsOf([claim.scope.words, claim.basis?.value ?? '', ...claim.residue].join(' '))
  return [...wordsOf(basis)].every((word) => told.has(word))
}

function isSegment(basis: string): boolean {
  return !KNOWN.has(basis) && !basis.startsWith('excluding')
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== ''),
  )
}

function isSameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase()
}
