import { openersOf, peopleOf } from '../claims/presented'
import { readClaims } from '../claims/read'
import type { WholeNote } from '../claims/reading'
import type { Claim } from '../claims/types'
import { areSame, isSameData } from '../equal'
import { type CurrencyEvidence, currencyEvidence, homeOf, isSameEvidence } from '../figures/near'
import { readFigures, type WholeNote as WholeNoteOfFigures } from '../figures/read'
import { saysScale } from '../figures/tables'
import type { Figure, Skipped } from '../figures/types'
import { asked, keptPer } from '../kept'
import type { NameIndex } from '../mentions/name-index'
import { type Candidates, findCandidates, meantBy, mentionsOf, sureOf } from '../mentions/names'
import type { Support } from '../mentions/support'
import type { Mention } from '../mentions/types'
import { once } from '../once'
import type { Stretch, Written } from '../passages/stretches'
import type { NoteText, Passage } from '../passages/types'
import { outlineOf } from '../registry/outline'
import type { Registry } from '../registry/types'
import { overlaps } from '../span'
import { areSameStatements, type StatedAmounts, statedAmounts } from '../ties/retold'
import { agreedIn, type Decided, decideClaims, type NoteTies, tieRetold, unlessStated } from '../ties/tie'
import type { Tie } from '../ties/types'
import { isUnchanged } from '../ties/unchanged'
import { readSentences } from '../tokens/read'
import type { NoteSentence } from '../tokens/types'
import type { Note } from './types'

// A stretch is read in layers. Each is worked out from the one below it and from what it asks of the whole note, which
// lower layers answer; it is kept for as long as these say the same. So is what is read of a single passage.

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

interface AmountFacts extends WholeNoteOfFigures {
  readonly named: Named
  /** The currency of a bare `$`. */
  readonly dollar: string
}

/** The figures of a stretch and its sentences. */
export interface Amounts {
  readonly figures: readonly Figure[]
  readonly skipped: readonly Skipped[]
  readonly mentions: readonly Mention[]
  readonly sentences: readonly NoteSentence[]
  /** Whom it presents, and its first sentences that name a company. */
  readonly people: () => readonly (readonly [last: string, company: string])[]
  readonly openers: () => readonly NoteSentence[]
  /** Its sentences in prose that hold a figure or follow one that does, word for word. */
  readonly told: () => readonly string[]
}

export const amountsIn = keptPer(({ doc, above }: Stretch, { named, dollar, ...whole }: AmountFacts) => {
  const evidence = asked(() => whole.evidence(), isSameEvidence)
  const isScaled = asked(() => whole.isScaled())
  const figuresOf = readFigures(
    doc,
    named.mentions,
    { dollar, home: named.home },
    { evidence: () => evidence.ask(null), isScaled: () => isScaled.ask(null) },
  )
  let first = 0
  const rows = doc.passages.map((passage, i) => {
    const { figures, skipped } = figuresOf(passage)
    const read = sentencesOfPassage(passage, { figures, mentions: named.rows[i] ?? [], first })
    first += figures.length
    return { figures, skipped, ...read }
  })
  const sentences = rows.flatMap((row) => row.sentences)
  const own = once(() => sentences.filter(({ passage }) => passage >= above))
  const value: Amounts = {
    figures: rows.flatMap(({ figures }) => figures),
    skipped: rows.flatMap(({ skipped }) => skipped),
    mentions: rows.flatMap(({ mentions }) => mentions),
    sentences,
    people: once(() => peopleOf(own(), doc.passages)),
    openers: once(() => openersOf(own())),
    told: once(() => toldIn(own(), doc)),
  }
  const holds = (other: AmountFacts) =>
    other.named === named && other.dollar === dollar && evidence.holds(other.evidence) && isScaled.holds(other.isScaled)
  return { value, holds }
})

interface PassageFacts {
  readonly figures: readonly Figure[]
  readonly mentions: readonly Mention[]
  /** The index of the first figure. */
  readonly first: number
}

const sentencesOfPassage = keptPer((passage: Passage, { figures, mentions: found, first }: PassageFacts) => {
  const mentions = outside(found, figures)
  const value = { mentions, sentences: readSentences(passage, figures, first, mentions) }
  const holds = (other: PassageFacts) =>
    other.figures === figures && other.mentions === found && (other.first === first || figures.length === 0)
  return { value, holds }
})

function toldIn(sentences: readonly NoteSentence[], { passages }: NoteText): readonly string[] {
  return sentences.flatMap(({ passage: index, at, figures }, i) => {
    const [passage, before] = [passages[index], sentences[i - 1]]
    const isTold = figures.length > 0 || (before?.passage === index && before.figures.length > 0)
    return passage === undefined || passage.cell !== null || !isTold ? [] : [passage.text.slice(at.start, at.end)]
  })
}

/** The names that stand in no figure: what is read as money is no company, whatever a registry calls its companies. */
function outside(mentions: readonly Mention[], figures: readonly Figure[]): readonly Mention[] {
  if (figures.length === 0) return mentions
  return mentions.filter(({ span }) => !figures.some((figure) => overlaps(figure.span, span)))
}

interface ClaimFacts extends WholeNote {
  readonly amounts: Amounts
  readonly date: string | null
  /** The companies that the note's title names. */
  readonly title: readonly string[]
  readonly registry: Registry
}

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

export const claimedIn = keptPer(({ above }: Stretch, { amounts: { figures }, claims, registry }: DecideFacts) => {
  const decided = decideClaims({ figures, claims }, registry)
  const own = decided.ties.filter(({ figure }) => (figures[figure]?.passage ?? 0) >= above)
  const value: Claimed = { claims, decided, agreed: agreedIn(own) }
  const holds = (other: DecideFacts) =>
    other.claims === claims && claims.every((claim) => isUnchanged(claim, registry, other.registry))
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

/** The ties of a stretch. */
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
