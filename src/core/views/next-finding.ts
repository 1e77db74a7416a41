import type { Finding } from '../rules/types'
import type { Location } from '../span'

/** A finding among all of a workspace, counted from 1. */
export interface Nth {
  readonly finding: Finding
  readonly number: number
  readonly of: number
}

/**
 * The finding behind a place, or before it, through all files in their order; from the last it goes on with the first.
 *
 * @param findings in the order of the files and of the places in them
 * @param from where a person is; the finding that is selected there is passed over. Null for the first or last of all
 */
export function nextFinding(findings: readonly Finding[], from: Location | null, step: 1 | -1): Nth | null {
  if (findings.length === 0) return null
  const last = findings.length - 1
  const ahead = from === null ? -1 : findings.findIndex((one) => isBehind(one, from))
  const before = from === null ? -1 : findings.findLastIndex((one) => isBehind(placeOf(from), one))
  const index = step === 1 ? (ahead < 0 ? 0 : ahead) : before < 0 ? last : before
  const finding = findings[index]
  return finding === undefined ? null : { finding, number: index + 1, of: findings.length }
}

type Place = Pick<Finding, 'path' | 'span'>

const placeOf = ({ path, span }: Location): Place => ({ path, span })

/** Whether one begins further on than another; at the same place, whether it ends further on. */
function isBehind(one: Place, other: Place): boolean {
  if (one.path !== other.path) return one.path > other.path
  return one.span.start > other.span.start || (one.span.start === other.span.start && one.span.end > other.span.end)
}
