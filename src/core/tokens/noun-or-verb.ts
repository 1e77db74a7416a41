import type { Sense } from '../vocabulary/lookup'
import { has, type TokenDraft } from './draft-tokens'
import type { Pos, Token } from './types'

/** A plain form right behind a verb in the past is what the verb is of: *ordered fuel cells*. */
export function isObjectOf(verbs: readonly Extract<Sense, { pos: 'verb' }>[], previous: Token | undefined): boolean {
  const above = previous?.pos === 'verb' && previous.sense?.pos === 'verb' ? previous.sense.form : null
  return verbs.length > 0 && verbs.every(({ form }) => form === 'base') && above === 'past'
}

export const OBJECT_PRONOUNS = new Set(['it', 'them', 'us', 'him', 'her'])

/** *Tarn spreads bets, Osk books gain*: behind a name that begins its sentence, where no other verb stands in it. */
export function isHeadlineVerb(before: readonly Token[], drafts: readonly TokenDraft[], i: number): boolean {
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
            (one.entry.verbs.some((sense) => sense.form === 's' || sense.form === 'past') && !has(one.entry, 'noun'))),
      )
  )
}

/** Whether a clause of its own stands behind a name and what may be its verb: *Tarn bets revenue will grow*. */
export function leadsToClause(before: readonly Token[], drafts: readonly TokenDraft[], i: number): boolean {
  const [subject, verb] = [drafts[i + 1], drafts[i + 2]]
  const isSubject = subject !== undefined && has(subject.entry, 'noun')
  return before.at(-1)?.pos === 'company' && isSubject && verb !== undefined && has(verb.entry, 'other', 'auxiliary')
}

/** *have, has, had, do, did* before money, a determiner or a noun are verbs of their own. */
export function isMainVerb(lower: string, next: TokenDraft | undefined): boolean {
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
export function isUnknownVerb(
  { lower, capital }: TokenDraft,
  previous: Token | undefined,
  next: TokenDraft | undefined,
): boolean {
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

export function nounOrVerb(
  forms: readonly string[],
  isNoun: boolean,
  previous: Token | undefined,
  next: TokenDraft | undefined,
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
  return host.entry.nouns.some((sense) => sense.plural) || host.lower.endsWith('s')
}

/** Whether a clause with a verb of its own stands behind *after, before, as, since …*: before the next comma a verb comes. */
export function opensClause(drafts: readonly TokenDraft[], from: number): boolean {
  for (let i = from + 1; i < Math.min(drafts.length, from + 9); i++) {
    const one = drafts[i]
    if (one === undefined || one.fixed === 'punctuation') return false
    if (has(one.entry, 'other', 'auxiliary')) return true
    if (has(one.entry, 'other', 'preposition') && i > from + 1) return false
    const verb = one.entry.verbs[0]
    if (verb === undefined || verb.pos !== 'verb') continue
    if (i === from + 1) return verb.form === 'ing'
    if (!has(one.entry, 'noun') && (verb.form === 'past' || verb.form === 's' || verb.form === 'base')) return true
  }
  return false
}
