import type { Figure } from '../figures/types'
import { writtenAt } from '../figures/written'
import type { Mention } from '../mentions/types'
import type { Passage } from '../passages/types'
import type { Span } from '../span'
import { type MentionIndex, mentionsIn, type Surrounding } from './context'
import { distanceBetween, wordCount } from './near'
import { rolesIn } from './roles'
import { isGapped, sharedWith } from './shared'
import type { Distance, Party } from './types'

/** Where companies are looked for that a sentence leaves out. */
export interface Surroundings {
  /** What surrounds it, nearest first. */
  readonly around: readonly Surrounding[]
  /** The sentences that its pronoun may point back to, nearest first. */
  readonly before: readonly Surrounding[]
  /** The companies that the front matter's title names. */
  readonly title: readonly string[]
}

/**
 * The companies that a figure may be about, nearest first, each once: those of its sentence with what the sentence's
 * verbs make of them, then those of the surroundings.
 *
 * A company written as another figure's own (`Oracle ($300 billion)`) is no party to this one, and one that the
 * sentence excludes (`not Microsoft`) is none at all.
 *
 * @example in *OpenAI pays AWS $38 billion* openai is payer, aws payee
 */
export function partiesOf(
  mentions: MentionIndex,
  passage: Passage,
  sentence: Span,
  figure: Figure,
  figures: readonly Figure[],
  { around, before, title }: Surroundings,
): readonly Party[] {
  const named = mentionsIn(mentions, { passage, at: sentence }).filter(({ at }) => !isExcluded(passage.text, at))
  const own = partiesBeside(passage.text, sentence, figure, figures, named)
  const refers = REFERS.test(passage.text.slice(sentence.start, sentence.end))
  const meant =
    refers || own.length === 0 ? antecedent(mentions, refers ? [...before, ...around] : around, title, refers) : []
  const others = around.flatMap((place) =>
    mentionsIn(mentions, place)
      .filter(({ at }) => !isExcluded(place.passage.text, at))
      .map(({ company }) => partyAt(company, place.distance)),
  )
  const topic = passage.cell !== null || passage.item !== null ? topicOf(mentions, around, title) : []
  const inRow = others.filter(({ distance }) => distance === 'sentence')
  const entitled = title.map((company) => partyAt(company, 'title'))
  return eachOnce([...own, ...inRow, ...meant, ...topic, ...others, ...entitled])
}

/**
 * The companies of a figure's own sentence. Where its verb is left out (*TPG invests $1 billion in HyperVault and TCS $2
 * billion*) the verb before gives the roles: its object is this figure's too, its subject is not.
 */
function partiesBeside(
  text: string,
  sentence: Span,
  figure: Figure,
  figures: readonly Figure[],
  named: readonly Mention[],
): readonly Party[] {
  const spans = figures.map(({ at }) => at)
  const names = named.map(({ at }) => at)
  const lead = isGapped(text, figure, names) ? sharedWith(text, figure, figures, names) : null
  const roles = new Map(rolesIn(text, sentence, lead ?? figure.at, spans, named))
  const gapped = lead === null ? undefined : named.findLast(({ at }) => at.end <= figure.at.start)
  const subject = lead === null ? undefined : named.find((one) => one.at.end <= lead.start && roles.has(one))
  const role = subject === undefined ? undefined : roles.get(subject)
  if (gapped !== undefined && role !== undefined) roles.set(gapped, role)
  return named
    .filter((mention) => mention !== subject)
    .flatMap((mention) => {
      const owner = ownerOf(text, mention.at, figures)
      const isShared = lead !== null && owner?.at === lead && mention.at.start >= lead.end
      const possesses = isPossessor(text, mention.at)
      if (owner !== null && owner !== figure && !isShared && !possesses) return []
      const words = distanceBetween(text, mention.at, figure.at, spans)
      const party: Party = {
        company: mention.company,
        role: roles.get(mention) ?? 'party',
        distance: isOfLater(text, figure.at, mention.at) ? 'passage' : 'sentence',
        attached: owner === figure,
        elsewhere: owner !== null && owner !== figure && possesses,
        aside: (owner === null && possesses) || isAside(text, figure.at, mention.at, words),
        words,
      }
      return [party]
    })
    .sort((a, b) => Number(b.attached) - Number(a.attached) || a.words - b.words)
}

/**
 * Whether a name stands in a later item of a sentence's list, *OpenAI, with $22.4 billion; Meta, with $14.2 billion*, or is
 * that of what the figure is compared with: *less than half of what Oracle gets*.
 */
function isOfLater(text: string, figure: Span, name: Span): boolean {
  return name.start > figure.end && /;\s|(?<!\p{L})(?:than|of|as) what\s/iu.test(text.slice(figure.end, name.start))
}

/** Whether a name behind a figure is of another clause, or comes long after it: *is $15.9 billion, so Microsoft …*. */
function isAside(text: string, figure: Span, name: Span, words: number): boolean {
  if (name.start < figure.end) return false
  const between = text.slice(figure.end, name.start)
  return words > LATER || CLAUSE.test(between) || (/,\sand\s$/iu.test(between) && ACTS.test(text.slice(name.end)))
}

/** A verb behind a name, so that it begins a clause of its own: *…, and Google has raised*. */
const ACTS = /^\s(?:has|have|had|is|are|was|were|will|would|can|could|may|also|\p{L}+(?:ed|es))\s/iu
const CLAUSE = /[;:]\s|,\s(?:so|while|whereas|but|although|though|because|since)\s/iu
/** Words behind a figure from which on the sentence speaks of something else. */
const LATER = 10

/** A sentence whose subject stands for a company named before: *It*, *Its*, *The company*. */
const REFERS =
  /^(?:[-*•]\s)?(?:it|its|they|their|the (?:\p{L}+[\s-]){0,2}(?:company|start-?up|firm|group|lab|laboratory|chipmaker|maker|vendor|utility|deal|round|contract))(?!\p{L})/iu

/**
 * What such a subject stands for: the first company of the nearest sentence before it that names one. What a sentence
 * that names nobody is about: the one company that the nearest place names, where it names only one.
 */
function antecedent(
  mentions: MentionIndex,
  around: readonly Surrounding[],
  title: readonly string[],
  refers: boolean,
): readonly Party[] {
  const places = around.map((place) => ({
    distance: place.distance,
    companies: [...new Set(mentionsIn(mentions, place).map(({ company }) => company))],
  }))
  const nearest = places.find(({ companies }) => companies.length > 0)
  const [company, other] = nearest?.companies ?? title
  if (company === undefined || (other !== undefined && !(refers && nearest?.distance === 'passage'))) return []
  return [partyAt(company, 'antecedent')]
}

/** What a table or a list is about: the one company that its caption, lead, heading or title names. */
function topicOf(mentions: MentionIndex, around: readonly Surrounding[], title: readonly string[]): readonly Party[] {
  const places = around
    .filter(({ distance }) => distance !== 'sentence' && distance !== 'question')
    .map((place) => [...new Set(mentionsIn(mentions, place).map((mention) => mention.company))])
  const [company, other] = places.find((companies) => companies.length > 0) ?? title
  return company === undefined || other !== undefined ? [] : [partyAt(company, 'antecedent')]
}

/** A company outside the figure's sentence. */
function partyAt(company: string, distance: Distance): Party {
  return { company, role: 'party', distance, attached: false, elsewhere: false, aside: false, words: 0 }
}

function eachOnce(parties: readonly Party[]): readonly Party[] {
  const seen = new Map<string, Party>()
  for (const party of parties) {
    const known = seen.get(party.company)
    if (known === undefined) seen.set(party.company, party)
    else if (known.role === 'party' && party.role !== 'party') seen.set(party.company, { ...known, role: party.role })
  }
  return [...seen.values()]
}

/**
 * The figure that a name is written to, if any: `AWS ($38 billion)`, `AWS: $38 billion`, `$38 billion to AWS`,
 * `$38B AWS deal`, *pay AWS $38 billion*, *Oracle's, $300 billion*.
 */
function ownerOf(text: string, name: Span, figures: readonly Figure[]): Figure | null {
  const after = figures.find(({ at }) => at.start >= name.end)
  if (after !== undefined) {
    const between = text.slice(name.end, writtenAt(after).start)
    if (/^(?:['’]s?)?\s*(?:\(|\[|:\s|=\s)\s*[^()\d]{0,24}$/.test(between)) return after
    if (/^(?:(?:['’]s?,?)?|, at)\s$/.test(between)) return after
  }
  const before = figures.findLast(({ at }) => at.end <= name.start)
  if (before !== undefined) {
    const between = text.slice(before.at.end, name.start)
    if (
      wordCount(between) <= 4 &&
      /^\s(?:[\p{L}-]+\s){0,2}(?:to|from|with|for|by|at|in|into|on)\s(?:the\s)?$/u.test(between)
    )
      return before
    if (/^\s?(?:\(|\s)$/.test(between) || between === ' ') return before
  }
  return null
}

/** *OpenAI's*: what it possesses is its own figure, but the sentence may still be about it. */
function isPossessor(text: string, { end }: Span): boolean {
  return /^['’]s?\s/u.test(text.slice(end, end + 3))
}

/**
 * *OpenAI, not Microsoft*; *rather than Oracle*; *unlike Google*; *without Microsoft's permission*. What is told aside of
 * such a company is about it again: *without Tesla, whose order*.
 */
function isExcluded(text: string, { start, end }: Span): boolean {
  if (/^,\s(?:who|whose|which)\s/iu.test(text.slice(end, end + 8))) return false
  return /(?:\bnot|\brather than|\binstead of|\bunlike|\bwithout|\bexcept|\bexcluding)\s(?:the\s)?$/iu.test(
    text.slice(Math.max(0, start - 20), start),
  )
}
