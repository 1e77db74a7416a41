import { areSame } from '../equal'
import { type CurrencyEvidence, currencyEvidence, homeOf } from '../figures/near'
import { saysScale } from '../figures/tables'
import { keptPer } from '../kept'
import type { NameIndex } from '../mentions/name-index'
import { type Candidates, findCandidates, meantBy, mentionsOf, sureOf } from '../mentions/names'
import type { Support } from '../mentions/support'
import type { Mention } from '../mentions/types'
import { once } from '../once'
import type { Stretch, Written } from '../passages/stretches'
import type { Passage } from '../passages/types'
import type { Registry } from '../registry/types'

/** The names that a stretch holds, passage by passage, and what its own passages say of them for sure. */
export const namesIn = keptPer(({ doc, written, above }: Stretch, names: NameIndex) => {
  const candidates = doc.passages.map((passage, i) => candidatesOf(passage, { written: written[i], names }))
  const value = { candidates, sure: candidates.slice(above).flatMap(sureOf) }
  return { value, holds: (others) => others === names }
})

const candidatesOf = keptPer(
  (passage: Passage, { written, names }: { written: Written | undefined; names: NameIndex }) => {
    const { source = '', draft = passage } = written ?? {}
    return { value: findCandidates(passage, source, draft, names), holds: (other) => other.names === names }
  },
)

interface NameFacts {
  readonly candidates: readonly Candidates[]
  readonly support: Support
  readonly companies: Registry['companies']
}

/** The companies that a stretch names. */
export interface Named {
  readonly mentions: readonly Mention[]
  /** The same by passage. */
  readonly rows: readonly (readonly Mention[])[]
  readonly home: (company: string) => string | null
  readonly evidence: () => CurrencyEvidence
  readonly isScaled: () => boolean
}

/** The first layer over the names: what they mean, now that the whole note's support is known. */
export const mentionsIn = keptPer(({ doc, above }: Stretch, { candidates, support, companies }: NameFacts) => {
  const rows = doc.passages.map((passage, i) => mentionsOfPassage(passage, candidates[i] ?? NO_NAMES, support))
  const mentions = rows.flat()
  const home = (id: string) => {
    const company = companies.get(id)
    return company === undefined ? null : homeOf(company)
  }
  const value: Named = {
    mentions,
    rows,
    home,
    evidence: once(() => currencyEvidence(doc, mentions, home, above)),
    isScaled: once(() => saysScale(doc, above)),
  }
  const holds = (other: NameFacts) =>
    other.candidates === candidates &&
    other.companies === companies &&
    candidates.every((one, i) => doc.passages[i] && mentionsOfPassage(doc.passages[i], one, other.support) === rows[i])
  return { value, holds }
})

const NO_NAMES: Candidates = { text: '', found: [], sure: [] }

/** The mentions of a passage: the same as before where its names mean the same. */
function mentionsOfPassage(passage: Passage, candidates: Candidates, support: Support): readonly Mention[] {
  return mentionsMeant(passage, { candidates, meant: meantBy(candidates, support) })
}

interface Meant {
  readonly candidates: Candidates
  readonly meant: readonly (string | null)[]
}

const mentionsMeant = keptPer((passage: Passage, { candidates, meant }: Meant) => {
  const holds = (other: Meant) => other.candidates === candidates && areSame(other.meant, meant)
  return { value: mentionsOf(passage, candidates, meant), holds }
})
