import type { Figure } from '../figures/types'
import type { Mention } from '../mentions/types'
import { contains } from '../span'
import { type Entry, LONGEST_PHRASE, phraseAt, type Sense } from '../vocabulary/lookup'
import type { Lex } from './lex'
import type { TimeExpression } from './times'
import type { Pos, Token } from './types'

/** What the tagger is told of a sentence beside its pieces. */
export interface Marked {
  /** The passage's figures, with their indices in the note. */
  readonly figures: readonly { readonly figure: Figure; readonly index: number }[]
  readonly mentions: readonly Mention[]
  readonly times: readonly TimeExpression[]
}

const EMPTY: Entry = { senses: [], marks: new Set() }
/** A round by its letter is a funding round. */
const ROUND = phraseAt(['funding', 'round']).entry
const PERCENT = new Set(['%', 'percent', 'pct', 'bps'])
/** Words that are written with a point. */
const ABBREVIATED = new Set(['vs', 'est', 'approx', 'excl', 'incl', 'ca'])
const CLITIC_HOSTS = new Set(['it', 'he', 'she', 'that', 'there', 'what', 'who', 'here'])

/**
 * Turns the pieces of a sentence into tokens: phrases of the vocabulary, figures, names, times and quantities become one
 * token each, and each is given its part of speech by what stands beside it.
 *
 * @example of *Tarn books $5m gain* `books` is a verb and `gain` a noun; of *its books* `books` is a noun
 */
export function tagSentence(pieces: readonly Lex[], { figures, mentions, times }: Marked): Token[] {
  const drafts = draft(pieces, figures, mentions, times)
  const tokens: Token[] = []
  drafts.forEach((one, i) => {
    const pos = posOf(one, tokens, drafts, i)
    tokens.push({ ...one, pos, sense: senseFor(one.entry, pos, one.lower) })
  })
  return tokens
}

type Draft = Omit<Token, 'pos' | 'sense'> & { readonly fixed: Pos | null; readonly isHedge: boolean }

function draft(
  pieces: readonly Lex[],
  figures: Marked['figures'],
  mentions: readonly Mention[],
  times: readonly TimeExpression[],
): Draft[] {
  const found: Draft[] = []
  const timeFrom = new Map(times.map((time) => [time.first, time]))
  let at = 0
  while (at < pieces.length) {
    const piece = pieces[at]
    if (piece === undefined) break
    const base = {
      text: piece.text,
      lower: piece.lower,
      at: piece.at,
      glued: piece.glued,
      capital: /^\p{Lu}/u.test(piece.text),
      entry: EMPTY,
      figure: null,
      company: null,
      product: false,
      time: null,
      fixed: null,
      isHedge: false,
    }
    const time = timeFrom.get(at)
    if (time !== undefined && piece.kind !== 'money' && piece.kind !== 'company' && !isNounFrom(pieces, at, time)) {
      const last = pieces[time.last] ?? piece
      found.push({
        ...base,
        lower: pieces
          .slice(at, time.last + 1)
          .map(({ lower }) => lower)
          .join(' '),
        at: { start: piece.at.start, end: last.at.end },
        time,
        fixed: 'time',
      })
      at = time.last + 1
      continue
    }
    if (piece.kind === 'money') {
      const one = figures.find(({ figure }) => figure.at.start === piece.at.start)
      found.push({ ...base, figure: one?.index ?? null, fixed: 'money' })
      at++
    } else if (piece.kind === 'company') {
      const mention = mentions.find((one) => one.at.start === piece.at.start)
      found.push({ ...base, company: mention?.company ?? null, product: mention?.as === 'product', fixed: 'company' })
      at++
    } else if (piece.kind === 'number') {
      const isPercent =
        PERCENT.has(pieces[at + 1]?.lower ?? '') ||
        (pieces[at + 1]?.lower === 'per' && pieces[at + 2]?.lower === 'cent')
      const length = isPercent ? (pieces[at + 1]?.lower === 'per' ? 3 : 2) : 1
      found.push({
        ...base,
        at: { start: piece.at.start, end: pieces[at + length - 1]?.at.end ?? piece.at.end },
        fixed: isPercent ? 'percent' : 'number',
      })
      at += length
    } else {
      if (piece.lower === 'series' && isRoundLetter(pieces[at + 1])) {
        const letter = pieces[at + 1] as Lex
        found.push({
          ...base,
          lower: `series ${letter.lower}`,
          text: `Series ${letter.text}`,
          at: { start: piece.at.start, end: letter.at.end },
          entry: ROUND,
          fixed: 'noun',
        })
        at += 2
        continue
      }
      const { entry, length: words } = phrase(pieces, at, timeFrom)
      const length =
        words +
        (ABBREVIATED.has(piece.lower) && pieces[at + words]?.lower === '.' && pieces[at + words]?.glued === true
          ? 1
          : 0)
      const last = pieces[at + length - 1] ?? piece
      const span = { start: piece.at.start, end: last.at.end }
      const isHedge = figures.some(({ figure }) => figure.hedgeAt !== null && contains(figure.hedgeAt, span))
      const lower = pieces
        .slice(at, at + length)
        .map((one) => one.lower)
        .filter((word) => (word !== '-' && word !== '.') || length === 1)
        .join(' ')
      found.push({
        ...base,
        lower,
        at: span,
        entry,
        isHedge,
        fixed: piece.kind === 'punctuation' ? punctuation(piece, pieces[at + 1]) : null,
      })
      at += length
    }
  }
  return found
}

/** *ARR, annualized revenue, run rate* are measures that say a time: nouns, not times. */
function isNounFrom(pieces: readonly Lex[], at: number, { says, last }: TimeExpression): boolean {
  if (!['run-rate', 'length', 'trailing'].includes(says.kind)) return false
  const { entry, length } = phrase(pieces, at, new Map())
  return at + length - 1 >= last && entry.senses.some((sense) => sense.pos === 'noun' && sense.is === 'measure')
}

/** *Series G*, *Series B1*. */
function isRoundLetter(piece: Lex | undefined): boolean {
  return (
    piece !== undefined &&
    piece.lower.length <= 2 &&
    piece.lower >= 'a' &&
    piece.lower < 'l' &&
    /^[a-k]\d?$/.test(piece.lower)
  )
}

/** The longest phrase from a piece on; hyphens between its words are passed over. Times, figures and names end it. */
function phrase(
  pieces: readonly Lex[],
  from: number,
  times: ReadonlyMap<number, unknown>,
): { entry: Entry; length: number } {
  const words: string[] = []
  const ends: number[] = []
  for (let at = from; at < pieces.length && words.length < LONGEST_PHRASE; at++) {
    const piece = pieces[at]
    if (piece === undefined || piece.kind === 'money' || piece.kind === 'company' || (at > from && times.has(at))) break
    if (piece.lower === '-' && words.length > 0 && piece.glued && pieces[at + 1]?.glued === true) continue
    if (piece.kind === 'punctuation' && words.length > 0 && piece.lower !== '&') break
    words.push(piece.lower)
    ends.push(at)
  }
  const { entry, length } = phraseAt(words)
  return { entry, length: (ends[length - 1] ?? from) - from + 1 }
}

function punctuation(piece: Lex, next: Lex | undefined): Pos {
  if (piece.lower === '-' && piece.glued && next?.glued === true) return 'hyphen'
  return piece.lower === '&' ? 'coordinator' : 'punctuation'
}

function has(entry: Entry, pos: Sense['pos'], is?: string): boolean {
  return entry.senses.some((sense) => sense.pos === pos && (is === undefined || sense.is === is))
}

/** What a token is, given those before it and the drafts behind it. */
function posOf(one: Draft, before: readonly Token[], drafts: readonly Draft[], i: number): Pos {
  const { entry, lower } = one
  const previous = before.at(-1)
  const next = drafts[i + 1]
  if (lower === "'s") return previous !== undefined && CLITIC_HOSTS.has(previous.lower) ? 'auxiliary' : 'possessive'
  if (lower === "'" && one.glued && next?.glued === false && /s$/i.test(previous?.lower ?? '')) return 'possessive'
  if (one.fixed !== null) return one.fixed
  const verbs = entry.senses.flatMap((sense) => (sense.pos === 'verb' ? [sense] : []))
  if (one.isHedge && !verbs.some(({ is, form }) => is === 'level' && form !== 'ing')) return 'modifier'
  if (
    next !== undefined &&
    (next.fixed === 'money' || next.isHedge) &&
    (entry.marks.has('harmless') || entry.marks.has('several')) &&
    (verbs.length === 0 || previous?.pos === 'determiner' || previous?.pos === 'preposition')
  )
    return 'modifier'
  if (lower === 'first' && previous?.pos === 'company' && next !== undefined && has(next.entry, 'verb'))
    return 'modifier'
  if (lower === 'yet' && (previous?.pos === 'auxiliary' || previous?.entry.marks.has('negation'))) return 'modifier'
  if (lower === 'that') return that(previous, next)
  if (lower === 'to') return 'preposition'
  if (has(entry, 'other', 'relative')) return 'relative'
  if (has(entry, 'other', 'auxiliary') && !isMainVerb(lower, next)) return 'auxiliary'
  if (has(entry, 'other', 'pronoun') && !['one', 'there'].includes(lower))
    return lower === 'her' && next !== undefined ? 'determiner' : 'pronoun'
  const isNoun = has(entry, 'noun')
  if (previous?.lower === 'whose' && isNoun) return 'noun'
  if (lower === 'back' && (previous?.pos === 'verb' || previous?.pos === 'pronoun')) return 'modifier'
  if (isObjectOf(verbs, previous)) return isNoun ? 'noun' : 'unknown'
  if (verbs.length > 0 && next !== undefined && OBJECT_PRONOUNS.has(next.lower) && drafts[i + 2]?.fixed === 'money')
    return 'verb'
  if (verbs.every(({ form }) => form === 'ing') && verbs.length > 0 && has(entry, 'other', 'preposition'))
    return 'preposition'
  // *Net new ARR* begins with no verb.
  if (
    previous === undefined &&
    entry.marks.has('harmless') &&
    verbs.length > 0 &&
    verbs.every(({ form }) => form === 'base')
  )
    return isNoun ? 'noun' : 'modifier'
  if (verbs.length > 0) {
    if (isNoun && verbs.some(({ form }) => form === 's') && isHeadlineVerb(before, drafts, i)) return 'verb'
    if (verbs.some(({ is, form }) => is === 'expect' && form === 's') && leadsToClause(before, drafts, i)) return 'verb'
    const verdict = nounOrVerb(
      verbs.map(({ form }) => form),
      isNoun,
      previous,
      next,
      before,
    )
    if (verdict !== null) return verdict
  }
  if (has(entry, 'other', 'coordinator')) return 'coordinator'
  const isPreposition = has(entry, 'other', 'preposition')
  if (has(entry, 'other', 'subordinator'))
    return isPreposition && !opensClause(drafts, i) ? 'preposition' : 'subordinator'
  if (isPreposition) return 'preposition'
  if (has(entry, 'other', 'determiner')) return 'determiner'
  if (isNoun) return 'noun'
  if (entry.marks.size > 0 || lower.endsWith('ly')) return 'modifier'
  return isUnknownVerb(one, previous, next) ? 'verb' : 'unknown'
}

/** A plain form right behind a verb in the past is what the verb is of: *ordered fuel cells*. */
function isObjectOf(verbs: readonly Extract<Sense, { pos: 'verb' }>[], previous: Token | undefined): boolean {
  const above = previous?.pos === 'verb' && previous.sense?.pos === 'verb' ? previous.sense.form : null
  return verbs.length > 0 && verbs.every(({ form }) => form === 'base') && above === 'past'
}

const OBJECT_PRONOUNS = new Set(['it', 'them', 'us', 'him', 'her'])

/** *Tarn spreads bets, Osk books gain*: behind a name that begins its sentence, where no other verb stands in it. */
function isHeadlineVerb(before: readonly Token[], drafts: readonly Draft[], i: number): boolean {
  if (
    before.at(-1)?.pos !== 'company' ||
    before.some(({ pos }) => pos === 'verb' || pos === 'auxiliary' || pos === 'preposition')
  )
    return false
  const isObject = drafts[i + 1] !== undefined && drafts[i + 1]?.fixed !== 'punctuation'
  return (
    isObject &&
    !drafts
      .slice(i + 1)
      .some(
        (one) =>
          one.fixed === null &&
          (has(one.entry, 'other', 'auxiliary') ||
            (one.entry.senses.some((sense) => sense.pos === 'verb' && (sense.form === 's' || sense.form === 'past')) &&
              !has(one.entry, 'noun'))),
      )
  )
}

/** Whether a clause of its own stands behind a name and what may be its verb: *Tarn bets revenue will grow*. */
function leadsToClause(before: readonly Token[], drafts: readonly Draft[], i: number): boolean {
  const [subject, verb] = [drafts[i + 1], drafts[i + 2]]
  const isSubject = subject !== undefined && has(subject.entry, 'noun')
  return before.at(-1)?.pos === 'company' && isSubject && verb !== undefined && has(verb.entry, 'other', 'auxiliary')
}

/** *have, has, had, do, did* before money, a determiner or a noun are verbs of their own. */
function isMainVerb(lower: string, next: Draft | undefined): boolean {
  if (!['have', 'has', 'had', 'having', 'need', 'do', 'did', 'does'].includes(lower)) return false
  if (next === undefined) return true
  return (
    next.fixed === 'money' ||
    next.fixed === 'company' ||
    next.fixed === 'number' ||
    next.isHedge ||
    has(next.entry, 'other', 'determiner') ||
    (has(next.entry, 'noun') && !has(next.entry, 'verb'))
  )
}

/** *that*: of a noun and before a verb a relative, before a noun a determiner, else what a verb of saying leads with. */
function that(previous: Token | undefined, next: Draft | undefined): Pos {
  const startsVerb = next !== undefined && (has(next.entry, 'verb') || has(next.entry, 'other', 'auxiliary'))
  const isOfNoun = previous !== undefined && ['noun', 'company', 'money', 'unknown'].includes(previous.pos)
  if (isOfNoun) return 'relative'
  if (previous !== undefined && previous.pos === 'verb') return 'subordinator'
  return startsVerb ? 'pronoun' : 'determiner'
}

const BEFORE_VERBS = new Set([
  'noun',
  'company',
  'time',
  'relative',
  'coordinator',
  'auxiliary',
  'pronoun',
  'punctuation',
  'money',
])

/** A word that nobody knows, but that stands and ends as a verb does: *enlarged for a second time*, *is being enlarged*. */
function isUnknownVerb({ lower, capital }: Draft, previous: Token | undefined, next: Draft | undefined): boolean {
  if (capital || lower.length < 5 || previous === undefined) return false
  const isAhead =
    previous.pos === 'unknown' &&
    next !== undefined &&
    (next.fixed === 'money' || next.isHedge || has(next.entry, 'other', 'determiner'))
  if (!isAhead && !BEFORE_VERBS.has(previous.pos)) return false
  if (lower.endsWith('ing')) return previous.pos === 'auxiliary'
  return (
    lower.endsWith('ed') &&
    (next === undefined ||
      next.fixed !== null ||
      next.isHedge ||
      next.entry.senses.some((sense) => sense.pos === 'other'))
  )
}

function nounOrVerb(
  forms: readonly string[],
  isNoun: boolean,
  previous: Token | undefined,
  next: Draft | undefined,
  before: readonly Token[],
): Pos | null {
  const host = previous?.pos === 'modifier' ? (before.findLast(({ pos }) => pos !== 'modifier') ?? previous) : previous
  const objectAhead =
    next !== undefined &&
    (next.fixed === 'money' ||
      next.fixed === 'company' ||
      next.fixed === 'percent' ||
      next.fixed === 'number' ||
      next.isHedge ||
      has(next.entry, 'other', 'determiner') ||
      has(next.entry, 'other', 'pronoun'))
  const ahead =
    objectAhead ||
    next === undefined ||
    (next.fixed === 'time' && next.time?.says.kind !== 'length') ||
    next.fixed === 'punctuation' ||
    has(next.entry, 'other', 'preposition') ||
    has(next.entry, 'other', 'subordinator') ||
    next.lower === 'to' ||
    next.lower === 'that' ||
    next.lower.endsWith('ly') ||
    (next.entry.marks.size > 0 && !has(next.entry, 'noun'))
  const isIng = forms.every((form) => form === 'ing')
  const isPast = forms.every((form) => form === 'past')
  const participle = isIng || isPast
  switch (host?.pos) {
    case 'auxiliary':
    case 'pronoun':
    case 'relative':
      return 'verb'
    case 'determiner':
    case 'possessive':
    case 'hyphen':
      if (isNoun) return 'noun'
      return participle && host.pos !== 'hyphen' ? 'modifier' : participle ? 'modifier' : null
    case 'money':
    case 'number':
    case 'percent':
      if (isNoun && !(isPast && objectAhead)) return 'noun'
      if (
        isPast &&
        next !== undefined &&
        has(next.entry, 'other', 'preposition') &&
        next.lower !== 'by' &&
        before.every(({ pos }) => pos === 'modifier' || pos === 'determiner' || pos === 'money')
      )
        return 'verb'
      return isPast && !objectAhead ? 'modifier' : 'verb'
    case 'preposition':
      if (host.lower === 'to' && (forms.includes('base') || isIng))
        return isNoun && isIng && !objectAhead ? 'noun' : 'verb'
      if (isNoun && !(isIng && objectAhead)) return 'noun'
      return isIng ? 'verb' : isPast ? 'modifier' : null
    case 'company':
    case 'noun':
    case 'unknown':
    case 'time': {
      if (isIng) return isNoun && !objectAhead ? 'noun' : 'verb'
      if (isPast) return isNoun && !ahead ? 'noun' : ahead ? 'verb' : 'verb'
      if (forms.includes('s'))
        return isNoun && !ahead
          ? 'noun'
          : isNoun && host.pos !== 'company' && !objectAhead && next?.lower !== 'to'
            ? 'noun'
            : 'verb'
      return isNoun
        ? objectAhead || next?.lower === 'to'
          ? isPluralHost(host, before)
            ? 'verb'
            : 'noun'
          : 'noun'
        : ahead
          ? 'verb'
          : null
    }
    case 'verb':
      return isNoun && !isIng ? 'noun' : 'verb'
    case 'coordinator':
      if (isNoun && !objectAhead && !(next?.lower === 'to')) return 'noun'
      return 'verb'
    default:
      if (isNoun && !(objectAhead && (isIng || isPast))) return 'noun'
      if (isPast && !ahead) return 'modifier'
      return 'verb'
  }
}

function isPluralHost(host: Token, before: readonly Token[]): boolean {
  if (host.pos === 'company') return before.some(({ pos }) => pos === 'coordinator')
  return host.entry.senses.some((sense) => sense.pos === 'noun' && sense.plural) || host.lower.endsWith('s')
}

/** Whether a clause with a verb of its own stands behind *after, before, as, since …*: before the next comma a verb comes. */
function opensClause(drafts: readonly Draft[], from: number): boolean {
  for (let i = from + 1; i < Math.min(drafts.length, from + 9); i++) {
    const one = drafts[i]
    if (one === undefined || one.fixed === 'punctuation') return false
    if (has(one.entry, 'other', 'auxiliary')) return true
    if (has(one.entry, 'other', 'preposition') && i > from + 1) return false
    const verb = one.entry.senses.find((sense) => sense.pos === 'verb')
    if (verb === undefined || verb.pos !== 'verb') continue
    if (i === from + 1) return verb.form === 'ing'
    if (!has(one.entry, 'noun') && (verb.form === 'past' || verb.form === 's' || verb.form === 'base')) return true
  }
  return false
}

/** The sense that a part of speech picks; of a noun with several the first, in the order of the vocabulary. */
function senseFor(entry: Entry, pos: Pos, lower: string): Sense | null {
  if (pos === 'verb' && entry.senses.length === 0)
    return { pos: 'verb', is: 'do', lemma: lower, form: lower.endsWith('ing') ? 'ing' : 'past' }
  const want = pos === 'verb' ? 'verb' : pos === 'noun' ? 'noun' : 'other'
  return entry.senses.find((sense) => sense.pos === want) ?? null
}
