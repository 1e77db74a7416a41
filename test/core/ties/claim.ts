import { expect } from 'vitest'
import type { Claim, Mode, Scope, Slot, What } from '../../../src/core/claims/types'
import { unsaidClaim } from '../../../src/core/claims/unsaid'
import { parsePeriod } from '../../../src/core/dates/parse-period'
import type { When } from '../../../src/core/dates/when'
import { readAmount } from '../../../src/core/figures/scan'
import type { Figure } from '../../../src/core/figures/types'
import { readRegistry } from '../../../src/core/registry/read'
import type { Registry } from '../../../src/core/registry/types'
import { tieClaims, weighClaim } from '../../../src/core/ties/tie'
import type { Tie } from '../../../src/core/ties/types'
import type { Weighed } from '../../../src/core/ties/weigh'

/** The slots of a claim, as a test writes them: what is left out is unsaid. */
export interface Said {
  readonly who?: readonly string[]
  readonly to?: readonly string[]
  readonly what?: What
  /** The words of it, where they are others: *round*. */
  readonly called?: string
  /** A period or an ISO day, in the registry's spelling. */
  readonly when?: string
  readonly mode?: Mode
  readonly scope?: Scope
  /** The words of the scope: *a year*. */
  readonly words?: string
  readonly basis?: string
  readonly round?: string
  /** Slots that were carried over. */
  readonly carried?: readonly ('who' | 'to')[]
  readonly more?: Partial<
    Pick<
      Claim,
      | 'about'
      | 'directed'
      | 'bareDeal'
      | 'term'
      | 'hearsay'
      | 'told'
      | 'residue'
      | 'change'
      | 'restates'
      | 'earlier'
      | 'pin'
    >
  >
  /** The note's day. */
  readonly asOf?: string
  /** Where its sentence starts. */
  readonly sentence?: number
}

/** A claim of the figure of an index, from the slots that are said. */
export function claimOf(said: Said, figure = 0): Claim {
  const slot = <T>(value: T | undefined, how: 'said' | 'carried' = 'said'): Slot<T> | null =>
    value === undefined ? null : { value, how, words: String(value) }
  const howOf = (name: 'who' | 'to') => (said.carried?.includes(name) ? 'carried' : 'said')
  const start = said.sentence ?? 0
  return {
    ...unsaidClaim(figure, { start, end: start + 1 }, said.asOf ?? null),
    who: slot(said.who, howOf('who')),
    to: slot(said.to, howOf('to')),
    what: said.what === undefined ? null : { value: said.what, how: 'said', words: said.called ?? said.what },
    when: said.when === undefined ? null : { value: whenOf(said.when), how: 'said', words: said.when },
    round: slot(said.round),
    mode: { value: said.mode ?? 'fact', how: 'said', words: '' },
    scope: { value: said.scope ?? 'whole', how: 'said', words: said.words ?? '' },
    basis: slot(said.basis),
    ...said.more,
  }
}

function whenOf(text: string): When {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text)
  const period = isDay ? null : parsePeriod(text)
  expect(isDay || period !== null, text).toBe(true)
  return { text, period, day: isDay ? text : null }
}

/** A figure from its writing, with its hedge: `up to $5 billion`. */
export function figureOf(text: string): Figure {
  const read = readAmount(text, { dollar: 'USD' })
  if (read === null) throw new Error(`no amount: ${text}`)
  return { ...read, passage: 0, span: read.at, text }
}

/** A registry from its YAML, which must have no problems. */
export function registryOf(text: string): Registry {
  const registry = readRegistry([{ path: 'deals.yaml', text: COMPANIES + text }], { builtIn: [], dollar: 'USD' })
  expect(registry.problems.map(({ message }) => message)).toEqual([])
  return registry
}

const COMPANIES = `
companies:
  - {id: tarn, name: Tarn}
  - {id: osk, name: Osk}
  - {id: pellmore, name: Pellmore}
  - {id: harbin, name: Harbin, home: JP}
  - {id: meridian, name: Meridian}
  - {id: varro, name: Varro, parent: meridian}
  - {id: dune, name: Dune, parent: varro}
  - {id: quillon, name: Quillon, fiscal-year-end: 01-31}
  - {id: nordcap, name: Nordcap, fiscal-year-end: 12-31}
`

/** What became of a figure: the entry it is tied to and the verdict, with the tranche; else why it is open. */
export function outcome({ entry, tranche, verdict, reasons, candidates }: Tie): string {
  if (entry !== null) return `${entry.id}${tranche === null ? '' : `#${tranche}`} ${verdict}`
  return verdict === 'untied' ? verdict : `${candidates.join(', ')} ${verdict}: ${reasons.join('; ')}`
}

/** The tie of one figure, as it is written, with its claim. */
export function tieOf(registry: Registry, written: string, said: Said): Tie {
  const [tie] = tieClaims({ figures: [figureOf(written)], claims: [claimOf(said)] }, registry)
  if (tie === undefined) throw new Error('no tie')
  return tie
}

/** How a figure is tied, in words. */
export function tieWords(registry: Registry, written: string, said: Said): string {
  return outcome(tieOf(registry, written, said))
}

/** Every entry that was weighed, with the slot that ruled it out: `revenue-2024: when`. */
export function ruledOut(registry: Registry, written: string, said: Said): readonly string[] {
  const weighed: readonly Weighed[] = weighClaim(claimOf(said), figureOf(written), registry)
  return weighed.map(({ entry, ruledOut: slot }) => `${entry.id}: ${slot === null ? 'left' : slot.slot}`)
}
