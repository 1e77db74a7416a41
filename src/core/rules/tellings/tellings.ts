import { boundOf } from '../../amounts/compare'
import { ZERO } from '../../amounts/decimal'
import { indexMentions, mentionsIn } from '../../claims/context'
import type { Claim } from '../../claims/types'
import { monthOf } from '../../dates/months'
import { writtenAt } from '../../figures/written'
import type { Mention } from '../../mentions/types'
import type { Note } from '../../notes/types'
import type { Registry } from '../../registry/types'
import { priceOf } from '../../tokens/quantities/prices'
import { rateOf } from '../../tokens/quantities/rates'
import { companyName } from '../../words/names'
import { type Act, deedOf } from './acts'
import { isListed, objectAt, sidesOf, wordsOf } from './telling-parts'
import { type ToldTime, toldTime } from './told-times'

/** What a sentence tells of an amount that changes hands, as far as its words name it without doubt. */
export interface Telling {
  readonly act: Act
  /** The company or thing bought, or the two companies between which it passes: two tellings of one key are compared. */
  readonly key: string
  /** Company ids of whoever else may take part. */
  readonly others: ReadonlySet<string>
  /** The company bought, or the pair. */
  readonly companies: readonly string[]
  /** The pair in order, or the thing bought as written. */
  readonly about: readonly string[]
  readonly time: ToldTime | null
  /** The month of the note's date. */
  readonly month: number | null
  /** It is one event and no level. */
  readonly level: false
  /** Words that tell it from others: their first letters, so that *lent* and *lending* are two and *phase*, *phases* one. */
  readonly words: ReadonlySet<string>
  /** Capital words among them that name no company: sites, projects, products. */
  readonly names: ReadonlySet<string>
  /** Words that set one of several apart: *second*, *Series C*. */
  readonly ordinals: string
}

/** Talk, supposition, and what others are said to have said: two of these need not agree. */
const TALK =
  /(?<!\p{L})(?:talks?|consider\p{L}*|weigh(?:s|ed|ing)?|mull\p{L}*|explor\p{L}*|could|might|may|would|should|plan(?:s|ned|ning)?|hop(?:e|es|ed|ing)|see?k(?:s|ing)?|sought|wants?|wanted|discuss\p{L}*|rumou?r\p{L}*|reported(?:ly)?|reports?|according|sources?|estimat\p{L}*|reckons?|thinks?|assum\p{L}*|suppos\p{L}*|allegedly|if|whether|not|never|n[’']t|wrong\p{L}*|correct\p{L}*|mistake\p{L}*|error|instead|rather|originally|target\p{L}*|expect\p{L}*|said to|puts it|wrote)(?!\p{L})/u
const ATTRIBUTED = /(?<!\p{L})(?:according to|reported(?:ly)?|reports|people familiar|sources)(?!\p{L})/iu
/** Part of something, or more than it; also the time before the last. */
const PART =
  /(?<!\p{L})(?:another|further|additional|extra|more|remain\p{L}*|rest|instal\p{L}*|tranches?|upfront|up front|deposit|initial(?:ly)?|exclud\p{L}*|includ\p{L}*|net of|plus|each|apiece|altogether|in all|in total|so far|to date|cumulative\p{L}*|combined|together|a year (?:ago|earlier|before)|years? ago|previous(?:ly)?|earlier|annual|per|rising|raised|increased|expanded|enlarged|upsized|cut|lowered|now|latest|share of|half|third of|quarter of)(?!\p{L})/iu
const ORDINAL =
  /(?<!\p{L})(?:first|second|third|fourth|fifth|sixth|other|original|new|series [a-k]|seed|phase (?:\d|[ivx]+|one|two|three)|term|revolv\p{L}*|bridge|junior|senior|mezzanine|convertible|equity|debt|preferred)(?!\p{L})/giu
/** *$2 billion of the round*. */
const PART_OF = /^\sof (?:which|the|its|their|that|this|an?)(?!\p{L})/iu
const BREAK = /,?\s(?:while|whereas|but)\s|[;:]|\s[—–]\s|[()]/u

/** Characters beyond which a sentence tells too much. */
const LONGEST = 800

/** A look-up of the mentions in a claim's sentence, in order. */
export function mentionsBySentence({ doc, mentions, figures }: Note): (claim: Claim) => readonly Mention[] {
  const index = indexMentions(mentions)
  return ({ figure, sentence }) => {
    const passage = doc.passages[figures[figure]?.passage ?? -1]
    return passage === undefined ? [] : mentionsIn(index, { passage, at: sentence })
  }
}

/** What a telling is about, in words: `Crusoe and JPMorgan, loan`. */
export function inWords({ act, about }: Telling, registry: Registry): string {
  return `${about.map((id) => companyName(registry, id)).join(' and ')}, ${ACT_NAMES[act]}`
}

const ACT_NAMES: Readonly<Record<Act, string>> = {
  loan: 'loan',
  grant: 'grant',
  stake: 'investment',
  rent: 'lease',
  order: 'order',
  contract: 'contract',
  purchase: 'acquisition',
  bid: 'bid',
}

/**
 * What a claim tells, or null where its words leave a doubt: talk, a ceiling, a part, a price, a list of payers, a level.
 *
 * @example `JPMorgan lent Crusoe $9.6 billion in May` is a loan between the two, told of May
 */
export function tellingOf(note: Note, claim: Claim, here: readonly Mention[]): Telling | null {
  const figure = note.figures[claim.figure]
  const passage = note.doc.passages[figure?.passage ?? -1]
  if (figure === undefined || passage === undefined || passage.kind === 'cell' || passage.kind === 'heading')
    return null
  if (claim.sentence.end - claim.sentence.start > LONGEST) return null
  if (figure.currency === null || figure.value === null || figure.value.lte(ZERO) || boundOf(figure) !== null)
    return null
  if (claim.partial || claim.computed || claim.joint || claim.change !== null || claim.period.months !== null)
    return null
  const { text } = passage
  const own = writtenAt(figure)
  if (priceOf(text, figure, claim.sentence.start) !== null || rateOf(text, figure, claim.sentence.start) !== null)
    return null
  const near = [note.figures[claim.figure - 1], note.figures[claim.figure + 1]].filter(
    (one) => one?.passage === figure.passage,
  )
  const from = Math.max(
    claim.sentence.start,
    ...near.flatMap((one) => (one !== undefined && one.at.end <= own.start ? [one.at.end] : [])),
  )
  const to = Math.min(
    claim.sentence.end,
    ...near.flatMap((one) => (one !== undefined && one.at.start >= own.end ? [one.at.start] : [])),
  )
  const before = text.slice(from, own.start).split(BREAK).at(-1) ?? ''
  const behind = text.slice(own.end, to).split(BREAK)[0] ?? ''
  const clause = behind.split(/,\s(?!all of it|made|agreed|signed)/u)[0] ?? ''
  const said = `${before} ${clause}`
  if (
    TALK.test(said) ||
    PART.test(said) ||
    PART_OF.test(behind) ||
    ATTRIBUTED.test(text.slice(claim.sentence.start, claim.sentence.end))
  )
    return null
  const deed = deedOf(before, behind)
  if (deed === null) return null
  const clauseAt = { start: own.start - before.length, end: own.end + behind.length }
  const common = {
    act: deed.act,
    level: false as const,
    time: toldTime(said, note.date),
    month: note.date === null ? null : monthOf(note.date),
    ordinals: [...new Set(said.toLowerCase().match(ORDINAL) ?? [])].sort().join(' '),
    ...wordsOf(text, clauseAt, own, here),
  }
  if (deed.object !== null) {
    const at = deed.object < 0 ? own.start + deed.object : own.end + deed.object
    const object = objectAt(text, at, here)
    if (object === null) return null
    const others = new Set(claim.parties.map(({ company }) => company).filter((id) => id !== object.company))
    return {
      ...common,
      key: `${deed.act}:${object.key}`,
      others,
      about: [object.written],
      companies: object.company === null ? [] : [object.company],
    }
  }
  const opening = own.start - (text.slice(claim.sentence.start, own.start).split(BREAK).at(-1) ?? '').length
  const isHere = (id: string) =>
    here.some(({ company, at }) => company === id && at.start >= opening && at.end <= clauseAt.end)
  const sides = sidesOf(claim, isHere, said)
  if (sides === null || isListed(text, here, sides)) return null
  const about = sides.map(({ company }) => company).sort()
  return { ...common, key: `${deed.act}:${about.join('+')}`, others: new Set(), about, companies: about }
}
