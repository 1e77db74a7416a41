import { type Sector, sectorOf } from '../registry/built-in/table'
import type { Chunk, Sentence } from '../tokens/types'

/** What a definite noun says of the company it stands for: the sectors it may be of; empty where no known sector fits. */
export type Described = readonly Sector[]

/** Words of a description, by the sectors that they leave. */
const SAYS: readonly (readonly [string, Described])[] = [
  ['chip', ['hardware']],
  ['chipmaker', ['hardware']],
  ['semiconductor', ['hardware']],
  ['gpu', ['hardware']],
  ['foundry', ['hardware']],
  ['iphone', ['hardware']],
  ['cloud', ['cloud', 'software']],
  ['neocloud', ['cloud']],
  ['hyperscaler', ['cloud', 'software']],
  ['data center', ['cloud', 'energy']],
  ['lab', ['lab']],
  ['chatgpt', ['lab']],
  ['claude', ['lab']],
  ['bank', ['finance']],
  ['lender', ['finance']],
  ['investor', ['finance']],
  ['private equity', ['finance']],
  ['venture', ['finance']],
  ['asset', ['finance']],
  ['hedge fund', ['finance']],
  ['wealth fund', ['finance']],
  ['utility', ['energy']],
  ['energy', ['energy']],
  ['miner', ['cloud']],
  ['search', ['software', 'cloud']],
  ['social', ['software']],
  ['software', ['software', 'lab']],
  ['e commerce', ['cloud', 'software']],
  ['telecom', []],
  ['telecommunication', []],
  ['telco', []],
  ['insurer', []],
  ['carmaker', []],
  ['automaker', []],
  ['retailer', []],
]

/**
 * The sectors that the words of a definite noun phrase leave: *the chip maker* hardware, *the company* any (null).
 */
export function descriptionOf({ tokens }: Sentence, { first, last }: Pick<Chunk, 'first' | 'last'>): Described | null {
  for (const { lower } of tokens.slice(first, last + 1)) {
    const found = SAYS.find(([word]) => lower === word || lower.startsWith(`${word} `) || lower.endsWith(` ${word}`))
    if (found !== undefined) return found[1]
  }
  return null
}

/** Whether a company may be what a description says. One that no table knows may be anything that some sector allows. */
export function fitsDescription(company: string, described: Described): boolean {
  const sector = sectorOf(company)
  return sector === null || described.includes(sector)
}
