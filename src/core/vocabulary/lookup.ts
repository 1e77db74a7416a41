import { once } from '../once'
import { formsOf, pluralOf, type VerbForm } from './inflect'
import * as N from './nouns'
import { VERBS, type VerbClass } from './verbs'
import type { What } from './what'
import * as W from './words'

/** What a noun is to the grammar of statements. */
export type NounClass =
  | 'measure'
  | 'kind'
  | 'goods'
  | 'bare'
  | 'part'
  | 'several'
  | 'company'
  | 'relation'
  | 'person'
  | 'outlook'
  | 'talk'
  | 'harmless'
  | 'place'

/** One reading of a phrase. */
export type Sense =
  | { readonly pos: 'verb'; readonly is: VerbClass; readonly lemma: string; readonly form: VerbForm }
  | {
      readonly pos: 'noun'
      readonly is: NounClass
      readonly lemma: string
      readonly what: What | null
      readonly basis: string | null
      readonly plural: boolean
    }
  | { readonly pos: 'other'; readonly is: OtherClass; readonly lemma: string }

export type NounSense = Extract<Sense, { readonly pos: 'noun' }>
export type VerbSense = Extract<Sense, { readonly pos: 'verb' }>

export type OtherClass =
  | 'preposition'
  | 'determiner'
  | 'pronoun'
  | 'auxiliary'
  | 'subordinator'
  | 'relative'
  | 'coordinator'

/** What a word adds, whatever its part of speech. */
export type Mark =
  | 'negation'
  | 'hearsay'
  | 'rumour'
  | 'outlook'
  | 'past-plan'
  | 'hypothetical'
  | 'part'
  | 'several'
  | 'harmless'
  | `basis:${string}`

/** A phrase of the vocabulary with all that it may be. */
export interface Entry {
  readonly senses: readonly Sense[]
  /** Those of the senses that are nouns, and verbs: each token is asked for them over and over. */
  readonly nouns: readonly NounSense[]
  readonly verbs: readonly VerbSense[]
  readonly marks: ReadonlySet<Mark>
}

interface Phrase extends Entry {
  readonly words: readonly string[]
}

/** What the vocabulary says of a word that it does not know. */
export const UNKNOWN: Entry = { senses: [], nouns: [], verbs: [], marks: new Set() }
const PHRASES = once(build)

/**
 * The longest phrase of the vocabulary that begins at a word, and how many words it takes. Hyphens count as spaces.
 *
 * @param words lower-case words from the place on, without hyphens
 * @example phraseAt(['run', 'rate', 'of']) takes 2 words and is a measure, revenue on a run-rate basis
 */
export function phraseAt(words: readonly string[]): { readonly entry: Entry; readonly length: number } {
  for (const phrase of PHRASES().get(words[0] ?? '') ?? []) {
    const { length } = phrase.words
    let next = 1
    while (next < length && phrase.words[next] === words[next]) next++
    if (next === length) return { entry: phrase, length }
  }
  return { entry: UNKNOWN, length: 1 }
}

/** Whether a phrase of the vocabulary begins with a word. */
export function opensPhrase(word: string): boolean {
  return PHRASES().has(word)
}

/** The most words that a phrase has. */
export const LONGEST_PHRASE = 6

function build(): ReadonlyMap<string, readonly Phrase[]> {
  const all = new Map<string, { senses: Sense[]; marks: Set<Mark>; readonly words: readonly string[] }>()
  const at = (phrase: string) => {
    const written = all.get(phrase)
    if (written !== undefined) return written
    const words = phrase
      .replaceAll('-', ' ')
      .split(' ')
      .filter((word) => word !== '')
    const key = words.join(' ')
    const known = all.get(key) ?? { senses: [], marks: new Set<Mark>(), words }
    all.set(key, known)
    return known
  }
  const each = (list: string, to: (phrase: string) => void) => list.split('|').forEach(to)
  const noun = (list: string, is: NounClass, what: What | null = null, basis: string | null = null) =>
    each(list, (lemma) => {
      for (const [form, plural] of [
        [lemma, false],
        [pluralOf(lemma), true],
      ] as const) {
        const { senses } = at(form)
        if (!senses.some((one) => one.pos === 'noun' && one.is === is && one.what === what))
          senses.push({ pos: 'noun', is, lemma, what, basis, plural })
      }
    })
  for (const { what, basis, phrases } of N.MEASURE_NOUNS) noun(phrases, 'measure', what, basis ?? null)
  for (const [what, list] of Object.entries(N.KIND_NOUNS)) noun(list, 'kind', what as What)
  for (const [what, list] of Object.entries(N.GOODS)) noun(list, 'goods', what as What)
  noun(N.BARE_DEALS, 'bare')
  noun(N.PARTS, 'part')
  noun(N.SEVERAL, 'several')
  noun(N.COMPANY_NOUNS, 'company')
  noun(N.RELATION_NOUNS, 'relation')
  noun(N.PEOPLE, 'person')
  noun(N.OUTLOOK_NOUNS, 'outlook')
  noun(N.TALK_NOUNS, 'talk')
  noun(N.HARMLESS_NOUNS, 'harmless')
  each(N.PLACES, (lemma) =>
    at(lemma).senses.push({ pos: 'noun', is: 'place', lemma, what: null, basis: null, plural: false }),
  )
  for (const [is, list] of Object.entries(VERBS) as [VerbClass, string][])
    each(list, (lemma) => {
      for (const [form, kind] of formsOf(lemma)) {
        const { senses } = at(form)
        if (!senses.some((one) => one.pos === 'verb' && one.is === is && one.form === kind))
          senses.push({ pos: 'verb', is, lemma, form: kind })
      }
    })
  const other = (list: string, is: OtherClass) =>
    each(list, (lemma) => at(lemma).senses.push({ pos: 'other', is, lemma }))
  other(W.PREPOSITIONS, 'preposition')
  other(W.DETERMINERS, 'determiner')
  other(W.PRONOUNS, 'pronoun')
  other(W.AUXILIARIES, 'auxiliary')
  other(W.SUBORDINATORS, 'subordinator')
  other(W.RELATIVES, 'relative')
  other(W.COORDINATORS, 'coordinator')
  const mark = (list: string, is: Mark) => each(list, (phrase) => at(phrase).marks.add(is))
  mark(W.NEGATIONS, 'negation')
  mark(W.HEARSAY, 'hearsay')
  mark(W.RUMOUR_WORDS, 'rumour')
  mark(W.OUTLOOK_WORDS, 'outlook')
  mark(W.PAST_PLAN_WORDS, 'past-plan')
  mark(W.HYPOTHETICAL_WORDS, 'hypothetical')
  mark(W.PART_WORDS, 'part')
  mark(W.SEVERAL_WORDS, 'several')
  mark(W.HARMLESS, 'harmless')
  for (const [basis, list] of Object.entries(W.BASES)) mark(list, `basis:${basis}`)
  const byFirst = new Map<string, Phrase[]>()
  for (const { senses, marks, words } of all.values()) {
    const nouns = senses.filter((sense) => sense.pos === 'noun')
    const verbs = senses.filter((sense) => sense.pos === 'verb')
    const phrase = { senses, nouns, verbs, marks, words }
    const first = words[0] ?? ''
    const known = byFirst.get(first)
    if (known === undefined) byFirst.set(first, [phrase])
    else known.push(phrase)
  }
  for (const phrases of byFirst.values()) phrases.sort((a, b) => b.words.length - a.words.length)
  return byFirst
}
