import type { Figure } from '../figures/types'
import type { Mention } from '../mentions/types'
import type { Passage } from '../passages/types'
import type { Span } from '../span'
import { antecedent, partyAt, pointsBack, topicOf } from './antecedent'
import { type MentionIndex, mentionsIn, type Surrounding } from './context'
import { distanceBetween } from './near'
import { rolesIn } from './roles'
import { isGapped, sharedWith } from './shared'
import { isAside, isExcluded, isJoined, isOfLater, isPossessor, ownerOf } from './standing'
import type { Party } from './types'

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
  const refers = pointsBack(passage.text.slice(sentence.start, sentence.end))
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
      const owner = ownerOf(text, mention.at, figures) ?? ownerOfJoined(text, mention, named, figures)
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

function eachOnce(parties: readonly Party[]): readonly Party[] {
  const seen = new Map<string, Party>()
  for (const party of parties) {
    const known = seen.get(party.company)
    if (known === undefined) seen.set(party.company, party)
    else if (known.role === 'party' && party.role !== 'party') seen.set(party.company, { ...known, role: party.role })
  }
  return [...seen.values()]
}

/** The figure before two names joined by *and*, where the first is written to it. */
function ownerOfJoined(
  text: string,
  mention: Mention,
  named: readonly Mention[],
  figures: readonly Figure[],
): Figure | null {
  const before = named[named.indexOf(mention) - 1]
  if (before === undefined || !isJoined(text, before.at, mention.at)) return null
  const owner = ownerOf(text, before.at, figures)
  return owner !== null && owner.at.end <= before.at.start ? owner : null
}
