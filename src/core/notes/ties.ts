import { readClaims } from '../claims/read'
import type { NoteTopics } from '../claims/reading'
import type { Claim } from '../claims/types'
import { areSame, isSameData } from '../equal'
import { asked, keptPer } from '../kept'
import { once } from '../once'
import type { Stretch } from '../passages/stretches'
import { outlineOf } from '../registry/outline'
import type { Registry } from '../registry/types'
import { areSameStatements, type StatedAmounts, statedAmounts } from '../ties/retold'
import { agreedIn, type Decided, decideClaims, type NoteTies, tieRetold, unlessStated } from '../ties/tie'
import type { Tie } from '../ties/types'
import { aroundOf, isUnchanged } from '../ties/unchanged'
import type { Amounts } from './amounts'
import type { Note } from './types'

interface ClaimFacts extends NoteTopics {
  readonly amounts: Amounts
  readonly date: string | null
  /** The companies that the note's title names. */
  readonly title: readonly string[]
  readonly registry: Registry
}

/** The claims of a stretch, by what the whole note says of people and of whom it is about. */
export const claimsIn = keptPer(({ doc }: Stretch, { amounts, date, title, registry, ...whole }: ClaimFacts) => {
  const { figures, sentences } = amounts
  const opening = asked(() => whole.opening(), isSameData)
  const people = asked(whole.companyOfPerson)
  const note = { opening: () => opening.ask(null), companyOfPerson: people.ask }
  const value = readClaims({ doc, date, figures, sentences, title, note }, registry)
  const holds = (other: ClaimFacts) =>
    other.amounts === amounts &&
    other.date === date &&
    outlineOf(other.registry) === outlineOf(registry) &&
    areSame(other.title, title) &&
    opening.holds(other.opening) &&
    people.holds(other.companyOfPerson)
  return { value, holds }
})

interface DecideFacts {
  readonly amounts: Amounts
  readonly claims: readonly Claim[]
  readonly registry: Registry
}

/** The claims of a stretch, and the ties that each claim's own words give. */
export interface Claimed {
  readonly claims: readonly Claim[]
  readonly decided: Decided
  /** What its own figures state rightly. */
  readonly agreed: ReadonlySet<string>
}

/** The first step of the ties: each claim by its own words. */
export const claimedIn = keptPer(({ above }: Stretch, { amounts: { figures }, claims, registry }: DecideFacts) => {
  const decided = decideClaims({ figures, claims }, registry)
  const own = decided.ties.filter(({ figure }) => (figures[figure]?.passage ?? 0) >= above)
  const value: Claimed = { claims, decided, agreed: agreedIn(own) }
  const around = once(() => aroundOf(claims))
  const holds = (other: DecideFacts) => other.claims === claims && isUnchanged(around(), registry, other.registry)
  return { value, holds }
})

interface JudgedFacts extends Pick<NoteTies, 'isAgreed'> {
  readonly amounts: Amounts
  readonly claimed: Claimed
}

/** The ties of a stretch, before what the note states elsewhere is known. */
export interface Judged {
  readonly ties: readonly Tie[]
  /** What its own figures state of the registry. */
  readonly stated: StatedAmounts
}

/** The second step: what another figure states is not what one that differs is about. */
export const judgedIn = keptPer(({ above }: Stretch, { amounts: { figures }, claimed, isAgreed }: JudgedFacts) => {
  const agreed = asked(isAgreed)
  const ties = unlessStated(claimed.decided, { figures, claims: claimed.claims }, { isAgreed: agreed.ask })
  const own = ties.filter(({ figure }) => (figures[figure]?.passage ?? 0) >= above)
  const value: Judged = { ties, stated: statedAmounts(own, figures) }
  const holds = (other: JudgedFacts) => other.claimed === claimed && agreed.holds(other.isAgreed)
  return { value, holds }
})

interface TieFacts extends NoteTies {
  readonly amounts: Amounts
  readonly claimed: Claimed
  readonly judged: Judged
  readonly registry: Registry
}

/** The last step, now that it is known what the whole note states: the ties of a stretch. */
export const tiesIn = keptPer((_: Stretch, { amounts: { figures }, claimed, judged, registry, ...note }: TieFacts) => {
  const agreed = asked(note.isAgreed)
  const stated = asked(() => note.stated(), areSameStatements)
  const whole = { isAgreed: agreed.ask, stated: () => stated.ask(null) }
  const value = tieRetold(claimed.decided, judged.ties, { figures, claims: claimed.claims }, whole, registry)
  const holds = (other: TieFacts) =>
    other.judged === judged && agreed.holds(other.isAgreed) && stated.holds(() => other.stated())
  return { value, holds }
})

interface NoteFacts extends Pick<Note, 'path' | 'date'> {
  readonly amounts: Amounts
  readonly claimed: Claimed
  readonly ties: readonly Tie[]
  /** What is said again that the note has told before. */
  readonly repeated: readonly string[]
}

/** A stretch with all that was read in it, as a note. */
export const noteIn = keptPer(({ doc }: Stretch, facts: NoteFacts) => {
  const { path, date, amounts, claimed, ties, repeated } = facts
  const { figures, skipped, mentions, sentences } = amounts
  const own = { figures, skipped, mentions, sentences, claims: claimed.claims, ties, repeated: new Set(repeated) }
  const holds = (other: NoteFacts) =>
    other.path === path &&
    other.date === date &&
    other.amounts === amounts &&
    other.claimed === claimed &&
    other.ties === ties &&
    areSame(other.repeated, repeated)
  return { value: { path, doc, date, ...own } satisfies Note as Note, holds }
})
